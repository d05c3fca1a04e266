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
        concejo answers sheet valley.concejo -o answers.csv --language ca --bom
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file.xlsx|file.csv"))
  var output = "answers.xlsx"

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @Flag(help: "Start a CSV file with a byte-order mark, for spreadsheets that need one.")
  var bom = false

  private var isTable: Bool { output.lowercased().hasSuffix(".csv") }

  func validate() throws {
    guard isTable || output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("--output must end in .xlsx or .csv, not be \(output).")
    }
    guard isTable || !bom else { throw ValidationError("--bom goes with a CSV file.") }
  }

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    guard !account.filledUnits.isEmpty else { throw CLIError.noUnits(target.study) }
    let sheet = AnswerSheet(account, language: try words.language(of: study))
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    if isTable {
      try file.write(sheet.table(byteOrderMark: bom))
    } else {
      let workbook = sheet.workbook
      try file.write(try workbook.xlsx())
      for place in workbook.shortened {
        Diagnostics.print("\(output): the text of \(place) is longer than a cell holds; it is cut.")
      }
    }
    if target.json { return try JSONOutput.print(account.counts) }
    print("\(Counted.of(account.filledUnits.count, "unit")) in \(output)")
    if account.counts.inNoUnit > 0 {
      Diagnostics.print(
        "\(Counted.of(account.counts.inNoUnit, "contribution")) in no unit: not in the sheet.")
    }
  }
}
