import ArgumentParser
import Foundation

/// Which program the stage `run` runs.
struct ProgramOptions: ParsableArguments {
  @Option(help: "The program to run. (default: the project's release build)")
  var concejo: String?

  /// The executable.
  func url(in folders: Folders) -> URL {
    concejo.map { URL(fileURLWithPath: $0) }
      ?? folders.root.appendingPathComponent(".build/release/concejo")
  }
}
