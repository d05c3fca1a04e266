import ArgumentParser
import Concejo
import ConcejoStore

/// Tells what changed between two runs or two studies.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what changed between two runs of a study, or two studies.",
    discussion: """
      Without more, the latest two runs are compared.

      EXAMPLES:
        concejo diff valley.concejo
        concejo diff valley.concejo 1 3
        concejo diff valley.concejo other.concejo --json
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Two numbers of runs, or another study.") var others: [String] = []

  func validate() throws {
    let isRuns = others.count == 2 && others.allSatisfy { Int64($0) != nil }
    guard others.count < 2 || isRuns else {
      throw ValidationError("Name two runs by their numbers, or one other study.")
    }
  }

  func run() throws {
    let diff = try difference()
    if target.json { return try JSONOutput.print(diff) }
    var table = TextTable(
      header: ["change", "before", "after", "proposals", "themes"], rightAligned: [3])
    for change in diff.changes {
      table.append([
        change.kind.rawValue, change.before.joined(separator: " "),
        change.after.joined(separator: " "), String(change.proposals),
        change.titles.joined(separator: " → "),
      ])
    }
    if !diff.changes.isEmpty { for line in table.lines() { print(line) } }
    for move in diff.moved.prefix(20) {
      print("\(move.proposal): \(move.from ?? "outside") → \(move.to ?? "outside")")
    }
    if diff.moved.count > 20 {
      print("… and \(diff.moved.count - 20) more moves; --json lists all.")
    }
    print(
      "\(diff.unmoved) of \(diff.shared) proposals of both are in the same theme;"
        + " \(diff.added) came, \(diff.removed) went.")
  }

  private func difference() throws -> ThemeDiff {
    let study = try target.openForReading()
    let runs = try study.runs()
    if others.count == 1 {
      let other = try Study.open(at: others[0], for: .reading)
      guard let first = runs.last else { throw StudyError.noRun(path: target.study) }
      guard let second = try other.runs().last else { throw StudyError.noRun(path: others[0]) }
      return ThemeDiff(
        try study.findings(ofRun: first), try other.findings(ofRun: second), byNumber: false)
    }
    let chosen = others.isEmpty ? Array(runs.suffix(2)) : others.compactMap { Int64($0) }
    guard chosen.count == 2 else { throw CLIError.oneRun(target.study) }
    for run in chosen where !runs.contains(run) {
      throw CLIError.unknownRun(run, known: runs)
    }
    return ThemeDiff(
      try study.findings(ofRun: chosen[0]), try study.findings(ofRun: chosen[1]), byNumber: true)
  }
}
