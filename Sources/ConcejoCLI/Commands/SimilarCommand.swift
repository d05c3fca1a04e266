import ArgumentParser
import Concejo
import ConcejoStore

/// Finds the proposals most like a text.
struct SimilarCommand: ParsableCommand {
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

  @Option(name: [.short, .long], help: "How many to list.")
  var limit = 10

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() throws {
    let matches = try target.open().similar(to: text, limit: limit)
    if target.json { return try JSONOutput.print(matches) }
    MatchTable.print(matches, score: "cosine")
  }
}

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

  @Option(name: [.short, .long], help: "How many to list.")
  var limit = 20

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() throws {
    let matches = try target.open().search(words, limit: limit)
    if target.json { return try JSONOutput.print(matches) }
    MatchTable.print(matches, score: "rank")
  }
}

/// Matches as a table.
private enum MatchTable {
  static func print(_ matches: [Study.Match], score: String) {
    guard !matches.isEmpty else {
      Diagnostics.print("Nothing found.")
      return
    }
    var table = TextTable(header: [score, "theme", "id", "text"], rightAligned: [0, 1])
    for match in matches {
      let hundredths = Int((match.score * 100).rounded())
      let rest = hundredths % 100
      table.append([
        "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)",
        match.theme.map(String.init) ?? "–", match.proposal, match.text,
      ])
    }
    for line in table.lines() { Swift.print(line) }
  }
}
