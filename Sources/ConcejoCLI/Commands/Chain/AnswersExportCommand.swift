import ArgumentParser
import Concejo
import ConcejoStore

/// Writes answers for the platform that the proposals came from.
struct AnswersExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the answers as a platform's importer takes them.",
    discussion: """
      --decidim writes id, state and answer for each answered proposal; the seven states become Decidim's
      accepted, evaluating and rejected, and the answer says which of the seven it is.

      EXAMPLE:
        concejo answers export valley.concejo --decidim -o decidim.csv
      """)

  @OptionGroup var target: StudyOptions

  @Flag(help: "Write a file for Decidim's import of answers.")
  var decidim = false

  @Option(name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file.csv"))
  var output: String

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func validate() throws {
    guard decidim else { throw ValidationError("Say for which platform: --decidim.") }
  }

  private struct Answer: Encodable {
    let written: Int
    let foreign: [String]
    let ambiguous: [String]
    let withoutAnswer: Int
  }

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    let answers = DecidimAnswers(
      account, stated: try study.statedIDs(), language: try words.language(of: study))
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    try file.write(answers.bytes)
    for (ids, why) in [
      (answers.foreign, "with ids that are no numbers of Decidim"),
      (answers.ambiguous, "of Decidim that stand for several contributions here"),
    ] where !ids.isEmpty {
      Diagnostics.print(
        "\(Counted.of(ids.count, "id")) left out, \(why):"
          + " \(ids.prefix(8).joined(separator: ", "))\(ids.count > 8 ? ", …." : ".")")
    }
    if account.counts.owed > 0 {
      Diagnostics.print(
        "\(Counted.of(account.counts.owed, "contribution")) without an answer: not in the file.")
    }
    if target.json {
      return try JSONOutput.print(
        Answer(
          written: answers.count, foreign: answers.foreign, ambiguous: answers.ambiguous,
          withoutAnswer: account.counts.owed))
    }
    print("\(Counted.of(answers.count, "answer")) in \(output)")
  }
}
