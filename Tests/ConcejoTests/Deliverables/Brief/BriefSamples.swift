@testable import Concejo

/// Two themes that have of everything as much as can be, with texts as long as they come.
enum BriefSamples {
  private static let sentence =
    "Que el autobús comarcal pase también los domingos y los festivos por la tarde, con paradas"
    + " en el hospital, en el instituto y en todas las pedanías que hoy se quedan sin servicio, y que"
    + " el horario se cuelgue en las marquesinas y se pueda consultar por teléfono sin internet"

  static let proposals = (1...9).map { number in
    Proposal(
      id: String(number), title: "", body: "\(sentence), propuesta \(number). \(sentence).",
      supports: number + 3,
      place: ["Badajoz", "Mérida", "Villanueva de la Serena y pedanías"][number % 3])
  }

  private static func quote(_ id: Int, _ length: Int = 250) -> Quote {
    let proposal = proposals[id - 1]
    let bytes = Array(proposal.text.utf8)
    return Quote(proposal: proposal, bytes: bytes, range: 0..<min(length, bytes.count))
  }

  private static func theme(_ id: Int) -> Theme {
    let members = proposals.map(\.id)
    return Theme(
      id: id, title: ThemeTitle(quote(1, 90)), alternativeTitles: [],
      keyTerms: [KeyTerm(word: "autobús", inside: 9, total: 9)], proposals: members,
      distinctCount: 9, quotes: [quote(1), quote(2), quote(3)],
      supports: SupportRange(largest: 12, sum: 72), cohesion: 0.5, stability: 0.3,
      isRepetitive: id == 2, neighbors: [],
      subthemes: (1...10).map {
        Subtheme(number: $0, title: quote($0 % 9 + 1, 120), proposalCount: 2, distinctCount: 2)
      },
      summary: ThemeSummary(
        places: [], categories: [], choices: nil, respondents: nil, trend: nil,
        contradictions: [
          ThemeSummary.Contradiction(
            subject: "autobús", majority: .init(count: 6, quote: quote(4)),
            minority: .init(count: 3, quote: quote(5)))
        ]))
  }

  static func report(_ language: Language) -> Report {
    let placements = proposals.map { DeliverableSamples.placement($0.id, theme: 1) }
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: Ledger(rows: 9, rejected: [], placements: placements, copies: 0),
      themes: [theme(1), theme(2)],
      voices: (1...2).flatMap { theme in
        [
          SmallVoice(title: quote(8, 100), proposals: ["8", "9"], theme: theme),
          SmallVoice(title: quote(7, 100), proposals: proposals.map(\.id), theme: theme),
          SmallVoice(title: quote(6, 100), proposals: ["6"], theme: theme),
        ]
      }, duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements,
      comments: [])
    return Report(findings, proposals: proposals, language: language)
  }
}
