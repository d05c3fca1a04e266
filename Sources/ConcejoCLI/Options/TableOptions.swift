import ArgumentParser
import Concejo

/// How CSV files are written.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What stands between the cells of CSV files: auto, comma, semicolon or tab.",
      discussion: """
        By default they are written so that a double click opens them in columns, decimals included, where
        their language is spoken. With "comma" they are as programs read them: decimal points, no
        byte-order mark (RFC 4180).
        """,
      valueName: "kind"))
  var delimiter: CSVDelimiter?

  /// How tables in a language are written.
  func form(in language: Language) -> CSVForm { (delimiter ?? .auto).form(in: language) }

  /// Refuses the option where no CSV file is written.
  ///
  /// - Throws: `ValidationError`.
  func check(hasTable: Bool) throws {
    guard hasTable || delimiter == nil else {
      throw ValidationError("--delimiter goes with a CSV file.")
    }
  }
}
