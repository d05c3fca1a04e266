/// Themes of a few dozen proposals: one for each subject that several name.
///
/// Among so few k-means has a place for every row, and a third subject lies in a theme of two others. Here rows are
/// joined by what they name while two groups are alike on average, so that the rows tell how many subjects there are.
///
/// Chosen on five of ten small files of 30 to 150 rows: there mean AMI, rows outside as groups of their own, is .371 in
/// place of .304, 29 in a hundred members are strangers to most of their theme in place of 43, and 12 in a hundred rows
/// are outside in place of 18. Weights half as large again or two thirds as large, and limits between .15 and .2, give
/// between .32 and .38.
struct SubjectThemes: Sendable {
  private let subjects: SubjectRows
  private let linkage: AverageLinkage
  private let keys: [UInt64]
  private let seed: UInt64
  /// Fewest rows of a theme.
  private let smallest: Int

  /// What each kind of likeness counts: words, concepts, and the vectors by which large files are divided.
  private static let weights = (terms: 1.5, concepts: 1.5, directions: 0.5)
  /// What the area of the concepts counts at most, and in how many rows it counts as much as one: less in more.
  ///
  /// In thirty proposals pavements and bumps in the road are one theme; in a hundred and fifty either has its own.
  private static let areas = (most: 0.5, rows: 30.0)
  /// How alike the rows of two groups are on average that name one subject; of the sum of the weights.
  private static let leastAlike = 0.165
  /// How many times as much alike the rows of a part of a theme are, and fewest of one.
  ///
  /// Set by hand: of twelve small files one has such parts, three of a theme of twenty-two about bicycles, cars and
  /// parking; with three rows each, five themes of five to nine rows are cut in two as well.
  private static let parts = (factor: 2.0, fewest: 4)
  /// Most themes: what a workshop handles.
  private static let most = 20
  /// Fewer rows have no groups to speak of: what two of them name, two of a dozen themes name too.
  static let fewestRows = 24
  /// How often a part of the rows is grouped, and how large it is, to see how far each theme is found again: as
  /// ``ThemeConsensus`` does.
  private static let trials = (runs: 24, share: 0.8)

  /// Compares all rows.
  ///
  /// - Parameters:
  ///   - subjects: What they name.
  ///   - directions: Vectors of length 1 or 0 of the same rows.
  ///   - keys: A number for each that stays the same from run to run.
  ///   - smallest: Fewest rows of a theme.
  ///   - seed: Of the draws by which the themes' stability is measured.
  init(
    _ subjects: SubjectRows, directions: DenseMatrix, keys: [UInt64], smallest: Int, seed: UInt64
  ) {
    (self.subjects, self.keys, self.smallest, self.seed) = (subjects, keys, smallest, seed)
    let rows = subjects.terms.indices
    let (terms, concepts, areasOfRows) = (
      subjects.terms.map(SubjectRows.table), subjects.concepts.map(SubjectRows.table),
      subjects.areas.map(SubjectRows.table)
    )
    let weights = Self.weights
    let areaWeight = min(Self.areas.most, Self.areas.rows / Double(max(rows.count, 1)))
    let total = weights.terms + weights.concepts + areaWeight + weights.directions
    linkage = AverageLinkage(
      likeness: rows.map { first in
        rows.map { second in
          let sum =
            weights.terms * SubjectRows.cosine(subjects.terms[first], terms[second])
            + weights.concepts * SubjectRows.cosine(subjects.concepts[first], concepts[second])
            + areaWeight * SubjectRows.cosine(subjects.areas[first], areasOfRows[second])
            + weights.directions * Double(directions.dot(first, second))
          return sum / total
        }
      })
  }

  /// Whether the rows are enough to be grouped by what they name, and lists know what that is.
  static func fit(_ subjects: SubjectRows) -> Bool {
    subjects.terms.count >= fewestRows && subjects.conceptCount > 0
  }

  /// The theme of each row, the largest theme first; nil for who shares no subject with enough others.
  var assignment: ThemeAssignment {
    let themes = linkage.groups(from: Self.leastAlike).filter { size(of: $0) >= smallest }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.prefix(Self.most)
    var numbers = [Int?](repeating: nil, count: linkage.likeness.count)
    for (number, rows) in themes.enumerated() { for row in rows { numbers[row] = number } }
    return ThemeAssignment(
      themes: numbers, subthemes: subthemes(of: Array(themes)),
      stabilities: recoveries(of: numbers, count: themes.count))
  }

  /// The part of each row, numbered over all themes; nil where a theme has none.
  private func subthemes(of themes: [[Int]]) -> [Int?] {
    var (numbers, next) = ([Int?](repeating: nil, count: linkage.likeness.count), 0)
    for rows in themes {
      let parts = linkage.groups(of: rows, from: Self.leastAlike * Self.parts.factor)
        .filter { $0.count >= Self.parts.fewest }
      guard parts.count > 1 else { continue }
      for row in rows {
        let own = parts.firstIndex { $0.contains(row) } ?? nearest(to: row, among: parts)
        numbers[row] = next + own
      }
      next += parts.count
    }
    return numbers
  }

  /// The group that a row is most like on average, the first of equals.
  private func nearest(to row: Int, among groups: [[Int]]) -> Int {
    groups.indices.max {
      (linkage.average(of: row, with: groups[$0]), $1)
        < (linkage.average(of: row, with: groups[$1]), $0)
    } ?? 0
  }

  /// What many sent is a theme by itself: it is no lonely voice.
  private func size(of group: [Int]) -> Int {
    group.reduce(0) { $0 + (subjects.isLetter($1) ? smallest : 1) }
  }

  /// How much of each theme is found again where a fifth of the rows is missing; these go to the group that they are
  /// most like.
  private func recoveries(of themes: [Int?], count: Int) -> [Double] {
    let rows = themes.count
    let divisions = (0..<Self.trials.runs).map { run -> [Int32] in
      let part = keys.positionsOfLowest(
        Int(Self.trials.share * Double(rows)), seed: seed &+ UInt64(run) &* 1009)
      let groups = linkage.groups(of: part.sorted(), from: Self.leastAlike)
      var labels = [Int32](repeating: -1, count: rows)
      for (number, group) in groups.enumerated() {
        for row in group { labels[row] = Int32(number) }
      }
      for row in labels.indices where labels[row] < 0 {
        labels[row] = Int32(nearest(to: row, among: groups))
      }
      return labels
    }
    // Each row outside counts as a group of its own behind the themes.
    var next = Int32(count)
    let labels = themes.map { theme -> Int32 in
      if let theme { return Int32(theme) }
      defer { next += 1 }
      return next
    }
    return Array(
      ThemeConsensus.recoveries(of: labels, count: Int(next), in: divisions).prefix(count))
  }
}
