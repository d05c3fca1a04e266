import Testing

@testable import Concejo

@Suite struct DisputedProposalsTests {
  private func proposal(_ id: String, _ supports: Int?, _ opposes: Int?) -> Proposal {
    Proposal(id: id, title: "", body: "Un carril", supports: supports, opposes: opposes)
  }

  @Test func `the lesser side decides which proposals are shown first`() {
    let found = DisputedProposals(
      among: [
        proposal("1", 90, 30), proposal("2", 40, 45), proposal("3", 31, 30), proposal("4", 8, 9),
      ]
    ).leading
    // 1 and 3 have thirty on their lesser side: more votes go first.
    #expect(found.map(\.id) == ["2", "1", "3"])
  }

  @Test func `few votes, one side alone and files without votes against show nothing`() {
    #expect(
      DisputedProposals(
        among: [
          proposal("1", 4, 5), proposal("2", 90, 29), proposal("3", 0, 50), proposal("4", 50, nil),
          proposal("5", nil, nil),
        ]
      ).leading.isEmpty)
  }

  @Test func `a theme tells its votes against and the proposal on which they are divided`() {
    let findings = DeliverableSamples.findings()
    var proposals = DeliverableSamples.proposals
    proposals[0] = Proposal(
      id: "1", title: "Agua", body: "Fuentes de agua", supports: 12, opposes: 9)
    let page = Report(findings, proposals: proposals).markdown
    #expect(page.contains("12 a favor y 9 en contra"))
    #expect(page.contains("9 votos en contra"))
    #expect(
      !Report(DeliverableSamples.findings(), proposals: DeliverableSamples.proposals)
        .markdown.contains("en contra"))
  }
}
