/// Which words may stand where in a title, learnt from the corpus without a tagger.
///
/// A form that stands behind articles and possessives is a noun; one that stands more often behind
/// pronouns, negations and conjunctions is a verb, with which no title begins, unless it is an
/// infinitive, or ends. Inside a title only words that join nouns to nouns may stand between terms.
struct TitleGrammar: Sendable {
  /// Whether a form may stand first.
  let mayStart: [Bool]
  /// Whether a form is a noun by its company: adjectives seldom stand right behind an article.
  let isNoun: [Bool]
  /// Whether a form is a noun by its own company: "la ciudadana" is rare where "los ciudadanos" is
  /// not.
  private let isNounByItself: [Bool]
  /// Whether a form names a theme only with a word beside it: "services", "area".
  let isVague: [Bool]
  /// Whether a form is a verb by its company.
  let isVerb: [Bool]
  /// Whether a form is the infinitive of a verb by its ending.
  let isInfinitive: [Bool]
  /// Whether a form may stand last.
  let mayEnd: [Bool]
  /// A number that forms share which differ in number or gender alone.
  ///
  /// A stem is too wide for a title: "carrer" and "carril" have one.
  let wordOfForm: [UInt32]
  /// Whether the first word of a phrase is what it speaks of, as in Romance languages, or the last.
  let isHeadFirst: [Bool]
  /// Whether a form's capital tells that it is a name; in German all nouns have one.
  let capitalTellsName: [Bool]
  /// Whether a stop word may stand inside.
  let isConnector: [Bool]
  /// Whether a stop word is an article or its like.
  let isArticle: [Bool]
  /// Whether a stop word joins two equals: "and".
  let isCoordinator: [Bool]

  /// Whether a phrase may begin with a form: with an infinitive, or with what it speaks of.
  func mayOpen(_ surface: Int) -> Bool {
    mayStart[surface] && (!isHeadFirst[surface] || isNoun[surface] || isInfinitive[surface])
  }

  /// Whether a phrase may end with a form.
  func mayClose(_ surface: Int) -> Bool {
    mayEnd[surface] && (isHeadFirst[surface] || isNoun[surface])
  }

  /// Whether a form may be a phrase of its own.
  func mayStandAlone(_ surface: Int) -> Bool {
    !isVague[surface] && !isInfinitive[surface] && isNounByItself[surface]
  }

  /// A noun stands behind an article, or its like, once in so many times.
  private static let occurrencesPerArticle: UInt32 = 6
  /// A form that stands alone does so once in so many times; of fewer occurrences nothing is said.
  private static let formsPerArticle: UInt32 = 12
  private static let fewestOccurrences: UInt32 = 3
  /// A noun is the last word behind its article once in so many times: "the political" is none.
  private static let articlesPerClose: UInt32 = 4
  /// A verb stands right before an auxiliary more often than once in so many times.
  private static let formsPerAuxiliary: UInt32 = 3
  /// A text in whole sentences has an article, or its like, for so many words at least.
  private static let wordsPerArticle = 20

  init(_ input: ThemeDescriber.Input) {
    let surfaces = input.corpus.surfaces
    let cues = Language.withOther.map { language -> Cues in Cues(language, surfaces) }
    let company = Company(of: input, cues: cues)
    let (nominal, verbal) = (company.nominal, company.verbal)
    let vague = Language.withOther.map { language -> Set<String> in
      let words = LanguageProfile.of(language).labelStopWords
      return language.foldsAccents ? Set(words.map(Lexicon.foldingAccents)) : words
    }
    let needsCompany = Language.withOther.map { language -> Set<String> in
      let words = LanguageProfile.of(language).vagueWords
      return language.foldsAccents ? Set(words.map(Lexicon.foldingAccents)) : words
    }
    let endings = Language.withOther.map { language in
      LanguageProfile.of(language).infinitiveEndings.map { Array($0.utf8) }
    }
    let finite = Language.withOther.map { language in
      LanguageProfile.of(language).verbEndings.map { Array($0.utf8) }
    }
    var mayStart = [Bool](repeating: false, count: surfaces.count)
    var mayEnd = mayStart
    var isInfinitive = mayStart
    var isVague = mayStart
    isVerb = surfaces.indices.map { surface in
      verbal[surface] > nominal[surface]
        || nominal[surface] == 0
          && Self.isVerb(
            surfaces.bytes(of: UInt32(surface)), finite[input.languages.surfaces[surface].index])
        || company.beforeAuxiliary[surface] * Self.formsPerAuxiliary > company.occurrences[surface]
    }
    for surface in surfaces.indices {
      let language = input.languages.surfaces[surface]
      let form = surfaces[UInt32(surface)]
      let key = language.foldsAccents ? Lexicon.foldingAccents(form) : form
      let means =
        form.utf8.count > 2 && !vague[language.index].contains(key)
        && !input.facts.isPlace[surface] && !input.lexicon.isNeverLabel[surface]
      let isVerb = isVerb[surface]
      let bytes = surfaces.bytes(of: UInt32(surface))
      isVague[surface] = needsCompany[language.index].contains(key)
      // In a small corpus most verbs stand behind none of these words, and nouns behind an article.
      isInfinitive[surface] =
        (verbal[surface] > 0 ? verbal[surface] * 4 >= nominal[surface] : nominal[surface] == 0)
        && endings[language.index].contains { bytes.suffix($0.count).elementsEqual($0) }
      mayEnd[surface] = means && !isVerb
      mayStart[surface] = means && (!isVerb || isInfinitive[surface])
    }
    var words = SurfaceTable()
    wordOfForm = surfaces.indices.map { words.insert(Self.word(surfaces.bytes(of: UInt32($0)))) }
    var ofWord = [(articles: UInt32, all: UInt32)](repeating: (0, 0), count: words.count)
    for (surface, word) in wordOfForm.enumerated() {
      ofWord[Int(word)].articles += nominal[surface]
      ofWord[Int(word)].all += company.occurrences[surface]
    }
    let articleCount = ofWord.reduce(0) { $0 + Int($1.articles) }
    let wordCount = ofWord.reduce(0) { $0 + Int($1.all) }
    // Headlines have no articles, and tell nouns from other words by nothing.
    let tellsNouns = articleCount * Self.wordsPerArticle >= wordCount
    isNoun = wordOfForm.map { word in
      let (articles, all) = ofWord[Int(word)]
      return !tellsNouns || articles > 0 && articles * Self.occurrencesPerArticle >= all
    }
    isNounByItself = surfaces.indices.map { surface in
      let all = company.occurrences[surface]
      guard all >= Self.fewestOccurrences else { return true }
      if LanguageProfile.of(input.languages.surfaces[surface]).capitalizesNouns,
        company.capitalized[surface] * 2 < all
      {
        return false
      }
      return !tellsNouns
        || nominal[surface] * Self.formsPerArticle >= all
          && company.closing[surface] * Self.articlesPerClose >= nominal[surface]
    }
    isHeadFirst = surfaces.indices.map {
      LanguageProfile.of(input.languages.surfaces[$0]).isHeadFirst
    }
    capitalTellsName = surfaces.indices.map {
      !LanguageProfile.of(input.languages.surfaces[$0]).capitalizesNouns
    }
    self.isInfinitive = isInfinitive
    self.isVague = isVague
    self.mayStart = mayStart
    self.mayEnd = mayEnd
    isConnector = surfaces.indices.map {
      cues[input.languages.surfaces[$0].index].connectors[$0]
    }
    isArticle = surfaces.indices.map {
      cues[input.languages.surfaces[$0].index].articles[$0]
    }
    isCoordinator = surfaces.indices.map {
      cues[input.languages.surfaces[$0].index].coordinators[$0]
    }
  }

  /// Whether a form ends as a verb does, with something before it.
  private static func isVerb(_ form: ArraySlice<UInt8>, _ endings: [[UInt8]]) -> Bool {
    endings.contains { form.count > $0.count + 1 && form.suffix($0.count).elementsEqual($0) }
  }

  /// A form without accents, plural and final vowel.
  private static func word(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = Lexicon.foldingAccents(form)
    if bare.count > 3, bare.last == 0x73 { bare.removeLast() }
    if bare.count > 3, let last = bare.last, "aeio".utf8.contains(last) { bare.removeLast() }
    return bare
  }
}
