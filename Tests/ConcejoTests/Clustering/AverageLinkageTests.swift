import Testing

@testable import Concejo

/// Rows that are alike on average are one group.
@Suite struct AverageLinkageTests {
  /// Two pairs, and a row that is somewhat like one of the first.
  private static let linkage = AverageLinkage(likeness: [
    [1.0, 0.8, 0.0, 0.0, 0.5],
    [0.8, 1.0, 0.0, 0.0, 0.1],
    [0.0, 0.0, 1.0, 0.6, 0.0],
    [0.0, 0.0, 0.6, 1.0, 0.0],
    [0.5, 0.1, 0.0, 0.0, 1.0],
  ])

  @Test func `groups are joined while the average of all their pairs is large enough`() {
    #expect(Self.linkage.groups(from: 0.7) == [[0, 1], [2], [3], [4]])
    #expect(Self.linkage.groups(from: 0.4) == [[0, 1], [2, 3], [4]])
    #expect(Self.linkage.groups(from: 0.3) == [[0, 1, 4], [2, 3]])
    #expect(Self.linkage.groups(from: 0) == [[0, 1, 2, 3, 4]])
  }

  @Test func `only the rows that take part are in groups`() {
    #expect(Self.linkage.groups(of: [1, 2, 3], from: 0.4) == [[1], [2, 3]])
    #expect(Self.linkage.groups(of: [], from: 0.4).isEmpty)
  }

  @Test func `a row is as much like a group as like its rows on average`() {
    #expect(Self.linkage.average(of: 4, with: [0, 1]) == 0.3)
    #expect(Self.linkage.average(of: 4, with: []) == 0)
  }
}
