import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Reads a filled sheet of answers back.
struct AnswersReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a filled sheet of answers back into the study.",
    discussion: """
      Rows may be sorted, columns hidden, headers in any of the nine languages. A blank or missing row
      changes nothing and is told; the last state of the list takes an answer back. A state that needs a
      reason is not taken without one. Reading a file twice changes nothing. Ends with 65, having stored
      nothing, where cells cannot be understood.

      EXAMPLES:
        concejo answers read valley.concejo answers.xlsx --check
        concejo answers read valley.concejo answers.xlsx --by "Ana"
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "A filled sheet: XLSX, ODS or CSV.")
  var file: String

  @Option(help: "Who brings the answers in: a name or a role.")
  var by: String?

  @Flag(help: "Only tell what would change; write nothing.")
  var check = false

  func validate() throws { if let by { try DecisionOptions.check(by) } }

  private struct Answer: Encodable {
    let stored: [String]
    let withdrawn: [String]
    let repeated: Int
    let blank: Int
    let notes: [String]
    let counts: AnswerAccount.Counts
  }

  func run() throws {
    let study = try check ? target.openForReading() : target.open()
    let account = try study.answerAccount()
    let name = URL(fileURLWithPath: file).lastPathComponent
    let person = by?.trimmingCharacters(in: .whitespacesAndNewlines)
    let changes = try AnswerReading(file: name, into: account).changes(
      in: try InputFile.bytes(of: file), by: (person ?? "").isEmpty ? nil : person)
    if !check, !changes.isEmpty { try study.apply(changes) }
    for note in changes.notes { Diagnostics.print("\(name): \(note)") }
    let after = check ? account : try study.answerAccount()
    if target.json {
      return try JSONOutput.print(
        Answer(
          stored: changes.answers.map(\.subject.name),
          withdrawn: changes.withdrawn.map(\.name), repeated: changes.repeated,
          blank: changes.blank, notes: changes.notes, counts: after.counts))
    }
    print(
      "\(Counted.of(changes.answers.count, "answer")) \(check ? "would be stored" : "stored"),"
        + " \(changes.withdrawn.count) taken back, \(changes.repeated) as they were,"
        + " \(Counted.of(changes.blank, "row")) blank.")
    if !check { print(AnswerSentence.of(after)) }
  }
}
