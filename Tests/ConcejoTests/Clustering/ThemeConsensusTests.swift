import Testing

@testable import Concejo

/// Groups of rows whose directions are known.
@Suite struct ThemeConsensusTests {
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

  private func consensus(_ rows: DenseMatrix, count: Int, seed: UInt64) async throws
    -> ThemeConsensus
  {
    try await ThemeConsensus(
      of: means(rows), keys: keys(rows.rowCount), count: count, runs: 12, seed: seed)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the runs agree on the groups and on the pairs of groups`(seed: UInt64) async throws {
    let rows = rows(each: 20, seed: seed)
    let groups = try await consensus(rows, count: 6, seed: seed)
    expect(groups.labels) { $0 % 6 }
    #expect(groups.count == 6)
    #expect(groups.recoveries.count == 6 && groups.recoveries.allSatisfy { $0 > 0.9 })
    expect(try await consensus(rows, count: 3, seed: seed).labels) { $0 % 6 / 2 }
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
    let rows = rows(each: 60, seed: 5)
    var stabilities: [Int: Double] = [:]
    for count in [3, 4, 6, 9] {
      stabilities[count] = try await consensus(rows, count: count, seed: 1).stability
    }
    let most = try #require(stabilities.values.max())
    #expect(stabilities[3] == most)
    #expect(stabilities[6] ?? 0 > 0.95)
    #expect(stabilities[4] ?? 1 < 0.95 && stabilities[9] ?? 1 < 0.95)
  }

  @Test func `few rows may be asked for as many groups`() async throws {
    let groups = try await consensus(rows(each: 1, seed: 2), count: 6, seed: 1)
    #expect(Set(groups.labels).count == groups.count)
    #expect(groups.count <= 6)
  }
}
