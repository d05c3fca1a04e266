/// Places the rows of a small corpus anew by the subjects that they name, and leaves out who shares none.
///
/// Chosen on nine of seventeen small labelled files of 30 to 150 rows. On these mean AMI, rows outside as groups of
/// their own, is .422 in place of .367; on the other eight .382 in place of .339. There 34 in a hundred members are
/// strangers to most of their theme, 40 before.
struct SubjectPlacing: Sendable {
  /// What the rows name.
  private let subjects: SubjectRows
  /// Vectors of length 1 or 0 of the same rows.
  private let directions: DenseMatrix
  /// Fewest rows of a theme.
  private let smallest: Int

  /// What terms and concepts count against the vectors that themes are found by.
  private static let weights = (terms: 3.0, concepts: 3.0)
  /// Rounds of placing everyone anew, and of leaving out.
  private static let rounds = (placing: 10, leaving: 5)
  /// Who shares less with the others of a theme, by terms and concepts, names no subject of theirs; at most 6.
  ///
  /// In a simulation with other weights a twelfth of the rows were outside at .2 and a quarter at .5, with the same
  /// AMI and with .38 and .32 of strangers.
  private static let leastShared = 0.25
  /// Who is outside comes in for so many times as much.
  private static let entrance = 1.3

  init(_ subjects: SubjectRows, directions: DenseMatrix, smallest: Int) {
    (self.subjects, self.directions, self.smallest) = (subjects, directions, smallest)
  }

  /// Themes with the rows at their places; a row that moves is in the nearest subtheme of its new theme.
  func placed(_ assignment: ThemeAssignment) -> ThemeAssignment {
    let count = assignment.themeCount
    guard count > 0 else { return assignment }
    var themes = assignment.themes
    for _ in 0..<Self.rounds.placing {
      let sums = ThemeSums(of: themes, count: count, subjects, directions)
      let next = themes.indices.map { row in
        sums.nearest(to: row, in: themes[row]) { Self.total($0) }?.theme
      }
      guard next != themes else { break }
      themes = next
    }
    themes = returned(left(themes, count: count), count: count)
    return ThemeAssignment(
      themes: themes,
      subthemes: subthemes(of: themes, before: assignment), stabilities: assignment.stabilities)
  }

  /// The subtheme of each row: its own, or of those that stayed in its theme the one whose rows it is nearest to.
  private func subthemes(of themes: [Int?], before: ThemeAssignment) -> [Int?] {
    var stayed: [Int: [Int: [Int]]] = [:]
    for (row, theme) in themes.enumerated() {
      guard let theme, theme == before.themes[row], let own = before.subthemes[row] else {
        continue
      }
      stayed[theme, default: [:]][own, default: []].append(row)
    }
    return themes.enumerated().map { row, theme in
      guard let theme else { return nil }
      guard theme != before.themes[row] else { return before.subthemes[row] }
      let nearness = stayed[theme, default: [:]].mapValues { rows in
        rows.reduce(Float(0)) { $0 + directions.dot(row, $1) } / Float(rows.count)
      }
      return nearness.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// Leaves out who shares too little, and themes that become too small.
  ///
  /// What as many sent as make a letter is left out nowhere: it is no lonely voice.
  private func left(_ themes: [Int?], count: Int) -> [Int?] {
    var themes = themes
    for _ in 0..<Self.rounds.leaving {
      let sums = ThemeSums(of: themes, count: count, subjects, directions)
      var next = themes.indices.map { row -> Int? in
        guard let theme = themes[row] else { return nil }
        guard !subjects.isLetter(row) else { return theme }
        let shared = Self.shared(sums.nearness(of: row, to: theme, in: theme))
        return shared < Self.leastShared ? nil : theme
      }
      var sizes = [Int](repeating: 0, count: count)
      for (row, theme) in next.enumerated() {
        if let theme { sizes[theme] += subjects.isLetter(row) ? smallest : 1 }
      }
      next = next.map { $0.flatMap { sizes[$0] < smallest ? nil : $0 } }
      guard next != themes else { break }
      themes = next
    }
    return themes
  }

  /// The same themes, with those outside who share much with one of them.
  func takingIn(_ assignment: ThemeAssignment) -> ThemeAssignment {
    let themes = returned(assignment.themes, count: assignment.themeCount)
    return ThemeAssignment(
      themes: themes, subthemes: subthemes(of: themes, before: assignment),
      stabilities: assignment.stabilities)
  }

  /// Takes in who shares much with a theme that is left.
  private func returned(_ themes: [Int?], count: Int) -> [Int?] {
    let sums = ThemeSums(of: themes, count: count, subjects, directions)
    return themes.indices.map { row in
      if let theme = themes[row] { return theme }
      guard let nearest = sums.nearest(to: row, in: nil, by: { Self.shared($0) }),
        nearest.value >= Self.leastShared * Self.entrance
      else { return nil }
      return nearest.theme
    }
  }

  private static func shared(_ nearness: ThemeSums.Nearness) -> Double {
    weights.terms * nearness.terms + weights.concepts * nearness.concepts
  }

  private static func total(_ nearness: ThemeSums.Nearness) -> Double {
    shared(nearness) + nearness.directions
  }
}

/// The sums of what the rows of each theme name.
private struct ThemeSums {
  /// Cosines of a row with the others of a theme.
  struct Nearness {
    let terms: Double
    let concepts: Double
    let directions: Double
  }

  /// One kind of vectors: those of the rows, and their sums by theme.
  private struct Kind {
    private let rows: [[SubjectRows.Entry]]
    private var sums: [[Double]]
    private var squares: [Double]

    init(_ rows: [[SubjectRows.Entry]], width: Int, themes: [Int?], count: Int) {
      self.rows = rows
      sums = Array(repeating: Array(repeating: 0, count: width), count: count)
      for (row, theme) in themes.enumerated() {
        guard let theme else { continue }
        for entry in rows[row] { sums[theme][entry.feature] += entry.value }
      }
      squares = sums.map { $0.reduce(0) { $0 + $1 * $1 } }
    }

    /// Cosine of a row with the sum of a theme, without the row itself where it is in it.
    func cosine(of row: Int, with theme: Int, isMember: Bool) -> Double {
      guard !rows[row].isEmpty else { return 0 }
      let shared = rows[row].reduce(0) { $0 + $1.value * sums[theme][$1.feature] }
      let own = isMember ? 1.0 : 0
      let square = squares[theme] - 2 * own * shared + own
      return square > Self.smallestSquare ? (shared - own) / square.squareRoot() : 0
    }

    /// A sum that is shorter than its root is none.
    private static let smallestSquare = 1e-9
  }

  private let terms: Kind
  private let concepts: Kind
  private let directions: Kind
  private let sizes: [Int]

  init(of themes: [Int?], count: Int, _ subjects: SubjectRows, _ matrix: DenseMatrix) {
    terms = Kind(subjects.terms, width: subjects.termCount, themes: themes, count: count)
    concepts = Kind(subjects.concepts, width: subjects.conceptCount, themes: themes, count: count)
    let dense = (0..<matrix.rowCount).map { row in
      matrix.dot(row, row) > 0
        ? (0..<matrix.columnCount).map {
          SubjectRows.Entry(feature: $0, value: Double(matrix[row, $0]))
        } : []
    }
    directions = Kind(dense, width: matrix.columnCount, themes: themes, count: count)
    var sizes = [Int](repeating: 0, count: count)
    for theme in themes { if let theme { sizes[theme] += 1 } }
    self.sizes = sizes
  }

  /// How near a row lies to the others of a theme.
  func nearness(of row: Int, to theme: Int, in own: Int?) -> Nearness {
    let isMember = theme == own
    return Nearness(
      terms: terms.cosine(of: row, with: theme, isMember: isMember),
      concepts: concepts.cosine(of: row, with: theme, isMember: isMember),
      directions: directions.cosine(of: row, with: theme, isMember: isMember))
  }

  /// The nearest theme with members; of equals the first.
  func nearest(
    to row: Int, in own: Int?, by value: (Nearness) -> Double
  ) -> (theme: Int, value: Double)? {
    var best: (theme: Int, value: Double)?
    for theme in sizes.indices where sizes[theme] > 0 {
      let found = value(nearness(of: row, to: theme, in: own))
      if best.map({ found > $0.value }) ?? true { best = (theme, found) }
    }
    return best
  }
}
