import Concejo
import ConcejoTestSupport
import Foundation
import Testing

@Suite struct UngatedProposalTests {
  @Test func `a text from a program passes the gate and is cleaned`() {
    let proposal = UngatedProposal(
      id: "a", title: "Una\nrampa", body: "<p>Llamad al 612 345 678.</p>", place: "Aldea  Nueva"
    ).hidingPersonalData()
    #expect(proposal.title == "Una rampa")
    #expect(!proposal.body.contains("612 345"))
    #expect(!proposal.body.contains("<p>"))
    #expect(proposal.place == "Aldea Nueva")
  }

  @Test func `ids that are addresses are hidden and stay apart`() throws {
    let consultation = try Consultation(of: [
      UngatedProposal(id: "ana@example.org", body: "Más bancos en la plaza."),
      UngatedProposal(id: "luis@example.org", body: "Más árboles en el parque."),
    ])
    let ids = consultation.contributions.map(\.id)
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { !$0.contains("@") })
  }

  @Test func `an id that repeats is told by its number`() async throws {
    let consultation = try Consultation(of: [
      UngatedProposal(id: "1", body: "Más bancos en la plaza; mi DNI es 12345678Z."),
      UngatedProposal(id: "1", body: "Más árboles en el parque; mi DNI es 12345678Z."),
    ])
    #expect(consultation.contributions.count == 1)
    #expect(consultation.rejected.map(\.line) == [2])
    #expect(consultation.maskedCounts == ["dni": 1])
    let run = try await consultation.run()
    #expect(run.findings.ledger.isBalanced)
    #expect(run.findings.ledger.rows == 2)
  }

  @Test func `a text is the same from a file and from a program`() throws {
    let text = "Más bancos en la plaza; escribid a ana@example.org."
    let file = try Consultation(reading: [("p.csv", Array("id,texto\n1,\(text)\n".utf8))])
    let program = try Consultation(of: [UngatedProposal(id: "1", body: text)])
    #expect(file.contributions == program.contributions)
    #expect(file.maskedCounts == program.maskedCounts)
  }
}
