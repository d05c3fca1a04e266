import Foundation

/// How telling each term is for each theme.
///
/// A term's score in a theme is p · log₂(p / q), where p is the share of the theme's proposals that
/// have it and q the share of all proposals: high for words that many of the theme's proposals have
/// and few of the others. Logarithms are rounded to 1/65,536.
///
/// Source: S. Kullback & R. Leibler, *On information and sufficiency*, Annals of Mathematical
/// Statistics 22(1), 1951, doi:10.1214/aoms/1177729694.
struct TermProfile: Sendable {
  /// One term of a theme.
  struct Entry: Sendable {
    let term: UInt32
    /// Proposals of the theme that have it.
    let inside: Int
    /// Proposals of all that have it.
    let total: Int
    /// p · log₂(p / q) relative to the theme's best term, in (0, 1].
    let score: Float
  }

  /// For each theme its terms with a score above 0, best first; of equals the smaller term.
  let entries: [[Entry]]

  /// Counts terms over representatives.
  ///
  /// - Parameters:
  ///   - vectors: A row for each representative.
  ///   - themes: Theme of each representative, or nil.
  ///   - themeCount: Themes are the numbers below it.
  init(vectors: SparseMatrix, themes: [Int?], themeCount: Int) {
    var totals = [Int](repeating: 0, count: vectors.columnCount)
    for column in vectors.columns { totals[Int(column)] += 1 }
    var members = [[Int]](repeating: [], count: themeCount)
    for (row, theme) in themes.enumerated() {
      if let theme { members[theme].append(row) }
    }
    var counts = [Int](repeating: 0, count: vectors.columnCount)
    entries = members.map { rows in
      var touched: [UInt32] = []
      for row in rows {
        for column in vectors.columns[vectors.entries(of: row)] {
          if counts[Int(column)] == 0 { touched.append(column) }
          counts[Int(column)] += 1
        }
      }
      var entries: [Entry] = []
      for term in touched {
        let inside = counts[Int(term)]
        counts[Int(term)] = 0
        guard inside > 1 || rows.count < TitleCandidates.smallTheme else { continue }
        let p = Double(inside) / Double(rows.count)
        let q = Double(totals[Int(term)]) / Double(vectors.rowCount)
        let score = Float((p * log2(p / q) * 65_536).rounded() / 65_536)
        if score > 0 {
          entries.append(
            Entry(term: term, inside: inside, total: totals[Int(term)], score: score))
        }
      }
      entries.sort { ($1.score, $0.term) < ($0.score, $1.term) }
      let best = entries.first?.score ?? 1
      return entries.map {
        Entry(term: $0.term, inside: $0.inside, total: $0.total, score: $0.score / best)
      }
    }
  }
}
