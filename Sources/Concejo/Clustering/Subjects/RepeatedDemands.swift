/// Themes where few things are said again and again, as in short answers to a question: one for each thing that several
/// ask for.
///
/// Rows are joined by what they name, the most alike first, while two groups are alike on average; so the answers tell
/// how many things there are. A group is a theme by its voices: "más bancos" eighty times is one row.
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
  private let linkage: AverageLinkage

  init(_ subjects: SubjectRows, voices: [Int]) {
    (self.subjects, self.voices) = (subjects, voices)
    let rows = voices.indices
    let (terms, concepts) = (
      rows.map { SubjectRows.table(subjects.terms[$0]) },
      rows.map { SubjectRows.table(subjects.concepts[$0]) }
    )
    linkage = AverageLinkage(
      likeness: rows.map { first in
        rows.map { second in
          max(
            SubjectRows.cosine(subjects.terms[first], terms[second]),
            SubjectRows.cosine(subjects.concepts[first], concepts[second]))
        }
      })
  }

  /// The theme of each row; nil for what few say and nobody near them.
  var assignment: ThemeAssignment {
    let groups = linkage.groups(from: Self.leastAlike).map {
      (rows: $0, voices: $0.reduce(0) { $0 + voices[$1] })
    }
    let themes = groups.filter { $0.voices >= Families.repeatedVoices }
      .sorted { ($1.voices, $0.rows[0]) < ($0.voices, $1.rows[0]) }.prefix(Self.most).map(\.rows)
    var numbers = [Int?](repeating: nil, count: voices.count)
    for (number, rows) in themes.enumerated() { for row in rows { numbers[row] = number } }
    for row in numbers.indices where numbers[row] == nil {
      let nearest = themes.indices.map {
        (theme: $0, value: linkage.average(of: row, with: themes[$0]))
      }
      .max { ($0.value, $1.theme) < ($1.value, $0.theme) }
      if let nearest, nearest.value >= Self.leastNear { numbers[row] = nearest.theme }
    }
    return ThemeAssignment(
      themes: numbers, subthemes: numbers.map { _ in nil }, stabilities: [])
  }
}
