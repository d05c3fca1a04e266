import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Words of degree hold for the numbers that stand beside them, and say what these are made of.
@Suite struct ExplanationScaleTests {
  private func explainer(
    _ findings: Findings, vectors: ProposalVectors? = nil
  ) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: FiveThemes.proposals,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()),
      about: .proposals([]), vectors: vectors)
  }

  private func sentences(_ findings: Findings, _ language: Language = .en) -> ExplanationSentences {
    ExplanationSentences(
      findings, contributions: FiveThemes.proposals, language: language, study: "valley.concejo",
      isFirstRun: true)
  }

  @Test(
    "how surely is told by whole steps of what is stored",
    arguments: [
      (0.87, 0.47, .clearly), (0.87, 0.4701, .plainly), (0.8, 0.72, .narrowly),
      (0.8, 0.7199, .plainly), (0.5, 0.5, .narrowly), (0.5, 0.5001, .beyond),
      (4, 3.6, .narrowly), (-0.1, -0.3, .plainly), (-0.1, -0.1, .narrowly),
    ] as [(Float, Float, ProposalExplanation.Manner)])
  func manner(own: Float, other: Float, expected: ProposalExplanation.Manner) {
    #expect(ProposalExplanation.Manner(own: own, other: other) == expected)
  }

  @Test("two numbers have as many decimals as the sentence needs to be true of them")
  func decimals() async throws {
    let told = sentences(try await settled(FiveThemes.proposals))
    func numbers(_ own: Float, _ other: Float) -> (String, String) {
      told.numbers(own, other) { ProposalExplanation.Manner(own: $0, other: $1) }
    }
    #expect(numbers(1.52, 0.32) == ("1.52", "0.32"))
    // 1.5248 leads 1.1245 clearly, and 1.52 does not lead 1.12 by more.
    #expect(numbers(1.5248, 1.1245) == ("1.52", "1.12"))
    // 1.5151 does not lead 1.1152 by 0.4, though 1.52 leads 1.12 by it.
    #expect(numbers(1.5151, 1.1152) == ("1.5151", "1.1152"))
    #expect(numbers(0.5, 0.5) == ("0.50", "0.50"))
    #expect(numbers(0.7812, 0.7809) == ("0.7812", "0.7809"))
    var generator = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let own = (Float.random(in: 0...4, using: &generator) * 10_000).rounded() / 10_000
      let other = (Float.random(in: 0...4, using: &generator) * 10_000).rounded() / 10_000
      let (left, right) = numbers(own, other)
      let read = (try #require(Float(left)), try #require(Float(right)))
      #expect(
        ProposalExplanation.Manner(own: read.0, other: read.1)
          == ProposalExplanation.Manner(own: own, other: other), "\(own) \(other)")
    }
  }

  @Test("a share that is not quite none or all is not told as none or all")
  func bounds() async throws {
    let told = sentences(try await settled(FiveThemes.proposals))
    #expect(
      [0, 0.004, 0.3, 0.997, 1].map(told.percentage) == ["0%", "<1%", "30%", ">99%", "100%"])
  }

  @Test("programs are told what people are: the manner, other near themes, and all bounds")
  func json() async throws {
    let findings = try await settled(FiveThemes.proposals)
    let explainer = try await explainer(findings)
    for proposal in FiveThemes.proposals {
      let explanation = try explainer.explanation(of: proposal.id)
      let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(explanation))
      let members = try #require(object as? [String: Any])
      let isPlaced = explanation.cause == .nearest
      #expect((members["manner"] as? String != nil) == isPlaced)
      let scale = try #require(members["scale"] as? [String: Any])
      #expect(scale["affinity"] as? [String] == ["corpus", "concepts"])
      #expect(scale["weightOfWords"] as? Double == 3)
      let lines = sentences(findings).lines(of: explanation)
      let near = lines.first { $0.contains(" near it (at least 75%") }
      #expect((near != nil) == !explanation.rivals.isEmpty)
      for rival in explanation.rivals {
        #expect(near?.contains(ThemeName(rival.theme).text) == true)
        #expect(rival.total >= 0.75 * (explanation.themes.first?.total ?? 0))
      }
      #expect(
        near?.hasPrefix("Another theme") == (near == nil ? nil : explanation.rivals.count == 1))
      let ties = explanation.ties
      guard !ties.words.isEmpty else { continue }
      #expect(ties.isUneven == (ties.words.reduce(ties.rest) { $0 + $1.percent } != 100))
      #expect(ties.words.allSatisfy { $0.percent == Int(($0.share * 100).rounded()) })
      #expect(!ties.isAll || ties.rest == 0)
    }
  }

  @Test func `all themes that are nearer are told, with the figure by which a proposal stayed`()
    async throws
  {
    let findings = try await settled(FiveThemes.proposals)
    let explanation = try await explainer(findings).explanation(of: "1")
    let own = try #require(explanation.theme)
    let others = findings.themes.map(\.id).filter { $0 != own }
    func closeness(_ theme: Int, _ total: Float) -> ProposalExplanation.Closeness {
      ProposalExplanation.Closeness(theme: theme, ThemeNearness.Value(vectors: total, words: 0))
    }
    let changed = ProposalExplanation(
      proposal: "1", speaker: nil, group: nil, words: explanation.words, theme: own,
      companions: 9, reason: nil, cause: .nearest, decisions: [], terms: [], neighbors: [],
      further: [],
      themes: [
        closeness(others[0], 1.14), closeness(others[1], 1.0829), closeness(own, 1.0751),
        closeness(others[2], 0.9),
      ], counted: closeness(own, 1.19), scale: explanation.scale)
    #expect(changed.manner == .beyond && changed.rivals.map(\.theme) == [others[2]])
    let lines = sentences(findings).lines(of: changed)
    let told = try #require(lines.first { $0.hasPrefix("It is worth reading") })
    for part in [
      "\(ThemeName(others[0]).text) ", ", 1.14)", "\(ThemeName(others[1]).text) ", ", 1.08",
      "its own theme (1.075)", "comes to 1.19.",
      "Of 1.08, 0.00 come of the words and 1.08 of affinity.",
    ] {
      #expect(told.contains(part), "\(part): \(told)")
    }
  }

  @Test(
    "a weak placement is told as one, with its figure or its words", arguments: Messages.available)
  func weak(language: Language) async throws {
    let findings = try await settled(FiveThemes.proposals)
    let explanation = try await explainer(findings).explanation(of: "1")
    let own = try #require(explanation.theme)
    let messages = Messages(language)
    func start(_ key: String) -> String {
      String(messages[key].prefix { $0 != "{" && $0 != "." })
    }
    func told(_ vectors: Float, words: Float, ties: Int) -> (ProposalExplanation, [String]) {
      let terms = (0..<ties).map { index in
        ProposalExplanation.Term(
          word: "word\(index)", family: nil, weight: 0.1, total: 9,
          inTheme: words / Float(ties))
      }
      let nearness = ThemeNearness.Value(vectors: vectors, words: words)
      let changed = ProposalExplanation(
        proposal: "1", speaker: nil, group: nil, words: explanation.words, theme: own,
        companions: 9, reason: nil, cause: .nearest, decisions: [], terms: terms,
        neighbors: [], further: [],
        themes: [ProposalExplanation.Closeness(theme: own, nearness)], counted: nil,
        scale: explanation.scale)
      return (changed, sentences(findings, language).lines(of: changed))
    }
    let far = told(0.4996, words: 0.1, ties: 5)
    #expect(far.0.weaknesses == [.far])
    // So near its bound that two decimals would say it reached it.
    #expect(
      far.1.contains {
        $0.hasPrefix(start("explain.weak.far")) && $0.contains("7996") && $0.contains("8000")
      }, "\(far.1)")
    let near = told(0.5, words: 0.1, ties: 5)
    #expect(near.0.weaknesses == [])
    #expect(!near.1.contains { $0.hasPrefix(start("explain.weak.far")) })
    let few = told(0.9, words: 0.3, ties: 2)
    #expect(few.0.weaknesses == [.fewWords])
    #expect(few.1.contains(messages.counted("explain.weak.words", 2)), "\(few.1)")
    let none = told(0.9, words: 0, ties: 0)
    #expect(none.1.filter { $0 == messages["explain.terms.theme.affinity"] }.count == 1)
  }

  @Test("each part is rounded by itself, and where they do not make 100 that is told")
  func rounded() async throws {
    let findings = try await settled(FiveThemes.proposals)
    let explanation = try await explainer(findings).explanation(of: "1")
    let own = try #require(explanation.own)
    func ties(_ shares: [Float]) -> ProposalExplanation.Ties {
      ProposalExplanation.Ties(
        shares.enumerated().map { index, share in
          ProposalExplanation.Term(
            word: "word\(index)", family: nil, weight: 0.1, total: 9, inTheme: own.words * share)
        }, own: own)
    }
    #expect(!ties([0.5, 0.3, 0.2]).isUneven)
    // 33, 33 and 33 make 99.
    let thirds = ties([1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(thirds.isUneven && thirds.words.map(\.percent) == [33, 33, 33])
    let explainer = try await explainer(findings)
    for proposal in FiveThemes.proposals {
      let explanation = try explainer.explanation(of: proposal.id)
      let lines = sentences(findings).lines(of: explanation)
      let isTold = lines.contains {
        $0.hasSuffix(
          "Each percentage is rounded by itself, which is why they do not add up exactly.")
      }
      let hasShares =
        explanation.ties.words.count > 1
        || explanation.ties.words.count == 1 && !explanation.ties.isAll
      #expect(isTold == (explanation.ties.isUneven && hasShares && !explanation.isAlone))
    }
  }

  @Test("affinity is told by what the vectors of the run rest on")
  func affinity() async throws {
    let ids = FiveThemes.proposals.map(\.id)
    let table = try VectorTable(
      Array(("id,a,b\n" + ids.map { "\($0),\((Int($0) ?? 0) % 5),1\n" }.joined()).utf8),
      file: "model.csv")
    let vectors = try ProposalVectors(table, ids: nil)
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    pipeline.conceptVectors = .unused
    pipeline.vectorSource = vectors.source
    let analysis = try await pipeline.analysis(of: FiveThemes.proposals, vectors: vectors)
    let findings = Findings(analysis, options: pipeline, rows: 60, rejected: [])
    let explanation = try await explainer(findings, vectors: vectors).explanation(of: "1")
    #expect(explanation.scale.affinity == [.corpus, .model])
    let lines = sentences(findings).lines(of: explanation)
    let affinity = try #require(lines.first { $0.contains("Affinity tells whether the words") })
    #expect(affinity.contains("vectors of model.csv") && !affinity.contains("lists"))
    let pair = try await explainer(findings, vectors: vectors).explanation(of: "1", and: "6")
    #expect(sentences(findings).lines(of: pair).contains { $0.contains("vectors of model.csv") })
  }

  @Test(
    "of a theme with one proposal nothing is said of centre and edge", arguments: Messages.available
  )
  func alone(language: Language) async throws {
    let findings = try await settled(FiveThemes.proposals)
    let theme = try await explainer(findings).explanation(ofTheme: findings.themes[0].id)
    let only = ThemeExplanation(
      theme: theme.theme, distinctCount: 1, totalCount: 60, terms: theme.terms,
      nearness: theme.nearness, neighbors: [], core: [theme.core[0]],
      borderline: [theme.core[0]], doubtful: 1, placedByPeople: ["1"], decisions: ["d1"],
      withdrawals: ["d2"], scale: theme.scale)
    let lines = sentences(findings, language).lines(of: only)
    let messages = Messages(language)
    // Words that set it apart, its proposal, and three of a single decision or proposal each.
    #expect(lines.count == 5, "\(lines)")
    for key in ["decisions", "withdrawals", "placed"] {
      let start = messages["explain.theme.\(key).one"].prefix { $0 != "{" }
      #expect(lines.contains { $0.hasPrefix(start) }, "\(lines)")
    }
  }
}
