extension Explainer {
  /// The form of a term that stands first in a proposal; the most frequent one where none does.
  func surface(of term: Int, in proposal: Int) -> UInt32 {
    compared.corpus.tokens(of: proposal).first {
      Int(compared.lexicon.termOfSurface[Int($0.surface)]) == term
    }?.surface ?? compared.lexicon.surfaceOfTerm[term]
  }

  /// Forms as people write them where no sentence begins: "Retiro", "EMT", "aceras".
  ///
  /// - Parameters:
  ///   - surfaces: Numbers of the forms; each may be there more than once.
  ///   - rows: Whose texts are read; nil for all.
  /// - Returns: The most frequent spelling of each, in lower case where it stands at beginnings alone.
  func spellings(of surfaces: [UInt32], in rows: [Int]? = nil) -> [UInt32: String] {
    let forms = Set(surfaces).sorted()
    let usual = UsualSpelling(
      texts: TitleTexts(
        proposals: compared.proposals, corpus: compared.corpus, rows: compared.rows,
        languages: compared.languages.proposals))
    if let rows {
      return Dictionary(uniqueKeysWithValues: zip(forms, usual.spellings(of: forms, in: rows)))
    }
    // Only some rows are read of very many: of each form those that have it.
    let readers = self.readers(of: Set(forms))
    return forms.reduce(into: [:]) { spelled, form in
      spelled[form] = usual.spellings(of: [form], in: readers[form] ?? []).first
    }
  }

  /// Forms as one text writes them; as people write them where it has them at beginnings alone.
  ///
  /// - Parameters:
  ///   - surfaces: Numbers of the forms; each may be there more than once.
  ///   - proposal: Number of the proposal whose text is read.
  /// - Returns: The spelling of each.
  func spellings(of surfaces: [UInt32], inTextOf proposal: Int) -> [UInt32: String] {
    let forms = Set(surfaces).sorted()
    let own = UsualSpelling(
      texts: TitleTexts(
        proposals: compared.proposals, corpus: compared.corpus, rows: [proposal],
        languages: compared.languages.proposals)
    ).metSpellings(of: forms, in: [0])
    let written = zip(forms, own)
    let others = spellings(of: written.filter { $0.1 == nil }.map(\.0))
    return written.reduce(into: others) { spelled, entry in
      if let own = entry.1 { spelled[entry.0] = own }
    }
  }

  /// The commonest other word of the family of each of some terms, where most proposals of a row's theme have
  /// other words of it.
  ///
  /// A stem may bring words together that no reader would: "pasear" and "pasan". The plural of a word is no
  /// other word.
  ///
  /// - Parameters:
  ///   - terms: Numbers of terms of the row.
  ///   - row: A row.
  /// - Returns: For each term the word, or nil where most have the row's own, or the row is outside.
  func families(of terms: [UInt32], in row: Int) -> [String?] {
    guard let theme = themeOfRow[row] else { return terms.map { _ in nil } }
    let places = Dictionary(
      terms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = [[UInt32: Int]](repeating: [:], count: terms.count)
    for other in rows(of: theme) where other != row {
      let surfaces = Set(compared.corpus.tokens(of: compared.rows[other]).map(\.surface))
      for surface in surfaces {
        guard let place = places[compared.lexicon.termOfSurface[Int(surface)]] else { continue }
        counts[place][surface, default: 0] += 1
      }
    }
    return zip(terms, counts).map { term, counts in
      let words = counts.map { (word: compared.corpus.surfaces[$0.key], count: $0.value) }
      let own = compared.corpus.surfaces[surface(of: Int(term), in: compared.rows[row])]
      let others = words.filter { !Self.isInflected(own, $0.word) }
      let total = (
        all: words.reduce(0) { $0 + $1.count }, others: others.reduce(0) { $0 + $1.count }
      )
      guard total.others * 2 > total.all else { return nil }
      return others.max { ($0.count, $1.word) < ($1.count, $0.word) }?.word
    }
  }

  /// Whether one form is the other with an ending, whatever accents they bear.
  private static func isInflected(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Lexicon.foldingAccents(left), Lexicon.foldingAccents(right))
    return left.hasPrefix(right) || right.hasPrefix(left)
  }

  /// For each of some forms the rows that have it, ascending.
  private func readers(of forms: Set<UInt32>) -> [UInt32: [Int]] {
    compared.rows.enumerated().reduce(into: [:]) { rows, entry in
      for token in compared.corpus.tokens(of: entry.element) where forms.contains(token.surface) {
        if rows[token.surface]?.last != entry.offset {
          rows[token.surface, default: []].append(entry.offset)
        }
      }
    }
  }
}
