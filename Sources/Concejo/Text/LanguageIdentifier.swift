import Foundation

/// Tells in which of nine languages a word or a text is written.
///
/// A word's probability in a language mixes how often the word stands in the language's sample with
/// a character model of up to four letters, each order falling back on the one below. A text's
/// score is the sum over its words. The samples ship as plain text and are read at start.
///
/// Source: Cavnar & Trenkle, *N-gram-based text categorization*, SDAIR 1994, for the idea; Lui &
/// Baldwin, *langid.py*, ACL 2012, aclanthology.org/P12-3005, for the sum of log probabilities.
struct LanguageIdentifier: Sendable {
  /// One number for each language, in the order of ``Language/allCases``; the rest unused.
  typealias Scores = SIMD16<Float>

  private var grams = GramTable()
  private var words = SurfaceTable()
  /// For each of `words` how often each language's sample has it.
  private var wordCounts: [Scores] = []
  private var wordTotals = Scores.zero

  private static let longestGram = 4
  /// Strength of the shorter context against the counts of the longer one.
  private static let backoff: Float = 1.5
  /// No word may speak for or against a language more strongly than this (natural logarithm).
  private static let strongestWord: Float = 12

  /// The identifier trained on the samples that ship with the library.
  static let shared = LanguageIdentifier()

  /// ``shared``, trained in a task of its own where it has not been used yet.
  static func trained() async -> LanguageIdentifier { shared }

  private init() {
    for language in Language.allCases {
      var surfaces = SurfaceTable()
      let sample = LanguageProfile.sample(of: language)
      for token in Tokenizer().tokens(in: sample, surfaces: &surfaces) where token.kind == .word {
        learn(surfaces.bytes(of: token.surface), language: language)
      }
      for word in LanguageProfile.of(language).stopWords.sorted() {
        learn(Array(word.utf8)[...], language: language)
      }
    }
    grams.finishCounting(backoff: Self.backoff)
  }

  private mutating func learn(_ word: ArraySlice<UInt8>, language: Language) {
    let number = Int(words.insert(word))
    if number == wordCounts.count { wordCounts.append(.zero) }
    wordCounts[number][language.index] += 1
    wordTotals[language.index] += 1
    let letters = Self.letters(of: word)
    for end in 1..<letters.count {
      for length in 1...min(Self.longestGram, end + 1) {
        grams.addWhole(Self.key(letters, (end - length + 1)..<(end + 1)), language: language)
        // The context's own count turns the gram's into a conditional probability.
        grams.addContext(Self.key(letters, (end - length + 1)..<end), language: language)
      }
    }
  }

  /// The word between two boundary marks, one number of 15 bits a letter.
  private static func letters(of word: ArraySlice<UInt8>) -> [UInt64] {
    var letters: [UInt64] = [1]
    letters.reserveCapacity(word.count + 2)
    let bytes = word.span
    var position = 0
    while position < bytes.count {
      let scalar = DecodedScalar(bytes, at: position)
      letters.append(UInt64(scalar.value) & 0x7FFF)
      position += scalar.width
    }
    letters.append(1)
    return letters
  }

  /// Length and letters of a gram: at most 3 + 4 · 15 bits.
  private static func key(_ letters: [UInt64], _ range: Range<Int>) -> UInt64 {
    var key = UInt64(range.count)
    for position in range { key = key << 15 | letters[position] }
    return key
  }

  /// Log-probability of a lower-case word in each language, less the best language's: 0 for the
  /// best, negative for the others, in steps of 1/256 so that sums do not depend on their order.
  func scores(of word: String) -> Scores { scores(of: Array(word.utf8)[...]) }

  /// Scores of a word's UTF-8 bytes.
  func scores(of word: ArraySlice<UInt8>) -> Scores {
    let letters = Self.letters(of: word)
    var logarithm = Scores.zero
    var product = Scores(repeating: 1)
    // The sequences that end before the present letter, by length: they are its contexts.
    var contexts = SIMD4<Int>(repeating: GramTable.unknown)
    contexts[0] = grams.position(of: 0)
    contexts[1] = grams.position(of: Self.key(letters, 0..<1))
    var last = letters[0]
    for end in 1..<letters.count {
      last = last << 15 | letters[end]
      var probability = Scores(repeating: 1.0 / 64)
      var following = SIMD4<Int>(repeating: GramTable.unknown)
      following[0] = contexts[0]
      for length in 1...min(Self.longestGram, end + 1) {
        let context = contexts[length - 1]
        guard context != GramTable.unknown else { break }
        let bits = UInt64(15 * length)
        let gram = grams.position(of: UInt64(length) << bits | last & ((1 << bits) - 1))
        if length < Self.longestGram { following[length] = gram }
        probability *= Self.backoff
        if gram != GramTable.unknown { probability += grams.counts[gram].whole }
        probability *= grams.counts[context].inverseContext
      }
      contexts = following
      // A letter's probability is never below a millionth: so many may be multiplied at once.
      product *= probability
      if end % 4 == 0 || end == letters.count - 1 {
        for index in 0..<Language.allCases.count { logarithm[index] += log(product[index]) }
        product = Scores(repeating: 1)
      }
    }
    var result = Scores.zero
    var best = -Float.infinity
    let seen = words.find(word).map { wordCounts[Int($0)] } ?? .zero
    for index in 0..<Language.allCases.count {
      let unigram = seen[index] / wordTotals[index]
      result[index] = log(0.5 * unigram + 0.5 * exp(logarithm[index]) + 1e-30)
      best = max(best, result[index])
    }
    for index in 0..<Language.allCases.count {
      let relative = max(result[index] - best, -Self.strongestWord)
      result[index] = (relative * 256).rounded() / 256
    }
    return result
  }

  /// The language with the highest score; Spanish, then the first by code, where scores are equal.
  static func best(of scores: Scores) -> Language {
    var best = Language.es
    for language in Language.allCases where scores[language.index] > scores[best.index] {
      best = language
    }
    return best
  }
}
