import Concejo

/// What `evaluate` tells of one result.
struct EvaluatedResult: Encodable {
  /// The result, as it was named.
  let path: String
  let evaluation: Evaluation
  /// How much of a theme's proposals its title names; nil where there is no study.
  let labelCoverage: Double?
  /// How far the groups are apart, if that was asked for.
  let silhouette: Silhouette?
  /// What the groups are called, by name.
  let titles: [String: String]

  private enum CodingKeys: CodingKey {
    case predicted, labelCoverage, silhouette, intervals, groups, table
  }

  func encode(to encoder: any Encoder) throws {
    try evaluation.scores.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .predicted)
    try container.encodeIfPresent(labelCoverage, forKey: .labelCoverage)
    try container.encodeIfPresent(silhouette, forKey: .silhouette)
    try container.encodeIfPresent(evaluation.intervals, forKey: .intervals)
    try container.encode(evaluation.groups, forKey: .groups)
    try container.encode(evaluation.table, forKey: .table)
  }

  /// The table of labels and groups.
  func table(asMarkdown: Bool) -> [UInt8] {
    asMarkdown ? evaluation.table.markdown(titles: titles) : evaluation.table.csv(titles: titles)
  }

  /// The scores for a terminal, and of each group its best label.
  func lines(byTheme: Bool) -> [String] {
    let (scores, intervals) = (evaluation.scores, evaluation.intervals)
    func line(_ name: String, _ value: Double, _ interval: ScoreIntervals.Interval? = nil) -> String
    {
      let padded = name + String(repeating: " ", count: max(8 - name.count, 1))
      let between = interval.map { "  (\(Self.decimal($0.low)) to \(Self.decimal($0.high)))" }
      return padded + Self.decimal(value) + (between ?? "")
    }
    var lines = [
      "items   \(scores.count) (gold groups \(scores.goldGroups), predicted \(scores.predictedGroups))",
      line("AMI", scores.adjustedMutualInformation, intervals?.adjustedMutualInformation),
      line("NMI", scores.normalizedMutualInformation),
      line("homog.", scores.homogeneity, intervals?.homogeneity),
      line("compl.", scores.completeness, intervals?.completeness),
      line("ARI", scores.adjustedRandIndex, intervals?.adjustedRandIndex),
      line("B³ P", scores.bCubedPrecision), line("B³ R", scores.bCubedRecall),
      line("B³ F1", scores.bCubedF1, intervals?.bCubedF1),
      line("pair P", scores.pairwisePrecision), line("pair R", scores.pairwiseRecall),
      line("pair F1", scores.pairwiseF1),
    ]
    if let intervals {
      lines.append(
        "Between brackets: the middle 95 % of \(intervals.resamples) draws of the items (seed"
          + " \(intervals.seed)).")
    }
    if let labelCoverage {
      lines.append("titles  \(Self.decimal(labelCoverage)) of the proposals covered")
    }
    if let silhouette {
      lines.append(
        "silhouette \(Self.decimal(silhouette.mean)) over"
          + " \(Counted.of(silhouette.count, "distinct proposal"))")
    }
    return lines + (byTheme ? groupLines : [])
  }

  private var groupLines: [String] {
    var table = TextTable(
      header: ["group", "items", "precision", "recall", "F1", "best label", "title"],
      rightAligned: [1, 2, 3, 4])
    for group in evaluation.groups {
      table.append([
        group.group, String(group.count), Self.decimal(group.precision),
        Self.decimal(group.recall), Self.decimal(group.f1), group.label,
        titles[group.group] ?? "",
      ])
    }
    return table.lines()
  }

  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
