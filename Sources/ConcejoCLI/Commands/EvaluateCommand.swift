import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Scores themes against gold labels.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a result against gold labels: AMI, NMI, ARI, B³, pairs, title coverage.",
    discussion: """
      A proposal that is outside all themes, or missing, counts as a group of its own, so leaving
      rows out never helps. Rows without gold label are not scored. Title coverage is the share of
      the proposals in a theme that have all words of its title; only a study tells it.

      EXAMPLES:
        concejo evaluate gold.csv out/study.concejo
        concejo evaluate gold.jsonl out/proposals.csv --label label
        concejo evaluate gold.csv out/study.concejo --label subtheme --level subtheme
      """)

  @Argument(help: "Gold labels: CSV or JSON Lines with an id and a label.")
  var gold: String

  @Argument(help: "A study, or a table with the columns id and theme_id or theme.")
  var predicted: String

  @Option(help: "Column of the gold labels; theme or label by default.")
  var label: String?

  @Option(help: "Column of the ids in the gold file.")
  var id = "id"

  @Option(help: "What is scored: theme or subtheme. A theme without subthemes counts as one.")
  var level = ThemeLevel.theme

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let labels = try Self.column(
      label.map { [$0] } ?? ["theme", "label"], of: gold, id: id)
    let study = try Self.isStudy(predicted) ? Study.open(at: predicted, for: .reading) : nil
    let findings = try study?.latestFindings()
    let themes = try predictedThemes(findings)
    let scored = labels.filter { !$0.value.isEmpty }.sorted { $0.id < $1.id }
    guard scored.contains(where: { themes[$0.id] != nil }) else {
      throw CLIError.nothingToScore(gold: gold, predicted: predicted)
    }
    let scores = ClusteringScores(
      gold: scored.map(\.value),
      predicted: scored.map { row in
        // A slash cannot be part of a theme's number, so these groups stay alone.
        themes[row.id].flatMap { $0.isEmpty ? nil : $0 } ?? "/\(row.id)"
      })
    let coverage = try study.flatMap { study in
      try findings.map { LabelCoverage(of: $0, proposals: try study.contributions()).share }
    }
    if json { return try JSONOutput.print(Result(scores: scores, labelCoverage: coverage)) }
    print(
      """
      items   \(scores.count) (gold groups \(scores.goldGroups), predicted \(scores.predictedGroups))
      AMI     \(Self.decimal(scores.adjustedMutualInformation))
      NMI     \(Self.decimal(scores.normalizedMutualInformation))
      ARI     \(Self.decimal(scores.adjustedRandIndex))
      B³ P    \(Self.decimal(scores.bCubedPrecision))
      B³ R    \(Self.decimal(scores.bCubedRecall))
      B³ F1   \(Self.decimal(scores.bCubedF1))
      pair P  \(Self.decimal(scores.pairwisePrecision))
      pair R  \(Self.decimal(scores.pairwiseRecall))
      pair F1 \(Self.decimal(scores.pairwiseF1))
      """)
    if let coverage { print("titles  \(Self.decimal(coverage)) of the proposals covered") }
  }

  /// The scores and, of a study, how much its titles cover.
  private struct Result: Encodable {
    let scores: ClusteringScores
    let labelCoverage: Double?

    private enum CodingKeys: CodingKey {
      case labelCoverage
    }

    func encode(to encoder: any Encoder) throws {
      try scores.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(labelCoverage, forKey: .labelCoverage)
    }
  }

  private static func isStudy(_ path: String) throws -> Bool {
    String(decoding: try InputFile.bytes(of: path).prefix(15), as: UTF8.self) == "SQLite format 3"
  }

  private func predictedThemes(_ findings: Findings?) throws -> [String: String] {
    if let findings {
      return Dictionary(
        findings.placements.map { ($0.proposal, level.group(of: $0)) },
        uniquingKeysWith: { first, _ in first })
    }
    let rows = try Self.column(level.columns, of: predicted, id: "id")
    return Dictionary(rows.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Ids and the first of some columns that a file has.
  private static func column(
    _ names: [String], of path: String, id: String
  ) throws -> [(id: String, value: String)] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let table = try TableReader(file: name).table(of: InputFile.bytes(of: path)).table
    guard let idColumn = table.header.firstIndex(of: id) else {
      throw CLIError.noLabelColumn(file: name, wanted: [id], found: table.header)
    }
    guard let column = names.lazy.compactMap({ table.header.firstIndex(of: $0) }).first else {
      throw CLIError.noLabelColumn(file: name, wanted: names, found: table.header)
    }
    return table.rows.map { row in
      (
        row.cells.count > idColumn ? row.cells[idColumn] : "",
        row.cells.count > column ? row.cells[column] : ""
      )
    }
  }

  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
