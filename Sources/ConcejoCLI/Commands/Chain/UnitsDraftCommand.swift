import ArgumentParser
import Concejo
import ConcejoStore

/// Proposes units for what is in none.
struct UnitsDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Propose units for contributions that are in none.",
    discussion: """
      Copies are one unit, and so are suggested same requests; what is left of each part of a theme is
      one, too. No unit reaches over two themes. With --count small units are joined with what is nearest
      on the map, or large ones divided, until there are so many. A unit is called by a contribution's
      own words. What is in a unit already stays there, and copies of it join it: a second draft after
      more has come in makes units for that alone.

      EXAMPLES:
        concejo units draft valley.concejo --by "Ana"
        concejo units draft valley.concejo --count 90 --dry-run --by "Ana"
        concejo units draft valley.concejo --outside --by "Ana"
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    help: "How many new units within themes, 1 or more; by default as many as the groups give.")
  var count: Int?

  @Flag(help: "Make a unit of each contribution outside all themes, together with its copies.")
  var outside = false

  @Flag(help: "Only tell what would be proposed; write nothing.")
  var dryRun = false

  @OptionGroup(title: "Decision") var decision: DecisionOptions

  /// The drafter these flags describe.
  var drafter: UnitDrafter { UnitDrafter(count: count, includesOutside: outside) }

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--count must be at least 1, not \(count).") }
  }

  private struct Answer: Encodable {
    let recorded: Int
    let units: [Line]
    let joined: Int
    let outside: Int
  }

  private struct Line: Encodable {
    let unit: String
    let title: String
    let source: String?
    let contributions: [String]
  }

  func run() throws {
    let recorder = try UnitRecorder(target)
    let findings = try target.findings(of: recorder.study)
    let draft = try drafter.draft(
      of: findings, proposals: try recorder.study.contributions(), beside: recorder.account.units)
    let recorded = dryRun ? 0 : try recorder.record(draft.decisions, decision)
    let lines = draft.decisions.compactMap { action -> Line? in
      guard case .create(let ids, let unit, let title, let source) = action else { return nil }
      return Line(unit: UnitName(unit).text, title: title, source: source, contributions: ids)
    }
    let joined = draft.decisions.reduce(0) { sum, action in
      if case .join(let ids, _) = action { sum + ids.count } else { sum }
    }
    if target.json {
      return try JSONOutput.print(
        Answer(recorded: recorded, units: lines, joined: joined, outside: draft.outside))
    }
    var table = TextTable(header: ["unit", "contributions", "title"], rightAligned: [1])
    for line in lines { table.append([line.unit, String(line.contributions.count), line.title]) }
    if !lines.isEmpty { for line in table.lines() { print(line) } }
    let contributions = lines.reduce(0) { $0 + $1.contributions.count }
    print(
      "\(Counted.of(lines.count, "unit")) of \(Counted.of(contributions, "contribution"))"
        + " \(dryRun ? "would be made" : "made"); \(joined) joined the unit of their copies.")
    if draft.outside > 0 {
      Diagnostics.print(
        "\(Counted.of(draft.outside, "contribution")) outside all themes: in no unit. --outside makes a"
          + " unit of each; `concejo units join` puts them into others.")
    }
  }
}
