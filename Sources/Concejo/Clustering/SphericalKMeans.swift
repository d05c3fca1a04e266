import Foundation

/// Divides rows of length 1 into groups around centres: each row belongs to the centre it has the
/// highest cosine with.
///
/// Cosines are whole-number products, so that no result depends on an order of additions; sums of
/// rows are taken in the order of the rows.
///
/// Sources: I. Dhillon & D. Modha, *Concept decompositions for large sparse text data using
/// clustering*, Machine Learning 42, 2001, doi:10.1023/A:1007612920971; D. Arthur & S. Vassilvitskii,
/// *k-means++: the advantages of careful seeding*, SODA 2007, for the start.
struct SphericalKMeans: Sendable {
  /// The rows as whole numbers, for cosines.
  private let quantized: QuantizedMatrix
  /// The rows, for sums.
  private let rows: DenseMatrix
  /// What all random choices about each row hang on, so that they stay where other rows go.
  private let keys: [UInt64]

  /// Number of rows.
  var rowCount: Int { rows.rowCount }

  /// Takes rows of length 1 and a number for each that stays the same from run to run.
  init(_ rows: DenseMatrix, keys: [UInt64]) {
    precondition(rows.rowCount == keys.count, "\(rows.rowCount) rows, \(keys.count) keys")
    self.rows = rows
    self.keys = keys
    quantized = QuantizedMatrix(rows)
  }

  private init(_ rows: DenseMatrix, keys: [UInt64], quantized: QuantizedMatrix) {
    self.rows = rows
    self.keys = keys
    self.quantized = quantized
  }

  /// Some of the rows, in the order given.
  func selecting(rows chosen: [Int]) -> SphericalKMeans {
    SphericalKMeans(
      rows.selecting(rows: chosen), keys: chosen.map { keys[$0] },
      quantized: quantized.selecting(rows: chosen))
  }

  /// A division of all rows.
  struct Division: Sendable {
    /// Group of each row.
    var labels: [Int32]
    /// Rows of each group.
    var counts: [Int]
    /// Sum of the rows of each group, one row for each.
    var sums: DenseMatrix

    /// The direction of each group's sum.
    var centers: DenseMatrix { sums.withUnitRows() }
  }

  /// Groups found from a random start, none of them empty.
  ///
  /// - Parameters:
  ///   - count: How many, at most the number of rows; fewer are found where rows repeat.
  ///   - iterations: Most rounds of improvement.
  ///   - seed: Seed of the start.
  /// - Returns: The groups.
  func division(into count: Int, iterations: Int, seed: UInt64) -> Division {
    improved(from: rows.selecting(rows: spreadRows(count, seed: seed)), iterations: iterations)
  }

  /// Groups around given centres, moved to the middle of their groups as long as that changes
  /// anything and leaves no group empty.
  func improved(from start: DenseMatrix, iterations: Int) -> Division {
    var nearest = NearestCenters(of: quantized, to: QuantizedMatrix(start))
    var division = summed(nearest.labels, count: start.rowCount)
    for _ in 0..<iterations {
      guard nearest.move(to: QuantizedMatrix(division.centers)) else { break }
      let next = summed(nearest.labels, count: start.rowCount)
      if next.counts.contains(0), !division.counts.contains(0) { break }
      division = next
    }
    return division
  }

  /// The cosine of a row with each of some centres, in the first place of each four.
  func quantizedCosines(
    of row: Int, with centers: QuantizedMatrix, into cosines: inout [SIMD4<Float>]
  ) {
    quantized.cosines(
      of: SIMD4(repeating: row), with: 0..<centers.rowCount, of: centers, into: &cosines)
  }

  /// The nearest centre of each row; of equally near ones the first.
  func labels(for centers: DenseMatrix) -> [Int32] {
    labels(of: 0..<rowCount, for: QuantizedMatrix(centers))
  }

  /// The nearest centre of some rows.
  func labels(of range: Range<Int>, for centers: QuantizedMatrix) -> [Int32] {
    var cosines = [SIMD4<Float>](repeating: .zero, count: centers.rowCount)
    var labels: [Int32] = []
    labels.reserveCapacity(range.count)
    for first in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
      let last = range.upperBound - 1
      quantized.cosines(
        of: SIMD4(first, min(first + 1, last), min(first + 2, last), min(first + 3, last)),
        with: 0..<centers.rowCount, of: centers, into: &cosines)
      var best = SIMD4<Float>(repeating: -.infinity)
      var label = SIMD4<Int32>(repeating: 0)
      for center in 0..<centers.rowCount {
        let isBetter = cosines[center] .> best
        best.replace(with: cosines[center], where: isBetter)
        label.replace(with: SIMD4(repeating: Int32(center)), where: isBetter)
      }
      for index in 0..<min(4, range.upperBound - first) { labels.append(label[index]) }
    }
    return labels
  }

  /// The nearest centre of some rows among those inside each row's own group.
  ///
  /// - Parameters:
  ///   - range: The rows.
  ///   - centers: Centres of finer groups.
  ///   - parents: The group that each of these lies in, or a negative number for none.
  ///   - own: The group of each row.
  /// - Returns: The centre of each row, -1 where its group has none.
  func labels(
    of range: Range<Int>, for centers: QuantizedMatrix, parents: [Int32], own: [Int32]
  ) -> [Int32] {
    var cosines = [SIMD4<Float>](repeating: .zero, count: centers.rowCount)
    return zip(range, own).map { row, group in
      quantized.cosines(
        of: SIMD4(repeating: row), with: 0..<centers.rowCount, of: centers, into: &cosines)
      var best: Int32 = -1
      for center in 0..<centers.rowCount where parents[center] == group {
        if best < 0 || cosines[center].x > cosines[Int(best)].x { best = Int32(center) }
      }
      return best
    }
  }

  /// The division with given labels.
  func summed(_ labels: [Int32], count: Int) -> Division {
    var sums = DenseMatrix(rowCount: count, columnCount: rows.columnCount)
    var counts = [Int](repeating: 0, count: count)
    for (row, label) in labels.enumerated() {
      counts[Int(label)] += 1
      sums.add(row, of: rows, to: Int(label))
    }
    return Division(labels: labels, counts: counts, sums: sums)
  }

  /// Rows far from one another: each the best of four drawn in proportion to their distance from
  /// those before.
  ///
  /// Rows are drawn by a race of exponential waiting times, each from the row's own key: without some
  /// of the other rows the same rows win, as long as they are there.
  private func spreadRows(_ count: Int, seed: UInt64) -> [Int] {
    guard rowCount > 0 else { return [] }
    var chosen: [Int] = []
    var distances = [Float](repeating: 2, count: rowCount)
    var cosines = [SIMD4<Float>](repeating: .zero, count: rowCount)
    // The first row is drawn alone.
    var candidates = SIMD4<Int>(repeating: soonest(distances, seed: seed)[0])
    while true {
      quantized.cosines(of: candidates, with: 0..<rowCount, of: quantized, into: &cosines)
      var totals = SIMD4<Float>.zero
      for row in 0..<rowCount {
        let away = SIMD4<Float>(repeating: 1) - cosines[row]
        let before = SIMD4<Float>(repeating: distances[row])
        totals += before.replacing(with: away, where: away .< before)
      }
      let place = (0..<4).min { (totals[$0], $0) < (totals[$1], $1) } ?? 0
      chosen.append(candidates[place])
      for row in 0..<rowCount {
        distances[row] = max(min(distances[row], 1 - cosines[row][place]), 0)
      }
      guard chosen.count < count, totals[place] > 1e-3 else { return chosen }
      candidates = soonest(distances, seed: seed &+ UInt64(chosen.count))
    }
  }

  /// The four rows that wait least: of fewer that are left, the first takes the others' places.
  private func soonest(_ distances: [Float], seed: UInt64) -> SIMD4<Int> {
    var rows = SIMD4<Int>(repeating: 0)
    var waits = SIMD4<Float>(repeating: .infinity)
    let mixed = seed &* 0xD6E8_FEB8_6659_FD93
    for (row, distance) in distances.enumerated() where distance > 0 {
      var random = SplitMix64(seed: keys[row] ^ mixed)
      let uniform = Float(random.next() >> 40 | 1) / Float(1 << 24)
      // -ln u is at least 1 - u: most rows are out of the race without a logarithm.
      guard (1 - uniform) * 65_536 - 1 < waits.w * distance else { continue }
      // No logarithm's last digit may decide.
      let wait = (-log(uniform) * 65_536).rounded() / distance
      guard wait < waits.w else { continue }
      var place = 3
      while place > 0, wait < waits[place - 1] {
        (waits[place], rows[place]) = (waits[place - 1], rows[place - 1])
        place -= 1
      }
      (waits[place], rows[place]) = (wait, row)
    }
    for place in 1..<4 where waits[place] == .infinity { rows[place] = rows.x }
    return rows
  }
}
