import Concejo

/// What the nearest neighbours of some rows must be, found by trying all rows.
///
/// Shares no code with the engine. A neighbour counts as found if it is as near as the exact last
/// one, up to rounding: of equals any will do.
struct NeighborCheck: Sendable, Codable {
  /// What is known of one row.
  struct Row: Sendable, Codable {
    /// The row.
    var row: Int
    /// How many neighbours it has, at most k.
    var count: Int
    /// Similarity of the last of them.
    var bar: Float
  }

  /// The rows looked at.
  private(set) var rows: [Row] = []
  /// Neighbours that the engine found, of those it should have.
  private(set) var hits = 0

  /// Rounding of single-precision sums.
  private static let slack: Float = 1e-5
  /// Number of rows looked at.
  private static let sampleSize = 1_000

  /// A list of neighbours that no search may return.
  struct InvalidList: Error, CustomStringConvertible {
    /// The row whose list it is.
    let row: Int
    /// The list.
    let found: [Int]

    /// One sentence: what was found and what was expected.
    var description: String {
      "row \(row) has the neighbors \(found); other rows, each once and not too many, are expected"
    }
  }

  /// Checks lists against all similarities.
  ///
  /// - Parameters:
  ///   - lists: What the engine found.
  ///   - k: Most neighbours of a row.
  ///   - floor: Similarities must be above 0 and at least this.
  ///   - similarities: All similarities of a row.
  /// - Throws: ``InvalidList``.
  init(
    of lists: NeighborLists, k: Int, floor: Float, similarities: (Int) -> [Float]
  ) throws(InvalidList) {
    var random = SplitMix64(seed: 1)
    let rowCount = lists.offsets.count - 1
    for row in (0..<rowCount).shuffled(using: &random).prefix(Self.sampleSize) {
      let exact = similarities(row)
      let best = exact.indices
        .filter { $0 != row && exact[$0] > 0 && exact[$0] >= floor }
        .map { exact[$0] }.sorted(by: >).prefix(k)
      let found = lists.rows[lists.offsets[row]..<lists.offsets[row + 1]].map(Int.init)
      guard found.count <= k, !found.contains(row), Set(found).count == found.count else {
        throw InvalidList(row: row, found: found)
      }
      let bar = best.last ?? 0
      let near = found.count { exact[$0] >= bar - Self.slack }
      rows.append(Row(row: row, count: best.count, bar: bar))
      hits += min(near, best.count)
    }
  }

  /// Share of the neighbours that were found.
  var recall: Double { Double(hits) / Double(max(1, rows.reduce(0) { $0 + $1.count })) }

  /// Share found by another program, from the similarities it lists for each row, `k` a row.
  func recall(ofSimilarities similarities: [Float], k: Int) -> Double {
    var hits = 0
    for row in rows {
      let near = similarities[(row.row * k)..<((row.row + 1) * k)]
        .count { $0 > 0 && $0 >= row.bar - Self.slack }
      hits += min(near, row.count)
    }
    return Double(hits) / Double(max(1, rows.reduce(0) { $0 + $1.count }))
  }
}
