import Testing

@testable import Concejo

@Suite struct ProposalImportTortureTests {
  /// A thousand rows; row `n` stands on line `n + 1`.
  private func manyRows(_ row: (Int) -> String) -> String {
    "id,texto\n" + (1...1000).map { row($0) + "\n" }.joined()
  }

  @Test func `a quote left open on line 700 is named there`() {
    let text = manyRows { $0 == 699 ? "\($0),\"sin cerrar" : "\($0),texto número \($0)" }
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 700, column: 5)) {
      try imported(text)
    }
  }

  @Test func `a quote left open on line 700 is named there, though later rows have quotes`() {
    let text = manyRows { $0 == 699 ? "\($0),\"sin cerrar" : "\($0),\"texto, número \($0)\"" }
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 700, column: 5)) {
      try imported(text)
    }
  }

  @Test func `Windows-1252 is read`() throws {
    var bytes = Array("id;t".utf8)
    bytes += [0xED]  // í
    bytes += Array("tulo\r\n1;A".utf8)
    bytes += [0xF1]  // ñ
    bytes += Array("o ".utf8)
    bytes += [0x80]  // €
    let file = try imported(bytes: bytes)
    #expect(file.proposals.map(\.title) == ["Año €"])
    #expect(file.format == .delimited(delimiter: .semicolon, encoding: .windows1252))
  }

  @Test(arguments: [false, true])
  func `UTF-16 is read`(bigEndian: Bool) throws {
    let text = "id\ttítulo\r\n1\tAño 👍 largo\r\n"
    let file = try imported(bytes: utf16(text, bigEndian: bigEndian))
    #expect(file.proposals.map(\.title) == ["Año 👍 largo"])
    #expect(file.format == .delimited(delimiter: .tab, encoding: .utf16))
  }

  @Test func `a byte-order mark is no part of the first column's name`() throws {
    let file = try imported("\u{FEFF}id,texto\n8,hola\n")
    #expect(file.proposals.map(\.id) == ["8"])
  }

  @Test func `mixed line ends and line breaks in quotes keep the count of lines`() throws {
    let file = try imported("id,texto\r\n1,a\n2,\"b\r\nc\nd\"\r\n\r\n3,e\n")
    #expect(file.proposals.map(\.id) == ["1", "2", "3"])
    #expect(file.lines == [2, 3, 7])
    #expect(file.proposals.map(\.body) == ["a", "b\nc\nd", "e"])
  }

  @Test func `a NUL byte is refused with its line`() {
    #expect(throws: ImportError.nulByte(file: "f.csv", line: 2)) {
      try imported("id,texto\n1,a\u{0}b\n")
    }
  }

  @Test func `a PDF called csv is refused`() {
    let bytes = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    #expect(throws: ImportError.notText(file: "f.csv", kind: "a PDF document")) {
      try imported(bytes: bytes)
    }
  }

  @Test func `one column is enough`() throws {
    let file = try imported("texto\nmás árboles\n\"bancos, y sombra\"\n")
    #expect(file.proposals.map(\.body).sorted() == ["bancos, y sombra", "más árboles"])
    #expect(file.rejected.isEmpty)
  }

  @Test func `a table without a column of words is refused, and no column suggested`() {
    let error = ImportError.noTextColumn(
      file: "f.csv", columns: ["id", "fecha"], suggestion: nil)
    #expect(throws: error) {
      try imported("id,fecha\n1,2024\n")
    }
  }

  @Test(arguments: ["id,texto", "id,texto\n", "id,texto\r\n\r\n"])
  func `a header without rows is refused`(text: String) {
    #expect(throws: ImportError.noRows(file: "f.csv")) { try imported(text) }
  }

  @Test func `a hundred thousand empty lines are no rows`() throws {
    let file = try imported("id,texto\n" + String(repeating: "\n", count: 100_000) + "1,hola\n")
    #expect(file.rowCount == 1)
    #expect(file.lines == [100_002])
  }

  @Test func `a hundred thousand rows of empty cells are rejected one by one`() throws {
    let file = try imported("id,texto\n1,hola\n" + String(repeating: ",\n", count: 100_000))
    #expect(file.proposals.map(\.id) == ["1"])
    #expect(file.rejected.count == 100_000)
    #expect(file.rejected.first?.line == 3)
    #expect(file.rejected.last?.line == 100_002)
    #expect(file.rejected.allSatisfy { $0.reason == .noText })
    #expect(file.rowCount == 100_001)
  }

  @Test func `a cell of the greatest length is read and a byte more rejected`() throws {
    let limit = ProposalImport.longestCell
    #expect(limit == 2 * 1024 * 1024)
    let longest = String(repeating: "a", count: limit)
    let file = try imported("id,texto\n1,\(longest)\n2,\(longest)a\n3,corto\n")
    #expect(file.proposals.map(\.id) == ["1", "3"])
    #expect(file.proposals.first?.body.utf8.count == limit)
    let expected = RejectedRow(
      file: "f.csv", line: 3, id: "2", reason: .tooLong(bytes: limit + 1, limit: limit))
    #expect(file.rejected == [expected])
  }

  @Test func `a cell over the limit in a column nobody reads rejects its row too`() throws {
    let long = String(repeating: "a", count: ProposalImport.longestCell + 1)
    let file = try imported("id,texto,otra\n1,hola,\(long)\n2,adiós,x\n")
    #expect(file.proposals.map(\.id) == ["2"])
    #expect(file.rejected.map(\.reason.code) == ["too-long"])
  }

  @Test func `soft hyphens, emoji and combining marks come out as people mean them`() throws {
    let file = try imported("id,texto\n1,par\u{AD}que 👍🏽 man\u{303}ana\n")
    let body = try #require(file.proposals.first?.body)
    #expect(Array(body.utf8) == Array("parque 👍🏽 ma\u{F1}ana".utf8))
  }

  struct Supports: Sendable {
    let text: String
    let value: Int?
  }

  @Test(arguments: [
    Supports(text: "15", value: 15), Supports(text: "1.234", value: 1234),
    Supports(text: "1,234", value: 1234), Supports(text: "1 234", value: 1234),
    Supports(text: "1.234.567", value: 1_234_567), Supports(text: "3.0", value: 3),
    Supports(text: "-5", value: nil), Supports(text: "12 votos", value: 12),
    Supports(text: "1.5", value: nil), Supports(text: "9223372036854775807", value: nil),
    Supports(text: "99999999999999999999999", value: nil),
  ])
  func `supports are read as exports write them, and nothing else is`(supports: Supports) throws {
    let file = try imported("id;title;votos\n1;parque;\(supports.text)\n")
    #expect(file.proposals[0].supports == supports.value)
    #expect(file.unreadSupports == (supports.value == nil ? [supports.text] : []))
  }

  @Test func `one damaged byte does not turn the file into another encoding`() throws {
    let rows = (1...20).map { "\($0),Más árboles en la plaza número \($0)\n" }.joined()
    let bytes = Array("id,title\n\(rows)21,Ca".utf8) + [0xFF] + Array("o\n".utf8)
    let file = try ProposalImport().read(bytes, file: "f.csv").file
    #expect(file.format.encoding == .damagedUTF8)
    #expect(file.proposals[0].title == "Más árboles en la plaza número 1")
    #expect(file.proposals[20].title == "Ca\u{FFFD}o")
  }
}
