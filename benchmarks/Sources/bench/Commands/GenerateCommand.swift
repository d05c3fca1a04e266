import ArgumentParser
import Foundation
import Generator

/// Writes a generated corpus.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write proposals with themes, copies and campaigns planted in them, as JSON Lines.")

  @Option(help: "Number of proposals.")
  var rows: Int

  @Option(help: "The same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(name: .short, help: "File to write.")
  var output: String

  @Option(help: "File for the planted pairs: a, b and kind as CSV.")
  var pairs: String?

  @Option(help: "Folder of the corpus that lends its words. (default: the project's)")
  var corpus: String?

  func validate() throws {
    guard rows >= 0 else { throw ValidationError("--rows must not be negative, as \(rows) is.") }
  }

  func run() throws {
    let folder = try corpus.map { URL(fileURLWithPath: $0) } ?? Folders().sourceCorpus
    let generator = ProposalGenerator(
      corpus: try SourceCorpus(folder: folder), rowCount: rows, seed: seed)
    try generator.writeProposals(to: URL(fileURLWithPath: output))
    if let pairs { try generator.writePlantedPairs(to: URL(fileURLWithPath: pairs)) }
  }
}
