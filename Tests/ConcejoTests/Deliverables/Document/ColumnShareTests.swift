import Testing

@testable import Concejo

@Suite struct ColumnShareTests {
  private func shares(_ columns: [(String, Double)]) -> [Double] {
    ReportDocument.Table(
      caption: "c", columns: columns.map { .init($0.0, width: $0.1) }, rows: []
    ).shares
  }

  @Test func `widths are shares of the whole`() {
    #expect(shares([("a", 1), ("b", 3)]) == [0.25, 0.75])
  }

  @Test func `a column holds the longest word of its name, and the wider ones give it`() {
    let table = shares([("Nr.", 1), ("Thema", 12), ("Eigenständige", 1)])
    let plain = shares([("Nr.", 1), ("Thema", 12), ("a", 1)])
    #expect(table[2] > 13.0 / 79 && plain[2] < table[2])
    #expect(table[1] < plain[1])
    #expect(abs(table.reduce(0, +) - 1) < 1e-9)
    // Two words are as wide as the longer one.
    #expect(shares([("Thema", 12), ("Eigenständige Zahl", 1)])[1] == table[2])
  }

  @Test func `where no page holds the words, the widths are as they were`() {
    let long = String(repeating: "x", count: 60)
    #expect(shares([(long, 1), (long, 3)]) == [0.25, 0.75])
  }
}
