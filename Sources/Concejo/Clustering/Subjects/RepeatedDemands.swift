/// Themes where few things are said again and again, as in short answers to a question: one for each thing that several
/// ask for.
///
/// Rows are joined by what they name, the most alike first, while two groups are alike on average; so the answers tell
/// how many things there are. A group is a theme by its voices: "más bancos" eighty times is one row.
///
/// Source: R. Sokal & C. Michener, *A statistical method for evaluating systematic relationships*, University of Kansas
/// Science Bulletin 38, 1958, for the average of all pairs.
struct RepeatedDemands: Sendable {
  /// How alike two groups are that ask for one thing, by terms or by concepts, whichever is more; of 1.
  ///
  /// Set by hand: halfway. Seven files of 41 to 102 answers about three to twelve things, written by somebody who did not
  /// know it, had one, two or five themes before.
  private static let leastAlike = 0.5
  /// Who is in no group joins the one it is so much like.
  private static let leastNear = 0.25
  /// Most themes: what a workshop handles.
  private static let most = 20

  private let subjects: SubjectRows
  /// How many proposals each row speaks for.
  private let voices: [Int]
  private let likeness: [[Double]]

  init(_ subjects: SubjectRows, voices: [Int]) {
    (self.subjects, self.voices) = (subjects, voices)
    let rows = voices.indices
    let (terms, concepts) = (
      rows.map { Self.table(subjects.terms[$0]) },
      rows.map { Self.table(subjects.concepts[$0]) }
    )
    likeness = rows.map { first in
      rows.map { second in
        max(
          Self.cosine(subjects.terms[first], terms[second]),
          Self.cosine(subjects.concepts[first], concepts[second]))
      }
    }
  }

  /// The theme of each row; nil for what few say and nobody near them.
  var assignment: ThemeAssignment {
    let groups = groups.map { (rows: $0, voices: $0.reduce(0) { $0 + voices[$1] }) }
    let themes = groups.filter { $0.voices >= Families.repeatedVoices }
      .sorted { ($1.voices, $0.rows[0]) < ($0.voices, $1.rows[0]) }.prefix(Self.most).map(\.rows)
    var numbers = [Int?](repeating: nil, count: voices.count)
    for (number, rows) in themes.enumerated() { for row in rows { numbers[row] = number } }
    for row in numbers.indices where numbers[row] == nil {
      let nearest = themes.indices.map { (theme: $0, value: average(of: [row], with: themes[$0])) }
        .max { ($0.value, $1.theme) < ($1.value, $0.theme) }
      if let nearest, nearest.value >= Self.leastNear { numbers[row] = nearest.theme }
    }
    return ThemeAssignment(
      themes: numbers, subthemes: numbers.map { _ in nil }, stabilities: [])
  }

  /// Rows that ask for one thing, ascending.
  private var groups: [[Int]] {
    var groups = voices.indices.map { [$0] }
    while let pair = closest(among: groups) {
      groups[pair.0] = (groups[pair.0] + groups[pair.1]).sorted()
      groups.remove(at: pair.1)
    }
    return groups
  }

  /// The two groups that are most alike, the first of equals; nil where none are alike.
  private func closest(among groups: [[Int]]) -> (Int, Int)? {
    var (closest, best): ((Int, Int)?, Double) = (nil, Self.leastAlike)
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let value = average(of: groups[first], with: groups[second])
        if value > best || closest == nil && value == best {
          (closest, best) = ((first, second), value)
        }
      }
    }
    return closest
  }

  private func average(of first: [Int], with second: [Int]) -> Double {
    let sum = first.reduce(0.0) { sum, row in sum + second.reduce(0) { $0 + likeness[row][$1] } }
    return sum / Double(first.count * second.count)
  }

  private static func table(_ entries: [SubjectRows.Entry]) -> [Int: Double] {
    Dictionary(entries.map { ($0.feature, $0.value) }, uniquingKeysWith: +)
  }

  private static func cosine(_ entries: [SubjectRows.Entry], _ other: [Int: Double]) -> Double {
    entries.reduce(0) { $0 + $1.value * (other[$1.feature] ?? 0) }
  }
}
