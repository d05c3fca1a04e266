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
    for fact in ["«caños»", "«grifos»", "4 de 9", "3 de 9"] {
      #expect(sentences[1].contains(fact))
    }
    for fact in ["Mérida", "4 de las 6"] { #expect(sentences[2].contains(fact)) }
  }

  @Test func `two proposals with contrary demands are named where no word is contested`() {
    let pair = Findings.ApartRecord(
      first: "1", second: "3", similarity: 0.9, objection: .oppositeDemand)
    let foreign = Findings.ApartRecord(
      first: "1", second: "4", similarity: 0.9, objection: .oppositeDemand)
    let found = questions(
      Self.theme(), in: DeliverableSamples.findings(keptApart: [foreign, pair]))
    #expect(found[0].contains("1") && found[0].contains("3"))
    #expect(
      questions(Self.theme(), in: DeliverableSamples.findings(keptApart: [foreign]))
        == questions(Self.theme()))
  }

  @Test func `words that tell the theme fill what is missing, verbatim and counted`() {
    let found = questions(
      Self.theme(terms: ["caño", "grifo"].map { KeyTerm(word: $0, inside: 3, total: 4) }))
    #expect(found[0].contains("«caño»") && found[0].contains("3 de sus 9"))
    #expect(found[1].contains("«grifo»"))
    // Three of the seven proposals, for want of a third word.
    #expect(found[2].contains("«Fuentes»") && found[2].contains("3 de las 7"))
  }

  @Test func `two themes do not get the same questions`() {
    let other = Self.theme(terms: [KeyTerm(word: "luz", inside: 1, total: 2)])
    #expect(Set(questions(Self.theme())).isDisjoint(with: questions(other).prefix(1)))
  }
}
