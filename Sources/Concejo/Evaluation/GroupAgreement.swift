/// A group with the gold label that it holds most of.
public struct GroupAgreement: Sendable, Encodable, Equatable {
  /// Name of the group.
  public let group: String
  /// Its scored items.
  public let count: Int
  /// The label that most of them have; of equals the more frequent one in all, then the first by bytes.
  public let label: String
  /// How many have it.
  public let labelled: Int
  /// Items with this label, anywhere.
  public let labelCount: Int
  /// Share of the group's items that have the label, in (0, 1].
  public let precision: Double
  /// Share of the label's items that are in the group, in (0, 1].
  public let recall: Double
  /// Harmonic mean of the two.
  public let f1: Double

  /// Finds the best label of a group, by its column in a table.
  ///
  /// - Returns: nil if no item lies in the group.
  init?(column: Int, of table: CrossTable) {
    // Labels stand by their frequency: the first of equals is the more frequent one.
    var best: (row: Int, count: Int)?
    for row in table.labels.indices where table.counts[row][column] > (best?.count ?? 0) {
      best = (row, table.counts[row][column])
    }
    guard let best else { return nil }
    group = table.groups[column]
    count = table.counts.reduce(0) { $0 + $1[column] }
    label = table.labels[best.row]
    labelled = best.count
    labelCount = table.labelTotals[best.row]
    precision = Double(labelled) / Double(count)
    recall = Double(labelled) / Double(labelCount)
    f1 = 2 * precision * recall / (precision + recall)
  }
}
