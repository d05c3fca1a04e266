/// What names a theme: one to three phrases of its proposals.
///
/// A theme of one subject is named by one phrase. Where that leaves much of the members unspoken of,
/// further phrases name what they are about: "Bancos, baños públicos y fuentes". Where most members are about
/// something else, or few of them are found together again, it says so: "Educación, entre otros asuntos".
public struct ThemeTitle: Sendable, Codable, Equatable {
  /// How it reads: the phrases with commas and the language's "and" between them; a phrase behind the
  /// first begins without the capital that it owes to its place in a sentence.
  public let text: String
  /// The phrases as they stand in the proposals, letter by letter: one to three; none where a person
  /// named the theme.
  public let parts: [Quote]
  /// True where no phrase names the theme, so that the title is how its most central proposal begins; nil
  /// where one does.
  let opening: Bool?

  /// Whether no phrase names the theme, so that the title is how its most central proposal begins.
  public var isOpening: Bool { opening ?? false }

  /// A phrase with what must be known to join it.
  struct Part: Sendable {
    let quote: Quote
    /// Of the title.
    let language: Language
    /// Whether its first letter is a capital only by its place in a sentence.
    let losesCapital: Bool
    /// Whether it has an "and".
    let isCoordination: Bool
  }

  /// A title that a person gave.
  init(given text: String) {
    self.text = text
    (parts, opening) = ([], nil)
  }

  /// A title that reads as before, with its phrases where they stand now.
  init(_ title: ThemeTitle, standingAt parts: [Quote]) {
    text = title.text
    self.parts = parts
    opening = title.opening
  }

  /// A title of one phrase.
  init(_ quote: Quote) {
    text = quote.text
    (parts, opening) = ([quote], nil)
  }

  /// The beginning of a proposal, for a theme that no phrase names.
  init(opening quote: Quote) {
    text = quote.text
    (parts, opening) = ([quote], true)
  }

  /// Joins phrases, at least one; what has an "and" of its own stands last.
  ///
  /// - Parameters:
  ///   - phrases: In the order of their weight.
  ///   - isOneOfMany: Whether most members are about something else, which the title says.
  init(joining phrases: [Part], isOneOfMany: Bool = false) {
    precondition(!phrases.isEmpty, "a title without phrases")
    let phrases = phrases.filter { !$0.isCoordination } + phrases.filter(\.isCoordination)
    parts = phrases.map(\.quote)
    opening = nil
    let profile = LanguageProfile.of(phrases[0].language)
    func told(_ text: String) -> String {
      isOneOfMany ? profile.amongOthers.replacing("{title}", with: text) : text
    }
    let texts = phrases.enumerated().map { position, phrase in
      position > 0 && phrase.losesCapital && !phrase.quote.text.isShouted
        && !profile.capitalizesNouns
        ? phrase.quote.text.prefix(1).lowercased() + phrase.quote.text.dropFirst()
        : phrase.quote.text
    }
    // One "and" is enough.
    guard let last = texts.last, texts.count > 1, !phrases.contains(where: \.isCoordination) else {
      text = told(texts.joined(separator: ", "))
      return
    }
    let and = profile.conjunction.form(before: last)
    text = told(texts.dropLast().joined(separator: ", ") + " \(and) " + last)
  }
}

extension String {
  /// Whether its second letter is a capital too: what begins so is no sentence's beginning.
  fileprivate var isShouted: Bool { dropFirst().first?.isUppercase ?? false }
}
