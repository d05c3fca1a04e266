/// The phrases of public life, as they are found in a corpus: "centro de salud" is no centre, and
/// "seguridad social" no police.
struct ConceptPhrases: Sendable {
  /// A place in a text where a phrase stands.
  struct Match: Sendable, Equatable {
    /// Positions of its tokens among those of the text.
    let tokens: Range<Int>
    /// Number of the phrase.
    let phrase: Int
  }

  /// Number of each form as a word of phrases, or ``none``.
  private let wordOfSurface: [UInt32]
  private var table = PhraseTable()
  /// Concepts of each phrase.
  let concepts: [[Int]]

  private static let none = UInt32.max

  /// Looks up the forms of a corpus.
  ///
  /// - Parameters:
  ///   - phrases: The phrases of each language, by ``Language/index``.
  ///   - lexicon: The terms.
  ///   - surfaces: The forms.
  ///   - languages: The language of each form.
  init(
    _ phrases: [[ConceptList.Phrase]], lexicon: Lexicon, surfaces: SurfaceTable,
    languages: [Language]
  ) {
    // Small words are the same in all languages, so that one taken for another's harms nothing.
    var shared: [String: UInt32] = [:]
    var own = [[String: UInt32]](repeating: [:], count: Language.withOther.count)
    var count: UInt32 = 0
    var concepts: [[Int]] = []
    for (language, list) in phrases.enumerated() {
      for phrase in list {
        let words = phrase.keys.map { key in
          if let number = own[language][key] { return number }
          let number = key.first == "=" ? shared[key] ?? count : count
          if number == count { count += 1 }
          own[language][key] = number
          if key.first == "=" { shared[key] = number }
          return number
        }
        table.insert(words, group: concepts.count)
        concepts.append(phrase.concepts)
      }
    }
    self.concepts = concepts
    wordOfSurface = surfaces.indices.map { surface in
      let term = lexicon.termOfSurface[surface]
      if term == Lexicon.noTerm {
        return shared.isEmpty
          ? Self.none : shared[ConceptKey.ofPlainWord(surfaces[UInt32(surface)])] ?? Self.none
      }
      let known = own[languages[surface].index]
      guard !known.isEmpty else { return Self.none }
      let key = ConceptKey.inPhrase(
        stem: lexicon.stems[Int(term)], form: surfaces[lexicon.surfaceOfTerm[Int(term)]])
      return known[key] ?? Self.none
    }
  }

  /// The phrases of a text from left to right, the longest where several start at one word.
  func matches(in tokens: ArraySlice<Token>) -> [Match] {
    var words: [UInt32] = []
    var positions: [Int] = []
    for (position, index) in tokens.indices.enumerated() {
      let word = wordOfSurface[Int(tokens[index].surface)]
      let isBroken =
        index > tokens.startIndex && !Self.isJoined(tokens[index - 1], to: tokens[index])
      // One mark of an end is enough.
      if isBroken || word == Self.none, words.last != nil, words.last != Self.none {
        words.append(Self.none)
        positions.append(position)
      }
      if word != Self.none {
        words.append(word)
        positions.append(position)
      }
    }
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      if words[place] != Self.none, let found = table.phrase(at: place, in: words) {
        let first = positions[place]
        matches.append(Match(tokens: first..<(first + found.length), phrase: found.group))
        place += found.length
      } else {
        place += 1
      }
    }
    return matches
  }

  /// Whether a word follows another one with nothing but a blank, a hyphen or an apostrophe between: a
  /// curly one has three bytes, and a comma has a blank behind it.
  private static func isJoined(_ left: Token, to right: Token) -> Bool {
    let gap = Int(right.start) - Int(left.end)
    return gap <= 1 || gap == 3
  }
}
