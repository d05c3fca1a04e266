import ArgumentParser
import Concejo
import ConcejoStore

/// Confirms a suggested pair.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Confirm a suggested pair: the two ask for the same.",
    discussion: """
      `concejo duplicates STUDY --same` lists the suggestions.

      EXAMPLE:
        concejo accept valley.concejo 12 40 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Id of a proposal.") var first: String
  @Argument(help: "Id of the other one.") var second: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    let ids = try recorder.proposals([first, second])
    guard ids.count == 2, try recorder.study.suggestsSameRequest(ids[0], ids[1]) else {
      throw CLIError.notSuggested(first, second)
    }
    try recorder.record(.accept(first, second), decision, json: target.json)
  }
}
