import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Makes a unit.
struct UnitsCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a unit of contributions.",
    discussion: """
      Without --title the unit is called by the title or the first sentence of the first contribution.

      EXAMPLE:
        concejo units create valley.concejo 12 40 --title "A bridge for bicycles" --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of contributions.") var contributions: [String]
  @Option(help: "What the unit is called.") var title: String?
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws { if let title { try UnitTitleArgument.check(title) } }

  func run() throws {
    let recorder = try UnitRecorder(target)
    let ids = try recorder.contributions(contributions)
    let number = recorder.account.units.nextNumber
    if let title {
      let text = title.trimmingCharacters(in: .whitespacesAndNewlines)
      return try recorder.record(
        .create(ids, unit: number, title: text, source: nil), decision, json: target.json)
    }
    guard let first = try recorder.study.contributions().first(where: { $0.id == ids[0] }) else {
      throw CLIError.unknownProposal(ids[0], study: target.study)
    }
    try recorder.record(
      .named(ids, unit: number, after: first, in: try recorder.study.mainLanguage() ?? .es),
      decision, json: target.json)
  }
}

/// What a unit may be called.
enum UnitTitleArgument {
  static func check(_ title: String) throws {
    guard !title.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, !title.contains("\n")
    else { throw ValidationError("A title is one line of text.") }
    try DecisionOptions.check(title)
  }
}

/// Puts contributions into a unit.
struct UnitsJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Put contributions into a unit.",
    discussion: """
      EXAMPLE:
        concejo units join valley.concejo U12 40 71 --by "Ana" --why "the same bridge"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A unit, such as U12.") var unit: UnitArgument
  @Argument(help: "Ids of contributions.") var contributions: [String]
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try UnitRecorder(target)
    try recorder.record(
      .join(try recorder.contributions(contributions), unit: unit.number), decision,
      json: target.json)
  }
}

/// Takes contributions out of their units.
struct UnitsLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Take contributions out of their units.",
    discussion: """
      EXAMPLE:
        concejo units leave valley.concejo 40 --by "Ana" --why "asks for something else"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of contributions.") var contributions: [String]
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    let recorder = try UnitRecorder(target)
    try recorder.record(
      .leave(try recorder.contributions(contributions)), decision, json: target.json)
  }
}

/// Gives a unit another title.
struct UnitsRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a unit another title.",
    discussion: """
      EXAMPLE:
        concejo units rename valley.concejo U12 "A bridge for bicycles" --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A unit, such as U12.") var unit: UnitArgument
  @Argument(help: "The new title.") var title: String
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws { try UnitTitleArgument.check(title) }

  func run() throws {
    try UnitRecorder(target).record(
      .rename(unit.number, title: title.trimmingCharacters(in: .whitespacesAndNewlines)), decision,
      json: target.json)
  }
}

/// Makes several units one.
struct UnitsMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make several units one.",
    discussion: """
      The first unit keeps its number, its title and its answer; the numbers of the others are not
      given again.

      EXAMPLE:
        concejo units merge valley.concejo U12 U15 U31 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "The unit that stays, such as U12.") var unit: UnitArgument
  @Argument(help: "The units that go into it.") var others: [UnitArgument]
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard !others.isEmpty else { throw ValidationError("Name at least two units.") }
  }

  func run() throws {
    var seen: Set<Int> = []
    let different = others.map(\.number).filter { seen.insert($0).inserted }
    try UnitRecorder(target).record(
      .merge(different, into: unit.number), decision, json: target.json)
  }
}

/// Ends a unit.
struct UnitsDissolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dissolve", abstract: "End a unit: its contributions are in none.",
    discussion: """
      EXAMPLE:
        concejo units dissolve valley.concejo U12 --by "Ana" --why "three different requests"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A unit, such as U12.") var unit: UnitArgument
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func run() throws {
    try UnitRecorder(target).record(.dissolve(unit.number), decision, json: target.json)
  }
}
