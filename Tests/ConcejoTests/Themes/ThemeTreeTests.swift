import Testing

@testable import Concejo

/// Groups of rows whose directions are known.
@Suite struct ThemeTreeTests {
  /// Rows around six directions: pairs of them, 0 and 1, 2 and 3, 4 and 5, lie near each other.
  private func rows(each count: Int, seed: UInt64) -> DenseMatrix {
    var random = SplitMix64(seed: seed)
    var matrix = DenseMatrix(rowCount: 6 * count, columnCount: 16)
    for row in 0..<6 * count {
      let group = row % 6
      matrix[row, group / 2] = 2
      matrix[row, 3 + group] = 1
      for column in 9..<16 { matrix[row, column] = Float.random(in: -0.2...0.2, using: &random) }
    }
    return matrix.withUnitRows()
  }

  private func means(_ rows: DenseMatrix) -> SphericalKMeans {
    SphericalKMeans(rows, keys: keys(rows.rowCount))
  }

  private func keys(_ count: Int) -> [UInt64] { (0..<count).map { UInt64($0) * 977 } }

  /// Whether two rows are of one group exactly if `groupOf` says so.
  private func expect(_ labels: [Int32], follow groupOf: (Int) -> Int) {
    var name: [Int: Int32] = [:]
    for (row, label) in labels.enumerated() {
      #expect(name[groupOf(row), default: label] == label)
      name[groupOf(row)] = label
    }
    #expect(Set(name.values).count == name.count)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `levels of the tree are the groups and the pairs of groups`(seed: UInt64) {
    let tree = ThemeTree(
      of: means(rows(each: 20, seed: seed)), leafCount: 12, seed: seed)
    expect(tree.division(into: 6).labels) { $0 % 6 }
    expect(tree.division(into: 3).labels) { $0 % 6 / 2 }
    #expect(tree.division(into: 1).counts == [120])
  }

  @Test func `every finer group has one parent`() {
    let tree = ThemeTree(of: means(rows(each: 20, seed: 3)), leafCount: 12, seed: 1)
    let (finer, coarser) = (tree.groups(6), tree.groups(3))
    let parents = tree.parents(of: 6, in: 3)
    for leaf in 0..<tree.leafCount { #expect(Int(parents[finer[leaf]]) == coarser[leaf]) }
  }

  @Test func `rows that repeat give fewer groups, none of them empty`() {
    var matrix = DenseMatrix(rowCount: 9, columnCount: 8)
    for row in 0..<9 { matrix[row, row % 2] = 1 }
    let division = means(matrix).division(into: 5, iterations: 5, seed: 1)
    #expect(division.counts.sorted() == [4, 5])
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `every row is with the centre it has the highest cosine with`(seed: UInt64) {
    let sample = rows(each: 7, seed: seed)
    let means = means(sample)
    let centers = means.division(into: 4, iterations: 3, seed: seed).centers
    let labels = means.labels(for: centers)
    for row in 0..<sample.rowCount {
      func cosine(_ center: Int) -> Float {
        (0..<16).reduce(0) { $0 + sample[row, $1] * centers[center, $1] }
      }
      let best = (0..<centers.rowCount).map(cosine).max() ?? 0
      #expect(cosine(Int(labels[row])) > best - 0.001)
    }
  }

  @Test func `what is drawn by keys is drawn again where others are missing`() {
    let all = keys(1000)
    let drawn = Set(all.positionsOfLowest(300, seed: 7).map { all[$0] })
    let fewer = all.filter { $0 % 5 != 0 }
    let again = Set(fewer.positionsOfLowest(240, seed: 7).map { fewer[$0] })
    #expect(again.intersection(drawn).count > 210)
    #expect(all.positionsOfLowest(300, seed: 8) != all.positionsOfLowest(300, seed: 7))
  }

  @Test func `the true numbers of groups are the most stable`() async throws {
    let stability = try await ThemeStability(
      of: rows(each: 60, seed: 5), keys: keys(360), counts: [3, 4, 6, 9], leafCount: 20, seed: 1)
    #expect(stability.values[3] == 1 && stability.values[6] == 1)
    #expect(stability.values[9] ?? 1 < 0.95)
    #expect(stability.best(of: [3, 4, 6, 9], tolerance: 0) == [3, 6])
  }
}
