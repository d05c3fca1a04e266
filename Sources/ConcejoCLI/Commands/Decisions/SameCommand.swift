import ArgumentParser
import Concejo

/// The proposals of a decision on copies.
struct CopyArguments: ParsableArguments {
  @Argument(help: "Ids of proposals, two or more.") var proposals: [String]

  func validate() throws {
    guard Set(proposals).count > 1 else { throw ValidationError("Name two different proposals.") }
  }
}

/// Says that proposals are copies.
struct SameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "Say that proposals are copies of one another.",
    discussion: """
      EXAMPLE:
        concejo same valley.concejo 12 40 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var copies: CopyArguments
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    try recorder.record(
      .same(try recorder.proposals(copies.proposals)), decision, json: target.json)
  }
}

/// Says that proposals are no copies.
struct NotSameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-same", abstract: "Say that proposals are no copies of one another.",
    discussion: """
      EXAMPLE:
        concejo not-same valley.concejo 12 40 --by "Ana" --why "another street"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var copies: CopyArguments
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    try recorder.record(
      .notSame(try recorder.proposals(copies.proposals)), decision, json: target.json)
  }
}
