import Testing

@testable import Concejo

@Suite struct TablesTests {
  @Test func `a subtheme has the name that commands take, and that is no date`() {
    let report = BriefSamples.report(.es)
    let tables = Tables(
      report.findings, proposals: report.proposals, rejected: [], form: .program)
    let rows = String(decoding: tables.subthemes, as: UTF8.self).split(separator: "\r\n")
    #expect(rows.count == 1 + 2 * 10)
    #expect(rows.contains { $0.hasPrefix("1,") && $0.contains(",T01.2,") })
    #expect(!rows.contains { $0.contains(",1.2,") })
  }
}
