import ArgumentParser
import ConcejoStore

/// Finds the proposals most like a text.
struct SimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the proposals most like a new text.",
    discussion: """
      EXAMPLE:
        concejo similar valley.concejo "más autobuses los domingos"
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "The text to compare.")
  var text: String

  @Option(name: [.short, .long], help: "How many to list, 1 or more.")
  var limit = 10

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() async throws {
    let study = try target.openForReading()
    if let language = try study.unknownMainLanguage() {
      Diagnostics.print(
        "\(target.study): the language “\(language)” is not known to this version; the text is read as"
          + " Spanish.")
    }
    let matches = try await study.similar(to: text, limit: limit)
    if target.json { return try JSONOutput.print(matches) }
    MatchTable.print(matches, score: "cosine")
  }
}
