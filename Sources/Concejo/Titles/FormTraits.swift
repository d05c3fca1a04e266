/// What a word form is in a title, learnt from the corpus without a tagger.
struct FormTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// It says something by itself: long enough, no place, and no word that fits every theme.
  static let telling = FormTraits(rawValue: 1 << 0)
  /// A verb by its company or its ending.
  static let verb = FormTraits(rawValue: 1 << 1)
  /// The infinitive of a verb by its ending.
  static let infinitive = FormTraits(rawValue: 1 << 2)
  /// A noun by the company of all forms of its word: adjectives seldom stand right behind an article.
  static let noun = FormTraits(rawValue: 1 << 3)
  /// A noun by its own company: "la ciudadana" is rare where "los ciudadanos" is not.
  static let nounByItself = FormTraits(rawValue: 1 << 4)
  /// It names a theme only with a word beside it: "services", "area".
  static let vague = FormTraits(rawValue: 1 << 5)
  /// Its language puts what a phrase speaks of first, as Romance languages do.
  static let headFirst = FormTraits(rawValue: 1 << 6)
  /// Its capital tells that it is a name; in German all nouns have one.
  static let capitalTellsName = FormTraits(rawValue: 1 << 7)
  /// A function word that joins nouns to nouns.
  static let connector = FormTraits(rawValue: 1 << 8)
  /// An article or its like.
  static let article = FormTraits(rawValue: 1 << 9)
  /// A word that joins two equals: "and".
  static let coordinator = FormTraits(rawValue: 1 << 10)
  /// A place or a name by its capitals.
  static let name = FormTraits(rawValue: 1 << 11)
  /// Written without the accents that most people give it.
  static let lacksAccents = FormTraits(rawValue: 1 << 12)
  /// An adverb by its ending.
  static let adverb = FormTraits(rawValue: 1 << 13)
  /// In a case that no title ends with, where a form is known that one may end with.
  static let oblique = FormTraits(rawValue: 1 << 14)
  /// An adjective in a case that opens no title.
  static let declined = FormTraits(rawValue: 1 << 15)
  /// Mostly written small, in a language that gives all nouns a capital.
  static let small = FormTraits(rawValue: 1 << 16)
  /// Mostly written in capitals: an abbreviation.
  static let abbreviation = FormTraits(rawValue: 1 << 17)

  /// It ends as most plurals do.
  static let plural = FormTraits(rawValue: 1 << 18)
  /// It ends in a case that joins it to the noun behind it.
  static let linking = FormTraits(rawValue: 1 << 19)
  /// Its language puts the article at the noun's end.
  static let takesArticle = FormTraits(rawValue: 1 << 20)
  /// It ends as an article does, in a language that puts it there.
  static let hasArticle = FormTraits(rawValue: 1 << 21)
  /// Its language prints titles in forms that stand without an article somewhere, and the corpus has articles.
  static let printedBare = FormTraits(rawValue: 1 << 22)

  /// It says when, and not what.
  static let time = FormTraits(rawValue: 1 << 23)
  /// Behind it stands where something is.
  static let placing = FormTraits(rawValue: 1 << 24)
  /// A noun stands behind it, as behind an article, or a preposition grown together with one.
  static let beforeNoun = FormTraits(rawValue: 1 << 25)

  /// Whether it is a verb that opens no phrase: infinitives do, as in "pagar las tasas".
  var isFiniteVerb: Bool { contains(.verb) && !contains(.infinitive) }

  /// Whether somebody may ask for it: a noun that says something by itself, or letters that stand for one, which
  /// need no article: "más SER".
  var mayBeSubject: Bool {
    contains(.telling) && !isDisjoint(with: [.noun, .abbreviation]) && !contains(.vague)
      && !isFiniteVerb
  }
}
