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
  enum Reading: Sendable {
    /// One of its terms.
    case term(Int)
    /// A word that no proposal has.
    case unknown
    /// A stop word, a number or an address.
    case nothing
  }

  /// What each form is in a text of a language.
  func readings(of surfaces: SurfaceTable, language: Language) -> [Reading] {
    let stopWords = LanguageProfile.of(language).stopWords
    return surfaces.indices.map { surface in
      let form = surfaces.bytes(of: UInt32(surface))
      if let place = forms.place(of: form) { return .term(Int(formTerms[place])) }
      let word = surfaces[UInt32(surface)]
      guard form.count > 1, !stopWords.contains(word) else { return .nothing }
      let stem = Lexicon.stem(word, language: language)
      return stems.place(of: Array(stem.utf8)[...]).map { .term(Int(stemTerms[$0])) } ?? .unknown
    }
  }

  /// The weights of a text, as ``TFIDF`` gives them.
  func weighted(
    _ tokens: ArraySlice<Token>, titleLength: Int, readings: [Reading]
  ) -> WeightedText {
    var counts: [Int: UInt32] = [:]
    var unknown: [UInt32: UInt32] = [:]
    for token in tokens {
      let count = Int(token.start) < titleLength ? UInt32(titleWeight) : 1
      switch readings[Int(token.surface)] {
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
