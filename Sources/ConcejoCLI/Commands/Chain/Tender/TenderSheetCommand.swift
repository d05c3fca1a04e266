import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the sheet of clauses.
struct TenderSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write a sheet with a row for each clause.",
    discussion: """
      All clauses, and a drafted row for each unit without one: for those of --units, else for the selected
      ones, else, where none is selected, for all that are accepted or accepted in part. Document and kind are
      chosen from lists. Rows without an id are new when they are read; "withdrawn" among the kinds takes a
      clause back, and its number is not given again.

      EXAMPLES:
        concejo tender sheet valley.concejo -o clauses.xlsx
        concejo tender sheet valley.concejo -o clauses.csv --units U1,U2 --language ca --delimiter comma
        concejo tender sheet valley.concejo -o clauses.xlsx --file-number 2026/117 --body "Digital services"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetOutput

  @Option(
    help: ArgumentHelp("Units to draft rows for, with commas between them.", valueName: "list"))
  var units: UnitList?

  @Option(help: "Number of the contracting file, for the drafted rows.")
  var fileNumber: String?

  @Option(help: "The contracting body, for the drafted rows.")
  var body: String?

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    guard !account.filledUnits.isEmpty else { throw CLIError.noUnits(target.study) }
    try units?.check(in: account, of: target.study)
    let tender = try study.tender()
    let selected = tender.selected(in: account)
    let wanted =
      units?.numbers
      ?? (selected.isEmpty ? Tender.granted(in: account) : tender.withoutClause(in: account))
    let clauses = ClauseSheet(tender, account: account)
    let drafted = clauses.drafted(wanted)
    let language = try sheet.words.language(of: study)
    try sheet.write(
      clauses.sheet(
        drafting: wanted, in: ClauseSheet.Frame(file: fileNumber ?? "", body: body ?? ""),
        language: language), in: language)
    let taken = (units?.numbers ?? []).map(account.units.standing).filter { !drafted.contains($0) }
    if !taken.isEmpty {
      Diagnostics.print(
        "\(taken.map { UnitName($0).text }.joined(separator: ", ")): a clause takes it up already;"
          + " no row was drafted.")
    }
    try sheet.tell(
      "\(Counted.of(tender.clauses.count, "clause")) and"
        + " \(Counted.of(drafted.count, "unit")) without one in \(sheet.output)",
      rows: tender.clauses.count + drafted.count, json: target.json)
  }
}
