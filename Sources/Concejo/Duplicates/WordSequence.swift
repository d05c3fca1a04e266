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
  /// All words as they are written, those that are left out among them.
  private let written: [Token]
  /// For each word where it stands among these; nil where none is left out.
  private let places: [Int32]?

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
    written = tokens
    var places: [Int32]?
    if leavingOutFillers {
      let forms = tokens.map { facts.bare[Int($0.surface)] }
      let languages = facts.languages(of: number, wordCount: tokens.count)
      var isFiller = facts.listed.fillers.marks(in: forms, languages: languages)
      if let start = Self.signature(
        in: forms, tokens, of: proposal, languages: languages, facts: facts)
      {
        for place in start..<tokens.count { isFiller[place] = true }
      }
      for place in left.joined() { isFiller[place] = true }
      let kept = tokens.indices.filter { !isFiller[$0] }
      opensWithFiller = isFiller.first ?? false
      if !kept.isEmpty, kept.count < tokens.count {
        places = kept.map { Int32($0) }
        tokens = kept.map { tokens[$0] }
      }
    } else {
      opensWithFiller = false
    }
    self.places = places
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
        let length = facts.listed.closings.length(at: start, in: forms, languages: languages),
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
  func isCapitalized(_ place: Int) -> Bool { token(place).isCapitalized }

  private func token(_ place: Int) -> Token { written[writtenPlace(of: place)] }

  /// Where a word stands among all that are written.
  func writtenPlace(of place: Int) -> Int { places.map { Int($0[place]) } ?? place }

  /// All that is written from behind the word before some words to before the word behind them.
  func writtenPlaces(around places: Range<Int>) -> Range<Int> {
    let start = places.lowerBound == 0 ? 0 : writtenPlace(of: places.lowerBound - 1) + 1
    let end =
      places.upperBound == words.count ? written.count : writtenPlace(of: places.upperBound)
    return start..<end
  }

  /// Of some words that are written those that are not left out.
  func words(among range: Range<Int>) -> Range<Int> {
    guard let places else { return range }
    func count(before place: Int) -> Int { places.firstIndex { $0 >= place } ?? places.count }
    return count(before: range.lowerBound)..<count(before: range.upperBound)
  }

  /// The forms of some words that are written.
  func forms(written range: Range<Int>) -> [UInt32] { written[range].map(\.surface) }

  /// The form of a word that is written; nil where there is none.
  func form(written place: Int) -> UInt32? {
    written.indices.contains(place) ? written[place].surface : nil
  }

  /// The text from the first of some consecutive words to the last, verbatim.
  func text(of places: [Int]) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    return text(written: writtenPlace(of: first)..<writtenPlace(of: last) + 1)
  }

  /// The text of some words that are written, verbatim.
  func text(written range: Range<Int>) -> String {
    guard let first = written[range].first, let last = written[range].last else { return "" }
    return String(
      decoding: Array(proposal.text.utf8)[Int(first.start)..<Int(last.end)], as: UTF8.self)
  }

  /// Whether two written words stand side by side, with no sign of punctuation between.
  func isJoined(written place: Int) -> Bool {
    guard place >= 0, place + 1 < written.count else { return false }
    let (left, right) = (written[place], written[place + 1])
    guard left.end < right.start else { return true }
    return !Array(proposal.text.utf8)[Int(left.end)..<Int(right.start)]
      .contains(where: Self.signs.contains)
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
      guard end >= 0, end + 1 < words.count else { return true }
      let gap = Int(token(end).end)..<Int(token(end + 1).start)
      return Array(proposal.text.utf8)[gap].contains(where: Self.sentenceEnds.contains)
    }
    return isParted(place.lowerBound - 1) && isParted(place.upperBound - 1)
  }

  /// Whether a colon stands behind some words.
  func isBeforeColon(_ place: Range<Int>) -> Bool {
    guard place.upperBound > 0, place.upperBound < words.count else { return false }
    let gap = Int(token(place.upperBound - 1).end)..<Int(token(place.upperBound).start)
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
    guard place + 1 < words.count else { return true }
    let (left, right) = (token(place), token(place + 1))
    guard left.end < right.start else { return false }
    return text[Int(left.end)..<Int(right.start)].contains { signs.contains($0) }
  }

  /// Line feed, ! ( ) , . : ; ?
  private static let signs: Set<UInt8> = [0x0A, 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F]
}
