import ArgumentParser
import Concejo
import ConcejoStore

/// Writes commitments for the platform that the proposals came from.
struct CommitExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the commitments as a platform's importer takes them.",
    discussion: """
      --decidim writes a file for Decidim's import of results: a result for each commitment, with the addresses
      of the proposals that it answers. Statuses are numbers of each Decidim: --status says which number stands
      for planned, started, done, late or given-up; the others stay empty, and the description names them.
      Decidim's importer as read in 2026 looks at the last digit of each address only: check the proposals
      linked there where ids are longer.

      EXAMPLE:
        concejo commit export valley.concejo --decidim -o results.csv \\
          --proposal-url "https://decide.example.org/processes/valley/f/7/proposals/{id}" --status done=3
      """)

  @OptionGroup var target: StudyOptions

  @Flag(help: "Write a file for Decidim's import of results.")
  var decidim = false

  @Option(
    help: ArgumentHelp("Address of a proposal, with {id} for its id.", valueName: "address"))
  var proposalUrl: String

  @Option(
    name: .customLong("status"), parsing: .upToNextOption,
    help: ArgumentHelp("Number of a status there, such as done=3.", valueName: "code=number"))
  var statuses: [StatusNumber] = []

  @Option(name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file.csv"))
  var output: String

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  /// A status and its number on a platform.
  struct StatusNumber: ExpressibleByArgument {
    let code: String
    let number: Int

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]), number > 0,
        Commitment.statusCodes.contains(String(parts[0]))
      else { return nil }
      (code, self.number) = (String(parts[0]), number)
    }
  }

  func validate() throws {
    guard decidim else { throw ValidationError("Say for which platform: --decidim.") }
    guard proposalUrl.contains(DecidimResults.place) else {
      throw ValidationError("--proposal-url needs {id} where the id of a proposal goes.")
    }
    let codes = statuses.map(\.code)
    guard Set(codes).count == codes.count else {
      throw ValidationError("--status names a status twice.")
    }
  }

  private struct Written: Encodable {
    let written: Int
    let addresses: Int
    let foreign: [String]
    let withoutStatus: [String]
  }

  func run() throws {
    let study = try target.openForReading()
    let results = DecidimResults(
      try study.followUp(),
      grounds: try RecommendationGrounds(of: study, try study.answerAccount(), target),
      stated: try study.statedIDs(), address: proposalUrl,
      statuses: Dictionary(uniqueKeysWithValues: statuses.map { ($0.code, $0.number) }),
      language: try words.language(of: study))
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    try file.write(results.bytes)
    if !results.foreign.isEmpty {
      Diagnostics.print(
        "\(Counted.of(results.foreign.count, "contribution")) without an address, with ids that are no"
          + " numbers of Decidim: \(results.foreign.prefix(8).joined(separator: ", "))"
          + (results.foreign.count > 8 ? ", …." : "."))
    }
    if !results.withoutStatus.isEmpty {
      Diagnostics.print(
        "No number for \(results.withoutStatus.joined(separator: ", ")): their results have no status."
      )
    }
    if target.json {
      return try JSONOutput.print(
        Written(
          written: results.count, addresses: results.addresses, foreign: results.foreign,
          withoutStatus: results.withoutStatus))
    }
    print(
      "\(Counted.of(results.count, "commitment")) with"
        + " \(Counted.of(results.addresses, "address", plural: "addresses"))"
        + " of proposals in \(output).")
  }
}
