import ConcejoTestSupport
import Testing

@testable import Concejo

/// What is told of a placement is what the analysis went by.
@Suite struct ExplainerTests {
  private static let pair = [
    Proposal(
      id: "s30", title: "Limitar la velocidad en la calle Mayor",
      body: "Pido que se limite la velocidad a 30 kilómetros por hora en la calle Mayor."),
    Proposal(
      id: "s40", title: "Limitar la velocidad en la calle Mayor",
      body: "Pido que se limite la velocidad a 40 kilómetros por hora en la calle Mayor."),
  ]
  private static let all =
    FiveThemes.proposals + [FiveThemes.proposals[0].with(id: "twin")] + pair

  private func explainer(
    _ findings: Findings, log: DecisionLog = DecisionLog(), of proposals: [Proposal] = all,
    about subject: Explainer.Subject = .proposals([])
  ) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: proposals.reversed(),
      after: Precedent(history: ThemeHistory(findings), log: log), about: subject)
  }

  @Test func `nearness is the cosine with the theme's centre, by hand`() {
    // Two rows on theme 0, one on theme 1, one on none; two numbers matter of each.
    var rows = DenseMatrix(rowCount: 4, columnCount: 8)
    for (row, values) in [(0, [1, 0]), (1, [0, 1]), (2, [0, -1]), (3, [-1, 0])] as [(Int, [Float])]
    {
      for (column, value) in values.enumerated() { rows[row, column] = value }
    }
    let terms = SparseMatrix(
      rowOffsets: [0, 1, 2, 3, 4], columns: [0, 1, 1, 2], values: [1, 1, 1, 1], columnCount: 3)
    let nearness = ThemeNearness(rows: rows, terms: terms, themes: [0, 0, 1, nil], count: 2)
    let half = Float(0.5).squareRoot()
    let values = nearness.values(of: 0)
    // The centre of theme 0 is (1, 1) / √2, the sum of its terms likewise; theme 1 is row 2 itself.
    #expect(abs(values[0].vectors - half) < 1e-6 && abs(values[0].words - half) < 1e-6)
    #expect(values[1].vectors == 0 && values[1].words == 0)
    #expect(abs(values[0].total - 4 * half) < 1e-6)
    #expect(abs(nearness.between(0, 1).vectors + half) < 1e-6)
    #expect(abs(nearness.between(0, 1).words - half) < 1e-6)
    // Who is in no theme adds nothing to any.
    #expect(nearness.weight(of: 2, in: 0) == 0 && nearness.weight(of: 2, in: 1) == 0)
  }

  @Test func `most proposals lie nearest to their own theme, and that is called the cause`()
    async throws
  {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    var nearest = 0
    for placement in findings.placements where placement.proposal != "twin" {
      let explanation = try explainer.explanation(of: placement.proposal)
      #expect(explanation.theme == placement.theme)
      #expect(explanation.themes.map(\.total) == explanation.themes.map(\.total).sorted(by: >))
      // Placed by a centre that counts the proposal too.
      let foreign = explanation.nearestOther?.total ?? 0
      let isNearest = (explanation.counted?.total ?? -1) >= foreign
      #expect((explanation.cause == .nearest) == (isNearest && placement.theme != nil))
      nearest += isNearest ? 1 : 0
      // Weights are those of a vector of length 1.
      let squares = explanation.terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }
      #expect(explanation.terms.isEmpty || abs(squares - 1) < 0.01)
    }
    #expect(nearest >= 50)
  }

  @Test func `a copy shares the place of the one that speaks for it`() async throws {
    let explainer = try await explainer(try await settled(Self.all))
    let ids = ["1", "twin"]
    let explanations = try ids.map { try explainer.explanation(of: $0) }
    let copy = try #require(explanations.first { $0.speaker != nil })
    #expect(copy.cause == .copy && ids.contains(copy.speaker ?? ""))
    #expect(explanations[0].themes == explanations[1].themes)
    let pair = try explainer.explanation(of: "1", and: "twin")
    #expect(pair.copies.verdict == .exact && pair.isTogether && pair.words > 0.999)
  }

  @Test func `words are told as the proposal writes them`() async throws {
    let explainer = try await explainer(try await settled(Self.all))
    for proposal in FiveThemes.proposals {
      let text = proposal.text.lowercased()
      for term in try explainer.explanation(of: proposal.id).terms {
        #expect(text.contains(term.word.lowercased()), "\(term.word) in \(proposal.id)")
      }
    }
  }

  @Test func `the most alike of all are told, in the order of the figure that stands beside them`()
    async throws
  {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "v.concejo", isFirstRun: true)
    for id in ["1", "2", "3", "s30"] {
      let explanation = try explainer.explanation(of: id)
      // By the figures of each pair, as whoever asks for all of them would find.
      let group = findings.duplicateGroups.first { $0.members.contains { $0.proposal == id } }
      let copies = Set(group?.members.map(\.proposal) ?? [id])
      let others = try Self.all.map(\.id)
        .filter { !copies.contains($0) && !($0 == "twin" && copies.contains("1")) }
        .compactMap { other -> (id: String, total: Float)? in
          let pair = try explainer.explanation(of: id, and: other)
          guard pair.second.speaker == nil else { return nil }
          return pair.likeness.map { (other, $0.total) }
        }.sorted { $0.total > $1.total }
      let told = explanation.neighbors
      #expect(told.map(\.total) == others.prefix(told.count).map(\.total))
      #expect(told.count == 10 && told.map(\.total) == told.map(\.total).sorted(by: >))
      for neighbor in told {
        #expect(abs(neighbor.total - (neighbor.vectors + 3 * neighbor.words)) < 0.0001)
      }
      #expect(explanation.neighborsInTheme == told.count { $0.theme == explanation.theme })
      let first = sentences.told(
        told[0].proposal, in: told[0].theme, sentences.number(told[0].total))
      let line = try #require(
        sentences.lines(of: explanation).first { $0.contains("most like it by that sum") })
      #expect(line.contains(": \(first), "), "\(line)")
    }
  }

  @Test func `a sentence says how surely, by which shares, and whom it is like`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "valley.concejo", isFirstRun: true)
    var manners: Set<String> = []
    for proposal in FiveThemes.proposals {
      let explanation = try explainer.explanation(of: proposal.id)
      guard explanation.cause == .nearest, let own = explanation.own,
        let other = explanation.nearestOther, own.total >= other.total
      else { continue }
      let lines = sentences.lines(of: explanation)
      #expect(lines[0].hasPrefix("‘\(proposal.body.prefix(20))"), "\(lines[0])")
      let surely = try #require(lines.first { $0.contains("the theme it is most like") })
      let manner = ["clearly", "only just"].first { surely.contains("It is \($0)") } ?? "plainly"
      manners.insert(manner)
      let named = explanation.manner == .narrowly ? "only just" : explanation.manner?.rawValue
      #expect(manner == named)
      let lead = own.total - other.total
      #expect((manner == "only just") == (lead <= 0.1 * max(own.total, 0) + 0.00005))
      #expect((manner == "clearly") == (manner != "only just" && lead >= 0.39995))
      #expect(manner != "clearly" || surely.contains("clearly (by 0.40 or more)"))
      let inside = explanation.neighbors.count { $0.theme == explanation.theme }
      let told = "most alike, \(inside) \(inside == 1 ? "is" : "are") in its theme."
      #expect(lines.contains { $0.hasSuffix(told) }, "\(lines)")
    }
    #expect(manners.contains("clearly"))
  }

  @Test func `a theme is as near without the proposal as the centre of the others is`()
    async throws
  {
    let explainer = try await explainer(try await settled(Self.all))
    let (rows, themes) = (explainer.compared.rowVectors, explainer.themeOfRow)
    for row in themes.indices {
      guard let theme = themes[row] else { continue }
      let own = explainer.values(of: row)[theme]
      // The centre made anew, without the row.
      var others = themes
      others[row] = nil
      let expected = ThemeNearness(
        rows: rows, terms: explainer.compared.vectors, themes: others,
        count: explainer.themeIDs.count
      ).values(of: row)[theme]
      #expect(abs(own.vectors - expected.vectors) < 0.002)
      #expect(abs(own.words - expected.words) < 0.002)
      #expect(own.total <= (explainer.counted(row)?.total ?? -1) + 0.001)
      // What each word adds makes the whole.
      let shares = explainer.nearness.sharesApart(of: row, from: theme)
      #expect(abs(shares.reduce(0, +) - own.words) < 0.001)
    }
  }

  @Test func `a number keeps two sentences apart, and the two numbers are shown`() async throws {
    let explainer = try await explainer(try await settled(Self.all))
    let pair = try explainer.explanation(of: "s30", and: "s40")
    #expect(pair.copies.verdict == .objected && pair.copies.objection == .otherNumber)
    #expect(pair.copies.change?.removed.contains("30") == true)
    #expect(pair.copies.change?.inserted.contains("40") == true)
    #expect(pair.shared.contains("velocidad"))
    #expect(pair.first.words.isEmpty && pair.second.words.isEmpty)
  }

  @Test func `texts about different things are not compared word by word`() async throws {
    let explainer = try await explainer(try await settled(Self.all))
    let pair = try explainer.explanation(of: "1", and: "5")
    #expect(pair.copies.verdict == .unlike && !pair.isTogether)
    #expect(pair.words < pair.copies.threshold && pair.shared.isEmpty)
    let sides = [pair.first, pair.second]
    #expect(sides.allSatisfy { ($0.own?.total ?? 0) > ($0.other?.total ?? 1) })
  }

  @Test func `decisions are named where they are the cause`() async throws {
    let first = try await settled(Self.all)
    func reference(_ theme: Int) throws -> ThemeReference {
      ThemeReference(theme, among: try #require(first.theme(theme)).proposals)
    }
    let themes = first.themes.map(\.id)
    let moved = try #require(first.theme(themes[0])?.proposals.last)
    let decisions = [
      try decision(.move([moved], to: try reference(themes[1])), at: 1),
      try decision(.merge([try reference(themes[3])], into: try reference(themes[2])), at: 2),
      try decision(.same(["3", "8"]), at: 3), try decision(.notSame(["1", "twin"]), at: 4),
    ]
    let log = DecisionLog(decisions)
    let second = try await settled(
      Self.all, after: Precedent(history: ThemeHistory(first), log: log))
    let later = try decision(.same(["5", "10"]), at: 5)
    let explainer = try await Explainer(
      of: second, contributions: Self.all,
      after: Precedent(history: ThemeHistory(first), log: log.adding([later])),
      about: .proposals([]))
    let move = try explainer.explanation(of: moved)
    #expect(move.cause == .decision && move.decisions == [decisions[0].id])
    let merged = try #require(first.theme(themes[3])?.proposals.first { $0 != moved })
    let merge = try explainer.explanation(of: merged)
    #expect(merge.cause == .shapedTheme && merge.decisions == [decisions[1].id])
    let same = try explainer.explanation(of: "3", and: "8").copies
    #expect(same.verdict == .saidSame && same.decision == decisions[2].id)
    let apart = try explainer.explanation(of: "1", and: "twin").copies
    #expect(apart.verdict == .saidApart && apart.decision == decisions[3].id)
    // What was decided after the run is no cause of what the run did.
    #expect(try explainer.explanation(of: "5", and: "10").copies.verdict != .saidSame)
    // A proposal that a person moved among strangers hardly belongs there.
    let theme = try explainer.explanation(ofTheme: themes[1])
    #expect(theme.placedByPeople == [moved])
    #expect(!theme.borderline.contains { $0.proposal == moved })
    let sentences = ExplanationSentences(
      second, contributions: Self.all, log: log, language: .en, study: "valley.concejo",
      isFirstRun: true)
    #expect(
      sentences.lines(of: move).contains {
        $0.contains("\(decisions[0].by), ") && $0.contains("(\(decisions[0].id))")
      })
    #expect(theme.decisions.contains(decisions[0].id))
    let left = try explainer.explanation(ofTheme: themes[0])
    #expect(left.withdrawals == [decisions[0].id] && !left.decisions.contains(decisions[0].id))
    #expect(theme.withdrawals == [])
    #expect(
      sentences.lines(of: left).contains {
        $0.hasPrefix("Decision that took proposals out of it: one proposal moved to T")
          && $0.contains(decisions[0].id)
      })
    // Whom a person moved there is left out of those among whom some are doubtful, and that is said.
    for language in Messages.available {
      let sentences = ExplanationSentences(
        second, contributions: Self.all, log: log, language: language, study: "valley.concejo",
        isFirstRun: true)
      let besides = Messages(language)["explain.theme.border.besides"]
      #expect(sentences.lines(of: theme).contains { $0.contains(" " + besides) }, "\(language)")
      #expect(!sentences.lines(of: left).contains { $0.contains(besides) })
    }
    let count = theme.distinctCount - 1
    #expect(
      sentences.lines(of: theme).contains {
        $0.hasPrefix(
          "Of the \(count) proposals of the theme (those put there by hand not counted), ")
          || $0.hasPrefix("One is in doubt (those put there by hand not counted): ")
          || $0 == "No proposal of this theme (those put there by hand not counted) is in doubt."
      })
    // A cyclist's proposal among strangers: its text says so, and no word ties it.
    let told = sentences.lines(of: move).joined(separator: "\n")
    #expect(told.contains("By its text it is less like \(ThemeName(themes[1]).text)"), "\(told)")
    #expect(!told.contains("tie it") && !told.contains(" near it ("))
  }

  @Test(arguments: Messages.available)
  func `what was decided about a theme is told, not only by whom and why`(language: Language)
    async throws
  {
    let first = try await settled(Self.all)
    let own = try #require(first.themes.first)
    let reference = ThemeReference(own.id, among: own.proposals)
    let messages = Messages(language)
    let actions: [(Decision.Action, String)] = [
      (
        .rename(reference, title: "Salas y libros"),
        messages(
          "explain.decided.rename", ["title": messages("quote", ["text": "Salas y libros"])])
      ), (.describe(reference, text: "De lo que se lee."), messages["explain.decided.describe"]),
      (
        .lock(reference, members: own.proposals, title: "Salas y libros"),
        messages("explain.decided.lock", ["theme": ThemeName(own.id).text])
      ),
    ]
    for (index, (action, what)) in actions.enumerated() {
      let made = try decision(action, at: index)
      let log = DecisionLog([made])
      let findings = try await settled(
        Self.all, after: Precedent(history: ThemeHistory(first), log: log))
      let explainer = try await Explainer(
        of: findings, contributions: Self.all,
        after: Precedent(history: ThemeHistory(first), log: log), about: .themes([own.id]))
      let lines = ExplanationSentences(
        findings, contributions: Self.all, log: log, language: language, study: "v.concejo",
        isFirstRun: false
      ).lines(of: try explainer.explanation(ofTheme: own.id))
      let start = messages["explain.theme.decisions.one"].replacing("{list}.", with: what + " (")
      #expect(lines.contains { $0.hasPrefix(start) && $0.contains(made.id) }, "\(start) \(lines)")
    }
  }

  @Test func `a theme is told by its words, from the centre to the edge`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let library = try #require(findings.placements.first { $0.proposal == "5" }?.theme)
    let theme = try explainer.explanation(ofTheme: library)
    let best = try #require(theme.terms.first { $0.word == "biblioteca" })
    // Counted in the texts themselves.
    let holders = FiveThemes.proposals.filter { $0.body.lowercased().contains("biblioteca") }
    #expect(best.total == holders.count && best.inside <= best.total)
    #expect(theme.core.map(\.own.total) == theme.core.map(\.own.total).sorted(by: >))
    #expect(theme.borderline.map(\.leadShare) == theme.borderline.map(\.leadShare).sorted())
    // The same figures as in the list of themes.
    #expect(theme.neighbors == findings.theme(library)?.neighbors)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "v.concejo", isFirstRun: true)
    let nearest = try #require(theme.neighbors.first)
    // Where all that are doubtful are told, it says so.
    let doubted = sentences.lines(of: theme).first { $0.contains(" are doubtful; ") }
    #expect((doubted != nil) == (theme.doubtful > 1))
    if let doubted {
      #expect(
        doubted.contains("here they are, ") == (theme.doubtful == theme.borderline.count),
        "\(doubted)")
    }
    #expect(
      sentences.lines(of: theme).contains {
        $0.hasPrefix("The nearest theme by the words they share")
          && $0.hasSuffix(
            "is \(sentences.named(nearest.theme, sentences.number(nearest.similarity))).")
      })
  }

  @Test(arguments: Messages.available)
  func `sentences leave no gap in any language`(language: Language) async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: language, study: "valley.concejo",
      isFirstRun: true)
    var lines: [String] = []
    for id in ["1", "twin", "s30"] {
      lines += sentences.lines(of: try explainer.explanation(of: id))
    }
    for (left, right) in [("s30", "s40"), ("1", "twin"), ("1", "5")] {
      lines += sentences.lines(of: try explainer.explanation(of: left, and: right))
    }
    lines += sentences.lines(of: try explainer.explanation(ofTheme: findings.themes[0].id))
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("{") })
  }

  @Test(arguments: Messages.available)
  func `every verdict, objection and cause has its sentence`(language: Language) {
    let keys = Set(Messages(language).keys)
    let silent: Set<PlacementCause> = [.outside]
    let names =
      PairExplanation.Verdict.allCases.map { "explain.copies.\($0.rawValue)" }
      + DuplicateObjection.allCases.map { "explain.objection.\($0.rawValue)" }
      + PlacementCause.allCases.filter { !silent.contains($0) }
      .map { "explain.cause.\($0.rawValue)" + ($0 == .shapedTheme ? ".one" : "") }
      + ProposalExplanation.Manner.allCases.filter { ![.only, .plainly].contains($0) }
      .map { "explain.cause.nearest.\($0.rawValue)" }
      + ExplanationScale.Source.allCases.map { "explain.affinity.\($0.rawValue)" }
    #expect(Set(names).subtracting(keys).sorted() == [])
  }

  @Test func `vectors of a model are asked for again, and unknown names are refused`() async throws
  {
    let ids = FiveThemes.proposals.map(\.id)
    let table = try VectorTable(
      Array(("id,a,b\n" + ids.map { "\($0),\((Int($0) ?? 0) % 5),1\n" }.joined()).utf8),
      file: "model.csv")
    let vectors = try ProposalVectors(table, ids: nil)
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    pipeline.vectorSource = vectors.source
    let analysis = try await pipeline.analysis(of: FiveThemes.proposals, vectors: vectors)
    let findings = Findings(analysis, options: pipeline, rows: 60, rejected: [])
    await #expect(throws: ExplanationError.needsVectors(file: "model.csv")) {
      try await Explainer(
        of: findings, contributions: FiveThemes.proposals, after: Precedent(),
        about: .proposals([]))
    }
    let explainer = try await Explainer(
      of: findings, contributions: FiveThemes.proposals, after: Precedent(),
      about: .proposals([]), vectors: vectors)
    #expect(throws: ExplanationError.notAnalyzed(id: "nobody")) {
      try explainer.explanation(of: "nobody")
    }
    #expect(throws: ExplanationError.self) { try explainer.explanation(ofTheme: 99) }
  }
}
