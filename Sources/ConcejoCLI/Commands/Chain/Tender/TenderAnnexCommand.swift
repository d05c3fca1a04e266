import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Writes what a contracting unit attaches to a tender.
struct TenderAnnexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex", abstract: "Write the annex: clauses, what was asked, and the answers.",
    discussion: """
      First the counts, each with what it is a part of; then the clauses by lot and document; then each
      selected unit with citizens' own words, its clauses and its answer; last the selected units without a
      clause. The ending of the file says what is written.

      EXAMPLES:
        concejo tender annex valley.concejo -o annex.docx
        concejo tender annex valley.concejo -o annex.odt --title "Digital services" --on 2026-11-29
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write: .docx, .odt, .html or .md.", valueName: "file"))
  var output: String

  @Option(help: "What the consultation is called, for the line under the title.")
  var title: String?

  @Option(help: ArgumentHelp("The day it is dated.", valueName: "day"))
  var on: DayArgument?

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  private var format: ReportFormat? {
    ReportFormat(rawValue: URL(fileURLWithPath: output).pathExtension.lowercased())
  }

  func validate() throws {
    if let title { try DecisionOptions.check(title) }
    guard format != nil else {
      throw ValidationError("--output must end in .docx, .odt, .html or .md, not be \(output).")
    }
  }

  private struct Answer: Encodable {
    let file: String
    let clauses: Int
    let selected: [String]
    let withoutClause: [String]
  }

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    let tender = try study.tender()
    guard !tender.isEmpty, let format else { throw CLIError.nothingTendered(target.study) }
    let annex = TenderAnnex(
      tender, account: account, proposals: try study.contributions(),
      language: try words.language(of: study))
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    try file.write(try format.bytes(of: annex.document(title: title, day: on?.day)))
    for finding in try ResultCheck(besides: KnownIDs(of: study)).findings(in: output).prefix(1) {
      Diagnostics.print(
        "\(output): a passage may be personal data (\(finding.kind)); have a look before it is"
          + " published.")
    }
    let (selected, open) = (tender.selected(in: account), tender.withoutClause(in: account))
    if target.json {
      return try JSONOutput.print(
        Answer(
          file: output, clauses: tender.standing.count,
          selected: selected.map { UnitName($0).text },
          withoutClause: open.map { UnitName($0).text }))
    }
    print(
      "\(Counted.of(tender.standing.count, "clause")) and \(Counted.of(selected.count, "unit")),"
        + " \(open.count) without a clause, in \(output)")
  }
}
