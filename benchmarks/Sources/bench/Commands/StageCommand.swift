import ArgumentParser
import Foundation

/// Times a definition's stage once, in a process of its own so that its peak memory is its own, and
/// prints a ``Measurement`` as JSON.
struct StageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Time the stage of a definition once.", shouldDisplay: false)

  @Argument(help: "Name of the definition.")
  var name: String

  @Flag(help: "Check the answer by other means too.")
  var check = false

  @Flag(help: "Write what a peer reads.")
  var exchange = false

  @OptionGroup var program: ProgramOptions

  func run() async throws {
    let folders = try Folders()
    let definition = try Definition.named(name, in: folders.definitions)
    let stage = StageRun(
      definition: definition, corpus: folders.corpus(of: definition),
      exchange: exchange ? folders.exchange(of: definition) : nil, checks: check,
      concejo: program.url(in: folders))
    let line = try JSONEncoder().encode(await stage.measured())
    print(String(decoding: line, as: UTF8.self))
  }
}
