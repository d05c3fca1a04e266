import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// What is said of a proposal's words is true of all of them, not only of those that are named.
@Suite struct ProposalSentencesTests {
  private static let all = FiveThemes.proposals

  private func sentences(
    _ explanation: ProposalExplanation, _ findings: Findings, _ language: Language = .en
  ) -> [String] {
    ExplanationSentences(
      findings, contributions: Self.all, language: language, study: "valley.concejo",
      isFirstRun: true
    )
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
          word: "word\(index)", family: nil, weight: 0.1, total: 9,
          inTheme: own.words / Float(count))
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
    #expect(
      few.contains {
        $0.hasPrefix("The words that tie it to its theme") && $0.hasSuffix("all others (20%).")
      }, "\(few)")
    let spread = sentences(try divided(explanation, into: 40), findings)
    #expect(
      spread.contains("No single word makes 3% of what ties it to its theme by its words."),
      "\(spread)")
  }

  @Test func `of a single word no share is told`() async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    let one = try divided(explanation, into: 1)
    #expect(one.ties.words.map(\.share) == [1])
    let lines = sentences(one, findings)
    #expect(lines.contains("The only one of its words that counts is ‘word0’."), "\(lines)")
    #expect(!lines.contains { $0.contains("100%") || $0.contains("tie it") })
    // Several count, and one ties it.
    let other = ProposalExplanation.Term(
      word: "other", family: nil, weight: 0.1, total: 1, inTheme: 0)
    let tied = sentences(explanation.replacing(terms: one.terms + [other]), findings)
    #expect(tied.contains("Of its words only ‘word0’ ties it to its theme."), "\(tied)")
  }

  @Test func `figures that are told are told to programs in the same order`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "valley.concejo", isFirstRun: true)
    for proposal in Self.all {
      let explanation = try explainer.explanation(of: proposal.id)
      let data = try JSONEncoder().encode(explanation)
      let back = try JSONDecoder().decode(ProposalExplanation.self, from: data)
      #expect(back == explanation)
      let shares = explanation.ties.words.map(\.share)
      #expect(shares == shares.sorted(by: >))
      let list = back.ties.words.map {
        let forms = [$0.word, $0.family].compactMap(\.self).joined(separator: "/")
        return "\(sentences.quoted(forms)) (\(sentences.percent("\($0.percent)")))"
      }.joined(separator: ", ")
      let lines = sentences.lines(of: explanation)
      #expect(shares.count < 2 || lines.contains { $0.contains(list) }, "\(lines)")
      if let lead = back.lead, (0..<1).contains(lead.words) {
        #expect(lines.contains { $0.contains(sentences.percentage(lead.words)) })
      }
    }
  }

  @Test func `copies are spoken of where there are some, and earlier runs where there were`()
    async throws
  {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    #expect(explanation.group == nil)
    let lines = sentences(explanation, findings)
    #expect(lines.contains { $0.hasPrefix("The ones most like it") })
    #expect(!lines.contains { $0.contains("copies") })
    let settled = explanation.settled()
    for (isFirst, word) in [(true, "by itself it would be nearer"), (false, "an earlier analysis")]
    {
      let told = ExplanationSentences(
        findings, contributions: Self.all, language: .en, study: "valley.concejo",
        isFirstRun: isFirst
      ).lines(of: settled)
      #expect(told.contains { $0.contains(word) }, "\(told)")
      #expect(told.contains { $0.contains("earlier") } == !isFirst)
    }
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
    #expect(vectors.contains { $0.hasPrefix("By the words it shares alone") }, "\(vectors)")
  }

  @Test func `another word of the stem is told where most have that one`() async throws {
    let texts = (0..<6).map { index in
      Proposal(
        id: "d\(index)", title: "Perros en el parque",
        body: index == 0
          ? "Quiero pasear al perro por el parque sin correa."
          : "Los perros pasan sueltos por el parque \(index) y nadie recoge.")
    }
    let all = FiveThemes.proposals + texts
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let row = try explainer.row(of: explainer.number(of: "d0"))
    let lexicon = explainer.compared.lexicon
    let corpus = explainer.compared.corpus
    func term(_ word: String) throws -> UInt32 {
      let surface = try #require(corpus.surfaces.find(Array(word.utf8)[...]))
      return lexicon.termOfSurface[Int(surface)]
    }
    // One stem, by the rules of the language; "perro" is no other word than "perros".
    let terms = try [term("pasear"), term("perro")]
    let others = try [term("pasan"), term("perros")]
    #expect(terms == others)
    #expect(explainer.families(of: terms, in: row) == ["pasan", nil])
    let explanation = try explainer.explanation(of: "d0")
    let word = try #require(explanation.terms.first { $0.word == "pasear" })
    #expect(word.family == "pasan")
  }

  @Test func `the only word of a text is told to stand nowhere else`() async throws {
    let all = FiveThemes.proposals + [Proposal(id: "slow", title: "XILOBALAUSTRE", body: "")]
    let findings = try await settled(all)
    let placement = try #require(findings.placements.first { $0.proposal == "slow" })
    #expect(placement.theme == nil && placement.reason == .noSharedVocabulary)
  }

  @Test(arguments: Messages.available)
  func `what is in no theme is told the least distant ones`(language: Language) async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    let name = ThemeName(explanation.themes[0].theme).text
    let messages = Messages(language)
    for words in [Float(0), 0.1] {
      let themes = explanation.themes.map { theme in
        ProposalExplanation.Closeness(
          theme: theme.theme, ThemeNearness.Value(vectors: 0.3, words: words))
      }
      let neighbor = ProposalExplanation.Neighbor(
        proposal: "2", theme: nil,
        likeness: ProposalExplanation.Likeness(words: words, vectors: 0.3))
      let lines = sentences(
        explanation.outside(themes, neighbors: [neighbor]), findings, language)
      // Who shares no word is not told as alike; affinity is, and why it places nothing.
      let alike = messages["explain.neighbors.\(words > 0 ? "outside" : "none")"].prefix {
        $0 != "{"
      }
      #expect(lines.last?.hasPrefix(alike) == true, "\(lines)")
      let affinity = messages["explain.outside.affinity"].prefix { $0 != "{" }
      #expect(lines.contains { $0.hasPrefix(affinity) && $0.contains(name) } == (words == 0))
      guard words > 0 else {
        #expect(lines.contains(messages["explain.outside.wordless"]))
        continue
      }
      let start = messages["explain.outside.nearest.other"].prefix { $0 != "{" }
      #expect(lines.contains { $0.hasPrefix(start) && $0.contains(name) }, "\(lines)")
    }
  }
}

extension ProposalExplanation {
  /// The same with other words, or other nearness.
  fileprivate func replacing(terms: [Term]? = nil, themes: [Closeness]? = nil) -> Self {
    ProposalExplanation(
      proposal: proposal, speaker: speaker, group: group, words: words, theme: theme,
      companions: companions, reason: reason, cause: cause, decisions: decisions,
      terms: terms ?? self.terms, neighbors: neighbors, further: further,
      themes: themes ?? self.themes, counted: counted, scale: scale)
  }

  /// The same in a theme that another one is nearer than.
  fileprivate func settled() -> Self {
    ProposalExplanation(
      proposal: proposal, speaker: nil, group: nil, words: words, theme: theme,
      companions: companions, reason: nil, cause: .settled, decisions: [], terms: terms,
      neighbors: neighbors, further: [], themes: themes, counted: counted, scale: scale)
  }

  /// The same outside all themes.
  fileprivate func outside(_ themes: [Closeness], neighbors: [Neighbor] = []) -> Self {
    ProposalExplanation(
      proposal: proposal, speaker: nil, group: nil, words: words, theme: nil, companions: 0,
      reason: .tooShort, cause: .outside, decisions: [], terms: [], neighbors: neighbors,
      further: [],
      themes: themes, counted: nil, scale: scale)
  }
}
