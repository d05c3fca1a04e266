/// What the duplicate guards know of each word form: its bare form, and what it changes.
struct WordFacts: Sendable {
  /// The form without accents, as a number that equal bare forms share.
  let bare: [UInt32]
  /// The digits of a form, as a number that forms with equal digits share: `20km` and `20` are one.
  let digits: [UInt32]
  /// Whether the form turns a demand round (no, sin, nunca).
  let isNegation: [Bool]
  /// Whether the form is a number that a demand may hang on: it has a digit, and a person wrote it.
  let isNumber: [Bool]
  /// Whether the form is a key that a machine gave to an entry: `3aa05be7`.
  let isEntryKey: [Bool]
  /// Whether the form is a place that proposals are filed under, or a name by its capitals.
  let isName: [Bool]
  /// Whether the form stands in a place that proposals are filed under.
  let isPlace: [Bool]
  /// Whether the form is a stop word.
  let isStopWord: [Bool]
  /// The term of each form, ``Lexicon/noTerm`` where it has none.
  let term: [UInt32]
  /// What turns a demand round.
  let polarity: Polarity
  /// What the lists say of each bare form.
  let listed: ListedWords
  private let languageOfProposal: [Language]
  private let mainLanguage: Language
  /// Which words stand for one another.
  let likeness: WordLikeness
  /// Whether the form is a place that proposals are filed under, or a name by its capitals in a language
  /// that gives them to names alone.
  let isOwnName: [Bool]

  /// Gathers what is known.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    corpus: TokenizedCorpus, lexicon: Lexicon, languages assignment: LanguageAssignment,
    proposals: [Proposal]
  ) async throws {
    let table = corpus.surfaces
    let languages = assignment.surfaces
    (languageOfProposal, mainLanguage) = (assignment.proposals, assignment.main)
    let used = Language.allCases.filter(Set(languages).contains)
    listed = ListedWords.of(used)
    let bareForms = BareForms(of: table, listed: listed.forms)
    (bare, digits) = (bareForms.numbers, bareForms.digits)
    isEntryKey = table.indices.map { surface in
      let form = table.bytes(of: UInt32(surface))
      return bareForms.hasDigit[surface] && form.count >= Self.shortestKey
        && Self.isIdentifier(form)
    }
    isNumber = table.indices.map { surface in
      bareForms.hasDigit[surface] && !Self.isIdentifier(table.bytes(of: UInt32(surface)))
    }
    polarity = listed.polarity
    isNegation = bare.indices.map { [polarity, bare] surface in
      polarity.isNegation(bare[surface], in: languages[surface])
    }
    isStopWord = lexicon.isStopWord
    term = lexicon.termOfSurface
    let places = Self.places(in: table, lexicon: lexicon, proposals: proposals)
    let capitalized = try await Self.capitalized(in: corpus, lexicon: lexicon, proposals: proposals)
    isPlace = places
    isName = zip(places, capitalized).map { $0 || $1 }
    isOwnName = table.indices.map { surface in
      places[surface]
        || capitalized[surface] && !LanguageProfile.of(languages[surface]).capitalizesNouns
    }
    var occurrences = [Int](repeating: 0, count: bareForms.count)
    var languageOfForm = [Language](repeating: .es, count: bareForms.count)
    for surface in table.indices {
      occurrences[Int(bare[surface])] += corpus.occurrences[surface]
      languageOfForm[Int(bare[surface])] = languages[surface]
    }
    likeness = WordLikeness(
      listed, forms: bareForms, occurrences: occurrences, languageOfForm: languageOfForm,
      lexicon: lexicon)
  }

  /// A machine's key for an entry has so many bytes at least.
  private static let shortestKey = 6

  /// Whether a form with digits was made by a machine; nobody asks for such a number.
  ///
  /// Nine digits or more, letters and digits in turn, or the seconds of a time of the zone Z.
  static func isIdentifier(_ form: ArraySlice<UInt8>) -> Bool {
    let digits = form.count(where: BareForms.isDigit)
    if digits == form.count { return digits >= 9 }
    if digits + 1 == form.count, form.last.map({ $0 | 0x20 }) == 0x7A { return true }
    let turns = zip(form, form.dropFirst()).count { BareForms.isDigit($0) != BareForms.isDigit($1) }
    return form.count >= 6 && turns >= 2
      && form.allSatisfy { BareForms.isDigit($0) || $0 | 0x20 >= 0x61 }
  }

  /// A number that all forms of a term share, and all spellings of a word that is no term.
  func key(of surface: UInt32) -> UInt32 {
    let term = term[Int(surface)]
    return term == Lexicon.noTerm || polarity.matters(bare[Int(surface)])
      ? bare[Int(surface)] : term | 1 << 31
  }

  /// The keys of some words.
  func keys(of tokens: ArraySlice<Token>) -> [UInt32] { tokens.map { key(of: $0.surface) } }

  /// Whether a key stands for a word with a meaning.
  func isTermKey(_ key: UInt32) -> Bool { key >= 1 << 31 || polarity.sides[key] != nil }

  /// Which of some words say what is asked: no stop words, no courtesy, no names, no numbers.
  func areTelling(_ tokens: ArraySlice<Token>, of proposal: Int) -> [Bool] {
    let isFiller = listed.fillers.marks(
      in: tokens.map { bare[Int($0.surface)] },
      languages: languages(of: proposal, wordCount: tokens.count))
    return zip(tokens, isFiller).map { token, isFiller in
      let surface = Int(token.surface)
      return !isFiller && term[surface] != Lexicon.noTerm && !isOwnName[surface]
        && !isNumber[surface]
    }
  }

  /// Whether a form, where only one text has it, asks for nothing more: a name, or a word too vague to name
  /// a theme.
  func isDetail(_ surface: UInt32) -> Bool {
    isOwnName[Int(surface)] || listed.vague.contains(bare[Int(surface)])
  }

  /// Whether a form belongs to introductions, greetings and thanks.
  func isCourtesy(_ surface: UInt32) -> Bool { listed.courtesies.contains(bare[Int(surface)]) }

  /// Whether a form joins two equals: "and".
  func isCoordinator(_ surface: UInt32) -> Bool { listed.coordinators.contains(bare[Int(surface)]) }

  /// The languages that a text may be in: its own and, where it is too short to tell, the most frequent
  /// one.
  func languages(of proposal: Int, wordCount: Int) -> LanguageSet {
    var languages = LanguageSet()
    languages.insert(languageOfProposal[proposal])
    if wordCount < Self.fewestTellingWords { languages.insert(mainLanguage) }
    return languages
  }

  /// The language of a shorter text is a guess: of four to six words one in eight is guessed wrong.
  private static let fewestTellingWords = 10

  /// The number that a form states, in digits or as a word; nil for other forms.
  func value(of surface: UInt32) -> UInt32? {
    isNumber[Int(surface)] ? digits[Int(surface)] : listed.numerals[bare[Int(surface)]]
  }

  /// Whether a form is the article that is also the number one.
  func isOne(_ surface: UInt32) -> Bool { listed.ones.contains(bare[Int(surface)]) }

  /// Whether some words of one text are some of another but for typing; words that change a demand are
  /// never typing mistakes.
  func isTyping(_ removed: [UInt32], _ inserted: [UInt32]) -> Bool {
    let forms = (removed.map { bare[Int($0)] }, inserted.map { bare[Int($0)] })
    // Glued or parted, or with other accents.
    if likeness.areOne(forms.0, forms.1) { return true }
    let isNumbered = (removed + inserted).contains { isNumber[Int($0)] }
    let isPlain = !(removed + inserted).contains { polarity.matters(bare[Int($0)]) }
    guard !isNumbered, isPlain || likeness.isSlip(forms.0, forms.1) else { return false }
    // Two names that differ by a letter may be two places.
    let isNamed = (removed + inserted).contains { isOwnName[Int($0)] }
    guard !isNamed || removed.count != inserted.count else { return false }
    return likeness.isTyping(forms.0, forms.1)
  }

  /// Words that carry a capital inside sentences.
  private static func capitalized(
    in corpus: TokenizedCorpus, lexicon: Lexicon, proposals: [Proposal]
  ) async throws -> [Bool] {
    let count = corpus.surfaces.count
    // Each part holds counters for all forms: few and large parts.
    let parts = try await concurrentChunks(0..<proposals.count, chunk: 32_768) { range in
      var capitals = [UInt32](repeating: 0, count: count)
      var inside = [UInt32](repeating: 0, count: count)
      var text: [UInt8] = []
      for proposal in range {
        text.removeAll(keepingCapacity: true)
        proposals[proposal].appendText(to: &text)
        let tokens = corpus.tokens(of: proposal)
        // In a text that shouts, capitals mean nothing.
        guard tokens.count(where: { $0.isCapitalized }) * 2 < tokens.count else { continue }
        for index in tokens.indices.dropFirst() where tokens[index].kind == .word {
          let token = tokens[index]
          let gap = Int(tokens[index - 1].end)..<Int(token.start)
          guard gap.allSatisfy({ text[$0] == 0x20 || text[$0] == 0x2C }) else { continue }
          inside[Int(token.surface)] += 1
          if token.isCapitalized { capitals[Int(token.surface)] += 1 }
        }
      }
      return (capitals, inside)
    }
    return corpus.surfaces.indices.map { surface in
      let capitals = parts.reduce(0) { $0 + Int($1.0[surface]) }
      let inside = parts.reduce(0) { $0 + Int($1.1[surface]) }
      return capitals * 10 >= inside * 7 && capitals > 0 && !lexicon.isStopWord[surface]
    }
  }

  /// Words of the places in the files' own column.
  private static func places(
    in table: SurfaceTable, lexicon: Lexicon, proposals: [Proposal]
  ) -> [Bool] {
    var isPlace = [Bool](repeating: false, count: table.count)
    var surfaces = SurfaceTable()
    for place in Set(proposals.compactMap(\.place)).sorted() {
      for token in Tokenizer().tokens(in: Array(place.utf8), surfaces: &surfaces) {
        guard let surface = table.find(surfaces.bytes(of: token.surface)),
          !lexicon.isStopWord[Int(surface)], token.kind == .word
        else { continue }
        isPlace[Int(surface)] = true
      }
    }
    return isPlace
  }
}
