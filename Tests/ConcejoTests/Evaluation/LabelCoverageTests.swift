import Testing

@testable import Concejo

@Suite struct LabelCoverageTests {
  /// Theme 1 has three proposals on fountains and water, theme 2 two on street lights, all covered by
  /// "Farolas".
  @Test(arguments: [
    ("Fuentes de agua", 1.0), ("La fuente", 1.0), ("Fuentes de luz", 0.4), ("de la", 0.4),
  ])
  func `proposals that have the stems of the title are covered`(title: String, share: Double) {
    let findings = DeliverableSamples.findings(firstTitle: title)
    let coverage = LabelCoverage(of: findings, proposals: DeliverableSamples.proposals)
    #expect(abs(coverage.share - share) < 1e-12)
  }

  @Test func `without proposals nothing is covered`() {
    let coverage = LabelCoverage(of: DeliverableSamples.findings(), proposals: [])
    #expect(coverage.share == 0)
  }
}
