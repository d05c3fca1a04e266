/// Themes in their final order, and what is measured on each.
struct ThemeOutline: Sendable {
  /// Rows of each theme.
  let members: [[Int]]
  /// Proposals of each theme, copies included.
  let everyone: [[Int]]
  let themeOfRow: [Int?]
  /// For each theme the rows of its subthemes, larger ones first.
  let subthemes: [[[Int]]]
  /// Position of each row's subtheme in its theme.
  let subthemeOfRow: [Int?]
  let centroids: Centroids
  let cohesion: [Float]
  let stability: [Float?]
  let isRepetitive: [Bool]
  /// Lasting number of each theme.
  let ids: [Int]
  /// Lasting number of each subtheme in its theme.
  let subthemeNumbers: [[Int]]
  /// Whether a row has a term that another proposal has.
  let sharesVocabulary: [Bool]
  private let vectors: SparseMatrix

  /// Orders and measures themes.
  ///
  /// - Parameters:
  ///   - assignment: Theme of each row.
  ///   - vectors: Weighted terms of each row.
  ///   - documentFrequency: In how many proposals, copies included, each term stands.
  ///   - families: Near copies among the rows.
  ///   - everyoneBehind: A row's proposal and the copies it speaks for.
  init(
    of assignment: ThemeAssignment, vectors: SparseMatrix, documentFrequency: [Int],
    families: Families, everyoneBehind: (_ row: Int) -> [Int]
  ) {
    let members = assignment.members
    let everyone = members.map { rows in rows.flatMap { everyoneBehind($0) }.sorted() }
    let repetitive = families.repetitiveThemes(of: assignment)
    let order = Self.order(
      of: members, sizes: members.map(families.size), isRepetitive: repetitive)
    var rank = [Int](repeating: 0, count: order.count)
    for (number, theme) in order.enumerated() { rank[theme] = number }
    self.members = order.map { members[$0] }
    self.everyone = order.map { everyone[$0] }
    isRepetitive = order.map { repetitive[$0] }
    let stabilities = assignment.stabilities
    stability = order.map { theme in
      stabilities.isEmpty
        ? nil : stabilities[theme].map { Float(($0 * 10_000).rounded() / 10_000) }
    }
    ids = order.map { assignment.ids[$0] }
    themeOfRow = assignment.themes.map { $0.map { rank[$0] } }
    var parts = order.map { _ in [(number: Int, rows: [Int])]() }
    for (part, rows) in assignment.subthemeMembers.enumerated() {
      parts[rank[assignment.themeOfSubtheme[part]]]
        .append((assignment.subthemeNumbers[part], rows))
    }
    let sorted = parts.map {
      $0.sorted { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) }
    }
    subthemes = sorted.map { $0.map(\.rows) }
    subthemeNumbers = sorted.map { $0.map(\.number) }
    var subthemeOfRow = [Int?](repeating: nil, count: vectors.rowCount)
    for part in subthemes {
      for (position, rows) in part.enumerated() {
        for row in rows { subthemeOfRow[row] = position }
      }
    }
    self.subthemeOfRow = subthemeOfRow
    let centroids = Centroids(vectors: vectors, members: self.members)
    (self.centroids, self.vectors) = (centroids, vectors)
    cohesion = self.members.enumerated().map { theme, rows in
      let sum = rows.reduce(Float(0)) {
        $0 + centroids.similarity(of: $1, in: vectors, to: theme)
      }
      return (sum / Float(max(rows.count, 1)) * 10_000).rounded() / 10_000
    }
    sharesVocabulary = (0..<vectors.rowCount).map { row in
      vectors.columns[vectors.entries(of: row)].contains {
        documentFrequency[Int($0)] > 1
      }
    }
  }

  /// Themes by rank: larger ones first, of equals the one with the first row; repetitive ones last.
  static func order(of members: [[Int]], sizes: [Int], isRepetitive: [Bool]) -> [Int] {
    members.indices.sorted { left, right in
      if isRepetitive[left] != isRepetitive[right] { return !isRepetitive[left] }
      if sizes[left] != sizes[right] { return sizes[left] > sizes[right] }
      return members[left][0] < members[right][0]
    }
  }

  /// Rows from the centre outwards.
  func byCentrality(_ rows: [Int], theme: Int) -> [Int] {
    rows.map { ($0, centroids.similarity(of: $0, in: vectors, to: theme)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// The theme with the nearest centre.
  func nearestTheme(to row: Int) -> Int? {
    let similarities = members.indices.map {
      centroids.similarity(of: row, in: vectors, to: $0)
    }
    guard
      let best = similarities.indices.max(by: {
        (similarities[$0], $1) < (similarities[$1], $0)
      }), similarities[best] > 0
    else { return nil }
    return best
  }

  /// The three themes with the nearest centres.
  func neighbors(of theme: Int) -> [Theme.Neighbor] {
    members.indices.filter { $0 != theme }
      .map { ($0, centroids.similarity(between: theme, and: $0)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3)
      .map { Theme.Neighbor(theme: ids[$0.0], similarity: ($0.1 * 10_000).rounded() / 10_000) }
  }
}
