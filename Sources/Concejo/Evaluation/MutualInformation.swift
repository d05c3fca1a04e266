import Foundation

/// Mutual information of two groupings, in nats, and its normalised and adjusted forms.
struct MutualInformation {
  /// Divided by the mean of the two entropies, which is the harmonic mean of the two below.
  let normalized: Double
  /// Divided by the entropy of the gold labels; 1 where these have none.
  let homogeneity: Double
  /// Divided by the entropy of the predicted groups; 1 where these have none.
  let completeness: Double
  /// The same with what chance would give taken away above and below.
  let adjusted: Double

  /// Compares the two groupings of a table.
  ///
  /// - Parameters:
  ///   - table: How they overlap.
  ///   - known: Logarithms up to the number of items at least; made anew if nil.
  init(_ table: ContingencyTable, logarithms known: Logarithms? = nil) {
    let logarithms = known ?? Logarithms(upTo: table.total)
    let n = Double(table.total)
    let (rows, columns) = (table.rowSums.count, table.columnSums.count)
    if rows == columns, rows <= 1 {
      (normalized, adjusted, homogeneity, completeness) = (1, 1, 1, 1)
      return
    }
    if rows <= 1 || columns <= 1 {
      (normalized, adjusted) = (0, 0)
      (homogeneity, completeness) = (rows <= 1 ? 1 : 0, columns <= 1 ? 1 : 0)
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
    let (rowEntropy, columnEntropy) = (entropy(table.rowSums), entropy(table.columnSums))
    let meanEntropy = (rowEntropy + columnEntropy) / 2
    homogeneity = min(max(0, information) / max(rowEntropy, .ulpOfOne), 1)
    completeness = min(max(0, information) / max(columnEntropy, .ulpOfOne), 1)
    normalized = max(0, information) / max(meanEntropy, .ulpOfOne)
    if rows == columns, table.cells.count == rows {
      adjusted = 1
      return
    }
    let expected = Self.expected(table, logarithms)
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
  private static func expected(_ table: ContingencyTable, _ logarithms: Logarithms) -> Double {
    let n = table.total
    let (logs, logFactorials) = (logarithms.ofNumber, logarithms.ofFactorial)
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
        let logQuotient = logs[n] - logs[a] - logs[b]
        var part = 0.0
        for overlap in max(1, a + b - n)...max(1, min(a, b)) where overlap <= min(a, b) {
          let probability = exp(
            constant - logFactorials[overlap] - logFactorials[a - overlap]
              - logFactorials[b - overlap] - logFactorials[n - a - b + overlap])
          part += probability * Double(overlap) * (logQuotient + logs[overlap])
        }
        sum += part * Double(rowTimes * columnTimes)
      }
    }
    return sum / Double(n)
  }
}

/// Natural logarithms of whole numbers, kept where the same ones are asked for many times.
struct Logarithms: Sendable {
  /// The logarithm of each number; that of 0 is not asked for and stands as 0.
  let ofNumber: [Double]
  /// The logarithm of each number's factorial.
  let ofFactorial: [Double]

  /// - Parameter largest: The last number.
  init(upTo largest: Int) {
    var (numbers, factorials) = ([0.0], [0.0])
    numbers.reserveCapacity(largest + 1)
    factorials.reserveCapacity(largest + 1)
    for value in 0..<max(largest, 0) {
      numbers.append(log(Double(value + 1)))
      factorials.append(factorials[value] + numbers[value + 1])
    }
    (ofNumber, ofFactorial) = (numbers, factorials)
  }
}
