import Testing

@testable import Concejo

@Suite struct CSVTableTests {
  /// The one row that comes behind a header, without its line end.
  private func row(_ cells: [String]) throws -> String {
    var table = CSVTable(header: ["h"], form: .program)
    table.append(cells)
    let bytes = table.bytes
    try #require(bytes.starts(with: Array("h\r\n".utf8)))
    try #require(bytes.suffix(2).elementsEqual([0x0D, 0x0A]))
    return String(decoding: bytes.dropFirst(3).dropLast(2), as: UTF8.self)
  }

  @Test func `rows end with CRLF and cells are parted by commas`() {
    var table = CSVTable(header: ["id", "texto"], form: .program)
    table.append(["1", "año"])
    table.append(["", ""])
    #expect(table.bytes == Array("id,texto\r\n1,año\r\n,\r\n".utf8))
  }

  @Test func `a byte-order mark stands in front if asked for`() {
    let table = CSVTable(header: ["id"], form: .spreadsheet(.en))
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("id\r\n".utf8))
  }

  struct Cell: Sendable, CustomTestStringConvertible {
    let raw: String
    let written: String
    var testDescription: String { raw.debugDescription }

    init(_ raw: String, _ written: String) {
      self.raw = raw
      self.written = written
    }
  }

  @Test(arguments: [
    Cell("a b;c", "a b;c"), Cell("a,b", "\"a,b\""), Cell("a\nb", "\"a\nb\""),
    Cell("a\r\nb", "\"a\r\nb\""), Cell("a\rb", "\"a\rb\""), Cell("\"", "\"\"\"\""),
    Cell("dijo \"no\"", "\"dijo \"\"no\"\"\""), Cell("", ""), Cell("5' x", "5' x"),
  ])
  func `a cell is quoted where RFC 4180 asks for it`(cell: Cell) throws {
    #expect(try Array(row([cell.raw]).utf8) == Array(cell.written.utf8))
  }

  @Test(arguments: ["a\"\u{301}b", "a\"\u{FE0F}b", "a\"\u{20E3}b"])
  func `a quotation mark with a mark on it is doubled too`(raw: String) throws {
    let quotes = try row([raw]).utf8.count { $0 == 0x22 }
    #expect(quotes == 4)
  }

  @Test(arguments: [
    Cell("=1+1", "'=1+1"), Cell("+34 600 000 000", "'+34 600 000 000"), Cell("-cmd", "'-cmd"),
    Cell("@SUM(A1)", "'@SUM(A1)"), Cell("\t=1", "'\t=1"), Cell("\r=1", "\"'\r=1\""),
    Cell("=A1,B1", "\"'=A1,B1\""), Cell("=\"x\"", "\"'=\"\"x\"\"\""), Cell("-", "'-"),
    Cell("-1-1", "'-1-1"), Cell("=1", "'=1"),
  ])
  func `what a spreadsheet takes for a formula gets an apostrophe`(cell: Cell) throws {
    #expect(try Array(row([cell.raw]).utf8) == Array(cell.written.utf8))
  }

  @Test(arguments: ["-inf", "+infinity", "-nan", "-0x1p3"])
  func `a word that Swift takes for a number is none in a spreadsheet`(raw: String) throws {
    #expect(try row([raw]) == "'" + raw)
  }

  @Test(arguments: ["-5", "+5", "-0.25", "12", "1=1", "a-b", "'=1", " hola"])
  func `numbers with a sign and harmless text stay`(raw: String) throws {
    #expect(try row([raw]) == raw)
  }

  @Test func `a header is made harmless too`() {
    let table = CSVTable(header: ["=1", "a,b"], form: .program)
    #expect(table.bytes == Array("'=1,\"a,b\"\r\n".utf8))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `what is written is read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "ñ", "👍🏽", " ", ",", ";", "\"", "\n", "\r\n", "\r", "\t", "=", "-"]
    var rows = [["primera", "segunda"]]
    var table = CSVTable(header: rows[0], form: .program)
    for _ in 0..<10 {
      // Text in front, so that no cell starts like a formula.
      var cells = ["x", "y"]
      for column in cells.indices {
        for _ in 0..<Int.random(in: 0...7, using: &random) {
          cells[column] += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
      }
      rows.append(cells)
      table.append(cells)
    }
    let read = try DelimitedReader(file: "f.csv", delimiter: .comma).rows(in: table.bytes)
    #expect(read.map(\.cells) == rows)
  }

  @Test(arguments: ["\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}SUM(A1)"])
  func `a sign in full width starts a formula as the narrow one does`(cell: String) throws {
    #expect(try row([cell]) == "'" + cell)
    #expect(try row(["a" + cell]) == "a" + cell)
  }

  @Test func `a spreadsheet opens it in columns, as its language writes lists and decimals`() {
    let spanish = CSVForm.spreadsheet(.es)
    #expect(spanish.separator == 0x3B && spanish.decimalSeparator == ",")
    let english = CSVForm.spreadsheet(.en)
    #expect(english.separator == 0x2C && english.decimalSeparator == ".")
    #expect(spanish.byteOrderMark && english.byteOrderMark)
    var table = CSVTable(header: ["a;b", "c,d"], form: spanish)
    table.append(["-1,5", "x"])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "\u{FEFF}\"a;b\";c,d\r\n-1,5;x\r\n")
  }
}
