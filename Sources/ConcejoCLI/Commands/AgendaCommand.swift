import ArgumentParser
import Concejo
import ConcejoStore

/// Plans a workshop on the leading themes.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Plan a World Café over the leading themes, minute by minute.",
    discussion: """
      EXAMPLE:
        concejo agenda valley.concejo --people 23 --minutes 150 --start 17:00
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup(title: "Workshop") var workshop: WorkshopOptions
  @OptionGroup(title: "Report") var options: ReportOptions

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let agenda = try workshop.planner.agenda(for: findings.themes)
    if target.json { return try JSONOutput.print(agenda) }
    let report = options.report(
      findings, proposals: findings.analyzed(among: try study.contributions()))
    print(report.markdown(of: agenda), terminator: "")
  }
}
