import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the sheet in which departments answer.
struct AnswersSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write a sheet with a row for each unit, to be answered.",
    discussion: """
      As XLSX the states are chosen from lists, and a second sheet takes exceptions: contributions that
      get another answer than their unit. As CSV an exception is a row with the id in its own column.
      What is answered already stands in the sheet.

      EXAMPLES:
        concejo answers sheet valley.concejo -o answers.xlsx
        concejo answers sheet valley.concejo -o answers.csv --language ca --delimiter comma
      """)

  @OptionGroup var target: StudyOptions

  @OptionGroup var file: ChainSheetOutput

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    guard !account.filledUnits.isEmpty else { throw CLIError.noUnits(target.study) }
    let language = try file.words.language(of: study)
    let sheet = AnswerSheet(account, language: language)
    try file.write(sheet.workbook, table: sheet.table, in: language)
    if target.json { return try JSONOutput.print(account.counts) }
    print("\(Counted.of(account.filledUnits.count, "unit")) in \(file.output)")
    if account.counts.inNoUnit > 0 {
      Diagnostics.print(
        "\(Counted.of(account.counts.inNoUnit, "contribution")) in no unit: not in the sheet.")
    }
  }
}
