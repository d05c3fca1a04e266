import Testing

@testable import Concejo

@Suite struct SensitivePassagesTests {
  private static let texts = [
    "Más bancos en la plaza", "Mi hijo tiene 9 años y va solo al colegio",
    "Tengo depresión desde que cerraron el centro", "Que vuelva el autobús",
  ]

  @Test func `beside other work the same passages are found as on every processor`() async throws {
    let proposals = (0..<150).map {
      Proposal(id: "p\($0)", title: "", body: Self.texts[$0 % Self.texts.count])
    }
    let (beside, all) = (
      try await SensitivePassages(besideWorkOn: proposals), SensitivePassages(of: proposals)
    )
    for proposal in proposals { #expect(beside[proposal.id] == all[proposal.id]) }
    #expect(all["p0"].isEmpty)
    #expect(all["p1"].map(\.kind) == [.minor])
    #expect(all["p2"].map(\.kind) == [.health])
  }
}
