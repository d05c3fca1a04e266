internal import Concejo

/// The programme of a workshop that a study keeps, ready to be shown.
struct WorkshopSheet: Sendable {
  /// Its sections, as markup that the library has made and escaped.
  let markup: String
  /// Themes that stay out of the room.
  let leftOut: [Int]

  /// Lays a plan out on the themes of a run; nil where it cannot be followed any more.
  init?(
    _ terms: WorkshopTerms, on findings: Findings, contributions: [Proposal], _ language: Language
  ) {
    let proposals = findings.analyzed(among: contributions)
    guard let workshop = Workshop(terms, on: findings, proposals: proposals) else { return nil }
    let report = Report(findings, proposals: proposals, language: language)
    let papers = WorkshopPapers(workshop, in: report, occasion: terms.occasion)
    markup = papers.agenda(hasCards: false).page.main
    leftOut = workshop.leftOut.map(\.theme)
  }
}
