import ArgumentParser
import Concejo

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
    // Half of what one text takes: another processor reads the words of all languages meanwhile.
    async let prepared: Void = Pipeline.prepare()
    let placing = try ModelInput.open(model)
    var lines = try InputLines(input)
    await prepared
    while let batch = try lines.next(atMost: Self.batch) {
      StandardOutput.write(try await placing.placedLines(batch, file: lines.name))
      // Whoever waits at the other end gets the answer before the next text is read.
      try StandardOutput.flush()
    }
  }
}
