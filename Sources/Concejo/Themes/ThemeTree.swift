/// A tree of groups: many small ones at the bottom, of which the two that belong together most are
/// joined, step by step, until one is left.
///
/// Two groups belong together if joining them adds little to the squared distances of all rows from
/// the middle of their group.
///
/// Source: J. Ward, *Hierarchical grouping to optimize an objective function*, Journal of the American
/// Statistical Association 58, 1963, doi:10.1080/01621459.1963.10500845.
struct ThemeTree: Sendable {
  /// The groups at the bottom.
  private let leaves: SphericalKMeans.Division
  /// Pairs of groups in the order in which they were joined: the second's members go to the first.
  private let joins: [(kept: Int, joined: Int)]
  private let rows: SphericalKMeans

  /// Number of groups at the bottom.
  var leafCount: Int { leaves.counts.count }

  /// Rounds of improvement at the bottom, and at each level looked at.
  private static let rounds = (leaves: 20, level: 10)

  /// Grows the tree.
  ///
  /// - Parameters:
  ///   - rows: What is grouped.
  ///   - leafCount: Groups at the bottom; fewer where rows repeat.
  ///   - seed: Seed of the start.
  init(of rows: SphericalKMeans, leafCount: Int, seed: UInt64) {
    self.rows = rows
    leaves = rows.division(into: leafCount, iterations: Self.rounds.leaves, seed: seed)
    joins = Self.joins(of: leaves)
  }

  /// For each leaf its group where there are so many groups, numbered without gaps by first leaf.
  func groups(_ count: Int) -> [Int] {
    var group = Array(0..<leafCount)
    for join in joins.prefix(max(leafCount - count, 0)) {
      for leaf in group.indices where group[leaf] == join.joined { group[leaf] = join.kept }
    }
    var numbers = [Int?](repeating: nil, count: leafCount)
    var next = 0
    return group.map { root in
      if let number = numbers[root] { return number }
      numbers[root] = next
      next += 1
      return next - 1
    }
  }

  /// The division into so many groups, at most as many as leaves: each row goes to the nearest, and
  /// groups move to the middle of their rows.
  func division(into count: Int) -> SphericalKMeans.Division {
    let group = groups(count)
    var sums = DenseMatrix(
      rowCount: min(count, leafCount), columnCount: leaves.sums.columnCount)
    let width = sums.laneCount
    for leaf in 0..<leafCount {
      for lane in 0..<width {
        sums.lanes[group[leaf] * width + lane] += leaves.sums.lanes[leaf * width + lane]
      }
    }
    return rows.improved(from: sums.withUnitRows(), iterations: Self.rounds.level)
  }

  /// For each group of a finer level the group of a coarser one that it is part of.
  func parents(of finer: Int, in coarser: Int) -> [Int32] {
    var parents = [Int32](repeating: 0, count: min(finer, leafCount))
    for (child, parent) in zip(groups(finer), groups(coarser)) { parents[child] = Int32(parent) }
    return parents
  }

  private static func joins(
    of leaves: SphericalKMeans.Division
  ) -> [(kept: Int, joined: Int)] {
    let count = leaves.counts.count
    var sums = leaves.sums
    var sizes = leaves.counts.map { Double($0) }
    var isAlive = [Bool](repeating: true, count: count)
    /// Growth of the squared distances: |a|·|b| / (|a| + |b|) · |mean a − mean b|².
    func cost(_ a: Int, _ b: Int) -> Double {
      guard sizes[a] > 0, sizes[b] > 0 else { return 0 }
      let aa = Double(sums.dot(a, a)) / (sizes[a] * sizes[a])
      let bb = Double(sums.dot(b, b)) / (sizes[b] * sizes[b])
      let ab = Double(sums.dot(a, b)) / (sizes[a] * sizes[b])
      return sizes[a] * sizes[b] / (sizes[a] + sizes[b]) * (aa + bb - 2 * ab)
    }
    var costs = [Double](repeating: .infinity, count: count * count)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) { costs[a * count + b] = cost(a, b) }
    }
    var joins: [(kept: Int, joined: Int)] = []
    while joins.count + 1 < count {
      var best = (kept: 0, joined: 0)
      var least = Double.infinity
      for a in 0..<count where isAlive[a] {
        for b in (a + 1)..<max(count, a + 1) where isAlive[b] && costs[a * count + b] < least {
          (best, least) = ((a, b), costs[a * count + b])
        }
      }
      joins.append(best)
      isAlive[best.joined] = false
      sizes[best.kept] += sizes[best.joined]
      let width = sums.laneCount
      for lane in 0..<width {
        sums.lanes[best.kept * width + lane] += sums.lanes[best.joined * width + lane]
      }
      for other in 0..<count where isAlive[other] && other != best.kept {
        let (a, b) = (min(other, best.kept), max(other, best.kept))
        costs[a * count + b] = cost(a, b)
      }
    }
    return joins
  }
}
