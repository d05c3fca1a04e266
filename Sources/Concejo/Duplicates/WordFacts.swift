/// What the duplicate guards know of each word form: its bare form, and what it changes.
struct WordFacts: Sendable {
  /// The form without accents, as a number that equal bare forms share.
  let bare: [UInt32]
  /// Whether the form turns a demand round (no, sin, nunca).
  let isNegation: [Bool]
  /// Whether the form holds a digit.
  let isNumber: [Bool]
  /// Whether the form is a place that proposals are filed under, or a name by its capitals.
  let isName: [Bool]
  /// Whether the form stands in a place that proposals are filed under.
  let isPlace: [Bool]
  /// Whether the form is a stop word.
  let isStopWord: [Bool]
  /// The sides of contrary demands each bare form stands on: pair · 2 + side.
  let oppositeSides: [UInt32: [Int]]

  init(
    corpus: TokenizedCorpus, lexicon: Lexicon, languages: [Language], proposals: [Proposal]
  ) {
    let table = corpus.surfaces
    var numbers: [String: UInt32] = [:]
    bare = (0..<table.count).map { surface in
      let folded = Lexicon.foldingAccents(table[UInt32(surface)])
      // D.N.I. and DNI are one word; 3.5 and 35 are two numbers.
      let hasDigit = folded.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
      let form = hasDigit ? folded : folded.replacing(".", with: "")
      return numbers[form]
        ?? {
          let number = UInt32(numbers.count)
          numbers[form] = number
          return number
        }()
    }
    isNumber = (0..<table.count).map { surface in
      table.bytes(of: UInt32(surface)).contains { $0 >= 0x30 && $0 <= 0x39 }
    }
    let used = Set(languages)
    var negations: Set<UInt32> = []
    var sides: [UInt32: [Int]] = [:]
    var pairCount = 0
    for profile in LanguageProfile.all where used.contains(profile.language) {
      // Compared without accents: a third of all citizens type none.
      negations.formUnion(profile.negations.compactMap { numbers[Lexicon.foldingAccents($0)] })
      for pair in profile.opposites where pair.count == 2 {
        for (side, words) in pair.enumerated() {
          for word in Set(words.map(Lexicon.foldingAccents)) {
            guard let form = numbers[word] else { continue }
            sides[form, default: []].append(pairCount * 2 + side)
          }
        }
        pairCount += 1
      }
    }
    isNegation = bare.map { negations.contains($0) }
    oppositeSides = sides
    isStopWord = lexicon.isStopWord
    let places = Self.places(in: table, lexicon: lexicon, proposals: proposals)
    let capitalized = Self.capitalized(in: corpus, lexicon: lexicon, proposals: proposals)
    isPlace = places
    isName = zip(places, capitalized).map { $0 || $1 }
  }

  /// Words that carry a capital inside sentences.
  private static func capitalized(
    in corpus: TokenizedCorpus, lexicon: Lexicon, proposals: [Proposal]
  ) -> [Bool] {
    let table = corpus.surfaces
    var capitals = [Int](repeating: 0, count: table.count)
    var inside = [Int](repeating: 0, count: table.count)
    for proposal in proposals.indices {
      let text = Array(proposals[proposal].text.utf8)
      let tokens = corpus.tokens(of: proposal)
      // In a text that shouts, capitals mean nothing.
      let capitalCount = tokens.count { $0.isCapitalized }
      guard capitalCount * 2 < tokens.count else { continue }
      for (previous, token) in zip(tokens, tokens.dropFirst()) where token.kind == .word {
        let gap = text[Int(previous.end)..<Int(token.start)]
        guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x2C }) else { continue }
        inside[Int(token.surface)] += 1
        if token.isCapitalized { capitals[Int(token.surface)] += 1 }
      }
    }
    return table.indices.map { surface in
      capitals[surface] * 10 >= inside[surface] * 7 && capitals[surface] > 0
        && !lexicon.isStopWord[surface]
    }
  }

  /// Words of the places in the files' own column.
  private static func places(
    in table: SurfaceTable, lexicon: Lexicon, proposals: [Proposal]
  ) -> [Bool] {
    var isPlace = [Bool](repeating: false, count: table.count)
    var surfaces = SurfaceTable()
    for place in Set(proposals.compactMap(\.place)).sorted() {
      for token in Tokenizer().tokens(in: Array(place.utf8), surfaces: &surfaces) {
        guard let surface = table.find(surfaces.bytes(of: token.surface)),
          !lexicon.isStopWord[Int(surface)], token.kind == .word
        else { continue }
        isPlace[Int(surface)] = true
      }
    }
    return isPlace
  }
}

extension SurfaceTable {
  /// The numbers of all forms.
  var indices: Range<Int> { 0..<count }
}
