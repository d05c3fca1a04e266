/// A text as terms of a model, ascending, with their weights: of length 1 with what the model does not know.
struct WeightedText: Sendable {
  let terms: [Int]
  let weights: [Float]
  /// Whether it has any word with a meaning, known or not.
  let hasWords: Bool
}

/// Reads texts as terms of a model.
struct TermReader: Sendable {
  private let forms, stems: ModelStrings
  private let formTerms, stemTerms, rarity: ModelNumbers
  private let titleWeight: Int
  private let unknownRarity: Float

  init(_ file: ModelFile) {
    forms = file.strings(.forms, ends: .formEnds)
    stems = file.strings(.stems, ends: .stemEnds)
    formTerms = file.numbers(.formTerms)
    stemTerms = file.numbers(.stemTerms)
    rarity = file.numbers(.rarity)
    titleWeight = file.header.titleWeight
    unknownRarity = TFIDF.inverseDocumentFrequency(
      documentFrequency: 1, count: max(file.header.proposalCount, 1))
  }

  /// What a word form is to the model.
  private enum Reading: Sendable {
    /// One of its terms.
    case term(Int)
    /// A word that no proposal has.
    case unknown
    /// A stop word, a number or an address.
    case nothing
  }

  /// The term of each form that the model has; nil of others.
  func terms(of forms: Range<Int>, in surfaces: SurfaceTable) -> [Int?] {
    forms.map { surface in
      self.forms.place(of: surfaces.bytes(of: UInt32(surface))).map { Int(formTerms[$0]) }
    }
  }

  /// What a form that the model does not have is in a text of a language.
  private func reading(of surface: UInt32, in surfaces: SurfaceTable, _ language: Language)
    -> Reading
  {
    let word = surfaces[surface]
    guard word.utf8.count > 1, !LanguageProfile.of(language).stopWords.contains(word) else {
      return .nothing
    }
    let stem = Lexicon.stem(word, language: language)
    return stems.place(of: Array(stem.utf8)[...]).map { .term(Int(stemTerms[$0])) } ?? .unknown
  }

  /// The weights of some texts, as ``TFIDF`` gives them.
  ///
  /// - Parameters:
  ///   - texts: Their numbers in the corpus.
  ///   - corpus: The words.
  ///   - terms: The term of each form, or nil, see ``terms(of:in:)``.
  ///   - titleLengths: Bytes of each text's title.
  ///   - languages: The language of each text.
  /// - Returns: Their weighted terms, in their order.
  func weighted(
    _ texts: Range<Int>, of corpus: TokenizedCorpus, terms: [Int?], titleLengths: [Int],
    languages: [Language]
  ) -> [WeightedText] {
    // A word is read in the language of its text: forms are few, and texts mostly of one language.
    var readings: [Language: [UInt32: Reading]] = [:]
    return texts.map { text in
      let language = languages[text]
      return weighted(corpus.tokens(of: text), titleLength: titleLengths[text]) { surface in
        if let term = terms[Int(surface)] { return .term(term) }
        if let reading = readings[language]?[surface] { return reading }
        let reading = reading(of: surface, in: corpus.surfaces, language)
        readings[language, default: [:]][surface] = reading
        return reading
      }
    }
  }

  private func weighted(
    _ tokens: ArraySlice<Token>, titleLength: Int, reading: (UInt32) -> Reading
  ) -> WeightedText {
    var counts: [Int: UInt32] = [:]
    var unknown: [UInt32: UInt32] = [:]
    for token in tokens {
      let count = Int(token.start) < titleLength ? UInt32(titleWeight) : 1
      switch reading(token.surface) {
      case .term(let term): counts[term, default: 0] += count
      case .unknown where token.kind == .word: unknown[token.surface, default: 0] += count
      case .unknown, .nothing: break
      }
    }
    let terms = counts.keys.sorted()
    var weights = terms.map { TFIDF.dampedFrequency(counts[$0] ?? 0) * rarity.float($0) }
    var squares = weights.reduce(Float(0)) { $0 + $1 * $1 }
    for surface in unknown.keys.sorted() {
      let weight = TFIDF.dampedFrequency(unknown[surface] ?? 0) * unknownRarity
      squares += weight * weight
    }
    let length = squares.squareRoot()
    if length > 0 { for place in weights.indices { weights[place] /= length } }
    return WeightedText(
      terms: terms, weights: weights, hasWords: !terms.isEmpty || !unknown.isEmpty)
  }
}
