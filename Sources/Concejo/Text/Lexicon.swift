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

  /// Whether a form must not name a theme.
  let isNeverLabel: [Bool]

  /// Number of terms.
  public var termCount: Int { stems.count }

  /// Builds the lexicon of a corpus.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - languages: The language of each form.
  ///   - words: What an analyst says of them.
  init(
    of corpus: TokenizedCorpus, languages: [Language], words: WordList = WordList()
  ) async throws {
    let own = WordList.Index(words)
    let table = corpus.surfaces
    let occurrences = corpus.occurrences
    let canonical = Self.canonicalForms(of: table, languages: languages, occurrences: occurrences)
    let parts = try await concurrentChunks(0..<table.count, chunk: 2048) { range in
      let stemmers = StemmerSet()
      let used = Set(languages[range])
      let stopWords = Language.withOther.map { used.contains($0) ? StopWords.of($0) : .none }
      var part = Readings()
      for surface in range {
        let form = table.bytes(of: UInt32(surface))
        let language = languages[surface]
        let isListed =
          stopWords[language.index].contains(form)
          || canonical[surface] != surface
            && stopWords[language.index].contains(table.bytes(of: canonical[surface]))
        if own.isStopWord(form) || isListed && !own.isKept(form) {
          part.stems.append(Readings.stopWord)
        } else if corpus.isWord[surface], form.count > 1, !Self.isOpaque(form) {
          let standIn = own.standIn(for: form).map { $0[...] }
          let stem = stemmers.stem(
            standIn ?? table.bytes(of: canonical[surface]), language: language,
            folding: language.foldsAccents)
          part.stems.append(part.distinct.insert(stem[...]))
        } else {
          // A house number is not what a proposal is about; codes such as m30 are words.
          part.stems.append(Self.noTerm)
        }
      }
      return part
    }
    isStopWord = parts.flatMap { $0.stems.map { $0 == Readings.stopWord } }
    var distinct = SurfaceTable()
    let stemOfSurface = parts.flatMap { part in
      let numbers = distinct.insertAll(of: part.distinct)
      return part.stems.map { $0 < Readings.stopWord ? numbers[Int($0)] : Self.noTerm }
    }
    let order = distinct.sortedByBytes
    var termOfStem = [UInt32](repeating: 0, count: order.count)
    for (term, stem) in order.enumerated() { termOfStem[stem] = UInt32(term) }
    var surfaceOfTerm = [UInt32](repeating: 0, count: order.count)
    var most = [Int](repeating: -1, count: order.count)
    termOfSurface = stemOfSurface.map { $0 == Self.noTerm ? $0 : termOfStem[Int($0)] }
    for (surface, term) in termOfSurface.enumerated() where term != Self.noTerm {
      let index = Int(term)
      let better =
        occurrences[surface] > most[index]
        || occurrences[surface] == most[index]
          && table.bytes(of: UInt32(surface))
            .lexicographicallyPrecedes(table.bytes(of: surfaceOfTerm[index]))
      if better { (most[index], surfaceOfTerm[index]) = (occurrences[surface], UInt32(surface)) }
    }
    stems = try await concurrentFlatMap(0..<order.count, chunk: 8192) { [distinct] range in
      order[range].map { distinct[UInt32($0)] }
    }
    self.surfaceOfTerm = surfaceOfTerm
    canonicalOfSurface = canonical
    // Where most is in a language of ours, no title comes from another.
    let foreign = table.indices.reduce(0) { languages[$1] == .other ? $0 + occurrences[$1] : $0 }
    let hidesOther = foreign > 0 && foreign * 2 < corpus.tokenCount
    isNeverLabel =
      own.isEmpty && !hidesOther
      ? [Bool](repeating: false, count: table.count)
      : table.indices.map {
        hidesOther && languages[$0] == .other || own.isNeverLabel(table.bytes(of: UInt32($0)))
      }
  }

  /// What some consecutive forms are taken for.
  private struct Readings: Sendable {
    /// The stems of these forms.
    var distinct = SurfaceTable()
    /// For each form its stem in `distinct`, ``stopWord`` or ``Lexicon/noTerm``.
    var stems: [UInt32] = []

    static let stopWord = Lexicon.noTerm - 1
  }

  /// The term of a stem, or nil for one that the corpus does not have.
  func term(ofStem stem: [UInt8]) -> UInt32? {
    var (low, high) = (0, stems.count)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle].utf8.lexicographicallyPrecedes(stem) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < stems.count && stems[low].utf8.elementsEqual(stem) ? UInt32(low) : nil
  }

  /// The stem of a form that the corpus may not contain.
  static func stem(_ form: String, language: Language) -> String {
    let stem = StemmerSet().stem(
      Array(form.utf8)[...], language: language, folding: language.foldsAccents)
    return String(decoding: stem, as: UTF8.self)
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
}

/// The stop words of a language, as written and without accents: read once for all corpora.
private struct StopWords: Sendable {
  private var forms = SurfaceTable()

  private static let all = ByLanguage(read: StopWords.init)

  static func of(_ language: Language) -> StopWords { all[language] }

  /// Those of no language.
  static let none = StopWords()

  private init() {}

  private init(_ language: Language) {
    for word in LanguageProfile.of(language).stopWords {
      _ = forms.insert(Array(word.utf8)[...])
      if language.foldsAccents {
        _ = forms.insert(Lexicon.foldingAccents(Array(word.utf8)[...]))
      }
    }
  }

  func contains(_ form: ArraySlice<UInt8>) -> Bool { forms.find(form) != nil }
}
