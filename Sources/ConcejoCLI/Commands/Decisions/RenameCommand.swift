import ArgumentParser
import Concejo
import Foundation

/// Gives a theme another title.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a theme another title.",
    discussion: """
      The title stays from run to run, whatever the program would call the theme.

      EXAMPLE:
        concejo rename valley.concejo T07 "Buses on Sundays" --by "Ana" --why "clearer"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A theme, such as T07.") var theme: ThemeArgument
  @Argument(help: "The new title.") var title: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard !title.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, !title.contains("\n")
    else { throw ValidationError("A title is one line of text.") }
    try DecisionOptions.check(title)
  }

  func run() throws {
    let recorder = try DecisionRecorder(target)
    let text = title.trimmingCharacters(in: .whitespacesAndNewlines)
    try recorder.record(
      .rename(try recorder.theme(theme), title: text), decision, json: target.json)
  }
}

/// Says what a theme is about.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Say in a few sentences what a theme is about.",
    discussion: """
      EXAMPLE:
        concejo describe valley.concejo T07 "Lines, hours and stops of rural buses." --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A theme, such as T07.") var theme: ThemeArgument
  @Argument(help: "What it is about.") var text: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw ValidationError("A description is not empty.")
    }
    try DecisionOptions.check(text)
  }

  func run() throws {
    let recorder = try DecisionRecorder(target)
    try recorder.record(
      .describe(try recorder.theme(theme), text: text), decision, json: target.json)
  }
}
