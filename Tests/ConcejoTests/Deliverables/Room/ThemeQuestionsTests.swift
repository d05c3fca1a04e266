import Testing

@testable import Concejo

@Suite struct ThemeQuestionsTests {
  private static func quote(_ text: String, in proposal: String = "1") -> Quote {
    Quote(proposal: proposal, start: 0, end: text.utf8.count, text: text)
  }

  private static func theme(
    summary: ThemeSummary = .empty, parts: [(title: String, distinct: Int)] = [],
    terms: [KeyTerm] = []
  ) -> Theme {
    Theme(
      id: 1, title: ThemeTitle(quote("Fuentes")), alternativeTitles: [], keyTerms: terms,
      proposals: ["1", "2", "3"], distinctCount: 9, quotes: [], supports: nil, cohesion: 0.5,
      stability: nil, isRepetitive: false, neighbors: [],
      subthemes: parts.enumerated().map {
        Subtheme(
          number: $0 + 1, title: quote($1.title), proposalCount: $1.distinct,
          distinctCount: $1.distinct)
      }, summary: summary)
  }

  private static let contested = ThemeSummary(
    places: [
      .init(name: "Mérida", inside: 4, insideFiled: 6, total: 5, totalFiled: 90, pValue: 0.001)
    ], categories: [], choices: nil, respondents: nil, trend: nil,
    contradictions: [
      .init(
        subject: "terraza", majority: .init(count: 5, quote: quote("más terrazas")),
        minority: .init(count: 2, quote: quote("menos terrazas")))
    ])

  private func questions(
    _ theme: Theme, in findings: Findings = DeliverableSamples.findings(),
    language: Language = .es
  ) -> [String] {
    ThemeQuestions(of: theme, in: findings, messages: Messages(language)).sentences
  }

  @Test(arguments: Messages.available)
  func `there are exactly three, all different, whatever is known`(language: Language) {
    let full = Self.theme(
      summary: Self.contested, parts: [("caños", 4), ("grifos", 3), ("sombra", 2)])
    for theme in [Self.theme(), full] {
      let sentences = questions(theme, language: language)
      #expect(sentences.count == 3)
      #expect(Set(sentences).count == 3)
      #expect(sentences.allSatisfy { $0.contains("?") && !$0.contains("{") })
    }
  }

  @Test func `contrary demands, parts and places come with their counts`() {
    let sentences = questions(
      Self.theme(summary: Self.contested, parts: [("caños", 4), ("grifos", 3)]))
    for fact in ["«terraza»", "5", "2"] { #expect(sentences[0].contains(fact)) }
    for fact in ["«Caños»", "«Grifos»", "4 de 9", "3 de 9"] {
      #expect(sentences[1].contains(fact))
    }
    for fact in ["Mérida", "4 de sus 6"] { #expect(sentences[2].contains(fact)) }
  }

  @Test func `a part is called small only if it is, and a place with what it is measured by`() {
    let words = Messages(.es)["room.question.minor"].prefix { $0 != "{" }
    func isAsked(_ distinct: Int) -> Bool {
      let parts = [("caños", 50), ("grifos", 40), ("sombra", distinct)]
      let theme = Theme(
        id: 1, title: ThemeTitle(Self.quote("Fuentes")), alternativeTitles: [], keyTerms: [],
        proposals: ["1"], distinctCount: 100, quotes: [], supports: nil, cohesion: 0.5,
        stability: nil, isRepetitive: false, neighbors: [],
        subthemes: parts.enumerated().map {
          Subtheme(
            number: $0 + 1, title: Self.quote($1.0), proposalCount: $1.1, distinctCount: $1.1)
        })
      return questions(theme).contains { $0.hasPrefix(words) }
    }
    #expect(isAsked(10) && !isAsked(21))
    #expect(questions(Self.theme(summary: Self.contested)).contains { $0.contains("5 de 90") })
  }

  @Test func `two proposals with contrary demands are named only where the page prints them`() {
    let pair = Findings.ApartRecord(
      first: "1", second: "3", similarity: 0.9, objection: .oppositeDemand)
    let findings = DeliverableSamples.findings(keptApart: [pair])
    let found = ThemeQuestions(
      of: Self.theme(), in: findings, contrary: pair, messages: Messages(.es)
    ).sentences
    #expect(found[0].contains("1 y 3") && found[0].contains("parecen"))
    #expect(questions(Self.theme(), in: findings) == questions(Self.theme()))
  }

  @Test(arguments: Messages.available)
  func `a question that suits any theme names this one and no single word`(language: Language) {
    let terms = ["help", "grifo"].map { KeyTerm(word: $0, inside: 3, total: 4) }
    for question in questions(Self.theme(terms: terms), language: language) {
      #expect(question.contains("Fuentes") && !question.contains("help"))
    }
  }

  @Test func `a question that suits any theme is asked of what a proposal on the page asks`() {
    let printed = [("7", "Más farolas"), ("8", "Luz en la plaza"), ("9", "Bancos")].map {
      ThemeBrief.Passage(proposal: $0.0, text: $0.1)
    }
    let asked = ThemeQuestions(
      of: DeliverableSamples.theme(2, title: "farolas"), in: DeliverableSamples.findings(),
      printed: printed, messages: Messages(.es)
    ).sentences
    // Each is asked about once, then the theme: nobody should be asked of one proposal twice.
    let subjects = [
      "«Más farolas» (propuesta 7): ¿", "«Luz en la plaza» (propuesta 8): ¿", "«Farolas»: ¿",
    ]
    for (question, subject) in zip(asked, subjects) {
      #expect(question.hasPrefix(subject), "\(question)")
    }
    #expect(asked.count == 3)
  }

  @Test func `titles inside one question all begin alike`() {
    let theme = Self.theme(parts: [("Caños", 4), ("grifos", 3)])
    #expect(questions(theme)[0].contains("«Caños»") && questions(theme)[0].contains("«Grifos»"))
  }

  @Test func `themes whose proposals speak of this one are named with their counts`() {
    let sample = DeliverableSamples.findings()
    let placements = sample.placements.map { placement in
      guard placement.proposal == "4" else { return placement }
      return Placement(
        proposal: "4", language: .es, theme: 2, reason: nil, nearestTheme: nil,
        further: [FurtherTheme(theme: 1, quote: Self.quote("Faro", in: "4"))], x: 1, y: 2)
    }
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: sample.ledger, themes: sample.themes, voices: [],
      duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements, comments: [])
    #expect(questions(Self.theme(), in: findings)[0].contains("«Farolas» (1)"))
  }

  @Test func `two themes do not get the same questions`() {
    let other = DeliverableSamples.theme(2, title: "Farolas")
    #expect(Set(questions(Self.theme())).isDisjoint(with: questions(other)))
  }
}
