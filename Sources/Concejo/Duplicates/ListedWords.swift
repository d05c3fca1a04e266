/// What our lists say of the words of some languages, by the numbers of ``BareForms``.
///
/// It depends on no corpus: whoever compares a few texts again and again reads the lists once.
final class ListedWords: Sendable {
  /// Every word of the lists without accents: a third of all citizens type none.
  let forms: SurfaceTable
  /// Words below this number stand in a list or sample as real words, and are no slips of others.
  let knownCount: UInt32
  /// What turns a demand round.
  let polarity: Polarity
  /// What asks for more of a thing, or for less of it.
  let demandCues: DemandCues
  /// Phrases that ask for nothing.
  let fillers: LanguagePhrases
  /// Phrases behind which a text only names who wrote it.
  let closings: LanguagePhrases
  /// Phrases that ask again for what stands before them.
  let resumptions: LanguagePhrases
  /// What number words say, as the number of these digits.
  let numerals: [UInt32: UInt32]
  /// Words that join two equals: "and".
  let coordinators: Set<UInt32>
  /// Words too vague to name a theme.
  let vague: Set<UInt32>
  /// Words of introductions, greetings and thanks.
  let courtesies: Set<UInt32>
  /// Articles that are also the number one.
  let ones: Set<UInt32>
  /// The sides of the profiles' contrary demands that a form stands on: pair · 2 + side.
  let oppositeSides: [UInt32: [Int]]
  /// Words that stand for one another.
  let synonyms: SynonymPhrases
  /// Endings of verbs and of the nouns made of them, by ``Language/index``.
  let endings: [Set<[UInt8]>]

  /// The words of some languages, in the order of ``Language/allCases``.
  static func of(_ languages: [Language]) -> ListedWords {
    read.withLock { read in
      if let words = read[languages] { return words }
      // A megabyte for each: a stream of texts in nine languages has few sets of them at a time.
      if read.count == mostSets { read = [:] }
      let words = ListedWords(languages)
      read[languages] = words
      return words
    }
  }

  private static let mostSets = 16
  private static let read = Locked<[[Language]: ListedWords]>([:])

  private init(_ languages: [Language]) {
    var forms = SurfaceTable()
    for words in parallelChunks(
      0..<languages.count, chunk: 1, { Self.known(languages[$0.lowerBound]) })
    {
      _ = forms.insertAll(of: words)
    }
    knownCount = UInt32(forms.count)
    func number(of word: String) -> UInt32 {
      forms.insert(Lexicon.foldingAccents(Array(word.utf8)[...]))
    }
    func numbers(of phrase: String) -> [UInt32] {
      phrase.utf8.split(separator: 0x20).map {
        forms.insert(Lexicon.foldingAccents(Array($0)[...]))
      }
    }
    func phrases(
      _ list: KeyPath<Wording, [String]>, besides: (Wording) -> Set<String> = { _ in [] }
    ) -> LanguagePhrases {
      LanguagePhrases(
        languages.map { language in
          let wording = Wording.of(language)
          let avoided = besides(wording)
          var table = PhraseTable()
          for phrase in wording[keyPath: list]
          where !phrase.split(separator: " ").contains(where: { avoided.contains(String($0)) }) {
            table.insert(numbers(of: phrase))
          }
          return (language, table)
        })
    }
    let (profiles, wordings) = (languages.map(LanguageProfile.of), languages.map(Wording.of))
    polarity = Polarity(of: languages, number: number)
    demandCues = DemandCues(of: languages, number: number)
    // What makes a denial smaller must be seen beside it.
    fillers = phrases(\.fillers) { Set($0.restrictives) }
    closings = phrases(\.closings)
    resumptions = phrases(\.resumptions)
    var numerals: [UInt32: UInt32] = [:]
    for (word, value) in wordings.flatMap({ $0.numerals.sorted { $0.key < $1.key } }) {
      numerals[number(of: word)] = number(of: value)
    }
    self.numerals = numerals
    vague = Set(profiles.flatMap { $0.labelStopWords.sorted() }.map(number))
    coordinators = Set(profiles.flatMap { $0.coordinators.sorted() }.map(number))
    ones = Set(wordings.flatMap(\.ones).map(number))
    courtesies = Set(wordings.flatMap(\.courtesies).map(number))
    oppositeSides = Self.sides(of: profiles.flatMap(\.opposites), number: number)
    synonyms = SynonymPhrases(of: languages, number: number)
    endings = Language.withOther.map { language in
      languages.contains(language)
        ? Set(
          Wording.of(language).endings.map {
            Array(Lexicon.foldingAccents(Array($0.utf8)[...]))
          } + [[]]) : []
    }
    self.forms = forms
  }

  /// Whether a form is a word of its own, and no slip.
  func isKnown(_ form: UInt32) -> Bool { form < knownCount }

  /// Every word of a language that some list or sample of ours has, without accents.
  private static func known(_ language: Language) -> SurfaceTable {
    var written = SurfaceTable()
    _ = Tokenizer().tokens(in: LanguageProfile.sample(of: language), surfaces: &written)
    let lists = [
      LanguageProfile.of(language).stopWords.sorted(), ConceptList.of(language).words,
      Wording.of(language).synonyms.flatMap(\.self),
    ]
    // The numbers of phrases ("aula_de_2_años") are no words.
    for word in lists.lazy.joined() where !word.allSatisfy(\.isNumber) {
      _ = written.insert(Array(word.utf8)[...])
    }
    var bare = SurfaceTable()
    for word in written.indices {
      _ = bare.insert(Lexicon.foldingAccents(written.bytes(of: UInt32(word))))
    }
    return bare
  }

  private static func sides(
    of pairs: [[Set<String>]], number: (String) -> UInt32
  ) -> [UInt32: [Int]] {
    var sides: [UInt32: [Int]] = [:]
    for (pair, groups) in pairs.filter({ $0.count == 2 }).enumerated() {
      for (side, words) in groups.enumerated() {
        for form in Set(words.map(number)) { sides[form, default: []].append(pair * 2 + side) }
      }
    }
    return sides
  }
}
