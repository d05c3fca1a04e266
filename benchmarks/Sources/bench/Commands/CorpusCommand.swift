import ArgumentParser
import Foundation

/// Writes the corpus of a definition, in a process of its own so that the runner's memory stays
/// small: a program starts out with its parent's peak.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Write the corpus of a definition.", shouldDisplay: false)

  @Argument(help: "Name of the definition.")
  var name: String

  @Option(help: "Folder of the files that definitions name.")
  var data: String?

  func run() throws {
    let folders = try Folders()
    let definition = try Definition.named(name, in: folders.definitions)
    try CorpusMaker(folders: folders, data: data.map { URL(fileURLWithPath: $0) })
      .make(definition)
  }
}
