/// Which words of a corpus ask to have more of a thing, or less of it, language by language: "más" asks in
/// Spanish, "mais" in Portuguese and not in French.
struct DemandCues: Sendable {
  /// What a word asks for.
  struct Cue: Sendable, Hashable {
    let direction: Direction
    let scale: Scale
  }

  /// Which way a demand goes.
  enum Direction: Int, Sendable {
    case more
    case less

    /// What a negation makes of it.
    var turned: Direction { self == .more ? .less : .more }
  }

  /// What is to grow or to shrink: to lower a ramp and to build one is no contradiction.
  enum Scale: Int, Sendable, CaseIterable {
    /// Whether it is there.
    case presence
    /// How high or long it is.
    case amount
    /// Whether it may be done: to forbid stopping and to build a stop is no contradiction.
    case permission
    /// Either.
    case any
  }

  private var cues: [UInt32: [Language: Cue]] = [:]
  /// Whether a bare form asks in any language, up to the last one that does: every word of a text is looked up.
  private let asks: [Bool]
  private var unwanted: [UInt32: LanguageSet] = [:]
  private var places: [UInt32: LanguageSet] = [:]
  private var documentParts: [UInt32: LanguageSet] = [:]

  /// Looks up the words of some languages.
  ///
  /// - Parameters:
  ///   - languages: The languages used.
  ///   - number: The number of a bare form.
  init(of languages: [Language], number: (String) -> UInt32) {
    for language in languages {
      let words = DemandWords.of(language)
      let lists: [(forms: [String], direction: Direction, scale: Scale)] = [
        (words.more, .more, .any), (words.less, .less, .any),
        (words.keep, .more, .presence), (words.remove, .less, .presence),
        (words.allow, .more, .permission), (words.forbid, .less, .permission),
        (words.raise, .more, .amount), (words.lower, .less, .amount),
      ]
      for list in lists {
        for word in list.forms.map(number) {
          cues[word, default: [:]][language] = Cue(direction: list.direction, scale: list.scale)
        }
      }
      for word in words.unwanted.map(number) { unwanted[word, default: []].insert(language) }
      for word in words.documentParts.map(number) {
        documentParts[word, default: []].insert(language)
      }
      for word in words.places.map(number) { places[word, default: []].insert(language) }
    }
    var asks = [Bool](repeating: false, count: (cues.keys.max().map { Int($0) } ?? -1) + 1)
    for word in cues.keys { asks[Int(word)] = true }
    self.asks = asks
  }

  /// What a bare form asks for in a language; nil for a word that asks for nothing.
  func cue(of bare: UInt32, in language: Language) -> Cue? {
    guard bare < asks.count, asks[Int(bare)] else { return nil }
    return cues[bare]?[language]
  }

  /// Whether a bare form says where a thing is asked for.
  func isPlace(_ bare: UInt32, in language: Language) -> Bool {
    places[bare]?.contains(language) == true
  }

  /// Whether a bare form names a part of a text that is amended, which nobody wants as such.
  func isDocumentPart(_ bare: UInt32, in language: Language) -> Bool {
    documentParts[bare]?.contains(language) == true
  }

  /// Whether nobody wants what a bare form names.
  func isUnwanted(_ bare: UInt32, in language: Language) -> Bool {
    unwanted[bare]?.contains(language) == true
  }
}
