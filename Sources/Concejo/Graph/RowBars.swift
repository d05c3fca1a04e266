/// For each row the least sum of ``RowSums`` with which another may be among its nearest.
///
/// Sums may leave entries out, so that they are lower than the similarities they stand for: then
/// ``slack`` lets more rows be compared in full.
struct RowBars: Sendable {
  /// How far below a bar rows are still compared in full.
  struct Slack: Sendable {
    /// Share of a sum for rows that may be among the query's nearest.
    let sum: Float
    /// Share of a similarity for rows that may have the query among theirs.
    let similarity: Float

    /// For sums that leave nothing out.
    static let none = Slack(sum: 0, similarity: 0)
  }

  private let slack: Slack
  /// The bars, eight rows a lane: above 0; where a row takes no more, none reaches it.
  private(set) var lanes: [SIMD8<Int16>]

  /// Bars that nothing reaches.
  init(rowCount: Int, slack: Slack) {
    self.slack = slack
    let rowsAtOnce = RowSums.lanesAtOnce * 8
    lanes = Array(
      repeating: SIMD8(repeating: .max),
      count: (rowCount + rowsAtOnce - 1) / rowsAtOnce * RowSums.lanesAtOnce)
  }

  /// Sets a row's bar.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - similarity: What another must reach.
  ///   - termCount: Terms of the row.
  mutating func set(_ row: Int, to similarity: Float, termCount: Int) {
    lanes[row / 8][row % 8] = Self.bar(
      similarity * RoundedPostings.one * (1 - slack.similarity), termCount: termCount)
  }

  /// The least sum that may stand for a similarity of at least what a query's sum stands for.
  func bar(belowSum sum: Float, termCount: Int) -> Int16 {
    Self.bar(sum * (1 - slack.sum), termCount: termCount)
  }

  /// The least sum that rounding may have made of another.
  ///
  /// Each product is rounded to the nearest step, which has a standard deviation of √1/12; a sum is
  /// allowed ten standard deviations of the difference of two sums of so many terms.
  private static func bar(_ sum: Float, termCount: Int) -> Int16 {
    let margin = 10 * (Float(termCount) / 6).squareRoot()
    return Int16(max(min(sum - margin, 32_766), 1))
  }
}
