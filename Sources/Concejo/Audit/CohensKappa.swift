/// How far two readers agree beyond what chance would have them.
///
/// Source: J. Cohen, *A coefficient of agreement for nominal scales*, Educational and Psychological
/// Measurement 20, 1960, doi:10.1177/001316446002000104.
public struct CohensKappa: Sendable, Codable, Equatable {
  /// How many both readers rated.
  public let count: Int
  /// Share of these in which they say the same, in [0, 1].
  public let agreement: Double
  /// (observed − expected) / (1 − expected), in [−1, 1].
  ///
  /// nil where both readers gave one and the same answer to everything: agreement by chance is then
  /// certain, and nothing can be told.
  public let value: Double?

  /// Compares the ratings of two readers; nil where both rated nothing.
  ///
  /// What one of them left out does not count.
  ///
  /// - Parameters:
  ///   - first: Ratings of one reader; nil where there is none.
  ///   - second: Ratings of the other, as many.
  public init?<Rating: Hashable>(_ first: [Rating?], _ second: [Rating?]) {
    precondition(first.count == second.count, "\(first.count) and \(second.count) ratings")
    var (own, other): ([Rating: Int], [Rating: Int]) = ([:], [:])
    var (both, same) = (0, 0)
    for case (let left?, let right?) in zip(first, second) {
      own[left, default: 0] += 1
      other[right, default: 0] += 1
      both += 1
      if left == right { same += 1 }
    }
    guard both > 0 else { return nil }
    count = both
    agreement = Double(same) / Double(both)
    // In whole numbers, so that the order of the categories does not matter.
    let chance = own.reduce(0) { $0 + $1.value * other[$1.key, default: 0] }
    let all = both * both
    value = chance == all ? nil : Double(same * both - chance) / Double(all - chance)
  }
}
