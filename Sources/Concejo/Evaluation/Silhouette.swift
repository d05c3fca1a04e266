/// How much nearer the rows of each group are to each other than to the next group.
///
/// Of a row a is its mean distance from the others of its group, b the least mean distance from the rows of
/// another, distances being 1 less the cosine; its value is (b - a) / max(a, b), and 0 if it is alone. Rows
/// outside all groups are left out. As scikit-learn's `silhouette_score` with `metric="cosine"` has it.
///
/// Source: P. Rousseeuw, *Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis*, Journal of Computational and Applied Mathematics 20, 1987, doi:10.1016/0377-0427(87)90125-7.
public struct Silhouette: Sendable, Encodable, Equatable {
  /// The mean over all rows in groups, in [-1, 1]; 0 if there are fewer than two groups.
  public let mean: Double
  /// Rows in groups.
  public let count: Int
  /// The mean of each group, by its name.
  public let groups: [String: Double]
  /// The value of each row, in their order; nil outside all groups.
  let values: [Double?]

  private enum CodingKeys: CodingKey {
    case mean, count, groups
  }

  /// Compares rows with groups.
  ///
  /// Mean distances come from the sums of unit vectors: O(rows · groups · columns).
  ///
  /// - Parameters:
  ///   - rows: Vectors; zeros are as far from all others as can be.
  ///   - labels: The group of each row; nil outside.
  init(of rows: DenseMatrix, labels: [String?]) {
    precondition(rows.rowCount == labels.count, "\(labels.count) labels, \(rows.rowCount) rows")
    let names = Set(labels.compactMap(\.self)).sorted { Proposal.id($0, precedes: $1) }
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let groupOfRow = labels.map { $0.flatMap { number[$0] } }
    var sums = [[Double]](
      repeating: Array(repeating: 0, count: rows.columnCount), count: names.count)
    var sizes = [Int](repeating: 0, count: names.count)
    for (row, group) in groupOfRow.enumerated() {
      guard let group else { continue }
      sizes[group] += 1
      for (column, value) in Self.unit(row, of: rows).enumerated() { sums[group][column] += value }
    }
    let (totals, counts) = (sums, sizes)
    let values = parallelChunks(0..<rows.rowCount, chunk: 256) { range in
      range.map { row in
        groupOfRow[row].map { own in
          Self.value(Self.unit(row, of: rows), in: own, sums: totals, sizes: counts)
        }
      }
    }.flatMap(\.self)
    var byGroup = [Double](repeating: 0, count: names.count)
    for (group, value) in zip(groupOfRow, values) {
      if let group, let value { byGroup[group] += value }
    }
    count = sizes.reduce(0, +)
    mean = count > 0 ? byGroup.reduce(0, +) / Double(count) : 0
    groups = Dictionary(
      uniqueKeysWithValues: names.indices.map { (names[$0], byGroup[$0] / Double(sizes[$0])) })
    self.values = values
  }

  /// A row of length 1, or zeros.
  private static func unit(_ row: Int, of rows: DenseMatrix) -> [Double] {
    let values = (0..<rows.columnCount).map { Double(rows[row, $0]) }
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? values.map { $0 / length } : values
  }

  private static func value(
    _ row: [Double], in own: Int, sums: [[Double]], sizes: [Int]
  ) -> Double {
    guard sizes[own] > 1, sizes.count > 1 else { return 0 }
    func cosines(_ group: Int) -> Double { zip(row, sums[group]).reduce(0) { $0 + $1.0 * $1.1 } }
    let itself = row.reduce(0) { $0 + $1 * $1 }
    let inside = 1 - (cosines(own) - itself) / Double(sizes[own] - 1)
    var outside = Double.infinity
    for group in sizes.indices where group != own {
      outside = min(outside, 1 - cosines(group) / Double(sizes[group]))
    }
    let larger = max(inside, outside)
    return larger > 0 ? (outside - inside) / larger : 0
  }
}

extension RunMatrices {
  /// How far the groups of the rows are apart in the vectors that themes were found by.
  ///
  /// - Parameter group: The group of each proposal, by id; those that are missing are outside.
  /// - Returns: The mean, and that of each group.
  public func silhouette(of group: [String: String]) -> Silhouette {
    Silhouette(of: compared.rowVectors, labels: ids.map { group[$0] })
  }
}
