/// In what company each word form stands, over the corpus.
struct FormContexts: Sendable {
  /// How often it stands right behind an article or its like.
  private(set) var nominal: [UInt32]
  /// How often right behind a word that a verb follows.
  private(set) var verbal: [UInt32]
  /// How often behind an article and before no other word of meaning.
  private(set) var closing: [UInt32]
  /// How often where nothing but a noun stands: see ``isSure(_:at:in:)``.
  private(set) var sure: [UInt32]
  /// How often as the first word of a text.
  private(set) var opening: [UInt32]
  /// How often behind no word of meaning but one that ends as infinitives do: adjectives stand behind nouns.
  private(set) var free: [UInt32]
  /// How often right before an auxiliary.
  private(set) var beforeAuxiliary: [UInt32]
  /// How often right behind a word that tells the case a title may end with.
  private(set) var nominative: [UInt32]
  /// How often with a capital.
  private(set) var capitalized: [UInt32]
  /// How often with a second capital behind the first.
  private(set) var shouted: [UInt32]
  /// How often at all.
  private(set) var occurrences: [UInt32]

  /// Of more proposals, this many evenly spaced ones are read.
  private static let mostProposals = 131_072

  /// Counts the neighbours of all words.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - proposals: Where they stand.
  ///   - terms: Term of each form.
  ///   - languages: Language of each proposal.
  ///   - cues: What each form is a cue of, by language.
  ///   - endsAsInfinitive: Whether a form ends as infinitives do.
  init(
    of corpus: TokenizedCorpus, proposals: [Proposal], terms: [UInt32], languages: [Language],
    cues: [[FormCues]], endsAsInfinitive: [Bool]
  ) {
    let zeros = [UInt32](repeating: 0, count: corpus.surfaces.count)
    (nominal, verbal, closing, sure) = (zeros, zeros, zeros, zeros)
    (beforeAuxiliary, nominative, occurrences) = (zeros, zeros, zeros)
    (capitalized, shouted, opening, free) = (zeros, zeros, zeros, zeros)
    var bytes: [UInt8] = []
    let step = (corpus.count + Self.mostProposals - 1) / Self.mostProposals
    for proposal in stride(from: 0, to: corpus.count, by: max(step, 1)) {
      let own = cues[languages[proposal].index]
      let tokens = corpus.tokens(of: proposal)
      bytes.removeAll(keepingCapacity: true)
      proposals[proposal].appendText(to: &bytes)
      for index in tokens.indices {
        let surface = Int(tokens[index].surface)
        occurrences[surface] += 1
        if index == tokens.startIndex { opening[surface] += 1 }
        if tokens[index].isCapitalized {
          capitalized[surface] += 1
          if tokens[index].isShouted(in: bytes) { shouted[surface] += 1 }
        }
        let after = Self.neighbor(of: index, at: index + 1, in: tokens)
        if let after, own[after].contains(.auxiliary) { beforeAuxiliary[surface] += 1 }
        if Self.isSure(
          index, in: tokens, cues: own, titleLength: proposals[proposal].titleLength)
        {
          sure[surface] += 1
        }
        let former = Self.neighbor(of: index, at: index - 1, in: tokens)
        if former.map({ terms[$0] == Lexicon.noTerm || endsAsInfinitive[$0] }) ?? true {
          free[surface] += 1
        }
        guard let before = former else { continue }
        if own[before].contains(.verbal) { verbal[surface] += 1 }
        if own[before].contains(.nominative) { nominative[surface] += 1 }
        if own[before].contains(.nominal) {
          nominal[surface] += 1
          if after.map({ terms[$0] == Lexicon.noTerm }) ?? true { closing[surface] += 1 }
        }
      }
    }
  }

  /// Whether a word stands where nothing but a noun does.
  ///
  /// Behind an article a verb may stand whose object is a pronoun of the same letters: "o los quitan". That is not so
  /// behind a preposition, with the article or without ("de piscina", "en los quioscos"), nor behind an article
  /// that opens a sentence, and what opens a line of a title is what it is about: "Huertos urbanos", "Cine en verano".
  ///
  /// - Parameters:
  ///   - index: Of the word.
  ///   - tokens: The proposal's.
  ///   - cues: What each form is a cue of.
  ///   - titleLength: Bytes of the proposal's title.
  /// - Returns: Whether it is such a place; an infinitive may stand there too.
  private static func isSure(
    _ index: Int, in tokens: ArraySlice<Token>, cues: [FormCues], titleLength: Int
  ) -> Bool {
    guard let before = neighbor(of: index, at: index - 1, in: tokens) else {
      guard index == tokens.startIndex else { return false }
      let title = tokens.prefix { Int($0.end) <= titleLength }
      // Behind a verb stands the article of what it asks for.
      return !title.isEmpty
        && !title.dropFirst().prefix(1).contains { cues[Int($0.surface)].contains(.article) }
    }
    if cues[before].contains(.preposition) { return true }
    guard cues[before].contains(.article) else { return false }
    guard let further = neighbor(of: index - 1, at: index - 2, in: tokens) else {
      return tokens[index - 1].isCapitalized
    }
    return cues[further].contains(.preposition)
  }

  /// The form beside a word of the same phrase: one byte lies between two such words.
  private static func neighbor(
    of index: Int, at other: Int, in tokens: ArraySlice<Token>
  ) -> Int? {
    guard tokens.indices.contains(other) else { return nil }
    let (left, right) = other < index ? (other, index) : (index, other)
    return tokens[right].start - tokens[left].end == 1 ? Int(tokens[other].surface) : nil
  }
}

extension Token {
  /// Whether its second letter is a capital, too.
  ///
  /// - Parameter bytes: The text it stands in.
  /// - Returns: False for a word of one letter.
  func isShouted(in bytes: [UInt8]) -> Bool {
    guard isCapitalized, end - start > 1 else { return false }
    let first = bytes[Int(start)]
    let second = Int(start) + (first < 0x80 ? 1 : first < 0xE0 ? 2 : 3)
    guard second < Int(end) else { return false }
    // A to Z, or À to Þ.
    return (0x41...0x5A).contains(bytes[second])
      || bytes[second] == 0xC3 && second + 1 < Int(end) && bytes[second + 1] <= 0x9E
  }
}
