import ArgumentParser
import Concejo
import Foundation

/// Places texts in the themes of a study by its model.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Place new texts in the themes of a model, one JSON line for each line of input.",
    discussion: """
      A line is a text, or a JSON object with "body" (or "text") and, if there are, "title" and "id". For each
      comes a line with its theme, the part of it, the next theme, how well it fits (the share of the theme's
      proposals that are no nearer), proposals that say the same (exact, near) or almost (apart, with the
      reason), its language, and its text with personal data hidden. Nothing is stored.

      EXAMPLES:
        concejo model valley.concejo -o valley.model
        concejo place --model valley.model new.jsonl > placed.jsonl
        echo "Más autobuses los domingos" | concejo place --model valley.model -
      """)

  @Option(help: ArgumentHelp("A file that `concejo model` wrote.", valueName: "file"))
  var model: String

  @Argument(help: ArgumentHelp("Texts, one a line; - for standard input.", valueName: "file"))
  var input: String

  /// Lines that are placed side by side.
  private static let batch = 4096

  func run() async throws {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: model), options: .alwaysMapped)
    } catch {
      _ = try InputFile.bytes(of: model)
      throw error
    }
    let placing = try PlacementModel(bytes, file: model)
    var lines = try InputLines(input)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let batch = try lines.next(atMost: Self.batch) {
      let texts = try batch.map { try IncomingText($0.bytes, line: $0.number, file: lines.name) }
      for text in try await placing.placed(texts) {
        StandardOutput.write(try encoder.encode(text) + [0x0A])
      }
      // Whoever waits at the other end gets the answer before the next text is read.
      try StandardOutput.flush()
    }
  }
}
