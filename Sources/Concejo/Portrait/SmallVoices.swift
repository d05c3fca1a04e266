/// A few proposals that ask for one thing of their own, at the edge of a large theme.
public struct SmallVoice: Sendable, Codable, Equatable {
  /// A phrase that stands in one of them, letter by letter.
  public let title: Quote
  /// The proposals, without copies, ascending by id.
  public let proposals: [String]
  /// The theme that most of them are in.
  public let theme: Int

  /// Adopts values that are already known to belong together.
  package init(title: Quote, proposals: [String], theme: Int) {
    self.title = title
    self.proposals = proposals
    self.theme = theme
  }
}

/// Finds small groups that a large theme would drown.
///
/// Its members are mutual neighbours by shared words, all but strangers to the rest of their theme: their
/// mean cosine with its centre is clearly below that of its members. They stay in their theme; an
/// annex lists them as themes of their own.
struct SmallVoices: Sendable {
  /// Members of a group, at least and at most.
  private static let sizes = 3...12
  /// Least cosine of two mutual neighbours.
  private static let smallestSimilarity: Float = 0.3
  /// Most of a theme's cohesion that a group has with the theme's centre.
  private static let largestShare: Float = 0.75

  /// Groups among the rows of some themes, those with more members first.
  ///
  /// - Parameters:
  ///   - neighbors: The nearest rows of each by shared words.
  ///   - themeOfRow: Theme of each row, or nil.
  ///   - isRepetitive: Themes that hold no voices: bursts of near copies.
  ///   - cohesion: Of each theme.
  ///   - similarity: Cosine of a row with the centre of a theme.
  /// - Returns: Rows of each group, ascending, and its theme.
  static func groups(
    neighbors: NeighborLists, themeOfRow: [Int?], isRepetitive: [Bool], cohesion: [Float],
    similarity: (_ row: Int, _ theme: Int) -> Float
  ) -> [(rows: [Int], theme: Int)] {
    var sets = DisjointSets(count: neighbors.count)
    for row in 0..<neighbors.count {
      for entry in neighbors.entries(of: row) {
        let other = Int(neighbors.rows[entry])
        guard other > row, neighbors.similarities[entry] >= smallestSimilarity,
          neighbors.rows[neighbors.entries(of: other)].contains(UInt32(row))
        else { continue }
        sets.unite(row, other)
      }
    }
    var members: [Int: [Int]] = [:]
    for row in 0..<neighbors.count {
      members[sets.representative(of: row), default: []].append(row)
    }
    return members.values.compactMap { rows -> (rows: [Int], theme: Int)? in
      guard sizes ~= rows.count else { return nil }
      let themes = rows.compactMap { themeOfRow[$0] }
      let counts = themes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      guard let theme = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        !isRepetitive[theme]
      else { return nil }
      let nearness = rows.reduce(Float(0)) { $0 + similarity($1, theme) } / Float(rows.count)
      return nearness < cohesion[theme] * largestShare ? (rows, theme) : nil
    }.sorted { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) }
  }
}
