import ArgumentParser
import Concejo
import ConcejoStore

/// What is promised, and how far it is.
struct CommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Keep commitments in a sheet, and tell what is overdue.",
    discussion: """
      A commitment answers recommendations, and has a department, a deadline, an indicator, a status, how far
      it is, where that can be seen, and milestones. The sheet has a row for each, and one for each
      recommendation that nothing answers yet.

      EXAMPLES:
        concejo commit sheet valley.concejo -o commitments.xlsx
        concejo commit read valley.concejo commitments.xlsx --by "Ana"
        concejo commit status valley.concejo --on 2026-11-29
        concejo commit export valley.concejo --decidim -o results.csv --proposal-url "https://…/proposals/{id}"
      """,
    subcommands: [
      CommitSheetCommand.self, CommitReadCommand.self, CommitStatusCommand.self,
      CommitExportCommand.self,
    ])
}

/// Writes the sheet of commitments.
struct CommitSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write a sheet with a row for each commitment.",
    discussion: """
      Rows without an id are new when they are read.

      EXAMPLE:
        concejo commit sheet valley.concejo -o commitments.xlsx --language gl
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetOutput

  func run() throws {
    let study = try target.openForReading()
    let followUp = try study.followUp()
    let language = try sheet.words.language(of: study)
    try sheet.write(
      CommitmentSheet(followUp.commitments, recommendations: followUp.recommendations)
        .sheet(in: language), in: language)
    try sheet.tell(
      "\(Counted.of(followUp.commitments.count, "commitment")) and"
        + " \(Counted.of(followUp.unanswered.count, "recommendation")) without one in \(sheet.output)",
      rows: followUp.commitments.count + followUp.unanswered.count, json: target.json)
  }
}

/// Reads a filled sheet of commitments back.
struct CommitReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a filled sheet of commitments back into the study.",
    discussion: """
      Days as 2026-11-29 or 29/11/2026, the day first. Milestones are lines of a day and a text, with x before
      those that were reached. Wrong cells are named, all at once, and then nothing is stored. Reading a file
      twice changes nothing.

      EXAMPLES:
        concejo commit read valley.concejo commitments.xlsx --check
        concejo commit read valley.concejo commitments.xlsx --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetInput

  func run() throws {
    let study = try sheet.check ? target.openForReading() : target.open()
    let followUp = try study.followUp()
    let changes = try CommitmentSheet(
      followUp.commitments, recommendations: followUp.recommendations
    ).changes(
      in: try InputFile.bytes(of: sheet.file), file: sheet.name, by: sheet.person)
    try sheet.take(changes, into: study, noun: "commitment", json: target.json)
  }
}

/// Tells what is overdue, and what answers nothing.
struct CommitStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell which commitments are overdue, and what is not answered.",
    discussion: """
      Without --on nothing is told of days.

      EXAMPLE:
        concejo commit status valley.concejo --on 2026-11-29
      """)

  @OptionGroup var target: StudyOptions

  @Option(help: ArgumentHelp("The day on which it is asked.", valueName: "day"))
  var on: DayArgument?

  private struct Step: Encodable {
    let commitment: String
    let milestone: Milestone
  }

  private struct Status: Encodable {
    let commitments: [Commitment]
    let recommendations: Int
    let overdue: [String]?
    let overdueMilestones: [Step]?
    let withoutSource: [String]
    let unanswered: [String]
  }

  func run() throws {
    let followUp = try target.openForReading().followUp()
    let steps = on.map { day in
      followUp.overdueMilestones(on: day.day).map {
        Step(commitment: $0.commitment.name, milestone: $0.step)
      }
    }
    let status = Status(
      commitments: followUp.commitments,
      recommendations: followUp.recommendations.filter { !$0.isWithdrawn }.count,
      overdue: on.map { followUp.overdue(on: $0.day).map(\.name) }, overdueMilestones: steps,
      withoutSource: followUp.withoutSource.map(\.name),
      unanswered: followUp.unanswered.map(\.name))
    if target.json { return try JSONOutput.print(status) }
    var table = TextTable(header: ["commitment", "status", "deadline", "%", "text"])
    for commitment in followUp.commitments {
      table.append([
        commitment.name, commitment.status, commitment.deadline ?? "",
        commitment.progress.map { String($0) } ?? "", commitment.text,
      ])
    }
    if !followUp.commitments.isEmpty { for line in table.lines() { print(line) } }
    tell(status.overdue, "overdue")
    tell(
      status.overdueMilestones?.map { "\($0.commitment): \($0.milestone.line)" },
      "milestones overdue")
    tell(status.withoutSource, "without a recommendation")
    tell(status.unanswered, "recommendations without a commitment")
    print(
      "\(Counted.of(followUp.commitments.count, "commitment")) and"
        + " \(Counted.of(status.recommendations, "recommendation")).")
  }

  private func tell(_ names: [String]?, _ what: String) {
    guard let names, !names.isEmpty else { return }
    print("\(what) (\(names.count)): \(names.joined(separator: "; "))")
  }
}
