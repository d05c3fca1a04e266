import Testing

@testable import Concejo

/// What is no chance is told in plain words; how it was found out stands once.
@Suite struct ReportFactTests {
  @Test func `a share is rounded once, from its counts`() throws {
    // 1042 of 10,581 are 9.848 %: as 9.85 % it would be 9.9.
    let sizes = [1042, 953] + [Int](repeating: 954, count: 9)
    #expect(sizes.reduce(0, +) == 10_581)
    let sized = sizes.enumerated().map { DeliverableSamples.theme($0 + 1, distinct: $1) }
    let findings = DeliverableSamples.findings()
    let placements = (1...10_581).map { DeliverableSamples.placement(String($0), theme: 1) }
    let report = Report(
      Findings(
        programVersion: "0", options: findings.options, stemmerProbe: "p", fingerprint: "f",
        mainLanguage: .es,
        ledger: Ledger(rows: 10_581, rejected: [], placements: placements, copies: 0),
        themes: sized, voices: [],
        duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements,
        comments: []), proposals: DeliverableSamples.proposals, language: .es)
    let line = try #require(report.ruleLines.first { $0.contains("cajón de sastre") })
    #expect(line.contains("9,8"))
    #expect(!report.ruleLines.contains { $0.contains("R3") })
  }

  private static func place(_ name: String) -> ThemeSummary.OverRepresentation {
    .init(name: name, inside: 4, insideFiled: 6, total: 5, totalFiled: 90, pValue: 0.001)
  }

  private static func theme(
    places: [String], categories: [String] = ["Obras"], respondents: Int? = nil,
    choices: [ThemeSummary.ChosenMore]? = nil
  ) -> Theme {
    let sample = DeliverableSamples.findings().themes[0]
    return Theme(
      id: 1, title: sample.title, alternativeTitles: [], keyTerms: [],
      proposals: sample.proposals, distinctCount: 2, quotes: [], supports: nil, cohesion: 0.5,
      stability: nil, isRepetitive: false, neighbors: [],
      summary: ThemeSummary(
        places: places.map(place), categories: categories.map(place), choices: choices,
        respondents: respondents,
        trend: .init(
          since: "2025-03-02", later: 3, dated: 4, totalLater: 5, totalDated: 9,
          pValue: 0.001),
        contradictions: []))
  }

  private static func report(_ language: Language) -> Report {
    Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: language)
  }

  @Test(arguments: Messages.available)
  func `no line names a test or a probability, and none has a gap`(language: Language) {
    let facts = Self.report(language).facts(about: Self.theme(places: ["Mérida", "Trujillo"]))
    #expect(facts.contains { $0.contains("Mérida") && $0.contains("Trujillo") })
    for fact in facts {
      #expect(!fact.contains("Fisher") && !fact.contains("0,001") && !fact.contains("{"))
    }
  }

  @Test func `two places share a sentence, and one has its own`() {
    let both = Self.report(.es).facts(about: Self.theme(places: ["Mérida", "Trujillo"]))
    let one = Self.report(.es).facts(about: Self.theme(places: ["Mérida"]))
    #expect(both.count == one.count)
    #expect(one.contains { $0.hasPrefix("Viene de un mismo lugar (Mérida)") })
    #expect(
      both.contains {
        $0.hasPrefix("Viene de estos lugares") && $0.contains("Mérida (4 de 6 propuestas")
      })
  }

  @Test func `what a share is of is said: those with a place, or with a category`() {
    let report = Self.report(.es)
    let place = report.facts(about: Self.theme(places: ["Mérida"]))
    #expect(place.contains { $0.contains("4 de sus 6 propuestas con lugar") }, "\(place)")
    let places = report.facts(about: Self.theme(places: ["Mérida", "Trujillo"]))
    #expect(places.contains { $0.contains("propuestas con lugar: Mérida") }, "\(places)")
    let people = report.facts(about: Self.theme(places: ["Mérida", "Trujillo"], respondents: 9))
    #expect(people.contains { $0.contains("personas con lugar: Mérida") }, "\(people)")
    let category = report.facts(about: Self.theme(places: [], categories: ["Obras"]))
    #expect(category.contains { $0.contains("4 de sus 6 propuestas con categoría") }, "\(category)")
  }

  @Test(arguments: Messages.available)
  func `several categories, questions or choices share a sentence too`(language: Language) {
    let report = Self.report(language)
    let answers = ["Sí", "No"].map {
      ThemeSummary.ChosenMore(question: "¿Coche?", answer: Self.place($0))
    }
    let few = report.facts(about: Self.theme(places: []))
    let many = report.facts(about: Self.theme(places: [], categories: ["Obras", "Agua"]))
    #expect(few.count == many.count)
    #expect(many.contains { $0.contains("Obras") && $0.contains("Agua") && !$0.contains("{") })
    let one = report.facts(
      about: Self.theme(places: [], respondents: 9, choices: [answers[0]]))
    let both = report.facts(
      about: Self.theme(
        places: [], categories: ["Obras", "Agua"], respondents: 9, choices: answers))
    #expect(one.count == both.count)
    #expect(
      both.contains { $0.contains(report.quoted("Obras")) && $0.contains(report.quoted("Agua")) })
    #expect(both.contains { $0.contains(report.quoted("Sí")) && $0.contains(report.quoted("No")) })
    #expect(!both.contains { $0.contains("{") })
  }

  @Test(arguments: Messages.available)
  func `the method names the test and its limit where something is no chance`(language: Language) {
    #expect(Self.report(language).chanceSentence == nil)
    let sentence = Messages(language)("method.chance", ["limit": "0,05"])
    #expect(sentence.contains("Fisher") && sentence.contains("0,05"))
  }
}
