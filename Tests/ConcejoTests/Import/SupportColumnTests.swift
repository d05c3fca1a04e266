import Testing

@testable import Concejo

@Suite struct SupportColumnTests {
  private func counts(_ values: [String]) -> [Int?] {
    let rows = values.enumerated().map { RawRow(line: $0.offset + 2, cells: [$0.element]) }
    let column = SupportColumn(rows: rows, columns: [0])
    return values.map(column.count)
  }

  @Test(arguments: [
    ("+12", 12), ("12 votos", 12), ("1.234 apoyos", 1234), ("Votos: 12", 12), ("👍🏽 12", 12),
    ("12 (3 online)", 12), ("1,234.00", 1234), ("1.234,00", 1234), ("1'234", 1234),
    ("1.234.567", 1_234_567), ("1,2 mil", 1200), ("1.2k", 1200), ("12 Unterstützungen", 12),
  ])
  func `a number is read with the words beside it`(text: String, count: Int) {
    #expect(counts([text]) == [count])
  }

  @Test(arguments: ["-3", "−3", "40%", "12/30", "doce", "(12)", "12 en contra", "1e3", "12 de 30"])
  func `what can be read in two ways is not read`(text: String) { #expect(counts([text]) == [nil]) }

  @Test func `one sign stands before decimals in a whole column`() {
    #expect(counts(["3.000", "12.000", "0.000"]) == [3, 12, 0])
    #expect(counts(["1.234", "12.5"]) == [nil, nil])
    #expect(counts(["1.234", "2.345,0"]) == [1234, 2345])
    #expect(counts(["1.500", "12", "300"]) == [1500, 12, 300])
  }
}
