/// What the profile of one language says of word forms, ready to be compared.
struct FormLists: Sendable {
  private let labelStopWords: Set<String>
  private let vagueWords: Set<String>
  private let timeWords: Set<String>
  private let usualVerbs: Set<String>
  private let infinitiveEndings: [[UInt8]]
  private let verbEndings: [[UInt8]]
  private let adverbEndings: [[UInt8]]
  private let declinedEndings: [[UInt8]]
  private let pluralMarks: [[UInt8]]
  private let articleEndings: [[UInt8]]
  private let linkingEndings: [[UInt8]]

  init(_ language: Language) {
    let profile = LanguageProfile.of(language)
    func compared(_ words: Set<String>) -> Set<String> {
      language.foldsAccents ? Set(words.map(Lexicon.foldingAccents)) : words
    }
    labelStopWords = compared(profile.labelStopWords)
    vagueWords = compared(profile.vagueWords)
    timeWords = compared(profile.timeWords)
    usualVerbs = compared(profile.usualVerbs)
    infinitiveEndings = profile.infinitiveEndings.map { Array($0.utf8) }
    verbEndings = profile.verbEndings.map { Array($0.utf8) }
    adverbEndings = profile.adverbEndings.map { Array($0.utf8) }
    declinedEndings = profile.declinedEndings.map { Array($0.utf8) }
    pluralMarks = profile.pluralMarks.map { Array($0.utf8) }
    articleEndings = profile.articleEndings.map { Array($0.utf8) }
    linkingEndings = profile.linkingEndings.map { Array($0.utf8) }
  }

  /// Which of the lists have a form.
  struct Membership {
    /// It fits every theme.
    let isLabelStopWord: Bool
    /// It names a theme only with a word beside it.
    let isVague: Bool
    /// It says when.
    let isTime: Bool
    /// It is a verb and nothing else.
    let isVerb: Bool
  }

  /// Which of the lists have a form.
  func membership(of form: String, language: Language) -> Membership {
    let key = language.foldsAccents ? Lexicon.foldingAccents(form) : form
    return Membership(
      isLabelStopWord: labelStopWords.contains(key), isVague: vagueWords.contains(key),
      isTime: timeWords.contains(key), isVerb: usualVerbs.contains(key))
  }

  /// Whether a form ends as an infinitive does.
  func endsAsInfinitive(_ form: ArraySlice<UInt8>) -> Bool {
    infinitiveEndings.contains { form.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a form ends as another form of a verb does, with something before it.
  func endsAsVerb(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: verbEndings) }

  /// Whether a form ends as an adverb does, with something before it.
  func endsAsAdverb(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: adverbEndings) }

  /// Whether a form ends as a declined adjective does, with something before it.
  func endsAsDeclined(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: declinedEndings) }

  /// Whether a form ends as most plurals do, with something before it.
  func endsAsPlural(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: pluralMarks) }

  /// Whether a form ends as an article does, with something before it.
  func endsAsArticle(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: articleEndings) }

  /// Whether a form ends in a case that joins it to the next noun, with something before it.
  func endsAsLink(_ form: ArraySlice<UInt8>) -> Bool { Self.ends(form, with: linkingEndings) }

  private static func ends(_ form: ArraySlice<UInt8>, with endings: [[UInt8]]) -> Bool {
    endings.contains { form.count > $0.count + 1 && form.suffix($0.count).elementsEqual($0) }
  }
}
