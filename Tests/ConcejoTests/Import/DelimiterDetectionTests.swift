import Testing

@testable import Concejo

@Suite struct DelimiterDetectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let delimiter: Delimiter

    static let all = [
      Case(testDescription: "commas", text: "id,t\n1,a\n2,b\n", delimiter: .comma),
      Case(testDescription: "semicolons", text: "id;t\n1;a\n2;b\n", delimiter: .semicolon),
      Case(testDescription: "tabs", text: "id\tt\n1\ta\n2\tb\n", delimiter: .tab),
      Case(testDescription: "bars", text: "id|t\n1|a\n2|b\n", delimiter: .bar),
      Case(
        testDescription: "semicolons, with commas in the text",
        text: "id;texto\n1;pan, agua, sal\n2;luz, gas, leña, agua\n", delimiter: .semicolon),
      Case(
        testDescription: "commas, with semicolons in quotes",
        text: "id,texto\n1,\"pan; agua; sal\"\n2,\"a;b;c;d\"\n", delimiter: .comma),
      Case(
        testDescription: "commas, with character references in the text",
        text: "id,texto\n1,ca&ntilde;a; le&ntilde;a; pan\n2,ma&ntilde;ana; a&ntilde;o; luz\n",
        delimiter: .comma),
      Case(
        testDescription: "semicolons, under a title",
        text: "Aldea Nueva\nid;texto;lugar\n1;pan;x\n2;luz;y\n", delimiter: .semicolon),
      Case(
        testDescription: "none: sentences with commas",
        text: "Propuestas\npan, agua, sal\nluz, gas\n", delimiter: .line),
      Case(
        testDescription: "tabs, with commas and quotation marks in the text",
        text: "id\ttexto\n1\tpan, \"agua\", sal\n2\tdos, tres\n", delimiter: .tab),
    ]
  }

  @Test(arguments: Case.all)
  func `the delimiter is found out from the rows`(sample: Case) throws {
    let found = try DelimitedReader.detectDelimiter(in: Array(sample.text.utf8), file: "f.csv")
    #expect(found == sample.delimiter)
  }

  @Test func `a quote left open in the first rows is named, whatever the delimiter`() {
    #expect(throws: ImportError.unclosedQuote(file: "f.csv", line: 2, column: 3)) {
      try DelimitedReader.detectDelimiter(in: Array("a,b\n1,\"abierta\n".utf8), file: "f.csv")
    }
  }

  @Test func `the table tells which delimiter was found`() throws {
    let (table, rejected) = try TableReader(file: "f.csv").table(of: Array("a;b\n1;2\n".utf8))
    #expect(table.format == .delimited(delimiter: .semicolon, encoding: .utf8))
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [RawRow(line: 2, cells: ["1", "2"])])
    #expect(rejected.isEmpty)
  }
}
