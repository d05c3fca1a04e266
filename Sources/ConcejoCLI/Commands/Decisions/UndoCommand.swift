import ArgumentParser
import Concejo
import ConcejoStore

/// Takes a decision back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a decision back; an undo can be undone too.",
    discussion: """
      EXAMPLE:
        concejo undo valley.concejo d3f9a0c21b4e --by "Ana" --why "too broad"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Id of a decision, or its beginning.") var id: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try DecisionRecorder(target)
    guard let undone = recorder.view.log.decision(id) else {
      throw CLIError.unknownDecision(id)
    }
    if let earlier = recorder.view.log.undoneBy[undone.id] {
      throw CLIError.undoneAlready(undone.id, by: earlier)
    }
    try recorder.record(.undo(undone.id), decision, json: target.json)
  }
}

/// Lists decisions.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the decisions of a study and what became of each.",
    discussion: """
      EXAMPLES:
        concejo log valley.concejo
        concejo log valley.concejo --json
      """)

  @OptionGroup var target: StudyOptions

  func run() throws {
    let recorder = try DecisionRecorder(target, for: .reading)
    let outcomes = Dictionary(
      recorder.view.outcomes.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
    let decisions = recorder.view.log.decisions
    if target.json {
      return try JSONOutput.print(decisions.map { DecisionLine($0, outcomes[$0.id]) })
    }
    guard !decisions.isEmpty else { return print("Nobody has decided anything yet.") }
    var table = TextTable(header: ["id", "when", "by", "state", "decision"])
    for decision in decisions {
      let outcome = outcomes[decision.id]
      var text = recorder.view.sentence(for: decision)
      if let reason = outcome?.reason { text += " [\(reason)]" }
      if let why = decision.why { text += ": \(why)" }
      let time = String(decision.when.prefix(16)).replacing("T", with: " ")
      table.append([
        decision.id, time, TextTable.cut(decision.by, to: 14), outcome?.state.rawValue ?? "", text,
      ])
    }
    for line in table.lines() { print(line) }
  }
}
