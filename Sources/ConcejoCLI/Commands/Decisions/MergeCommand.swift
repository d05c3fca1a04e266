import ArgumentParser
import Concejo

/// Makes several themes one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make several themes one.",
    discussion: """
      The first theme keeps its number and its title; the numbers of the others are not given again.

      EXAMPLE:
        concejo merge valley.concejo T03 T07 T11 --by "Ana" --why "all about buses"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "The theme that stays, such as T03.") var theme: ThemeArgument
  @Argument(help: "The themes that go into it.") var others: [ThemeArgument]
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard !others.isEmpty else { throw ValidationError("Name at least two themes.") }
  }

  func run() throws {
    let recorder = try DecisionRecorder(target)
    var seen: Set<Int> = []
    let different = others.filter { seen.insert($0.theme).inserted }
    try recorder.record(
      .merge(try different.map(recorder.theme), into: try recorder.theme(theme)), decision,
      json: target.json)
  }
}

/// Keeps a theme as it is.
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Keep a theme's members together and its title as it is.",
    discussion: """
      Later decisions on it are refused until the lock is undone; new proposals may still join it.

      EXAMPLE:
        concejo lock valley.concejo T07 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A theme, such as T07.") var theme: ThemeArgument
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    let reference = try recorder.theme(theme)
    try recorder.record(
      .lock(
        reference, members: try recorder.view.members(of: theme.theme),
        title: recorder.view.titles[theme.theme] ?? ThemeName(theme.theme).text),
      decision, json: target.json)
  }
}
