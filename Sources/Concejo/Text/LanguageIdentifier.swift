import Foundation

/// Tells in which of nine languages a word or a text is written.
///
/// A word's probability in a language mixes how often the word stands in the language's sample with
/// a character model of up to four letters, each order falling back on the one below. A text's
/// score is the sum over its words. What the samples have taught is counted and ships with them, see
/// ``SampleCounts``.
///
/// Source: Cavnar & Trenkle, *N-gram-based text categorization*, SDAIR 1994, for the idea; Lui &
/// Baldwin, *langid.py*, ACL 2012, aclanthology.org/P12-3005, for the sum of log probabilities.
struct LanguageIdentifier: Sendable {
  /// One number for each language, in the order of ``Language/allCases``; behind them ``ownScore`` and
  /// ``letterCount``.
  typealias Scores = SIMD16<Float>

  /// Where the log-probability of a word in the language that suits it best stands.
  static let ownScore = 14
  /// Where the number of a word's letters stands, the mark behind it included.
  static let letterCount = 15

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

  /// The identifier that knows the samples which ship with the library.
  static let shared = LanguageIdentifier()

  /// ``shared``, read in a task of its own where it has not been used yet.
  static func read() async -> LanguageIdentifier { shared }

  private init() {
    SampleCounts.words.read { word, counts in
      _ = words.insert(word)
      wordCounts.append(counts)
      wordTotals += counts
    }
    SampleCounts.sequences.read { letters, counts in
      let bytes = letters.span
      var (last, length, position) = (0 as UInt64, 0, 0)
      while position < bytes.count {
        let scalar = DecodedScalar(bytes, at: position)
        position += scalar.width
        let isMark = scalar.value == SampleCounts.mark
        last = last << 15 | (isMark ? Self.boundary : UInt64(scalar.value) & 0x7FFF)
        length += 1
      }
      grams.add(
        counts, of: Self.key(last, length: length),
        behind: length == 1 ? 0 : Self.key(last >> 15, length: length - 1))
    }
    grams.finishCounting(backoff: Self.backoff)
  }

  /// The mark before a word's first letter and behind its last.
  private static let boundary: UInt64 = 1

  /// Length and letters of a gram, at most 3 + 4 · 15 bits.
  ///
  /// - Parameters:
  ///   - last: The last letters that were read, 15 bits each.
  ///   - length: How many of them.
  /// - Returns: What tells the gram from others.
  private static func key(_ last: UInt64, length: Int) -> UInt64 {
    let bits = UInt64(15 * length)
    return UInt64(length) << bits | last & ((1 << bits) - 1)
  }

  /// Log-probability of a lower-case word in each language, less the best language's: 0 for the
  /// best, negative for the others, in steps of 1/256 so that sums do not depend on their order.
  func scores(of word: String) -> Scores { scores(of: Array(word.utf8)[...]) }

  /// Scores of a word's UTF-8 bytes.
  func scores(of word: ArraySlice<UInt8>) -> Scores {
    var reading = start
    let bytes = word.span
    var position = 0
    while position < bytes.count {
      let scalar = DecodedScalar(bytes, at: position)
      reading = following(reading, letter: UInt64(scalar.value) & 0x7FFF)
      position += scalar.width
    }
    return scores(of: word, read: reading)
  }

  /// Whether a text whose words have these scores in sum is in none of the nine languages.
  ///
  /// Its letters follow one another as they do in none: by far in another script, and by enough in a
  /// language such as Polish. Dutch and Romanian are too near to German and French to be told.
  static func isOther(_ scores: Scores) -> Bool {
    let letters = scores[letterCount]
    guard letters > 0 else { return false }
    let mean = scores[ownScore] / letters
    return mean < (letters >= fewestLetters ? leastMean : leastShortMean)
  }

  /// A text has a mean of -2 a letter, and one in a thousand of more than 25 letters less than -3.6; Polish,
  /// Hungarian and Turkish ones have -4.4 to -5.8, other scripts less than -12.
  private static let leastMean: Float = -3.8
  /// Names alone go down to -6.5.
  private static let leastShortMean: Float = -9
  private static let fewestLetters: Float = 26

  /// Scores of some forms of a table, in their order.
  ///
  /// They are read in the order of their first bytes: what two words begin with is read once.
  func scores(of forms: Range<Int>, in table: SurfaceTable) -> [Scores] {
    var result = [Scores](repeating: .zero, count: forms.count)
    var readings = [start]
    // Where each letter of the present word ends.
    var ends = [0]
    var previous: Int?
    for form in table.orderedByPrefix(forms) {
      let word = table.bytes(of: UInt32(form))
      let bytes = word.span
      let shared = previous.map { Self.sharedBytes(word, table.bytes(of: UInt32($0))) } ?? 0
      while ends[ends.count - 1] > shared {
        ends.removeLast()
        readings.removeLast()
      }
      var position = ends[ends.count - 1]
      var reading = readings[readings.count - 1]
      while position < bytes.count {
        let scalar = DecodedScalar(bytes, at: position)
        position += scalar.width
        reading = following(reading, letter: UInt64(scalar.value) & 0x7FFF)
        guard readings.count < Self.longestShared else { continue }
        readings.append(reading)
        ends.append(position)
      }
      result[form - forms.lowerBound] = scores(of: word, read: reading)
      previous = form
    }
    return result
  }

  /// Letters of a beginning that is remembered for the next word, the mark in front included.
  ///
  /// Each takes some 200 bytes, so that a word of two million letters took 400 MB. No word of a language is so
  /// long; what is longer is read again from here on.
  static let longestShared = 128

  /// How many bytes two words begin with alike.
  private static func sharedBytes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let (a, b) = (left.span, right.span)
    var count = 0
    while count < min(a.count, b.count), a[count] == b[count] { count += 1 }
    return count
  }

  /// How far a word has been read.
  private struct Reading {
    /// The sequences that end before the present letter, by length: they are its contexts.
    var contexts: SIMD4<Int>
    /// The last letters, 15 bits each.
    var last: UInt64
    /// How many letters there were, the mark in front included.
    var count: Int
    /// The probability so far.
    var product: ScaledProduct
  }

  /// The mark in front of a word.
  private var start: Reading {
    var contexts = SIMD4<Int>(repeating: GramTable.unknown)
    contexts[0] = grams.position(of: 0)
    contexts[1] = grams.position(of: Self.key(Self.boundary, length: 1))
    return Reading(contexts: contexts, last: Self.boundary, count: 1, product: ScaledProduct())
  }

  /// What has been read with one letter more.
  private func following(_ reading: Reading, letter: UInt64) -> Reading {
    let last = reading.last << 15 | letter
    var probability = Scores(repeating: 1.0 / 64)
    var contexts = SIMD4<Int>(repeating: GramTable.unknown)
    contexts[0] = reading.contexts[0]
    for length in 1...min(Self.longestGram, reading.count + 1) {
      let context = reading.contexts[length - 1]
      guard context != GramTable.unknown else { break }
      let gram = grams.position(of: Self.key(last, length: length))
      if length < Self.longestGram { contexts[length] = gram }
      probability *= Self.backoff
      if gram != GramTable.unknown { probability += grams.counts[gram].whole }
      probability *= grams.counts[context].context
    }
    var product = reading.product
    product.multiply(by: probability)
    return Reading(contexts: contexts, last: last, count: reading.count + 1, product: product)
  }

  /// The scores of a word of which all letters have been read.
  private func scores(of word: ArraySlice<UInt8>, read reading: Reading) -> Scores {
    let logarithm = following(reading, letter: Self.boundary).product.logarithms
    var result = Scores.zero
    var best = -Float.infinity
    let seen = words.find(word).map { wordCounts[Int($0)] } ?? .zero
    for index in 0..<Language.allCases.count {
      // Half the word, half its letters: the halves cancel out in what is compared.
      result[index] =
        seen[index] > 0
        ? log(seen[index] / wordTotals[index] + exp(logarithm[index])) : logarithm[index]
      best = max(best, result[index])
    }
    for index in 0..<Language.allCases.count {
      let relative = max(result[index] - best, -Self.strongestWord)
      result[index] = (relative * 256).rounded() / 256
    }
    result[Self.ownScore] = (best * 256).rounded() / 256
    result[Self.letterCount] = Float(reading.count)
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

/// A product of many small numbers, as a fraction and a power of two for each language.
private struct ScaledProduct {
  private var fractions = LanguageIdentifier.Scores(repeating: 1)
  private var exponents = SIMD16<Int32>.zero

  /// Multiplies by numbers that are not below 2⁻⁶⁰.
  @inline(__always)
  mutating func multiply(by factors: LanguageIdentifier.Scores) {
    let bits = unsafe unsafeBitCast(fractions * factors, to: SIMD16<UInt32>.self)
    exponents &+= SIMD16<Int32>(truncatingIfNeeded: bits &>> 23) &- 127
    fractions = unsafe unsafeBitCast(
      bits & 0x007F_FFFF | 0x3F80_0000, to: LanguageIdentifier.Scores.self)
  }

  /// Natural logarithms of the products.
  var logarithms: LanguageIdentifier.Scores {
    var result = LanguageIdentifier.Scores(exponents) * 0.693_147_18
    for index in 0..<Language.allCases.count { result[index] += log(fractions[index]) }
    return result
  }
}
