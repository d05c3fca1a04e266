import ArgumentParser
import Concejo
import ConcejoStore

/// Writes one page for the public event.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Write one page of A4 for the public event.",
    discussion: """
      Figures with what they are counted of, the largest themes in citizens' words, answers by state,
      commitments with department and deadline, and where to read more. The numbers are the report's. As
      much is shown as fits the page; what is left out is counted.

      EXAMPLES:
        concejo summary valley.concejo -o summary.docx
        concejo summary valley.concejo -o summary.html --title "Presupuestos" --more https://example.org/valle
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var file: DocumentOutput
  @OptionGroup var heading: DocumentHeading

  @Option(help: ArgumentHelp("Where to read more: an address or a place.", valueName: "place"))
  var more: String?

  private struct Written: Encodable {
    let file: String
    let proposals: Int
    let themes: Int
  }

  func validate() throws { if let more { try DecisionOptions.check(more) } }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    try file.write(
      try Report(of: study, findings, heading).summaryPage(more: more),
      besides: KnownIDs(of: study))
    if target.json {
      return try JSONOutput.print(
        Written(
          file: file.output, proposals: findings.placements.count, themes: findings.themes.count))
    }
    print("The summary lies in \(file.output)")
  }
}
