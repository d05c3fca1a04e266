/// The groups with the nearest centres, for rows that are in none yet.
struct NearestThemes {
  private let rows: SphericalKMeans
  private let centers: QuantizedMatrix
  private let ids: [Int]

  /// Takes the centres of some groups.
  ///
  /// - Parameters:
  ///   - rows: Vectors of length 1 or 0; made once for all questions, since that takes longer than one.
  ///   - groups: Group of each row that has one.
  init(_ rows: SphericalKMeans, groups: [Int?]) {
    let ids = Set(groups.compactMap { $0 }).sorted()
    let position = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    self.rows = rows
    self.ids = ids
    // Rows without a group are summed behind the others, and dropped.
    let labels = groups.map { Int32($0.flatMap { position[$0] } ?? ids.count) }
    let sums = self.rows.summed(labels, count: ids.count + 1)
    centers = QuantizedMatrix(sums.centers.selecting(rows: Array(ids.indices)))
  }

  /// The nearest group of each of some rows; nil where there are no groups.
  func groups(nearestTo chosen: [Int]) -> [Int?] {
    guard !ids.isEmpty else { return chosen.map { _ in nil } }
    return chosen.map { row in
      rows.labels(of: row..<(row + 1), for: centers).first.map { ids[Int($0)] }
    }
  }

  /// The nearest of some groups.
  func group(nearestTo row: Int, among allowed: [Int]) -> Int? {
    let isAllowed = Set(allowed)
    let parents = ids.map { Int32(isAllowed.contains($0) ? 1 : 0) }
    guard parents.contains(1) else { return nil }
    let label = rows.labels(of: row..<(row + 1), for: centers, parents: parents, own: [1])[0]
    return label < 0 ? nil : ids[Int(label)]
  }

  /// Divides rows into groups, the largest of them 0.
  func divided(_ chosen: [Int], into count: Int) -> [Int] {
    guard chosen.count > count, count > 1 else {
      return chosen.indices.map { min($0, count - 1) }
    }
    let own = rows.selecting(rows: chosen)
    let tries = (0..<Self.tries).map {
      own.division(into: count, iterations: Self.iterations, seed: UInt64($0) &* 7919 &+ 1)
    }
    let best = tries.max { $0.tightness < $1.tightness } ?? tries[0]
    let order = best.counts.indices.sorted { (best.counts[$1], $0) < (best.counts[$0], $1) }
    var rank = [Int](repeating: 0, count: order.count)
    for (position, group) in order.enumerated() { rank[group] = position }
    return best.labels.map { rank[Int($0)] }
  }

  /// Starts of a division, the best of which is taken, and rounds of improvement of each.
  private static let (tries, iterations) = (8, 20)
}

extension SphericalKMeans.Division {
  /// Sum of the cosines of all rows with the centre of their group.
  fileprivate var tightness: Float {
    (0..<sums.rowCount).reduce(0) { $0 + sums.dot($1, $1).squareRoot() }
  }
}
