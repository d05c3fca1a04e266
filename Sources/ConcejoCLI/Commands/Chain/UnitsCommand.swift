import ArgumentParser
import Concejo
import ConcejoStore

/// Contributions that get one answer together.
struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "Group contributions into units that get one answer each.",
    discussion: """
      draft proposes units from copies, suggested same requests and the parts of each theme; people
      change them as they change themes: who, when and why are kept, `concejo undo` takes back, `concejo
      log` lists. A contribution is in one unit at most, and a number is never given again.

      EXAMPLES:
        concejo units draft valley.concejo --by "Ana"
        concejo units list valley.concejo
        concejo units join valley.concejo U12 40 71 --by "Ana" --why "the same bridge"
        concejo units merge valley.concejo U12 U15 --by "Ana"
      """,
    subcommands: [
      UnitsDraftCommand.self, UnitsListCommand.self, UnitsCreateCommand.self, UnitsJoinCommand.self,
      UnitsLeaveCommand.self, UnitsRenameCommand.self, UnitsMergeCommand.self,
      UnitsDissolveCommand.self,
    ])
}

/// A unit on the command line: U12.
struct UnitArgument: ExpressibleByArgument {
  let number: Int

  init?(argument: String) {
    guard let name = UnitName(argument) else { return nil }
    number = name.number
  }
}

/// Lists units.
struct UnitsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the units, their contributions and their answers.",
    discussion: """
      EXAMPLES:
        concejo units list valley.concejo
        concejo units list valley.concejo --json
      """)

  @OptionGroup var target: StudyOptions

  private struct Line: Encodable {
    let unit: String
    let title: String
    let contributions: [String]
    let state: String?
  }

  private struct Answer: Encodable {
    let units: [Line]
    let counts: AnswerAccount.Counts
  }

  func run() throws {
    let account = try target.openForReading().answerAccount()
    let lines = account.filledUnits.map { unit in
      Line(
        unit: unit.name, title: unit.shownTitle, contributions: unit.members,
        state: account.answer(to: .unit(unit.number))?.state.code)
    }
    if target.json { return try JSONOutput.print(Answer(units: lines, counts: account.counts)) }
    guard !lines.isEmpty else {
      return print("There are no units yet; `concejo units draft` proposes some.")
    }
    var table = TextTable(
      header: ["unit", "contributions", "answer", "title"], rightAligned: [1])
    for line in lines {
      table.append([line.unit, String(line.contributions.count), line.state ?? "", line.title])
    }
    for line in table.lines() { print(line) }
    print(AnswerSentence.of(account))
  }
}
