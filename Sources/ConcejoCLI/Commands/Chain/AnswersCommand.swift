import ArgumentParser
import Concejo
import ConcejoStore

/// What the administration answers.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Answer units in a sheet, and read it back.",
    discussion: """
      sheet writes a row for each unit, with states to choose from; read takes the filled sheet back:
      every contribution of a unit has its answer then, and exceptions have their own. Cells that cannot
      be understood are named, all at once, and then nothing is stored.

      EXAMPLES:
        concejo answers sheet valley.concejo -o answers.xlsx
        concejo answers read valley.concejo answers.xlsx --by "Ana"
        concejo answers status valley.concejo
        concejo answers export valley.concejo --decidim -o decidim.csv
      """,
    subcommands: [
      AnswersSheetCommand.self, AnswersReadCommand.self, AnswersStatusCommand.self,
      AnswersExportCommand.self,
    ])
}

/// Tells who has an answer.
struct AnswersStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Count who has which answer, and who has none.",
    discussion: """
      EXAMPLE:
        concejo answers status valley.concejo
      """)

  @OptionGroup var target: StudyOptions

  private struct State: Encodable {
    let state: String
    let units: Int
    let contributions: Int
  }

  private struct Status: Encodable {
    let counts: AnswerAccount.Counts
    let units: Int
    let states: [State]
    let withoutAnswer: [String]
    let idle: [String]
  }

  func run() throws {
    let account = try target.openForReading().answerAccount()
    if target.json {
      return try JSONOutput.print(
        Status(
          counts: account.counts, units: account.filledUnits.count,
          states: account.states.map {
            State(state: $0.state.code, units: $0.units, contributions: $0.contributions)
          }, withoutAnswer: account.owed, idle: account.idle.map(\.subject.name)))
    }
    var table = TextTable(header: ["state", "units", "contributions"], rightAligned: [1, 2])
    for entry in account.states {
      table.append([entry.state.code, String(entry.units), String(entry.contributions)])
    }
    if !account.states.isEmpty { for line in table.lines() { print(line) } }
    print(AnswerSentence.of(account))
    if !account.idle.isEmpty {
      Diagnostics.print(
        "\(Counted.of(account.idle.count, "answer")) kept that answer nobody at present:"
          + " \(account.idle.prefix(8).map(\.subject.name).joined(separator: ", "))"
          + (account.idle.count > 8 ? ", …." : "."))
    }
  }
}
