import ArgumentParser
import Concejo
import ConcejoStore
import Foundation
import Yams

/// Prints or publishes the reasons for excluding.
struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Print the reasons for excluding, or publish a list of your own.",
    discussion: """
      EXAMPLES:
        concejo codes valley.concejo > moderation.yaml
        concejo codes valley.concejo --publish moderation.yaml
      """)

  @OptionGroup var target: StudyOptions

  @Option(help: ArgumentHelp("A list in YAML, of the form that is printed.", valueName: "file"))
  var publish: String?

  func run() throws {
    let study = try publish == nil ? target.openForReading() : target.open()
    if let path = publish {
      let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
      let codes: ModerationCodes
      do {
        codes = try ModerationCodes(
          try YAMLText.value(ModerationCodes.self, text).codes)
      } catch let error as ModerationCodes.FormatError {
        throw CLIError.badCodes(path, detail: error.description)
      } catch let error as DecodingError {
        throw CLIError.badCodes(path, detail: Self.detail(of: error))
      } catch let error as YamlError {
        throw CLIError.badCodes(path, detail: "\(error)".replacing("\n", with: " "))
      }
      try study.publish(codes)
      Diagnostics.print("\(Counted.of(codes.codes.count, "code")) published in \(target.study).")
    }
    let codes = try study.moderationCodes()
    if target.json { return try JSONOutput.print(codes) }
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.sortKeys = true
    StandardOutput.write(TerminalText.shown(try encoder.encode(codes)))
  }

  /// What is wrong, and where, in a clause.
  private static func detail(of error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty
        ? "the file"
        : path.map { $0.intValue.map { "number \($0 + 1)" } ?? $0.stringValue }
          .joined(separator: ", ")
    }
    return switch error {
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath)) has no \(key.stringValue); expected codes with code, name and meaning"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)) is of another kind; expected the form that `concejo codes` prints"
    case .dataCorrupted(let context):
      if let error = context.underlyingError {
        "\(place(context.codingPath)) cannot be read: \(error)".replacing("\n", with: " ")
      } else {
        "\(place(context.codingPath)) cannot be read"
      }
    @unknown default: "it is not of the form that `concejo codes` prints"
    }
  }
}
