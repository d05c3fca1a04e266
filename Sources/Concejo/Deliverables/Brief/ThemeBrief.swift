/// What a table has to know of a theme, on one page: counts, citizens' words, and what nobody knows.
public struct ThemeBrief: Sendable, Codable, Equatable {
  /// Lasting number of the theme.
  public let theme: Int
  /// The theme's title as a heading.
  public let title: String
  /// Its size with its denominator, in a sentence.
  public let size: String
  /// What is asked, in the words of some proposals.
  public let asked: [Passage]
  /// Different proposals of the theme: what passages, parts and the like are counted among.
  public let distinctCount: Int
  /// What the theme is made of, larger parts first.
  public let parts: [Part]
  /// Places that its proposals state, the most frequent first.
  public let places: [Place]
  /// Distinct proposals of the theme that state a place, of all its distinct proposals.
  public let placed: Share
  /// Supports of its proposals; nil where none states them.
  public let supports: Supports?
  /// That it may be no theme but tests or one text sent again and again; nil where nothing speaks for it.
  public let caution: String?
  /// What its people say in contrary ways; nil where nothing was found.
  public let dispute: Dispute?
  /// Small groups at the edge of the theme.
  public let voices: [Voice]
  /// What the data do not say of this theme, a sentence each.
  public let unknown: [String]
  /// Three questions to talk about it.
  public let questions: [String]

  /// A passage of a proposal, letter by letter, with "…" where it begins or ends inside a sentence.
  public struct Passage: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// The passage.
    public let text: String
  }

  /// A part of the theme.
  public struct Part: Sendable, Codable, Equatable {
    /// Its name, such as `T07.2`.
    public let id: String
    /// Its title as a heading.
    public let title: String
    /// Different proposals in it.
    public let distinctCount: Int
  }

  /// A place as the file writes it.
  public struct Place: Sendable, Codable, Equatable {
    /// Its name.
    public let name: String
    /// Distinct proposals of the theme that state it.
    public let count: Int
  }

  /// Some of all.
  public struct Share: Sendable, Codable, Equatable {
    /// How many.
    public let count: Int
    /// Of how many.
    public let total: Int
  }

  /// Supports, which are never added up as votes.
  public struct Supports: Sendable, Codable, Equatable {
    /// Proposals of the theme that state supports, of all its proposals.
    public let stated: Share
    /// Supports of the best supported proposal, and of all together.
    public let range: SupportRange
  }

  /// Two sides, each in its own words.
  public struct Dispute: Sendable, Codable, Equatable {
    /// What it is about and how many say what, in a sentence.
    public let sentence: String
    /// One of each side.
    public let sides: [Passage]

    /// Whose words they are.
    var proposals: Set<String> { Set(sides.map(\.proposal)) }
  }

  /// A small group.
  public struct Voice: Sendable, Codable, Equatable {
    /// A phrase of one of its proposals.
    public let title: String
    /// The shortest of its texts that tells what it asks.
    public let passage: Passage
    /// Ids of its proposals.
    public let proposals: [String]
  }
}
