import Testing

@testable import Concejo

/// Which theme of a later run is which of an earlier one.
@Suite struct ThemeMatchingTests {
  /// The best sum over all pairings, tried one by one.
  private static func best(_ values: [[Int]], _ taken: Set<Int> = [], _ row: Int = 0) -> Int {
    guard row < values.count else { return 0 }
    var most = best(values, taken, row + 1)
    for column in values[row].indices where !taken.contains(column) {
      most = max(most, values[row][column] + best(values, taken.union([column]), row + 1))
    }
    return most
  }

  @Test func `no pairing has a larger sum`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let (height, width) = (Int(random.next() % 5) + 1, Int(random.next() % 5) + 1)
      let values = (0..<height).map { _ in (0..<width).map { _ in Int(random.next() % 9) } }
      let pairing = AssignmentProblem(values: values).pairing
      let columns = pairing.compactMap(\.self)
      #expect(Set(columns).count == columns.count)
      let sum = zip(values, pairing).map { row, column in column.map { row[$0] } ?? 0 }
        .reduce(0, +)
      #expect(sum == Self.best(values), "\(values)")
    }
  }

  @Test func `a theme is known by its members, whatever its place`() {
    let earlier = [["1", "2", "3", "4"], ["5", "6", "7"], ["8", "9"]]
    let later = [["5", "6", "7", "10"], ["11", "12"], ["1", "2", "4"]]
    #expect(ThemeMatching(earlier, later).earlier == [1, nil, 0])
  }

  @Test func `who is gone speaks neither for nor against`() {
    #expect(ThemeMatching([["1", "2", "3", "4", "5", "6"]], [["1", "7"]]).earlier == [0])
    #expect(ThemeMatching([["1", "2", "3", "4"]], [["1"], ["2", "3", "4"]]).earlier == [nil, 0])
  }
}
