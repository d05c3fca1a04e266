import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the deliverables of the latest run again.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the deliverables of a study's latest run into a new folder.",
    discussion: """
      The report is one document in every kind of file that --format names: a page for a browser, Markdown,
      Word, LibreOffice. Tables, ledger and agenda are written beside it. What workshops said, answers to
      units, recommendations and commitments have sections of their own where the study has them; what is
      overdue is told of the day that --on names. The agenda is that of the workshop which `concejo agenda`
      planned; where none was, it is an example, and says so.

      EXAMPLES:
        concejo report valley.concejo -o out
        concejo report valley.concejo -o out --title "Presupuestos" --delimiter comma
        concejo report valley.concejo -o out --format docx,odt --organizer "Ayuntamiento de Aldea Nueva"
        concejo report valley.concejo -o out --on 2026-11-29
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup(title: "Workshop") var workshop: WorkshopOptions
  @OptionGroup(title: "Report") var options: ReportOptions

  @Option(name: [.short, .long], help: "Folder to make.")
  var output: String

  @Option(
    help: ArgumentHelp(
      "Name commitments and milestones that are overdue on this day.", valueName: "day"))
  var on: DayArgument?

  @Flag(help: "Replace the folder if it holds an earlier result.")
  var force = false

  func run() async throws {
    let template = try options.pageTemplate()
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let folder = try OutputFolder(path: output, force: force)
    do {
      var deliverables = options.applied(
        to: Deliverables(
          of: findings, contributions: try contributions(of: study, in: findings),
          rejected: try study.rejectedRows(), exclusions: try study.decisions().exclusions),
        in: template, workshop: workshop, heading: try options.heading.heading(of: study))
      deliverables.workshop = try StoredWorkshop(study: target.study, session: workshop.session)
        .planned(in: study, for: findings, workshop)
      deliverables.audit = try audit(of: study, in: findings)
      deliverables.harvest = try study.harvestLines()
      deliverables.response = try AdministrationResponse(
        of: study, findings: findings, on: on?.day)
      let warnings = try await folder.write(deliverables)
      try folder.publish()
      for line in warnings { Diagnostics.print(line) }
    } catch {
      folder.discard()
      throw error
    }
    if target.json { return try JSONOutput.print(findings) }
    print(options.place(in: output))
  }

  /// What readers found of this division; says so where they read another one.
  private func audit(of study: Study, in findings: Findings) throws -> AuditScore? {
    let (score, isOutdated) = try study.auditScore(of: findings)
    if isOutdated {
      Diagnostics.print(
        "The audit was of another division, so the report leaves it out; `concejo audit draw"
          + " \(ShellWord.quoted(target.study))` draws from this one.")
    }
    return score
  }

  /// What the run read: proposals and comments, without what it set aside.
  private func contributions(of study: Study, in findings: Findings) throws -> [Proposal] {
    let read = Set(findings.placements.map(\.proposal) + findings.comments.map(\.comment))
    return try study.contributions().filter { read.contains($0.id) }
  }
}
