import Testing

@testable import Concejo

@Suite("The list of a theme's proposals")
struct MemberListTests {
  @Test("An id like P-2580 before a text that begins with No is no number plate")
  func idsAreNoPlates() {
    let proposals = ["P-2580", "P-2581"].map {
      Proposal(id: $0, title: "No a la zona azul", body: "Bastantes impuestos pagamos ya.")
    }
    let theme = DeliverableSamples.theme(1, proposals: proposals.map(\.id), distinct: 2)
    let placements = proposals.map { DeliverableSamples.placement($0.id, theme: 1) }
    let report = Report(
      Findings(
        programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
        mainLanguage: .es,
        ledger: Ledger(rows: 2, rejected: [], placements: placements, copies: 0),
        themes: [theme], voices: [], duplicateGroups: [], keptApart: [], sameRequests: [],
        placements: placements, comments: []), proposals: proposals, language: .es)
    guard case .disclosure(let folded) = report.members(of: theme),
      case .list(let list) = folded.blocks.last
    else {
      Issue.record("expected a folded list")
      return
    }
    #expect(list.items.count == 2)
    for item in list.items {
      let text = item.content.map(\.text).joined()
      #expect(text.contains("No a la zona azul"))
      #expect(PersonalDataGate().masked(text).masks.isEmpty, "\(text)")
    }
  }
}
