/// What the company of a form tells of it.
extension FormContexts {
  /// A verb stands right before an auxiliary more often than once in so many times.
  private static let formsPerAuxiliary: UInt32 = 3
  /// An infinitive may stand behind articles so many times as often as where verbs do.
  private static let articlesPerInfinitive: UInt32 = 4
  /// A noun that stands alone is behind an article once in so many times.
  private static let formsPerArticle: UInt32 = 12
  /// A noun that ends as infinitives do is behind an article once in so many times.
  private static let formsPerInfinitive: UInt32 = 2
  /// A noun is in the case a title may end with once in so many times; the others are cases of it.
  private static let formsPerNominative: UInt32 = 8
  /// What ends as a verb may be behind a pronoun that looks as an article once in so many times.
  private static let formsPerPronoun: UInt32 = 2
  /// Of a form with fewer occurrences nothing is said.
  private static let fewestOccurrences: UInt32 = 3
  /// A noun is the last word behind its article once in so many times: "the political" is none.
  private static let articlesPerClose: UInt32 = 4

  /// Whether a form is a verb: it stands where verbs do, or ends as they do and stands behind no article.
  func isVerb(_ form: Int, hasEnding: Bool) -> Bool {
    verbal[form] > nominal[form] || isSeldomNominal(form) && hasEnding
      || beforeAuxiliary[form] * Self.formsPerAuxiliary > occurrences[form]
  }

  /// Whether a form stands behind an article no more often than a pronoun of the same letters explains: "la
  /// hicieron" once, of two, makes no noun.
  func isSeldomNominal(_ form: Int) -> Bool {
    nominal[form] <= 1 && nominal[form] * Self.formsPerPronoun <= occurrences[form]
  }

  /// Whether a form is mostly written small.
  func isSmall(_ form: Int) -> Bool { capitalized[form] * 2 < occurrences[form] }

  /// Whether a form is mostly written in capitals.
  func isAbbreviation(_ form: Int) -> Bool { shouted[form] * 2 > occurrences[form] }

  /// Whether a form is seldom found where the case stands that a title may end with.
  func isSeldomNominative(_ form: Int) -> Bool {
    nominative[form] * Self.formsPerNominative < occurrences[form]
  }

  /// Whether a form that ends as infinitives do is one.
  ///
  /// In a small corpus most verbs stand behind no cue, and nouns behind an article.
  func isInfinitive(_ form: Int, hasEnding: Bool) -> Bool {
    hasEnding
      && (verbal[form] > 0
        ? verbal[form] * Self.articlesPerInfinitive >= nominal[form] : nominal[form] == 0)
  }

  /// Whether a form is a noun that may stand alone.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - word: What is known of its word, in a language where that tells.
  ///   - mayBeInfinitive: Whether it ends as infinitives do, and the corpus has no plural of it.
  ///   - tellsNouns: Whether the corpus has articles to tell them by.
  ///   - capitalizesNouns: Whether the form's language gives nouns a capital.
  /// - Returns: Whether nothing speaks against it.
  func isNoun(
    _ form: Int, word: NounEvidence.Place, mayBeInfinitive: Bool, tellsNouns: Bool,
    capitalizesNouns: Bool
  ) -> Bool {
    let all = occurrences[form]
    // Where "a" is an article and a preposition, "a gañar" is no noun yet.
    if mayBeInfinitive, nominal[form] * Self.formsPerInfinitive < all { return false }
    guard all >= Self.fewestOccurrences else { return word != .doubtful }
    if word == .sure, sure[form] > 0 { return true }
    if capitalizesNouns, isSmall(form) { return false }
    return !tellsNouns
      || nominal[form] * Self.formsPerArticle >= all
        && closing[form] * Self.articlesPerClose >= nominal[form]
  }
}

/// How often the forms of each word stand where nouns do.
struct NounEvidence: Sendable {
  /// Whether there are articles enough to tell nouns from other words: headlines have none.
  let tellsNouns: Bool
  /// By word: behind an article, where nothing but a noun stands, and at all.
  private let counts: [(articles: UInt32, sure: UInt32, all: UInt32)]

  /// A noun stands behind an article, or its like, once in so many times.
  private static let occurrencesPerArticle: UInt32 = 6
  /// A word met less often is told by the places where nothing but a noun stands.
  ///
  /// In sixty proposals most nouns are, and many of them behind no article: "huertos", "piscina".
  private static let fewestOccurrences = occurrencesPerArticle
  /// Behind so many articles stands no pronoun's verb.
  private static let sureArticles = 2
  /// A text in whole sentences has an article, or its like, for so many words at least.
  private static let wordsPerArticle = 20

  /// Adds up forms.
  ///
  /// - Parameters:
  ///   - words: Word of each form, numbered from 0.
  ///   - contexts: The company of each form.
  ///   - isSubject: Whether each form is one of ``SubjectWords``.
  ///   - endsAsPlural: Whether a form ends as most plurals do.
  init(
    of words: [UInt32], contexts: FormContexts, isSubject: [Bool],
    endsAsPlural: (_ form: Int) -> Bool
  ) {
    var counts = [(articles: UInt32, sure: UInt32, all: UInt32)](
      repeating: (0, 0, 0), count: words.reduce(0) { max($0, Int($1) + 1) })
    for (form, word) in words.enumerated() {
      counts[Int(word)].articles += contexts.nominal[form]
      counts[Int(word)].sure += contexts.sure[form]
      // Lists have a few verbs and adjectives too: these stand behind no article and open no text, and plurals of
      // adjectives stand behind their noun.
      if isSubject[form],
        contexts.nominal[form] > 0 || contexts.opening[form] > 0
          || contexts.free[form] > 0 && endsAsPlural(form)
      {
        counts[Int(word)].sure += 1
      }
      counts[Int(word)].all += contexts.occurrences[form]
    }
    let articles = counts.reduce(0) { $0 + Int($1.articles) }
    let all = counts.reduce(0) { $0 + Int($1.all) }
    tellsNouns = articles * Self.wordsPerArticle >= all
    self.counts = counts
  }

  /// Whether the forms of a word stand behind articles as often as a noun's.
  func isNoun(word: UInt32) -> Bool {
    let (articles, _, all) = counts[Int(word)]
    return !tellsNouns || articles > 0 && articles * Self.occurrencesPerArticle >= all
  }

  /// What the places of a word tell.
  enum Place {
    /// It is met often enough for the company of its forms to tell.
    case usual
    /// It is met seldom, where nothing but a noun stands.
    case sure
    /// It is met seldom, and not there.
    case doubtful
  }

  /// What the places of a word tell.
  func place(of word: UInt32) -> Place {
    let (articles, sure, all) = counts[Int(word)]
    guard tellsNouns, all < Self.fewestOccurrences else { return .usual }
    return sure > 0 || articles >= Self.sureArticles ? .sure : .doubtful
  }
}
