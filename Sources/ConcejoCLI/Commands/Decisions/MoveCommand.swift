import ArgumentParser
import Concejo

/// Puts proposals into another theme.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Put proposals into another theme, or into a new one.",
    discussion: """
      Copies of a proposal go with it.

      EXAMPLES:
        concejo move valley.concejo 12 40 71 --to T07 --by "Ana"
        concejo move valley.concejo 12 40 71 --to new --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of proposals.") var proposals: [String]
  @Option(help: ArgumentHelp("A theme such as T07, or new.", valueName: "theme")) var to: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard to == "new" || ThemeArgument(argument: to) != nil else {
      throw ValidationError("--to must be a theme such as T07, or new, not \(to).")
    }
  }

  func run() throws {
    let recorder = try DecisionRecorder(target)
    let ids = try recorder.proposals(proposals)
    guard let theme = ThemeArgument(argument: to) else {
      return try recorder.record(
        .gather(ids, into: recorder.view.nextNumber), decision, json: target.json)
    }
    try recorder.record(.move(ids, to: try recorder.theme(theme)), decision, json: target.json)
  }
}
