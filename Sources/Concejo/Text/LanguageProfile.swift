/// What the engine knows of one language: words, kept as data in `Resources/profiles`.
struct LanguageProfile: Sendable, Decodable {
  /// Code of the language.
  let language: Language
  /// The language's own name.
  let name: String
  /// Where the lists come from.
  let source: String
  /// Under which licence they are.
  let licence: String
  /// Function words, lower case; never terms.
  @WordLines var stopWords: Set<String>
  /// Words that turn a demand round.
  @WordLines var negations: Set<String>
  /// Pairs of groups of forms that demand contrary things.
  let opposites: [[Set<String>]]
  /// Abbreviations whose dot ends no sentence, without the dot.
  @WordLines var abbreviations: Set<String>
  /// Words in capitals that are no function words, though they would be in small letters.
  @WordLines var acronyms: Set<String>
  /// Content words too vague to stand first or last in a theme's title.
  @WordLines var labelStopWords: Set<String>
  /// Words that name a theme only with another beside them: "services", "area", "summer", "cheap".
  @WordLines var vagueWords: Set<String>
  /// Words that say when and not what; no title is of these alone: "weekend", "evening".
  @WordLines var timeWords: Set<String>
  /// Forms of the most usual verbs that no ending tells and that are nothing else: "hace", "llevan".
  @WordLines var usualVerbs: Set<String>
  /// Words behind which stands where something is: "in", "behind", "near"; none where cases say so.
  @WordLines var placeWords: Set<String>
  /// Words behind which a noun or an adjective stands: articles, possessives and their like.
  @WordLines var nominalCues: Set<String>
  /// Words behind which a verb stands: pronouns, negations, conjunctions of clauses.
  @WordLines var verbalCues: Set<String>
  /// Stop words that may stand inside a theme's title: those that join nouns to nouns.
  @WordLines var titleConnectors: Set<String>
  /// Articles and their like: between two nouns they stand behind a preposition.
  @WordLines var articles: Set<String>
  /// Connectors that join two equals: "and".
  @WordLines var coordinators: Set<String>
  /// Prepositions, alone or grown together with an article: connectors that are nothing else, as Galician "a" is
  /// an article too.
  var prepositions: Set<String> {
    titleConnectors.subtracting(articles).subtracting(coordinators)
      .filter { $0.utf8.count > 1 || !nominalCues.contains($0) }
  }
  /// The word that joins the last two of several phrases.
  let conjunction: Conjunction
  /// Whether a noun's modifiers follow it, so that a phrase speaks of its first word.
  let isHeadFirst: Bool
  /// Whether nouns have a capital wherever they stand.
  let capitalizesNouns: Bool
  /// Words that stand right behind the verb they belong to, in languages that put them there.
  @WordLines var auxiliaries: Set<String>
  /// Endings of the forms of a verb that may open a title, as in "pagar las tasas".
  let infinitiveEndings: [String]
  /// Endings of verbs that are no infinitives; a noun with one stands behind an article somewhere.
  let verbEndings: [String]
  /// Endings of adverbs; a noun with one stands behind an article somewhere.
  let adverbEndings: [String]
  /// What a noun may add to be its plural, which a verb never does.
  let pluralEndings: [String]
  /// Endings of the cases of a noun, in languages that have them.
  let caseEndings: [String]
  /// What stands in place of a case ending in the forms that a title may end with.
  let citationEndings: [String]
  /// Words behind which a noun is in the case that a title may end with, where its form does not tell.
  @WordLines var nominativeCues: Set<String>
  /// Endings that most plurals have and few singulars, where there are such.
  let pluralMarks: [String]
  /// Endings of the article, in languages that put it behind the noun: every title ends with one.
  let articleEndings: [String]
  /// Endings of cases that join a noun to the one behind it.
  let linkingEndings: [String]
  /// Whether a title is printed in a form that stands without an article somewhere: "airlines", never
  /// "airline".
  let printsBareForms: Bool
  /// What is added to the title of a theme that most of its members are not about.
  let amongOthers: String
  /// Endings of adjectives in a case that opens no title.
  let declinedEndings: [String]
  /// Endings of the participle that a verb is cited by, in languages that have one.
  let participleEndings: [String]
  /// Endings of the same verb's other forms, in place of the participle's.
  let participleSiblings: [String]
  /// Whether nouns are joined to one word, so that a word that begins or ends another says part of it.
  let compounds: Bool
  /// Endings that tell number or gender, without accents: of each list one is taken off, list after list.
  let wordEndings: [[String]]
  /// Forms that differ in number by more than their ending, and the form that stands for them.
  let irregularForms: [String: String]
  /// Forms of words that Snowball joins with those of another: "puerta" with "puerto"; each list one word.
  @WordGroups var ownStems: [[String]]

  /// The word for "and".
  struct Conjunction: Sendable, Decodable {
    /// The usual form.
    let usual: String
    /// The form before some sounds, as Spanish "e" before "i", if there is another.
    let other: String?
    /// What a word begins with, without accents, before which the other form stands.
    let otherBefore: [String]?
    /// What a word begins with before which the usual form stands nevertheless, as Spanish "hie".
    let usualBefore: [String]?

    /// The form before a phrase.
    func form(before phrase: String) -> String {
      let start = Lexicon.foldingAccents(phrase.lowercased())
      guard let other, otherBefore?.contains(where: start.hasPrefix) == true,
        usualBefore?.contains(where: start.hasPrefix) != true
      else { return usual }
      return other
    }
  }

  /// All profiles, by ``Language/index``.
  static let all: [LanguageProfile] = Language.withOther.map { language in
    Resource.decode(LanguageProfile.self, from: "profiles/\(language.rawValue).json")
  }

  /// The profile of a language.
  static func of(_ language: Language) -> LanguageProfile { all[language.index] }

  /// The sample text from which the language identifier learns.
  static func sample(of language: Language) -> [UInt8] {
    Array(Resource.data("profiles/\(language.rawValue).txt"))
  }
}
