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
          try YAMLDecoder().decode(ModerationCodes.self, from: text).codes)
      } catch let error as ModerationCodes.FormatError {
        throw CLIError.badCodes(path, detail: error.description)
      } catch let error as DecodingError {
        throw CLIError.badCodes(path, detail: "\(error)")
      } catch let error as YamlError {
        throw CLIError.badCodes(path, detail: "\(error)")
      }
      try study.publish(codes)
      Diagnostics.print("\(Counted.of(codes.codes.count, "code")) published in \(target.study).")
    }
    let codes = try study.moderationCodes()
    if target.json { return try JSONOutput.print(codes) }
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.sortKeys = true
    print(try encoder.encode(codes), terminator: "")
  }
}
