import ArgumentParser
import ConcejoStore

/// Finds proposals by words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find proposals that hold all the words, whatever their accents and capitals.",
    discussion: """
      EXAMPLE:
        concejo search valley.concejo "biblioteca horario"
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "Words to look for.")
  var words: String

  @Option(name: [.short, .long], help: "How many to list, 1 or more.")
  var limit = 20

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() throws {
    let matches = try target.openForReading().search(words, limit: limit)
    if target.json { return try JSONOutput.print(matches) }
    MatchTable.print(matches, score: "rank")
  }
}
