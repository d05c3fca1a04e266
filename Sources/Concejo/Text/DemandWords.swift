/// Words by which people ask to have more of a thing, or less of it: one language's, kept as data in
/// `Resources/demands`.
struct DemandWords: Sendable, Decodable {
  /// Where the word stands that asks.
  enum Order: String, Sendable, Decodable {
    /// Before the thing: "remove the benches".
    case before
    /// Behind it, as in Basque "bankuak kendu".
    case behind
    /// Before or behind it, as in German "mehr Bänke" and "die Bänke entfernen".
    case both
  }

  /// Where the word stands that asks for a thing.
  let cues: Order
  /// Words between a thing and what tells it apart from others of its name: "of", "for", articles.
  let connectors: Set<String>
  /// "More", "increase": of how many there are, or of how much.
  let more: [String]
  /// "Less", "reduce".
  let less: [String]
  /// That the thing be there: "install", "open", "keep".
  let keep: [String]
  /// That the thing be gone: "remove", "close", "abolish".
  let remove: [String]
  /// That it be done: "allow".
  let allow: [String]
  /// That it not be done: "forbid".
  let forbid: [String]
  /// That something takes the place of what goes: "replace", "turn into".
  let instead: Set<String>
  /// Words before a noun: "the removal of" tells of something, "removal of" asks for it.
  let articles: Set<String>
  /// How nouns of doing end: "-tion".
  let nounEndings: [String]
  /// Words that join two that ask alike: "and", "or".
  let joiners: Set<String>
  /// Words that begin a reason or a purpose: "because", "so".
  let reasons: Set<String>
  /// Words by which a text denies what another one asks for: "no", "enough", "end of".
  let denials: [String]
  /// That its amount grow: "raise", "lengthen".
  let raise: [String]
  /// That its amount shrink: "lower", "shorten".
  let lower: [String]
  /// What nobody wants: where there is "more" of it, that is a complaint and no demand.
  let unwanted: [String]

  /// What says where a thing is asked for and not which one: "street", "near".
  let places: [String]

  /// Words that bind a demand to a time, a case or a part: "when", "only", "except".
  let limits: Set<String>
  /// Words between a thing and the place that it is a part of: "the lawn of the upper zone".
  let genitives: Set<String>
  /// Parts of a text that is amended: "article", "paragraph"; nobody asks for one as such.
  let documentParts: [String]
  /// Words behind which a sentence goes on to the contrary: "but".
  let turns: Set<String>
  /// By what a passage is known to ask for something at all.
  let requests: Requests

  /// By what a passage is known to ask for something.
  struct Requests: Sendable, Decodable {
    /// Words that ask wherever they stand: "we propose", "should".
    let phrases: [String]
    /// Words that ask where a passage begins with them: "no", "there should be".
    let openings: [String]
    /// How its first word ends where that is what is to be done: "-ar" of "mejorar".
    let firstEndings: [String]
    /// How its last word ends then, where the verb comes last: "-en" of "ausbauen".
    let lastEndings: [String]
  }

  /// The lists of one language.
  static func of(_ language: Language) -> DemandWords { all[language] }

  /// Whether a passage goes on to the contrary: "but …".
  static func turns(_ passage: some StringProtocol, in language: Language) -> Bool {
    let turns = of(language).turns
    return passage.lowercased().split { !$0.isLetter }.contains { turns.contains(String($0)) }
  }

  private static let all = ByLanguage { language in
    Resource.decode(DemandWords.self, from: "demands/\(language.rawValue).json")
  }
}
