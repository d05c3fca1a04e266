@testable import Concejo

/// Values made by hand for the tests of the deliverables.
enum DeliverableSamples {
  /// A theme with a title; its quotes, if any, stand in the first proposal.
  static func theme(
    _ id: Int, title: String = "tema", proposals: [String] = ["1"], distinct: Int = 1,
    quotes: [Quote] = [], isRepetitive: Bool = false, stability: Float? = 0.75,
    isOpening: Bool = false, keyTerms: [KeyTerm] = [KeyTerm(word: "agua", inside: 1, total: 2)]
  ) -> Theme {
    let quote = Quote(proposal: proposals.first ?? "1", start: 0, end: 4, text: title)
    return Theme(
      id: id, title: isOpening ? ThemeTitle(opening: quote) : ThemeTitle(quote),
      alternativeTitles: [], keyTerms: keyTerms,
      proposals: proposals, distinctCount: distinct, quotes: quotes, supports: nil,
      cohesion: 0.5, stability: stability, isRepetitive: isRepetitive, neighbors: [])
  }

  /// Themes 1 to `count` for planning workshops.
  static func themes(_ count: Int) -> [Theme] { (1...count).map { theme($0) } }

  static func placement(
    _ proposal: String, theme: Int? = nil, reason: OutsideReason? = nil
  ) -> Placement {
    Placement(
      proposal: proposal, language: .es, theme: theme, reason: reason, nearestTheme: nil, x: 10,
      y: 20)
  }

  static let proposals = [
    Proposal(id: "1", title: "Agua", body: "Fuentes de agua"),
    Proposal(id: "2", title: "Agua", body: "Más fuentes"),
    Proposal(id: "3", title: "Agua", body: "Más fuentes"),
    Proposal(id: "4", title: "Luz", body: "Farolas"),
    Proposal(id: "5", title: "Luz", body: "Farolas"),
    Proposal(id: "6", title: "", body: "No"),
    Proposal(id: "10", title: "", body: "Un carril\npara cometas"),
  ]

  /// Seven proposals: three in theme 1, two in the repetitive theme 2, two outside; and one row
  /// without text.
  static func findings(
    rows: Int = 8, firstTitle: String = "Fuentes de agua", quotes: [Quote]? = nil,
    keptApart: [Findings.ApartRecord] = []
  ) -> Findings {
    let placements = [
      placement("1", theme: 1), placement("2", theme: 1), placement("3", theme: 1),
      placement("4", theme: 2), placement("5", theme: 2),
      placement("6", reason: .singleConcern), placement("10", reason: .tooShort),
    ]
    let rejected = [RejectedRow(file: "f.csv", line: 9, id: "", reason: .noText)]
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: rows, rejected: rejected, placements: placements, copies: 2),
      themes: [
        theme(
          1, title: firstTitle, proposals: ["1", "2", "3"], distinct: 2,
          quotes: quotes ?? [
            Quote(proposal: "2", start: 5, end: 17, text: "Más fuentes"),
            Quote(proposal: "1", start: 0, end: 4, text: "Agua"),
          ]),
        theme(
          2, title: "Farolas", proposals: ["4", "5"],
          quotes: [Quote(proposal: "4", start: 4, end: 11, text: "Farolas")], isRepetitive: true),
      ],
      voices: [], duplicateGroups: [], keptApart: keptApart, sameRequests: [],
      placements: placements,
      comments: [])
  }
}
