/// What a study keeps of the vectors, so that a new text can be compared without the corpus.
public struct TermIndex: Sendable {
  /// Word forms that are terms, with their term.
  public let forms: [(form: String, term: Int)]
  /// Stem of each term.
  public let stems: [String]
  /// Weight of each term by its rarity.
  public let inverseDocumentFrequency: [Float]
  /// Ids of the proposals, in the order of the rows.
  public let proposals: [String]
  private let postings: SparseMatrix

  /// Number of terms.
  public var termCount: Int { stems.count }

  /// Turns weighted terms of proposals into postings.
  init(
    of weighted: WeightedCorpus, proposals: [Proposal], surfaces: SurfaceTable, lexicon: Lexicon
  ) {
    forms = surfaces.indices.compactMap { surface in
      let term = lexicon.termOfSurface[surface]
      return term == Lexicon.noTerm ? nil : (surfaces[UInt32(surface)], Int(term))
    }
    stems = lexicon.stems
    inverseDocumentFrequency = weighted.documentFrequency.map {
      TFIDF.inverseDocumentFrequency(documentFrequency: $0, count: proposals.count)
    }
    self.proposals = proposals.map(\.id)
    postings = weighted.matrix.transposed()
  }

  /// The rows that hold a term, ascending, and its weight in each.
  public func posting(of term: Int) -> (rows: [Int], weights: [Float]) {
    let entries = postings.entries(of: term)
    return (postings.columns[entries].map { Int($0) }, Array(postings.values[entries]))
  }
}

/// A text from outside the corpus, as words to look up.
public struct TermQuery: Sendable {
  /// A word form and its stem.
  public struct Word: Sendable, Equatable {
    /// Lower-case form.
    public let form: String
    /// Its stem.
    public let stem: String
  }

  /// The words in order; stop words are left out, since no term is one.
  public let words: [Word]

  /// Cuts a text into words and stems them in the study's main language.
  public init(_ text: String, language: Language) {
    var surfaces = SurfaceTable()
    let clean = TextCleaning.clean(text, singleLine: false)
    let tokens = Tokenizer().tokens(in: Array(clean.utf8), surfaces: &surfaces)
    let stopWords = LanguageProfile.of(language).stopWords
    words = tokens.compactMap { token in
      guard token.kind != .url, token.kind != .email else { return nil }
      let form = surfaces[token.surface]
      guard !stopWords.contains(form) else { return nil }
      return Word(form: form, stem: Lexicon.stem(form, language: language))
    }
  }
}
