import ConcejoTestSupport
import Testing

@testable import Concejo

/// What is said of a proposal's words is true of all of them, not only of those that are named.
@Suite struct ProposalSentencesTests {
  private static let all = FiveThemes.proposals

  private func sentences(
    _ explanation: ProposalExplanation, _ findings: Findings, _ language: Language = .en
  ) -> [String] {
    ExplanationSentences(findings, contributions: Self.all, language: language)
      .lines(of: explanation)
  }

  private func explainer(_ findings: Findings) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: Self.all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
  }

  /// As many words, each with the same share of what ties the proposal to its theme.
  private func divided(_ explanation: ProposalExplanation, into count: Int) throws
    -> ProposalExplanation
  {
    let own = try #require(explanation.own)
    return explanation.replacing(
      terms: (0..<count).map { index in
        ProposalExplanation.Term(
          word: "word\(index)", weight: 0.1, total: 9, inTheme: own.words / Float(count))
      })
  }

  @Test func `where the named words make less than half, no word decides`() async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    let many = try divided(explanation, into: 20)
    let lines = sentences(many, findings)
    #expect(
      lines.contains {
        $0.hasPrefix("No word decides by itself") && $0.contains("‘word7’ (5%): together 40%")
      }, "\(lines)")
    let few = sentences(try divided(explanation, into: 10), findings)
    #expect(few.contains { $0.hasPrefix("The words that tie it most to its theme") }, "\(few)")
    let spread = sentences(try divided(explanation, into: 40), findings)
    #expect(spread.contains("No single word ties it strongly to its theme."), "\(spread)")
  }

  @Test func `what words make of a lead is told as a share only where it is one`() async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    let own = try #require(explanation.theme)
    let other = try #require(explanation.nearestOther).theme
    func told(_ first: ThemeNearness.Value, _ second: ThemeNearness.Value) -> [String] {
      sentences(
        explanation.replacing(themes: [
          ProposalExplanation.Closeness(theme: own, first),
          ProposalExplanation.Closeness(theme: other, second),
        ]), findings)
    }
    let both = told(.init(vectors: 0.8, words: 0.3), .init(vectors: 0.5, words: 0.2))
    #expect(both.contains { $0.contains("50% comes from the words it shares") }, "\(both)")
    let words = told(.init(vectors: 0.4, words: 0.3), .init(vectors: 0.5, words: 0.1))
    #expect(words.contains { $0.contains("from the words it shares alone") }, "\(words)")
    let vectors = told(.init(vectors: 0.9, words: 0.1), .init(vectors: 0.2, words: 0.2))
    #expect(vectors.contains { $0.hasPrefix("By its words alone") }, "\(vectors)")
  }

  @Test(arguments: Messages.available)
  func `what is in no theme is told the least distant ones`(language: Language) async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    let name = ThemeName(explanation.themes[0].theme).text
    let messages = Messages(language)
    for (words, key) in [(Float(0), "wordless"), (0.1, "nearest")] {
      let themes = explanation.themes.map { theme in
        ProposalExplanation.Closeness(
          theme: theme.theme, ThemeNearness.Value(vectors: 0.2, words: words))
      }
      let neighbor = ProposalExplanation.Neighbor(
        proposal: "2", theme: nil, weight: 1, words: words)
      let lines = sentences(
        explanation.outside(themes, neighbors: [neighbor]), findings, language)
      let alike = messages["explain.neighbors.\(words == 0 ? "wordless" : "outside")"]
        .prefix { $0 != "{" }
      #expect(lines.last?.hasPrefix(alike) == true, "\(lines)")
      let start = messages["explain.outside.\(key)"].prefix { $0 != "{" }
      #expect(lines.contains { $0.hasPrefix(start) && $0.contains(name) }, "\(lines)")
    }
    let none = sentences(explanation.outside([]), findings, language)
    #expect(none.contains(messages["explain.outside.none"]))
  }
}

extension ProposalExplanation {
  /// The same with other words, or other nearness.
  fileprivate func replacing(terms: [Term]? = nil, themes: [Closeness]? = nil) -> Self {
    ProposalExplanation(
      proposal: proposal, speaker: speaker, group: group, words: words, theme: theme,
      companions: companions, reason: reason, cause: cause, decisions: decisions,
      terms: terms ?? self.terms, neighbors: neighbors, further: further,
      themes: themes ?? self.themes, counted: counted)
  }

  /// The same outside all themes.
  fileprivate func outside(_ themes: [Closeness], neighbors: [Neighbor] = []) -> Self {
    ProposalExplanation(
      proposal: proposal, speaker: nil, group: nil, words: words, theme: nil, companions: 0,
      reason: .tooShort, cause: .outside, decisions: [], terms: [], neighbors: neighbors,
      further: [],
      themes: themes, counted: nil)
  }
}
