/// The pipeline stage that turns word forms into terms: one term for each stem.
///
/// Each form is stemmed once, in the language of the texts it mostly stands in. Forms that differ
/// only in accents are one word (atencion, atención), since a third of all citizens type none; the
/// accented form that occurs most is the one that is stemmed.
public struct Lexicon: Sendable {
  /// The mark of a form that is no term.
  public static let noTerm = UInt32.max

  /// Term of each form, or ``noTerm`` for stop words, numbers and addresses; terms are sorted by their bytes.
  public let termOfSurface: [UInt32]
  /// The stem of each term.
  public let stems: [String]
  /// The form that occurs most among those of a term; of equals the first by bytes.
  public let surfaceOfTerm: [UInt32]
  /// For each form the way most people who type accents write it.
  public let canonicalOfSurface: [UInt32]
  /// Whether a form is a stop word in its own language.
  public let isStopWord: [Bool]

  /// Number of terms.
  public var termCount: Int { stems.count }

  /// Builds the lexicon of a corpus.
  init(of corpus: TokenizedCorpus, languages: [Language]) async throws {
    let table = corpus.surfaces
    let (occurrences, canBeTerm) = Self.occurrences(in: corpus)
    let canonical = Self.canonicalForms(of: table, languages: languages, occurrences: occurrences)
    var isStopWord = [Bool](repeating: false, count: table.count)
    var stemOfSurface = [[UInt8]?](repeating: nil, count: table.count)
    for language in Language.allCases {
      let surfaces = languages.indices.filter { languages[$0] == language }
      guard !surfaces.isEmpty else { continue }
      let stemmer = Stemmer(language)
      let stopWords = LanguageProfile.of(language).stopWords
      let folded = language.foldsAccents ? Set(stopWords.map(Self.foldingAccents)) : stopWords
      for surface in surfaces {
        let form = table[UInt32(surface)]
        if stopWords.contains(form) || folded.contains(form) {
          isStopWord[surface] = true
        } else if canBeTerm[surface] {
          stemOfSurface[surface] = Self.stem(
            table.bytes(of: canonical[surface]), with: stemmer, folding: language.foldsAccents)
        }
      }
    }
    let stems = Set(stemOfSurface.compactMap { $0 }).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, UInt32($0)) })
    var surfaceOfTerm = [UInt32](repeating: 0, count: stems.count)
    var most = [Int](repeating: -1, count: stems.count)
    termOfSurface = stemOfSurface.map { $0.flatMap { numbers[$0] } ?? Self.noTerm }
    for (surface, term) in termOfSurface.enumerated() where term != Self.noTerm {
      let index = Int(term)
      let better =
        occurrences[surface] > most[index]
        || occurrences[surface] == most[index]
          && table.bytes(of: UInt32(surface))
            .lexicographicallyPrecedes(table.bytes(of: surfaceOfTerm[index]))
      if better { (most[index], surfaceOfTerm[index]) = (occurrences[surface], UInt32(surface)) }
    }
    self.stems = stems.map { String(decoding: $0, as: UTF8.self) }
    self.surfaceOfTerm = surfaceOfTerm
    canonicalOfSurface = canonical
    self.isStopWord = isStopWord
  }

  /// The stem of a form that the corpus may not contain.
  static func stem(_ form: String, language: Language) -> String {
    let stem = stem(
      Array(form.utf8)[...], with: Stemmer(language), folding: language.foldsAccents)
    return String(decoding: stem, as: UTF8.self)
  }

  private static func stem(
    _ form: ArraySlice<UInt8>, with stemmer: borrowing Stemmer, folding: Bool
  ) -> [UInt8] {
    let stem = stemmer.stem(form)
    return folding ? Array(foldingAccents(String(decoding: stem, as: UTF8.self)).utf8) : stem
  }

  private static func occurrences(in corpus: TokenizedCorpus) -> ([Int], [Bool]) {
    var occurrences = [Int](repeating: 0, count: corpus.surfaces.count)
    var canBeTerm = [Bool](repeating: false, count: corpus.surfaces.count)
    for token in corpus.tokens {
      occurrences[Int(token.surface)] += 1
      switch token.kind {
      case .word, .hashtag:
        let form = corpus.surfaces.bytes(of: token.surface)
        canBeTerm[Int(token.surface)] = form.count > 1 && !isOpaque(form)
      // A house number is not what a proposal is about; codes such as m30 are words.
      case .number, .url, .email: break
      }
    }
    return (occurrences, canBeTerm)
  }

  /// Whether a form is a serial number rather than a word: letters behind digits, unless it is as
  /// short as a house or class number, or more than four digits.
  ///
  /// Names such as m40 and covid19 are words; a455b0 and 11t02 are not.
  private static func isOpaque(_ form: ArraySlice<UInt8>) -> Bool {
    let digits = form.count { $0 >= 0x30 && $0 <= 0x39 }
    guard digits > 0 else { return false }
    let digitsAtEnd = form.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits > 4 || digitsAtEnd != digits && form.count > 4
  }

  /// For each form the one among its accent variants that is stemmed in its place: the accented one
  /// that occurs most, unless the bare one is so much more frequent that the accent is the slip.
  private static func canonicalForms(
    of table: SurfaceTable, languages: [Language], occurrences: [Int]
  ) -> [UInt32] {
    var variants: [String: [UInt32]] = [:]
    for surface in 0..<table.count where languages[surface].foldsAccents {
      variants[foldingAccents(table[UInt32(surface)]), default: []].append(UInt32(surface))
    }
    var canonical = (0..<table.count).map { UInt32($0) }
    for (bare, forms) in variants where forms.count > 1 {
      func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        let (a, b) = (occurrences[Int(left)], occurrences[Int(right)])
        if a != b { return a < b }
        return table.bytes(of: right).lexicographicallyPrecedes(table.bytes(of: left))
      }
      let plain = forms.first { table[$0] == bare }
      guard var best = forms.filter({ $0 != plain }).max(by: precedes) else { continue }
      if let plain, occurrences[Int(best)] * leastAccented < occurrences[Int(plain)] {
        best = plain
      }
      for form in forms { canonical[Int(form)] = best }
    }
    return canonical
  }

  /// An accented form that occurs this many times less often than the bare one is a slip.
  private static let leastAccented = 5

  /// The form with its vowels bare; ñ and ç stay, since they are letters of their own.
  static func foldingAccents(_ form: String) -> String {
    guard form.utf8.contains(where: { $0 >= 0x80 }) else { return form }
    var folded = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      switch scalar {
      case "à", "á", "â", "ã", "ä": folded.append("a")
      case "è", "é", "ê", "ë": folded.append("e")
      case "ì", "í", "î", "ï": folded.append("i")
      case "ò", "ó", "ô", "õ", "ö": folded.append("o")
      case "ù", "ú", "û", "ü": folded.append("u")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
