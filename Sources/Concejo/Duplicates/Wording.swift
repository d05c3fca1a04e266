/// Which words change what a text asks for, and which leave it as it is: one language's, kept as data in
/// `Resources/wordings`.
struct Wording: Sendable, Decodable {
  /// Phrases that ask for nothing: greetings, thanks, "I should like", "as soon as possible".
  @WordLines var fillers: [String]
  /// Words that ask for nothing where only one of two texts has them: those of introductions, greetings
  /// and thanks.
  @WordLines var courtesies: [String]
  /// Phrases behind which a text only names who wrote it: "yours faithfully".
  @WordLines var closings: [String]
  /// Phrases that ask again for what stands before them, and for nothing else: "lo pedimos desde hace años".
  @WordLines var resumptions: [String]
  /// Endings that the forms of a verb and the nouns made of it have: "-ar", "-ación".
  @WordLines var endings: [String]
  /// Words or phrases that anybody takes for the same thing, group by group.
  @WordGroups var synonyms: [[String]]
  /// Words that turn a demand round by themselves, so that two of them cancel out.
  @WordLines var negators: [String]
  /// Words that turn a demand round, in some languages only together with a negator: "ningún".
  @WordLines var negations: [String]
  /// Phrases that turn a demand round: "dejar de".
  @WordLines var negationPhrases: [String]
  /// Words behind which a negation is none: "no solo".
  @WordLines var restrictives: [String]
  /// A negation and the word that follows it where both mean "only": French "ne … que".
  let restrictiveFrames: [[String]]
  /// Particles at the end of a clause that are contrary to each other: German "auf" and "zu".
  let particles: [[String]]
  /// What the number words say: "dos" is 2.
  let numerals: [String: String]
  /// Articles that are also the number one.
  @WordLines var ones: [String]
  /// Pairs of groups of forms that demand contrary things, besides those of the profile.
  let opposites: [[[String]]]

  /// Reads the lists of some languages, which takes as long as cutting a small corpus into words.
  static func load(_ languages: Set<Language>) async {
    for language in Language.allCases where languages.contains(language) { _ = all[language] }
  }

  /// The lists of one language.
  static func of(_ language: Language) -> Wording { all[language] }

  private static let all = ByLanguage { language in
    Resource.decode(Wording.self, from: "wordings/\(language.rawValue).json")
  }
}
