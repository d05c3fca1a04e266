/// For each row the least sum of ``RowSums`` with which another may be among its nearest.
struct RowBars: Sendable {
  /// The bars, eight rows a lane: above 0; where a row takes no more, none reaches it.
  private(set) var lanes: [SIMD8<Int16>]

  /// Bars that nothing reaches.
  init(rowCount: Int) {
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
    lanes[row / 8][row % 8] = Self.bar(similarity * RoundedPostings.one, termCount: termCount)
  }

  /// The least sum that may stand for a similarity of at least what another sum stands for.
  ///
  /// Each product is rounded to the nearest step, which has a standard deviation of √1/12; a sum is
  /// allowed ten standard deviations of the difference of two sums of so many terms.
  static func bar(_ sum: Float, termCount: Int) -> Int16 {
    let margin = 10 * (Float(termCount) / 6).squareRoot()
    return Int16(max(min(sum - margin, 32_766), 1))
  }
}
