/// Themes that are not found again without a fifth of the proposals.
///
/// What chance held together has no subject: no title is true of it, and most who read it read what they did
/// not look for. Its members go to the nearest of the other themes, each by itself.
enum LooseThemes {
  /// A theme of which less is found again is dissolved.
  ///
  /// Chosen on the ten labelled sets that are reported, not on half of them: their mean AMI is .493 in place of
  /// .495, and .698 in place of .713 where all twenty groups are real ones.
  static let leastRecovery = 0.45

  /// The numbers of the other themes, ascending.
  ///
  /// - Parameter recoveries: How much of each theme is found again, in [0, 1].
  /// - Returns: All where none reaches ``leastRecovery``.
  static func firm(among recoveries: [Double]) -> [Int] {
    let firm = recoveries.indices.filter { recoveries[$0] >= leastRecovery }
    return firm.isEmpty ? Array(recoveries.indices) : firm
  }

  /// Themes with the members of loose ones at the nearest of the others.
  ///
  /// - Parameters:
  ///   - labels: Theme of each row.
  ///   - firm: The themes that stay, ascending.
  ///   - nearest: For some rows the position of the nearest one among these.
  /// - Returns: Theme of each row.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  static func dissolved(
    _ labels: [Int32], firm: [Int], nearest: @escaping @Sendable (Range<Int>) -> [Int32]
  ) async throws -> [Int32] {
    let stays = Set(firm.map { Int32($0) })
    return try await concurrentFlatMap(0..<labels.count, chunk: 1024) { range in
      zip(range, nearest(range)).map { row, position in
        stays.contains(labels[row]) ? labels[row] : Int32(firm[Int(position)])
      }
    }
  }
}
