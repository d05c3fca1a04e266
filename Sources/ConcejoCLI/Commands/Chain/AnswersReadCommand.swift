import ArgumentParser
import Concejo
import ConcejoStore

/// Reads a filled sheet of answers back.
struct AnswersReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a filled sheet of answers back into the study.",
    discussion: """
      Rows may be sorted, columns hidden, headers in any of the nine languages. A blank or missing row
      changes nothing and is told; the last state of the list takes an answer back. A state that needs a
      reason is not taken without one. Reading a file twice changes nothing. Ends with 65, having stored
      nothing, where cells cannot be understood.

      A file for Decidim's importer of answers (id;state;answer/es) is read as well: a unit whose
      contributions all come with one answer gets it, others get one of their own.

      EXAMPLES:
        concejo answers read valley.concejo answers.xlsx --check
        concejo answers read valley.concejo answers.xlsx --by "Ana"
        concejo answers read valley.concejo decidim.csv
      """)

  @OptionGroup var target: StudyOptions

  @OptionGroup var sheet: ChainSheetInput

  private struct Answer: Encodable {
    let stored: [String]
    let withdrawn: [String]
    let repeated: Int
    let blank: Int
    let notes: [String]
    let counts: AnswerAccount.Counts
  }

  func run() throws {
    let study = try sheet.check ? target.openForReading() : target.open()
    let account = try study.answerAccount()
    let changes = try AnswerReading(
      file: sheet.name, into: account, stated: try study.statedIDs()
    ).changes(in: try InputFile.bytes(of: sheet.file), by: sheet.person)
    if !sheet.check, !changes.isEmpty { try study.apply(changes) }
    for note in changes.notes { Diagnostics.print("\(sheet.name): \(note)") }
    let after = sheet.check ? account : try study.answerAccount()
    if target.json {
      return try JSONOutput.print(
        Answer(
          stored: changes.answers.map(\.subject.name),
          withdrawn: changes.withdrawn.map(\.name), repeated: changes.repeated,
          blank: changes.blank, notes: changes.notes, counts: after.counts))
    }
    print(
      "\(Counted.of(changes.answers.count, "answer")) \(sheet.check ? "would be stored" : "stored"),"
        + " \(changes.withdrawn.count) taken back, \(changes.repeated) as they were,"
        + " \(Counted.of(changes.blank, "row")) blank.")
    if !sheet.check { print(AnswerSentence.of(after)) }
  }
}
