/// The phrases of a theme's proposals that could name it, with who has them.
///
/// A phrase is a run of words with nothing but blanks between them, that starts and ends with a word
/// that means something. Two phrases joined by "and" are kept as a phrase of their own, since such a
/// title names two parts of a theme.
struct TitlePhrases: Sendable {
  /// What makes two passages the same phrase.
  struct Key: Hashable, Sendable {
    /// The terms, in their order.
    let terms: [UInt32]
    /// Their words, in the same order: a term may be more than one.
    let words: [UInt32]
    /// How many of them stand before the coordinating word; 0 for a phrase without one.
    let coordination: Int

    /// Whether one of two phrases has all terms, or all words, of the other.
    func saysTheSame(as other: Key) -> Bool {
      func nested(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        let (left, right) = (Set(left), Set(right))
        return left.isSubset(of: right) || right.isSubset(of: left)
      }
      return nested(terms, other.terms) || nested(words, other.words)
    }

    /// Whether two phrases have a term or a word in common.
    func sharesWord(with other: Key) -> Bool {
      !Set(terms).isDisjoint(with: other.terms) || !Set(words).isDisjoint(with: other.words)
    }

    /// The two phrases that are joined, of a coordination.
    var halves: (Key, Key)? {
      guard coordination > 0 else { return nil }
      return (
        Key(
          terms: Array(terms.prefix(coordination)), words: Array(words.prefix(coordination)),
          coordination: 0),
        Key(
          terms: Array(terms.dropFirst(coordination)), words: Array(words.dropFirst(coordination)),
          coordination: 0)
      )
    }

    /// Itself, or the two phrases that are joined.
    var parts: [Key] { halves.map { [$0.0, $0.1] } ?? [self] }
  }

  /// A phrase and where it stands.
  struct Phrase: Sendable {
    /// Positions of the members that have it, ascending.
    var members: [Int32] = []
    /// The way it is written, of a phrase that was met once: most are.
    private var only: (text: String, wording: Wording)?
    /// The ways it is written, by their lower-case form, of a phrase that was met more often.
    private var wordings: [String: Wording] = [:]

    /// The wording best to read; of equals the most frequent, then the first by bytes.
    var bestWording: Wording? {
      only?.wording
        ?? wordings.max { left, right in
          let (a, b) = (left.value, right.value)
          if a.rank != b.rank { return a.rank < b.rank }
          if a.count != b.count { return a.count < b.count }
          return right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
        }?.value
    }

    /// Counts a passage.
    fileprivate mutating func add(_ text: String, of member: Int32, _ passage: Wording) {
      if members.last != member { members.append(member) }
      if let first = only {
        wordings[first.text.lowercased()] = first.wording
        only = nil
      } else if wordings.isEmpty {
        only = (text, passage)
        return
      }
      count(passage, as: text.lowercased())
    }

    /// Of passages alike but for capitals, the first stands that is written as a sentence begins.
    private mutating func count(_ passage: Wording, as key: String) {
      guard var known = wordings[key] else {
        wordings[key] = passage
        return
      }
      known.count += 1
      if (passage.rank, passage.capitals.rawValue) > (known.rank, known.capitals.rawValue) {
        known = Wording(
          count: known.count, proposal: passage.proposal, range: passage.range,
          rank: passage.rank, capitals: passage.capitals, opensWithName: passage.opensWithName,
          wordCount: passage.wordCount, holdsName: passage.holdsName)
      }
      wordings[key] = known
    }
  }

  /// How often one way of writing a phrase occurs, and where first.
  struct Wording: Sendable {
    fileprivate(set) var count = 1
    /// The proposal.
    let proposal: Int
    /// The bytes of its text.
    let range: Range<Int>
    /// Higher is better to read: not shouted, accents in place.
    let rank: Int
    /// Where it has capitals.
    let capitals: Capitals
    /// Whether its first word is a name.
    let opensWithName: Bool
    /// Words, those without meaning included.
    let wordCount: Int

    /// Whether it has the name of a place or a road.
    let holdsName: Bool

    /// Whether it begins with a capital that it owes to its place in a sentence.
    var losesCapital: Bool { capitals == .inFront && !opensWithName }
  }

  /// Where a passage has capitals, names apart; later ones are better to read.
  enum Capitals: Int, Sendable {
    case inside, nowhere, inFront
  }

  /// Most words of a phrase.
  let longestPhrase: Int
  /// Most terms of a phrase.
  let mostTerms: Int
  /// What the phrases are taken from.
  let source: ThemeLabels.Source
  /// Phrases are made of these terms alone.
  let vocabulary: TitleVocabulary

  /// Collects the phrases of some proposals.
  func phrases(of members: [Int]) -> [Key: Phrase] {
    var phrases: [Key: Phrase] = [:]
    for (position, proposal) in members.enumerated() {
      let bytes = Array(source.proposals[proposal].text.utf8)
      let tokens = source.corpus.tokens(of: proposal)
      for start in tokens.indices {
        let surface = Int(tokens[start].surface)
        guard vocabulary.contains(source.lexicon.termOfSurface[surface]) else { continue }
        let opensWithName = source.isName[surface]
        extend(from: start, tokens: tokens, bytes: bytes) {
          key, range, rank, capitals, wordCount, holdsName in
          phrases[key, default: Phrase()].add(
            String(decoding: bytes[range], as: UTF8.self), of: Int32(position),
            Wording(
              proposal: proposal, range: range, rank: rank, capitals: capitals,
              opensWithName: opensWithName, wordCount: wordCount, holdsName: holdsName))
        }
      }
    }
    return phrases
  }

  /// Visits every phrase that starts at a token.
  private func extend(
    from start: Int, tokens: ArraySlice<Token>, bytes: [UInt8],
    visit: (Key, Range<Int>, Int, Capitals, Int, Bool) -> Void
  ) {
    var terms: [UInt32] = []
    var words: [UInt32] = []
    var shouted = 0
    var laterCapitals = 0
    var accentsMissing = false
    var holdsName = false
    var connectors = 0
    var coordination = 0
    let grammar = source.grammar
    if TitleGrammar.isHyphen(before: tokens[start], in: bytes) { return }
    for index in start..<min(start + longestPhrase, tokens.endIndex) {
      let token = tokens[index]
      if index > start, !TitleGrammar.isBlank(bytes[Int(tokens[index - 1].end)..<Int(token.start)])
      {
        return
      }
      let surface = Int(token.surface)
      let term = source.lexicon.termOfSurface[surface]
      if term == Lexicon.noTerm {
        guard index > start, grammar.isConnector[surface] else { return }
        let follows = grammar.isConnector[Int(tokens[index - 1].surface)]
        if grammar.isArticle[surface], !follows { return }
        connectors += 1
        if grammar.isCoordinator[surface] {
          guard terms.count > 1 || !grammar.isVague[Int(tokens[start].surface)] else { return }
          coordination = terms.count
        }
        continue
      }
      guard vocabulary.contains(term), token.kind == .word || index > start else { return }
      let opensHalf = index == start || coordination > 0 && coordination == terms.count
      guard opensHalf ? grammar.mayOpen(surface) : !grammar.isVerb[surface] else { return }
      terms.append(term)
      words.append(grammar.wordOfForm[surface])
      guard terms.count <= mostTerms else { return }
      if token.end - token.start > 1, token.isCapitalized, !source.isName[surface],
        bytes[Int(token.end) - 1] >= 0x41,
        bytes[Int(token.end) - 1] <= 0x5A
      {
        shouted += 1
      }
      if index > start, token.isCapitalized, !source.isName[surface] { laterCapitals += 1 }
      if source.lexicon.canonicalOfSurface[surface] != token.surface { accentsMissing = true }
      if source.isProperName(token, in: bytes) { holdsName = true }
      guard grammar.mayClose(surface), token.kind != .number else { continue }
      let isAlone = terms.count == coordination + 1
      if isAlone, !grammar.mayStandAlone(surface) { continue }
      if grammar.isInsideName(at: index, in: tokens, bytes: bytes) { continue }
      if TitleGrammar.isHyphen(behind: token, in: bytes) { continue }
      let rank = (shouted > 0 ? 0 : 2) + (accentsMissing ? 0 : 1)
      // "Limpieza de calles y parques" joins words inside a phrase, not two phrases.
      let key = Key(terms: terms, words: words, coordination: connectors == 1 ? coordination : 0)
      visit(
        key, Int(tokens[start].start)..<Int(token.end), rank,
        laterCapitals > 0 ? .inside : tokens[start].isCapitalized ? .inFront : .nowhere,
        index - start + 1, holdsName)
    }
  }
}

extension ThemeLabels.Source {
  /// Whether a word is a name, as of a place or a road ("M-40"), and no abbreviation such as SEXPE.
  fileprivate func isProperName(_ token: Token, in bytes: [UInt8]) -> Bool {
    let word = bytes[Int(token.start)..<Int(token.end)]
    return word.contains { (0x30...0x39).contains($0) }
      || token.isCapitalized && isName[Int(token.surface)]
        && grammar.capitalTellsName[Int(token.surface)]
        && word.contains { (0x61...0x7A).contains($0) }
  }
}
