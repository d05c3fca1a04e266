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

  private var rows: [UInt64: Int32] = [:]
  private var counts: [Scores] = []
  private var words: [String: Scores] = [:]
  private var wordTotals = Scores.zero

  private static let longestGram = 4
  /// Strength of the shorter context against the counts of the longer one.
  private static let backoff: Float = 1.5
  /// No word may speak for or against a language more strongly than this (natural logarithm).
  private static let strongestWord: Float = 12

  /// The identifier trained on the samples that ship with the library.
  static let shared = LanguageIdentifier()

  private init() {
    rows.reserveCapacity(60_000)
    counts.reserveCapacity(60_000)
    for language in Language.allCases {
      var surfaces = SurfaceTable()
      let sample = LanguageProfile.sample(of: language)
      for token in Tokenizer().tokens(in: sample, surfaces: &surfaces) where token.kind == .word {
        learn(surfaces[token.surface], language: language, weight: 1)
      }
      for word in LanguageProfile.of(language).stopWords.sorted() {
        learn(word, language: language, weight: 1)
      }
    }
  }

  private mutating func learn(_ word: String, language: Language, weight: Float) {
    words[word, default: .zero][language.index] += weight
    wordTotals[language.index] += weight
    let letters = Self.letters(of: word)
    for end in 1..<letters.count {
      for length in 1...min(Self.longestGram, end + 1) {
        let key = Self.key(letters[(end - length + 1)...end])
        counts[row(of: key)][language.index] += weight
        // The context's own count turns the gram's into a conditional probability.
        let context = Self.key(letters[(end - length + 1)..<end]) | Self.contextMark
        counts[row(of: context)][language.index] += weight
      }
    }
  }

  private static let contextMark: UInt64 = 1 << 63

  private mutating func row(of key: UInt64) -> Int {
    if let row = rows[key] { return Int(row) }
    let row = counts.count
    rows[key] = Int32(row)
    counts.append(.zero)
    return row
  }

  /// The word between two boundary marks, one number of 15 bits a letter.
  private static func letters(of word: String) -> [UInt64] {
    var letters: [UInt64] = [1]
    for scalar in word.unicodeScalars {
      letters.append(UInt64(scalar.value) & 0x7FFF)
    }
    letters.append(1)
    return letters
  }

  /// Length and letters of a gram: at most 3 + 4 · 15 bits, so that the top bit stays free.
  private static func key(_ letters: ArraySlice<UInt64>) -> UInt64 {
    letters.reduce(UInt64(letters.count)) { $0 << 15 | $1 }
  }

  /// Log-probability of a lower-case word in each language, less the best language's: 0 for the
  /// best, negative for the others, in steps of 1/256 so that sums do not depend on their order.
  func scores(of word: String) -> Scores {
    let letters = Self.letters(of: word)
    var logarithm = Scores.zero
    for end in 1..<letters.count {
      var probability = Scores(repeating: 1.0 / 64)
      for length in 1...min(Self.longestGram, end + 1) {
        let context = Self.key(letters[(end - length + 1)..<end]) | Self.contextMark
        guard let contextRow = rows[context] else { break }
        let gram = rows[Self.key(letters[(end - length + 1)...end])].map { counts[Int($0)] }
        probability =
          ((gram ?? .zero) + Self.backoff * probability)
          / (counts[Int(contextRow)] + Self.backoff)
      }
      for index in 0..<Language.allCases.count { logarithm[index] += log(probability[index]) }
    }
    var result = Scores.zero
    var best = -Float.infinity
    let seen = words[word] ?? .zero
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
