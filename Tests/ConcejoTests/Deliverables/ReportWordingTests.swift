import Testing

@testable import Concejo

/// What stands in a report for people, and what is left to the files for programs.
@Suite struct ReportWordingTests {
  private static func report(_ language: Language) -> Report {
    let proposals = DeliverableSamples.proposals.map { proposal in
      proposal.id == "2"
        ? Proposal(
          id: "2", title: proposal.title, body: proposal.body, date: "2024-11-20",
          place: "Mérida") : proposal
    }
    return Report(DeliverableSamples.findings(), proposals: proposals, language: language)
  }

  @Test(arguments: Messages.available)
  func `the annex of full texts writes days as people write them`(language: Language) throws {
    let report = Self.report(language)
    let day = try #require(CalendarDay("2024-11-20"))
    let text = ReportDocument(title: "T", language: language, blocks: report.annex).html
    #expect(text.contains(report.messages.day(day)) && !text.contains("2024-11-20"))
  }

  @Test func `other titles are for the analyst, not for the public`() {
    let theme = DeliverableSamples.theme(1)
    let other = Quote(proposal: "1", start: 0, end: 3, text: "Ley")
    let named = Theme(
      id: 1, title: theme.title, alternativeTitles: [other], keyTerms: theme.keyTerms,
      proposals: theme.proposals, distinctCount: 1, quotes: [], supports: nil, cohesion: 0.5,
      stability: nil, isRepetitive: false, neighbors: [])
    let sample = DeliverableSamples.findings()
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: sample.ledger, themes: [named], voices: [], duplicateGroups: [],
      keptApart: [], sameRequests: [], placements: sample.placements, comments: [])
    let report = Report(findings, proposals: DeliverableSamples.proposals, language: .es)
    #expect(!report.document.markdown.contains("«Ley»"))
  }

  @Test(arguments: Messages.available)
  func `a title that is the beginning of a proposal is told to be one`(language: Language) {
    let report = Self.report(language)
    let named = DeliverableSamples.theme(1)
    let quote = Quote(proposal: "1", start: 0, end: 4, text: "Agua")
    let theme = Theme(
      id: 1, title: ThemeTitle(opening: quote), alternativeTitles: [], keyTerms: [],
      proposals: ["1"], distinctCount: 1, quotes: [], supports: nil, cohesion: 0.5,
      stability: nil, isRepetitive: false, neighbors: [])
    #expect(report.decisions(on: theme) == [report.messages["theme.opening"]])
    #expect(report.decisions(on: named).isEmpty)
  }

  @Test func `a small group that is named like a theme is told by a text`() {
    let sample = DeliverableSamples.findings()
    func line(_ title: String) -> [String] {
      let voice = SmallVoice(
        title: Quote(proposal: "1", start: 0, end: 3, text: title), proposals: ["1", "2"], theme: 1)
      let findings = Findings(
        programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
        mainLanguage: .es, ledger: sample.ledger, themes: sample.themes, voices: [voice],
        duplicateGroups: [], keptApart: [], sameRequests: [], placements: sample.placements,
        comments: [])
      return Report(findings, proposals: DeliverableSamples.proposals, language: .es).voiceLines
    }
    #expect(line("T12").allSatisfy { !$0.contains("«T12»") && $0.contains("Fuentes de agua") })
    #expect(line("agua").first?.contains("«agua»") == true)
    // A word alone tells nobody what is asked for: an example has it, too.
    #expect(
      line("agua").first?.contains("Por ejemplo: «Agua · Fuentes de agua» (propuesta 1).") == true)
    #expect(line("Más fuentes").first?.contains("(propuesta 2).") == true)
  }

  @Test func `a percentage in Catalan has its article`() {
    let messages = Messages(.ca)
    #expect(
      messages("summary.themes.note", ["share": "99,9 %"])
        == "que apleguen un 99,9 % de les propostes")
    #expect(messages("theme.fragile", ["share": "47,5 %"]).contains("un 47,5 %"))
  }
}
