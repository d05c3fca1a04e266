import ArgumentParser
import Concejo
import ConcejoStore

/// Takes proposals out of everything but the account.
struct ExcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude", abstract: "Take proposals out, for a reason of the published list.",
    discussion: """
      They are counted and listed by id, and neither themed nor shown; comments on them go with them.
      `concejo codes STUDY` prints the list of reasons, and publishes another one.

      EXAMPLES:
        concejo exclude valley.concejo 12 40 --code spam --by "Ana"
        concejo exclude valley.concejo --theme T20 --code test --by "Ana" --why "tests of the form"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of proposals.") var proposals: [String] = []
  @Option(help: ArgumentHelp("A theme, all of whose proposals go out.", valueName: "T20"))
  var theme: ThemeArgument?
  @Option(help: "A code of the list.") var code: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard !proposals.isEmpty || theme != nil else {
      throw ValidationError("Name the proposals that go out by their ids, or a theme with --theme.")
    }
  }

  func run() throws {
    let recorder = try DecisionRecorder(target)
    let codes = try recorder.study.moderationCodes()
    guard codes[code] != nil else {
      throw CLIError.unknownCode(code, known: codes.codes.map(\.code))
    }
    let members = try theme.map { try recorder.members(of: $0) } ?? []
    try recorder.record(
      .exclude(try recorder.proposals(proposals + members), code: code), decision,
      json: target.json)
  }
}

/// Takes excluded proposals in again.
struct IncludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "include", abstract: "Take excluded proposals in again.",
    discussion: """
      EXAMPLE:
        concejo include valley.concejo 12 --by "Ana" --why "a real request"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of proposals.") var proposals: [String]
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    try recorder.record(
      .include(try recorder.proposals(proposals)), decision, json: target.json)
  }
}
