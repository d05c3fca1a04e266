/// Where a text from outside a study would be placed, and what it is like.
public struct PlacedText: Sendable, Codable, Equatable {
  /// Its line, from 1.
  public let line: Int
  /// Its id where it has one, without personal data.
  public let id: String?
  /// Its language.
  public let language: Language
  /// The theme nearest to it; nil where it shares no word with the study.
  public let theme: Place?
  /// The part of the theme that is nearest; nil where the theme has none.
  public let subtheme: Place?
  /// The second nearest theme.
  public let next: Place?
  /// How well it fits the theme: the share of the theme's proposals that are no nearer to it, in [0, 1].
  public let fit: Float?
  /// Why it is in no theme.
  public let reason: OutsideReason?
  /// Proposals of the study that say the same or nearly, the most alike first.
  public let copies: [Alike]
  /// Its text without personal data.
  public let text: String
  /// How many passages were hidden, by their kind.
  public let hidden: [String: Int]

  /// A theme or a part of one.
  public struct Place: Sendable, Codable, Equatable {
    /// Its name, such as `T07` or `T07.2`.
    public let name: String
    /// Its title.
    public let title: String
    /// How near it is: about what the sum of vectors and words would be that proposals are placed by.
    public let nearness: Float
  }

  /// A proposal of the study that is much alike.
  public struct Alike: Sendable, Codable, Equatable {
    /// Its id.
    public let proposal: String
    /// Name of its theme, or nil.
    public let theme: String?
    /// `exact` with the same words in the same order, `near` where nothing that differs asks for something else,
    /// `apart` where something does.
    public let kind: String
    /// Cosine of the weighted terms, in [0, 1].
    public let similarity: Float
    /// Of what is apart the reason.
    public let objection: DuplicateObjection?
  }
}
