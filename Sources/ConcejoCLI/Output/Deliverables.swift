import Concejo
import ConcejoStore
import Foundation

/// Writes every file of a result.
struct Deliverables {
  let findings: Findings
  /// All contributions: analysed proposals and comments.
  let contributions: [Proposal]
  let rejected: [RejectedRow]
  let options: ReportOptions
  /// The frame of pages, if somebody wrote one.
  let template: PageTemplate?
  /// The workshop that the agenda is for.
  let workshop: WorkshopOptions
  /// What readers found of the same division, if they did.
  var audit: AuditScore?
  /// What people took out, by id.
  var exclusions: [String: DecisionLog.Exclusion] = [:]
  /// What the tables of workshops said.
  var harvest: [HarvestLine] = []
  /// What the administration answered, was recommended and promises.
  var response: AdministrationResponse?

  /// Writes all files but the study.
  ///
  /// - Throws: ``RoomRefusal`` if the workshop cannot be planned; ``DocumentError``; ``CLIError``.
  func write(to folder: OutputFolder) throws {
    let proposals = findings.analyzed(among: contributions)
    let report = options.report(
      findings, proposals: proposals, audit: audit, harvest: harvest, response: response)
    let agenda = try agenda(in: report, proposals: proposals)
    let tables = Tables(
      findings, proposals: proposals, rejected: rejected,
      form: options.csvForm(of: findings))
    let document = report.document
    for format in options.format.formats {
      try folder.write("agenda.\(format.rawValue)", try format.bytes(of: agenda, in: template))
      try folder.write("report.\(format.rawValue)", try format.bytes(of: document, in: template))
    }
    try folder.write("ledger.txt", report.ledgerText.utf8)
    try folder.write("themes.csv", tables.themes)
    try folder.write("subthemes.csv", tables.subthemes)
    try folder.write("voices.csv", tables.voices)
    try folder.write("proposals.csv", tables.allProposals)
    try folder.write("duplicates.csv", tables.duplicates)
    if let questions = tables.questions { try folder.write("questions.csv", questions) }
    if let respondents = tables.respondents { try folder.write("respondents.csv", respondents) }
    if let campaigns = tables.campaigns { try folder.write("campaigns.csv", campaigns) }
    if !findings.comments.isEmpty {
      try folder.write("comments.csv", tables.comments(among: contributions))
    }
    if let moderation = tables.moderation(exclusions) {
      try folder.write("moderation.csv", moderation)
    }
    if let review = tables.review(among: contributions) {
      try folder.write("review.csv", review)
    }
    try folder.write("result.json", try JSONOutput.data(findings, pretty: false))
    try folder.writeIndex(document.language, title: document.title)
  }

  /// The agenda of the workshop; without themes a document that says so.
  private func agenda(in report: Report, proposals: [Proposal]) throws -> ReportDocument {
    guard !findings.themes.isEmpty else { return report.emptyAgenda }
    let planned = try Workshop(
      workshop.request, on: findings, proposals: proposals, by: workshop.select.selection)
    return WorkshopPapers(planned, in: report).agenda(hasCards: true)
  }
}

/// The table of themes on a terminal.
enum ThemeTable {
  static func print(_ findings: Findings) {
    var table = TextTable(
      header: ["#", "distinct", "proposals", "share", "theme"], rightAligned: [0, 1, 2, 3])
    for theme in findings.themes {
      let tenths =
        (theme.proposals.count * 1000 + findings.placements.count / 2)
        / max(findings.placements.count, 1)
      table.append([
        ThemeName(theme.id).text, String(theme.distinctCount), String(theme.proposals.count),
        "\(tenths / 10).\(tenths % 10) %",
        theme.title.text + (theme.isRepetitive ? " (repetitive)" : "") + "  "
          + theme.keyTerms.map(\.word).joined(separator: ", "),
      ])
    }
    for line in table.lines() { ConcejoCLI.print(line) }
    let ledger = findings.ledger
    // Rows that later exports told again are not turned down.
    let again = ["unchanged", "superseded"].reduce(0) { $0 + (ledger.rejected[$1] ?? 0) }
    ConcejoCLI.print(
      "\n\(Counted.of(ledger.rows, "row")): \(ledger.themed) in"
        + " \(Counted.of(findings.themes.count, "theme")), \(ledger.outsideCount) outside,"
        + (ledger.attached > 0 ? " \(Counted.of(ledger.attached, "comment"))," : "")
        + " \(ledger.excluded) excluded, \(ledger.rejectedCount - again) rejected"
        + (ledger.erasedCount > 0 ? ", \(ledger.erasedCount) erased" : "")
        + (again > 0 ? ", \(again) told again by later exports" : "") + ". Duplicates:"
        + " \(Counted.of(findings.duplicateGroups.count, "group")) with"
        + " \(Counted.of(ledger.copies, "copy", plural: "copies")).")
    let failed = findings.rules.filter { !$0.isMet }
    ConcejoCLI.print(
      failed.isEmpty
        ? "Checks of the division: R1 to R4 passed."
        : "Checks of the division: failed "
          + failed.map { "\($0.name.rawValue) (\($0.measured), at most \($0.limit))" }
          .joined(separator: ", ") + ".")
  }
}
