import ConcejoTestSupport
import Testing

@testable import Concejo

/// Of a letter that many sent, an explanation tells whose it is and what of it counts.
@Suite struct CampaignExplanationTests {
  private static let letter =
    "Solicitamos al Ayuntamiento que amplíe el horario de la biblioteca municipal hasta la medianoche"
    + " durante los meses de exámenes, con salas de estudio abiertas y vigilancia suficiente para todos."
  private static let additions = [
    "Mis hijas preparan oposiciones y estudian en la cocina de casa.",
    "Vivo lejos y vuelvo del trabajo cuando la sala ya cerró.",
  ]
  private static let signers = (0..<12).map { index in
    Proposal(
      id: "letter\(index)", title: "",
      body: letter + (index < additions.count ? " " + additions[index] : ""))
  }
  private static let all = FiveThemes.proposals + signers

  private func explainer(_ findings: Findings) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: Self.all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
  }

  @Test func `a signer is told as one of all, whose own words alone count`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let group = try #require(findings.duplicateGroups.first { $0.kind == "campaign" })
    #expect(group.members.count == 12)
    let own = try explainer.explanation(of: "letter0")
    #expect(own.group?.members == 12 && own.group?.head == group.head && own.speaker == nil)
    #expect(own.words.all > 35 && own.words.compared < 15)
    let ids = Set(Self.signers.map(\.id))
    #expect(own.neighbors.allSatisfy { !ids.contains($0.proposal) })
    let sentences = ExplanationSentences(findings, contributions: Self.all, language: .en)
    let lines = sentences.lines(of: own)
    #expect(
      lines[1]
        == "It is one of 12 with the same letter (group \(group.id), headed by \(group.head)).")
    #expect(
      lines[2].contains("of its \(own.words.all) words only \(own.words.compared) count"))
    // Who adds nothing is told beside the one that shows the letter, all of which counts.
    let other = try #require(Self.signers.last { $0.id != group.head }).id
    let copy = try explainer.explanation(of: other)
    #expect(copy.group == own.group && copy.speaker == group.head)
    #expect(copy.words.all == copy.words.compared)
    #expect(sentences.lines(of: copy)[2].contains("copy of \(group.head)"))
    // What follows is what is said of the head.
    let head = sentences.lines(of: try explainer.explanation(of: group.head))
    #expect(sentences.lines(of: copy).dropFirst(3) == head.dropFirst(2))
  }

  @Test func `who is in no group of copies is told without one`() async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    #expect(explanation.group == nil && explanation.words.all == explanation.words.compared)
  }
}
