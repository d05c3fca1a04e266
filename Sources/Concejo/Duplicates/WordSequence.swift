/// A proposal's word forms in order.
struct WordSequence {
  /// Numbers of the forms.
  let words: [UInt32]
  /// Numbers of their bare forms.
  let bare: [UInt32]
  /// What two texts are compared by: the same number for all forms of a term.
  let keys: [UInt32]
  /// How many of them stand in the title.
  let titleCount: Int
  /// The languages that the text may be in.
  let languages: LanguageSet
  /// Whether the first words ask for nothing, and were left out.
  let opensWithFiller: Bool
  /// The keys, ascending.
  private let sortedKeys: [UInt32]
  private let proposal: Proposal
  private let tokens: [Token]

  /// Reads the words of a proposal.
  ///
  /// - Parameters:
  ///   - number: The proposal.
  ///   - corpus: The words of all.
  ///   - proposals: All proposals.
  ///   - facts: What is known of the words.
  ///   - left: Words that are left out as well: those of a form, or those beside a letter.
  ///   - leavingOutFillers: Whether what asks for nothing is left out, unless all of it does.
  init(
    of number: Int, in corpus: TokenizedCorpus, proposals: [Proposal], facts: WordFacts,
    leavingOut left: [Range<Int>] = [], leavingOutFillers: Bool = false
  ) {
    proposal = proposals[number]
    var tokens = Array(corpus.tokens(of: number))
    if leavingOutFillers {
      let forms = tokens.map { facts.bare[Int($0.surface)] }
      let languages = facts.languages(of: number, wordCount: tokens.count)
      var isFiller = facts.fillers.marks(in: forms, languages: languages)
      if let start = Self.signature(
        in: forms, tokens, of: proposal, languages: languages, facts: facts)
      {
        for place in start..<tokens.count { isFiller[place] = true }
      }
      for place in left.joined() { isFiller[place] = true }
      let kept = zip(tokens, isFiller).filter { !$0.1 }.map(\.0)
      opensWithFiller = isFiller.first ?? false
      if !kept.isEmpty { tokens = kept }
    } else {
      opensWithFiller = false
    }
    self.tokens = tokens
    words = tokens.map(\.surface)
    bare = words.map { facts.bare[Int($0)] }
    keys = words.map { facts.key(of: $0) }
    sortedKeys = keys.sorted()
    languages = facts.languages(of: number, wordCount: tokens.count)
    let titleLength = proposal.titleLength
    titleCount = tokens.prefix { Int($0.start) < titleLength }.count
  }

  /// Where a text begins to say only who wrote it: behind a closing phrase that opens a sentence.
  private static func signature(
    in forms: [UInt32], _ tokens: [Token], of proposal: Proposal, languages: LanguageSet,
    facts: WordFacts
  ) -> Int? {
    for start in forms.indices.suffix(longestSignature + 4) {
      guard start > 0,
        let length = facts.closings.length(at: start, in: forms, languages: languages),
        forms.count - start - length <= longestSignature
      else { continue }
      let gap = Int(tokens[start - 1].end)..<Int(tokens[start].start)
      if Array(proposal.text.utf8)[gap].contains(where: signs.contains) { return start }
    }
    return nil
  }

  /// Words of a signature, at most.
  private static let longestSignature = 5

  /// Whether there is a title and a body.
  var hasTitleAndBody: Bool { titleCount > 0 && words.count > titleCount }

  /// Whether a word is written with a capital.
  func isCapitalized(_ place: Int) -> Bool { tokens[place].isCapitalized }

  /// The text from the first of some consecutive words to the last, verbatim.
  func text(of places: [Int]) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    let range = Int(tokens[first].start)..<Int(tokens[last].end)
    return String(decoding: Array(proposal.text.utf8)[range], as: UTF8.self)
  }

  /// Keys that stand in both, each as often as in the one that has it less.
  func sharedWords(with other: WordSequence) -> Int {
    let (left, right) = (sortedKeys, other.sortedKeys)
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  /// What two proposals hold word for word of each other.
  func passages(in other: WordSequence) -> Passages { Passages(keys, other.keys) }

  /// The words around some words that belong to the same clause: up to `reach` on each side, as far as
  /// the next sign of punctuation.
  func clause(around places: Range<Int>, reach: Int) -> Range<Int> {
    stretch(around: places, reach: reach, endedBy: Self.signs)
  }

  /// The same as far as the end of the sentence: German parts by a comma what is asked from what is asked for.
  func sentence(around places: Range<Int>, reach: Int) -> Range<Int> {
    stretch(around: places, reach: reach, endedBy: Self.sentenceEnds)
  }

  private func stretch(
    around places: Range<Int>, reach: Int, endedBy signs: Set<UInt8>
  ) -> Range<Int> {
    let text = Array(proposal.text.utf8)
    func isParted(_ place: Int) -> Bool { self.isParted(place, text, by: signs) }
    var (low, high) = (places.lowerBound, places.upperBound)
    while low > max(places.lowerBound - reach, 0), !isParted(low - 1) { low -= 1 }
    while high < min(places.upperBound + reach, words.count), high == 0 || !isParted(high - 1) {
      high += 1
    }
    return low..<high
  }

  /// Whether some words begin and end with a sentence.
  func isSentence(_ place: Range<Int>) -> Bool {
    func isParted(_ end: Int) -> Bool {
      guard end >= 0, end + 1 < tokens.count else { return true }
      let gap = Int(tokens[end].end)..<Int(tokens[end + 1].start)
      return Array(proposal.text.utf8)[gap].contains(where: Self.sentenceEnds.contains)
    }
    return isParted(place.lowerBound - 1) && isParted(place.upperBound - 1)
  }

  /// Whether a colon stands behind some words.
  func isBeforeColon(_ place: Range<Int>) -> Bool {
    guard place.upperBound > 0, place.upperBound < tokens.count else { return false }
    let gap = Int(tokens[place.upperBound - 1].end)..<Int(tokens[place.upperBound].start)
    return Array(proposal.text.utf8)[gap].contains(0x3A)
  }

  /// Line feed, ! . ?
  private static let sentenceEnds: Set<UInt8> = [0x0A, 0x21, 0x2E, 0x3F]

  /// Whether a clause ends behind a word.
  func endsClause(_ place: Int) -> Bool {
    place + 1 == words.count || isParted(place, Array(proposal.text.utf8), by: Self.signs)
  }

  /// Whether one of some signs stands between a word and the next one.
  private func isParted(_ place: Int, _ text: [UInt8], by signs: Set<UInt8>) -> Bool {
    guard place + 1 < tokens.count else { return true }
    let (left, right) = (tokens[place], tokens[place + 1])
    guard left.end < right.start else { return false }
    return text[Int(left.end)..<Int(right.start)].contains { signs.contains($0) }
  }

  /// Line feed, ! ( ) , . : ; ?
  private static let signs: Set<UInt8> = [0x0A, 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F]
}
