import Foundation

/// Exact probabilities of a draw without replacement.
///
/// Source: R. A. Fisher, *Statistical Methods for Research Workers*, 5th edition, 1934, § 21.02.
struct HypergeometricTest: Sendable {
  /// ln(n!) for n = 0, 1, …, with each logarithm rounded to 1/2²⁴: their sums are exact.
  private let logFactorials: [Double]

  /// Prepares for populations up to a size.
  init(largestPopulation size: Int) {
    var sums = [0.0]
    sums.reserveCapacity(size + 1)
    for number in stride(from: 1, through: size, by: 1) {
      sums.append(sums[number - 1] + (log(Double(number)) * 16_777_216).rounded() / 16_777_216)
    }
    logFactorials = sums
  }

  /// The probability of `hits` or more marked ones in a draw.
  ///
  /// - Parameters:
  ///   - hits: Marked ones in the draw, at most `draw` and `marked`.
  ///   - draw: Size of the draw, at most `population`.
  ///   - marked: Marked ones in the population.
  ///   - population: Size of the population, at most the one prepared for.
  /// - Returns: A probability, in [0, 1].
  func upperTail(hits: Int, draw: Int, marked: Int, population: Int) -> Double {
    let fewest = max(0, draw + marked - population)
    guard hits > fewest else { return 1 }
    var term = exp(
      choose(marked, hits) + choose(population - marked, draw - hits) - choose(population, draw))
    var sum = 0.0
    var count = hits
    while count <= min(draw, marked), term > sum * 1e-12 {
      sum += term
      let up = Double(marked - count) * Double(draw - count)
      let down = Double(count + 1) * Double(population - marked - draw + count + 1)
      term *= up / down
      count += 1
    }
    return min(sum, 1)
  }

  /// ln of a binomial coefficient.
  private func choose(_ all: Int, _ some: Int) -> Double {
    logFactorials[all] - logFactorials[some] - logFactorials[all - some]
  }

  /// Probabilities corrected for how many were looked at, with two significant digits.
  ///
  /// Source: S. Holm, *A simple sequentially rejective multiple test procedure*, Scandinavian Journal
  /// of Statistics 6(2), 1979.
  ///
  /// - Parameters:
  ///   - pValues: The probabilities.
  ///   - count: How many tests there were, those that are not listed included.
  /// - Returns: A corrected probability for each, in [0, 1].
  static func corrected(_ pValues: [Double], of count: Int) -> [Double] {
    var corrected = pValues
    var highest = 0.0
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (rank, position) in order.enumerated() {
      highest = max(highest, min(pValues[position] * Double(count - rank), 1))
      corrected[position] = rounded(highest)
    }
    return corrected
  }

  /// Two significant digits, and no more than 12 decimals.
  private static func rounded(_ value: Double) -> Double {
    guard value > 1e-12 else { return 0 }
    var scale = 10.0
    while value * scale < 10 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
