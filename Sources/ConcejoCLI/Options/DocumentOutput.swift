import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// What stands at the top of a document, and its language.
struct DocumentHeading: ParsableArguments {
  @OptionGroup var given: HeadingOptions

  @OptionGroup var words: ChainLanguage

  func validate() throws {
    for text in [given.title, given.organizer].compactMap(\.self) {
      try DecisionOptions.check(text)
    }
  }

  /// What the consultation is called, and who asks: what was given, and else what the study keeps.
  func names(of study: Study) throws -> (title: String?, organizer: String?) {
    let heading = try given.heading(of: study)
    return (heading.title, heading.organizer)
  }
}

/// A single document that is written in the form that its name asks for.
struct DocumentOutput: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write.", valueName: "file.html|md|docx|odt"))
  var output: String

  @Flag(help: "Replace the file if it is there.")
  var force = false

  private var format: ReportFormat? {
    ReportFormat(rawValue: URL(fileURLWithPath: output).pathExtension.lowercased())
  }

  func validate() throws {
    guard format != nil else {
      let names = ReportFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
      throw ValidationError("--output must end in one of \(names), not be \(output).")
    }
  }

  /// Writes a document, and says so if a passage of it may be personal data.
  ///
  /// - Throws: ``CLIError``; `DocumentError`.
  func write(_ document: ReportDocument, besides ids: KnownIDs) throws {
    try Self.write(
      try (format ?? .html).bytes(of: document), to: output, force: force, besides: ids)
  }

  /// Writes bytes, and says so if a passage of them may be personal data.
  ///
  /// - Throws: ``CLIError``.
  static func write(_ bytes: [UInt8], to path: String, force: Bool, besides ids: KnownIDs) throws {
    let file = OutputFile(path: path, isReplaced: force)
    try file.check()
    try file.write(bytes)
    guard let found = try ResultCheck(besides: ids).findings(in: path).first else { return }
    Diagnostics.print(
      "\(path): a passage may be personal data (\(found.kind)); have a look before it is published."
    )
  }
}
