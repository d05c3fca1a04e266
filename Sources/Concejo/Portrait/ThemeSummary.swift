/// Where a theme comes from, whether it grows, and what its members do not agree on.
///
/// All of it counts, or quotes letter by letter.
public struct ThemeSummary: Sendable, Codable, Equatable {
  /// Places that the theme comes from more often than chance would have it, surest first.
  public let places: [OverRepresentation]
  /// Categories likewise.
  public let categories: [OverRepresentation]
  /// What its people chose of a survey's lists more often than chance would have it; nil where there are none.
  public let choices: [ChosenMore]?
  /// How many people wrote its proposals, copies included; nil outside surveys.
  public let respondents: Int?
  /// Whether it came later or earlier than the rest, if that is no chance.
  public let trend: Trend?
  /// The question that its proposals answer, where each question has its own themes.
  package(set) public var question: String?
  /// Contrary demands about the same thing, those that most people make first.
  public let contradictions: [Contradiction]

  /// A place, or a category, that a theme comes from more often than chance would have it.
  public struct OverRepresentation: Sendable, Codable, Equatable {
    /// As the file writes it.
    public let name: String
    /// Different proposals of the theme that are filed under it.
    public let inside: Int
    /// Different proposals of the theme that are filed under any.
    public let insideFiled: Int
    /// Different proposals of all that are filed under it.
    public let total: Int
    /// Different proposals of all that are filed under any.
    public let totalFiled: Int
    /// Probability that chance alone brings so many or more, corrected for all the pairs of a theme
    /// and a name that were looked at, in [0, 1].
    public let pValue: Double
  }

  /// Something that people of a theme chose more often than chance would have it.
  public struct ChosenMore: Sendable, Codable, Equatable {
    /// The question, as the file writes it.
    public let question: String
    /// What they chose; counted are people.
    public let answer: OverRepresentation
  }

  /// How a theme's dates lie beside those of all.
  public struct Trend: Sendable, Codable, Equatable {
    /// The day on which the later half of all dated proposals begins, such as `2024-01-31`.
    public let since: String
    /// Different proposals of the theme from that day on.
    public let later: Int
    /// Different proposals of the theme that have a date.
    public let dated: Int
    /// Different proposals of all from that day on.
    public let totalLater: Int
    /// Different proposals of all that have a date.
    public let totalDated: Int
    /// Probability that chance alone leads as far from the common share, to either side, corrected
    /// for all themes, in [0, 1].
    public let pValue: Double

    /// Whether its share of later proposals is larger than the common one.
    public var isGrowing: Bool { later * totalDated > totalLater * dated }
  }

  /// Two contrary demands about one thing.
  public struct Contradiction: Sendable, Codable, Equatable {
    /// The word for the thing, in its most frequent form.
    public let subject: String
    /// One side, the one that more people take.
    public let majority: Side
    /// The other side.
    public let minority: Side

    /// What one side says.
    public struct Side: Sendable, Codable, Equatable {
      /// Different proposals that say it.
      public let count: Int
      /// The sentence of one of them.
      public let quote: Quote
    }
  }

  /// A theme of which nothing is known.
  package static let empty = ThemeSummary(
    places: [], categories: [], choices: nil, respondents: nil, trend: nil, contradictions: [])
}
