import Foundation

/// Mutual information of two groupings, in nats, and its normalised and adjusted forms.
struct MutualInformation {
  /// Divided by the mean of the two entropies.
  let normalized: Double
  /// The same with what chance would give taken away above and below.
  let adjusted: Double

  init(_ table: ContingencyTable) {
    let n = Double(table.total)
    let (rows, columns) = (table.rowSums.count, table.columnSums.count)
    if rows == columns, rows <= 1 {
      (normalized, adjusted) = (1, 1)
      return
    }
    if rows <= 1 || columns <= 1 {
      (normalized, adjusted) = (0, 0)
      return
    }
    let information = table.cells.reduce(0.0) { sum, cell in
      let count = Double(cell.count)
      let product = Double(table.rowSums[cell.row]) * Double(table.columnSums[cell.column])
      return sum + count / n * log(n * count / product)
    }
    func entropy(_ sums: [Int]) -> Double {
      -sums.reduce(0.0) { $0 + Double($1) / n * log(Double($1) / n) }
    }
    let meanEntropy = (entropy(table.rowSums) + entropy(table.columnSums)) / 2
    normalized = max(0, information) / max(meanEntropy, .ulpOfOne)
    if rows == columns, table.cells.count == rows {
      adjusted = 1
      return
    }
    let expected = Self.expected(table)
    let numerator = information - expected
    let denominator = meanEntropy - expected
    guard abs(numerator) > 1e-12 else {
      adjusted = 0
      return
    }
    adjusted =
      numerator
      / (denominator < 0 ? min(denominator, -.ulpOfOne) : max(denominator, .ulpOfOne))
  }

  /// Mean mutual information of random groupings with the same sizes.
  ///
  /// Each distinct pair of sizes is summed once, over the hypergeometric law of their overlap.
  ///
  /// - Complexity: O(distinct row sizes · distinct column sizes · overlap).
  private static func expected(_ table: ContingencyTable) -> Double {
    let n = table.total
    var logFactorials = [0.0]
    logFactorials.reserveCapacity(n + 1)
    for value in 0..<n { logFactorials.append(logFactorials[value] + log(Double(value + 1))) }
    func times(_ sums: [Int]) -> [(size: Int, times: Int)] {
      sums.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    var sum = 0.0
    for (a, rowTimes) in times(table.rowSums) {
      for (b, columnTimes) in times(table.columnSums) {
        let constant =
          logFactorials[a] + logFactorials[b] + logFactorials[n - a] + logFactorials[n - b]
          - logFactorials[n]
        var part = 0.0
        for overlap in max(1, a + b - n)...max(1, min(a, b)) where overlap <= min(a, b) {
          let probability = exp(
            constant - logFactorials[overlap] - logFactorials[a - overlap]
              - logFactorials[b - overlap] - logFactorials[n - a - b + overlap])
          part +=
            probability * Double(overlap)
            * log(Double(n) * Double(overlap) / (Double(a) * Double(b)))
        }
        sum += part * Double(rowTimes * columnTimes)
      }
    }
    return sum / Double(n)
  }
}
