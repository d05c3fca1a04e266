import Testing

@testable import Concejo

@Suite struct DelimitedReaderTests {
  private func rows(
    _ text: String, _ delimiter: Delimiter = .comma, limit: Int = .max
  ) throws(ImportError) -> [RawRow] {
    try DelimitedReader(file: "f.csv", delimiter: delimiter)
      .rows(in: Array(text.utf8), limit: limit)
  }

  @Test func `cells are parted by the delimiter and rows by line feeds`() throws {
    let expected = [
      RawRow(line: 1, cells: ["id", "texto"]), RawRow(line: 2, cells: ["1", "uno; dos"]),
    ]
    #expect(try rows("id,texto\n1,uno; dos\n") == expected)
  }

  @Test func `the last row needs no line break`() throws {
    #expect(try rows("a,b\n1,2") == rows("a,b\n1,2\n"))
  }

  @Test func `line ends may be mixed`() throws {
    let expected = [
      RawRow(line: 1, cells: ["a", "b"]), RawRow(line: 2, cells: ["1", "2"]),
      RawRow(line: 3, cells: ["3", "4"]), RawRow(line: 4, cells: ["5", "6"]),
    ]
    #expect(try rows("a,b\r\n1,2\n3,4\r5,6\r\n") == expected)
  }

  @Test func `blank lines make no rows but are counted`() throws {
    let expected = [RawRow(line: 2, cells: ["a", "b"]), RawRow(line: 5, cells: ["1", "2"])]
    #expect(try rows("\na,b\n\r\n  \n1,2\n\n") == expected)
  }

  @Test func `empty cells are kept, also at the end of a line`() throws {
    #expect(try rows(",b,\n").map(\.cells) == [["", "b", ""]])
  }

  @Test func `a quoted cell may hold delimiters, quotation marks and line breaks`() throws {
    let text = "a,b\n\"x,y\",\"dijo \"\"no\"\"\"\n\"uno\r\ndos\n\ntres\",z\nfin,w\n"
    let expected = [
      RawRow(line: 1, cells: ["a", "b"]), RawRow(line: 2, cells: ["x,y", "dijo \"no\""]),
      RawRow(line: 3, cells: ["uno\r\ndos\n\ntres", "z"]), RawRow(line: 7, cells: ["fin", "w"]),
    ]
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("id,texto\n1,\"dijo \\\"no\\\", y ya\"\n2,\"dos\"\n", true),
    ("id,texto\n1,\"C:\\\"\n2,\"C:\\\"\n", false),
    ("id,texto\n1,\"dijo \"\"no\"\"\"\n2,dos\\\n", false),
  ])
  func `a backslash protects a mark where the rows fall more regularly so`(
    text: String, isNeeded: Bool
  ) {
    let reader = DelimitedReader(file: "f.csv", delimiter: .comma)
    #expect(reader.needsEscapes(in: Array(text.utf8)) == isNeeded)
  }

  @Test func `an empty quoted cell is empty`() throws {
    #expect(try rows("\"\",\"\"\"\"\n").map(\.cells) == [["", "\""]])
  }

  struct Lenient: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let line: String
    let cells: [String]

    static let all = [
      Lenient(testDescription: "blanks before a quote", line: "1,  \"a,b\"", cells: ["1", "a,b"]),
      Lenient(testDescription: "blanks behind a quote", line: "\"a\"  ,2", cells: ["a", "2"]),
      Lenient(testDescription: "quote in a cell", line: "5\" tubo,2", cells: ["5\" tubo", "2"]),
      Lenient(
        testDescription: "text behind a quote", line: "\"abc\"def,2", cells: ["abcdef", "2"]),
    ]
  }

  @Test(arguments: Lenient.all)
  func `what real exports do is forgiven`(lenient: Lenient) throws {
    #expect(try rows(lenient.line + "\n").map(\.cells) == [lenient.cells])
  }

  @Test func `a quote that is never closed is named by line and column`() {
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 3, column: 3)) {
      try rows("a,b\n1,2\n3,\"sin cerrar\n4,5\n")
    }
  }

  @Test func `a quote that the next row's quote closes is named where it opens`() {
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 2, column: 3)) {
      try rows("a,b\n1,\"sin cerrar\n2,\"otra\"\n3,\"más\"\n")
    }
  }

  @Test func `the line of a row counts the line breaks inside quotes before it`() {
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 4, column: 1)) {
      try rows("a,b\n\"1\n1\",2\n\"sin,cerrar\n")
    }
  }

  @Test func `reading stops at the limit, before a fault behind it`() throws {
    #expect(try rows("a,b\n1,2\n\"sin cerrar", limit: 2).count == 2)
  }

  /// What is written by the rules of RFC 4180 is read back as it was.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `cells written by the rules are read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var table: [[String]] = []
    var text = ""
    for _ in 0..<8 {
      let cells = [
        randomCell(using: &random), randomCell(using: &random), randomCell(using: &random),
      ]
      table.append(cells)
      text += cells.map { "\"" + $0.withDoubledQuotes + "\"" }.joined(separator: ",") + "\r\n"
    }
    #expect(try rows(text).map(\.cells) == table)
  }

  private func randomCell(using random: inout SplitMix64) -> String {
    let pieces = ["a", "ñ", "👍", " ", ",", ";", "\"", "\n", "\r\n", "\t", "x y"]
    var cell = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      cell += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    return cell
  }

  @Test func `a backslash that protects marks protects itself`() throws {
    let rows = (1...4).map { #"\#($0),"Sagte \"ja, gern\" und ging, C:\\alt\\""# }
    let text = "id,text\n" + rows.joined(separator: "\n") + "\n"
    let file = try imported(text)
    #expect(file.proposals.first?.body == #"Sagte "ja, gern" und ging, C:\alt\"#)
  }
}

extension String {
  /// The text with every quotation mark twice, scalar by scalar.
  fileprivate var withDoubledQuotes: String {
    var doubled = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      doubled.append(scalar)
      if scalar == "\"" { doubled.append(scalar) }
    }
    return String(doubled)
  }

  @Test(arguments: ["a,", ",", "\"a\","])
  func `a row wider than any table is refused at once`(cell: String) throws {
    let error = #expect(throws: ImportError.self) {
      try imported(String(repeating: cell, count: 200_000) + "\n")
    }
    guard case .tooLarge(_, let detail)? = error else { throw try #require(error) }
    #expect(detail.contains("columns"))
  }
}
