import ArgumentParser
import Concejo
import ConcejoStore

/// Reads a filled sheet of clauses back.
struct TenderReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a filled sheet of clauses back into the study.",
    discussion: """
      A clause needs its text, a document and a kind of the lists. A CPV code is eight digits, and a hyphen and
      the check digit, whose value is not checked. A row with no more than file, body, lot, code and units says
      nothing. Wrong cells are named, all at once, and then nothing is stored. Reading a file twice changes
      nothing.

      EXAMPLES:
        concejo tender read valley.concejo clauses.xlsx --check
        concejo tender read valley.concejo clauses.xlsx --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetInput

  func run() throws {
    let study = try sheet.check ? target.openForReading() : target.open()
    let changes = try ClauseSheet(try study.tender(), account: try study.answerAccount()).changes(
      in: try InputFile.bytes(of: sheet.file), file: sheet.name, by: sheet.person)
    try sheet.take(changes, into: study, noun: "clause", json: target.json)
  }
}
