import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Scores themes against gold labels.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract:
      "Score results against gold labels: AMI, ARI, homogeneity, B³, pairs, title coverage.",
    discussion: """
      A proposal that is outside all themes, or missing, counts as a group of its own, so leaving
      rows out never helps. Rows without gold label are not scored. Title coverage is the share of
      the proposals in a theme that have all words of its title; only a study tells it. A result is a study,
      a folder that run wrote, or a table; several are scored one after the other.

      Intervals say how far the middle 95 % of the scores lie about their mean if the items are drawn anew,
      --resamples times (bootstrap). --by-theme tells of each theme the label that most of its items have, with
      precision and recall. --silhouette says how far the themes are apart in the vectors they were found by,
      which are made anew from the study. --json has all of it.

      EXAMPLES:
        concejo evaluate gold.csv out/study.concejo
        concejo evaluate gold.csv out-12 out-20 out-40 --resamples 0
        concejo evaluate gold.jsonl out/proposals.csv --label label --by-theme
        concejo evaluate gold.csv out --table themes.md
        concejo evaluate gold.csv out/study.concejo --label subtheme --level subtheme --silhouette
      """)

  @Argument(help: "Gold labels: CSV or JSON Lines with an id and a label.")
  var gold: String

  @Argument(
    help: "Studies, folders of results, or tables with the columns id and theme_id or theme.")
  var predicted: [String]

  @Option(help: "Column of the gold labels; theme or label by default.")
  var label: String?

  @Option(help: "Column of the ids in the gold file.")
  var id = "id"

  @Option(help: "What is scored: theme or subtheme. A theme without subthemes counts as one.")
  var level = ThemeLevel.theme

  @Option(help: "How often the items are drawn anew for intervals, 0 to 100000; 0 tells none.")
  var resamples = 1000

  @Option(help: "Seed of the draws, 0 or greater.")
  var seed: UInt64 = 1

  @Flag(help: "Tell of each theme its best label, with precision and recall.")
  var byTheme = false

  @Option(
    help: ArgumentHelp(
      "Write a table of labels and themes, as CSV or Markdown; of one result.",
      valueName: "file.csv|file.md"))
  var table: String?

  @Flag(help: "Replace the table if it is there.")
  var force = false

  @Flag(help: "Measure how far the themes of a study are apart.")
  var silhouette = false

  @OptionGroup var given: VectorOptions

  @Flag(help: "Print JSON: an object, or a list of them where several results are scored.")
  var json = false

  func validate() throws {
    guard !predicted.isEmpty else {
      throw ValidationError("Name what to score: a study, a folder of results, or a table.")
    }
    guard (0...100_000).contains(resamples) else {
      throw ValidationError("--resamples must be from 0 to 100000, not \(resamples).")
    }
    if let table {
      guard predicted.count == 1 else {
        throw ValidationError("--table is of one result, not of \(predicted.count).")
      }
      guard table.hasSuffix(".csv") || table.hasSuffix(".md") else {
        throw ValidationError("--table must end in .csv or .md, not be \(table).")
      }
    }
  }

  func run() async throws {
    let labels = try goldLabels()
    let file = table.map { OutputFile(path: $0, isReplaced: force) }
    try file?.check()
    var results: [EvaluatedResult] = []
    for path in predicted {
      results.append(try await result(of: GroupedTable(path: path, level: level), labels))
    }
    if let file, let result = results.first {
      try file.write(result.table(asMarkdown: file.path.hasSuffix(".md")))
    }
    if json {
      if results.count == 1 { return try JSONOutput.print(results[0]) }
      return try JSONOutput.print(results)
    }
    for (number, result) in results.enumerated() {
      if results.count > 1 { print((number > 0 ? "\n" : "") + result.path) }
      for line in result.lines(byTheme: byTheme) { print(line) }
    }
  }

  /// The label of each item; a row that stands twice counts once.
  private func goldLabels() throws -> [(id: String, value: String)] {
    let rows = try GroupedTable.column(label.map { [$0] } ?? ["theme", "label"], of: gold, id: id)
    var labels: [String: String] = [:]
    return try rows.filter { row in
      guard !row.value.isEmpty else { return false }
      let earlier = labels.updateValue(row.value, forKey: row.id)
      guard earlier == nil || earlier == row.value else {
        throw CLIError.labelledTwice(gold: gold, id: row.id)
      }
      return earlier == nil
    }
  }

  private func result(
    of grouped: GroupedTable, _ labels: [(id: String, value: String)]
  ) async throws -> EvaluatedResult {
    guard labels.contains(where: { grouped.groups[$0.id] != nil }) else {
      throw CLIError.nothingToScore(gold: gold, predicted: grouped.path)
    }
    let evaluation = Evaluation(
      of: labels.map {
        Evaluation.Item(
          id: $0.id, gold: $0.value,
          group: grouped.groups[$0.id].flatMap { $0.isEmpty ? nil : $0 })
      }, resamples: resamples, seed: seed)
    return EvaluatedResult(
      path: grouped.path, evaluation: evaluation, labelCoverage: try grouped.labelCoverage(),
      silhouette: silhouette ? try await distance(in: grouped) : nil, titles: grouped.titles)
  }

  private func distance(in grouped: GroupedTable) async throws -> Silhouette {
    guard let study = grouped.study, let findings = grouped.findings else {
      throw CLIError.needsStudy(grouped.path)
    }
    guard !findings.options.isByQuestion else {
      throw ValidationError(
        "--silhouette wants one division of all texts; \(grouped.path) has one for each question.")
    }
    let contributions = try study.contributions()
    let progress = Progress()
    defer { progress.finish() }
    return try await RunMatrices(
      of: findings, contributions: contributions, log: try study.precedent().log,
      vectors: try given.vectors(of: findings, in: study, among: contributions),
      meter: progress.meter
    ).silhouette(of: grouped.groups.filter { !$0.value.isEmpty })
  }
}
