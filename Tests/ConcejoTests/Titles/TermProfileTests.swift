import Testing

@testable import Concejo

@Suite struct TermProfileTests {
  /// Eight rows; the first four are one theme, the last four the other.
  ///
  /// Term 0 stands in all of the first theme, term 1 in two rows of each, term 2 in three rows of
  /// the first and one of the second, term 3 in all of the second, term 4 in one row of the first.
  private func matrix() throws -> SparseMatrix {
    let rows: [[UInt32]] = [
      [0, 1, 2], [0, 1, 2], [0, 2], [0, 4],
      [1, 2, 3], [1, 3], [3], [3],
    ]
    return try SparseMatrix(
      validating: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
      columns: rows.flatMap { $0 }, values: rows.flatMap { $0.map { _ in Float(1) } },
      columnCount: 5)
  }

  // First theme: term 0: p = 1, q = 4/8, score 1 · log₂ 2 = 1. Term 2: p = 3/4, q = 4/8, score
  // 0.75 · log₂ 1.5 = 0.75 · 0.584963 = 0.438722. Term 1: p = q, score 0. Term 4: p = 1/4,
  // q = 1/8, score 0.25. Second theme: term 3: score 1; term 2: p = 1/4 < q.
  @Test func `scores are what a pencil finds`() throws {
    let profile = TermProfile(
      vectors: try matrix(), themes: [0, 0, 0, 0, 1, 1, 1, 1], themeCount: 2)
    try #require(profile.entries.map { $0.map(\.term) } == [[0, 2, 4], [3]])
    let (first, second) = (profile.entries[0][0], profile.entries[0][1])
    #expect(first.score == 1)
    #expect(first.inside == 4 && first.total == 4)
    #expect(Double(second.score).isClose(to: 0.438722))
    #expect(second.inside == 3 && second.total == 4)
    #expect(profile.entries[1][0].score == 1)
  }

  // Without the second theme the counts over all rows stay: the profile is the same.
  @Test func `rows outside all themes count among all`() throws {
    let profile = TermProfile(
      vectors: try matrix(), themes: [0, 0, 0, 0, nil, nil, nil, nil], themeCount: 1)
    try #require(profile.entries.map { $0.map(\.term) } == [[0, 2, 4]])
    #expect(profile.entries[0][1].total == 4)
    #expect(Double(profile.entries[0][1].score).isClose(to: 0.438722))
  }

  // Terms 5 to 7 of three rows: p = 1/3 each, q = 1/6: equal scores.
  @Test func `equal scores go by the smaller term, and few rows keep rare words`() throws {
    let matrix = try SparseMatrix(
      validating: [0, 1, 2, 3, 4, 5, 6], columns: [7, 5, 6, 0, 1, 2],
      values: [1, 1, 1, 1, 1, 1], columnCount: 8)
    let profile = TermProfile(
      vectors: matrix, themes: [0, 0, 0, nil, nil, nil], themeCount: 1)
    #expect(profile.entries[0].map(\.term) == [5, 6, 7])
    #expect(profile.entries[0].allSatisfy { $0.score == 1 })
  }

  @Test func `a theme that is everything has no telling words`() throws {
    let profile = TermProfile(
      vectors: try matrix(), themes: [0, 0, 0, 0, 0, 0, 0, 0], themeCount: 1)
    #expect(profile.entries[0].isEmpty)
  }
}
