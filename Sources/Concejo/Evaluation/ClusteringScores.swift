import Foundation

/// How well a grouping agrees with a gold grouping of the same items.
public struct ClusteringScores: Sendable, Codable, Equatable {
  /// Items compared.
  public let count: Int
  /// Groups in the prediction.
  public let predictedGroups: Int
  /// Groups in the gold.
  public let goldGroups: Int
  /// Adjusted mutual information, 0 for chance and 1 for identity; may be below 0.
  public let adjustedMutualInformation: Double
  /// Normalised mutual information with the arithmetic mean, in [0, 1].
  public let normalizedMutualInformation: Double
  /// How far each predicted group holds one gold label only, in [0, 1].
  public let homogeneity: Double
  /// How far each gold label lies in one predicted group, in [0, 1]; the harmonic mean of both is
  /// ``normalizedMutualInformation``.
  public let completeness: Double
  /// Adjusted Rand index, 0 for chance and 1 for identity; may be below 0.
  public let adjustedRandIndex: Double
  /// Mean share of an item's predicted group that shares its gold label, in [0, 1].
  public let bCubedPrecision: Double
  /// Mean share of an item's gold group that shares its predicted group, in [0, 1].
  public let bCubedRecall: Double
  /// Harmonic mean of the two.
  public let bCubedF1: Double
  /// Of the pairs of items in one predicted group the share with one gold label; 1 without pairs.
  public let pairwisePrecision: Double
  /// Of the pairs of items with one gold label the share in one predicted group; 1 without pairs.
  public let pairwiseRecall: Double
  /// Harmonic mean of the two.
  public let pairwiseF1: Double

  /// Scores two parallel lists of labels.
  ///
  /// Sources: N. X. Vinh, J. Epps & J. Bailey, *Information theoretic measures for clusterings
  /// comparison*, JMLR 11, 2010; L. Hubert & P. Arabie, *Comparing partitions*, Journal of
  /// Classification 2, 1985, doi:10.1007/BF01908075; E. Amigó et al., *A comparison of extrinsic
  /// clustering evaluation metrics*, Information Retrieval 12, 2009, doi:10.1007/s10791-008-9066-8; A.
  /// Rosenberg & J. Hirschberg, *V-measure: a conditional entropy-based external cluster evaluation
  /// measure*, EMNLP-CoNLL 2007, D07-1043.
  ///
  /// - Precondition: both lists have the same length.
  public init<Label: Hashable>(gold: [Label], predicted: [Label]) {
    precondition(gold.count == predicted.count, "\(gold.count) gold, \(predicted.count) predicted")
    self.init(ContingencyTable(gold: gold, predicted: predicted))
  }

  /// Scores a table of two groupings.
  init(_ table: ContingencyTable) {
    count = table.total
    predictedGroups = table.columnSums.count
    goldGroups = table.rowSums.count
    let information = MutualInformation(table)
    adjustedMutualInformation = information.adjusted
    normalizedMutualInformation = information.normalized
    homogeneity = information.homogeneity
    completeness = information.completeness
    adjustedRandIndex = table.adjustedRandIndex
    let n = Double(max(count, 1))
    bCubedPrecision =
      table.cells.reduce(0) { sum, cell in
        sum + Double(cell.count * cell.count) / Double(table.columnSums[cell.column])
      } / n
    bCubedRecall =
      table.cells.reduce(0) { sum, cell in
        sum + Double(cell.count * cell.count) / Double(table.rowSums[cell.row])
      } / n
    bCubedF1 = Self.harmonicMean(bCubedPrecision, bCubedRecall)
    func pairs(_ counts: [Int]) -> Double { Double(counts.reduce(0) { $0 + $1 * ($1 - 1) }) }
    let together = pairs(table.cells.map(\.count))
    let (predictedPairs, goldPairs) = (pairs(table.columnSums), pairs(table.rowSums))
    pairwisePrecision = predictedPairs > 0 ? together / predictedPairs : 1
    pairwiseRecall = goldPairs > 0 ? together / goldPairs : 1
    pairwiseF1 = Self.harmonicMean(pairwisePrecision, pairwiseRecall)
  }

  private static func harmonicMean(_ left: Double, _ right: Double) -> Double {
    left + right > 0 ? 2 * left * right / (left + right) : 0
  }
}

/// Counts of each pair of gold and predicted label.
struct ContingencyTable {
  struct Cell {
    let row: Int
    let column: Int
    let count: Int
  }

  /// Non-zero cells, by row and column; both numbered in order of first appearance.
  let cells: [Cell]
  /// Items of each gold group.
  let rowSums: [Int]
  /// Items of each predicted group.
  let columnSums: [Int]
  /// All items.
  let total: Int

  /// Pairs of labels that are counted in a list with a place for each; more go into a dictionary.
  private static let largestDense = 1 << 16

  /// Counts two parallel lists of labels.
  init<Label: Hashable>(gold: [Label], predicted: [Label]) {
    func numbered(_ labels: [Label]) -> [Int32] {
      var numbers: [Label: Int32] = [:]
      return labels.map { label in
        let number = numbers[label] ?? Int32(numbers.count)
        numbers[label] = number
        return number
      }
    }
    self.init(gold: numbered(gold), predicted: numbered(predicted))
  }

  /// Counts two parallel lists of labels that are small numbers, 0 or more.
  init(gold: [Int32], predicted: [Int32]) {
    let (rows, rowCount) = Self.inOrderOfAppearance(gold)
    let (columns, columnCount) = Self.inOrderOfAppearance(predicted)
    var rowSums = [Int](repeating: 0, count: rowCount)
    var columnSums = [Int](repeating: 0, count: columnCount)
    for (row, column) in zip(rows, columns) {
      rowSums[row] += 1
      columnSums[column] += 1
    }
    let pairs = zip(rows, columns).lazy.map { $0 * columnCount + $1 }
    let counts: [(pair: Int, count: Int)]
    if rowCount * columnCount <= Self.largestDense {
      var dense = [Int](repeating: 0, count: rowCount * columnCount)
      for pair in pairs { dense[pair] += 1 }
      counts = dense.enumerated().filter { $1 > 0 }.map { ($0, $1) }
    } else {
      let sparse = pairs.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      counts = sparse.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    cells = counts.map {
      Cell(row: $0.pair / columnCount, column: $0.pair % columnCount, count: $0.count)
    }
    self.rowSums = rowSums
    self.columnSums = columnSums
    total = gold.count
  }

  /// Numbers labels as they appear.
  private static func inOrderOfAppearance(_ labels: [Int32]) -> (numbers: [Int], count: Int) {
    var numberOfLabel = [Int](repeating: -1, count: Int(labels.max() ?? -1) + 1)
    var count = 0
    let numbers = labels.map { label in
      if numberOfLabel[Int(label)] < 0 {
        numberOfLabel[Int(label)] = count
        count += 1
      }
      return numberOfLabel[Int(label)]
    }
    return (numbers, count)
  }

  /// Agreement on pairs of items, corrected for chance.
  var adjustedRandIndex: Double {
    let squares = cells.reduce(0) { $0 + $1.count * $1.count }
    let rows = rowSums.reduce(0) { $0 + $1 * $1 }
    let columns = columnSums.reduce(0) { $0 + $1 * $1 }
    let together = Double(squares - total)
    let goldOnly = Double(rows - squares)
    let predictedOnly = Double(columns - squares)
    if goldOnly == 0, predictedOnly == 0 { return 1 }
    let neither = Double(total * total - squares) - goldOnly - predictedOnly
    return 2 * (together * neither - goldOnly * predictedOnly)
      / ((together + goldOnly) * (goldOnly + neither)
        + (together + predictedOnly) * (predictedOnly + neither))
  }
}
