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
