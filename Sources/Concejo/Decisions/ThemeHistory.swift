/// What a run leaves for the next one: who was in which theme, and what it was called.
///
/// Two divisions are kept: the one that the program found, on which decisions are replayed, and the
/// one that decisions made of it. So an undone decision leaves no trace.
public struct ThemeHistory: Sendable, Codable, Equatable {
  /// A theme as it was.
  public struct Entry: Sendable, Codable, Equatable {
    /// Lasting number.
    public let id: Int
    /// The citizens' words that named it; nil where none was looked for.
    public internal(set) var title: ThemeTitle?
    /// Ids of its members, ascending; those that are withdrawn or excluded now among them.
    public let members: [String]
    /// Its parts, by number.
    public internal(set) var parts: [Part]
    /// Highest number that any of its parts ever had.
    public let highestPart: Int
  }

  /// A subtheme as it was.
  public struct Part: Sendable, Codable, Equatable {
    /// Lasting number in its theme.
    public let number: Int
    /// What named it.
    public internal(set) var title: Quote?
    /// Ids of its members, ascending.
    public let members: [String]
  }

  /// Proposals that came after decisions and joined what these had made.
  public struct Joined: Sendable, Codable, Equatable {
    /// Ids of the decisions that held then, ascending: the places are good as long as all of them do.
    public let decisions: [String]
    /// Number of the theme by id of the proposal.
    public let places: [String: Int]
  }

  /// A theme that a decision made under another number than it asked for, since that one was taken: so it is
  /// where two people decided apart from each other.
  public struct Renumbered: Sendable, Codable, Hashable {
    /// Id of the decision.
    public let decision: String
    /// The number that it asks for.
    public let wanted: Int
    /// The number that it got, and keeps.
    public let number: Int
  }

  /// As the program divides, by number.
  public internal(set) var found: [Entry]
  /// As decisions leave it, by number; only themes that differ from what was found.
  public internal(set) var shown: [Entry]
  /// What joined decided themes, in the order of the runs.
  public let joined: [Joined]
  /// Highest number that any theme ever had.
  public let highest: Int
  /// Themes with another number than their decision asks for, in the order in which they were made; nil for
  /// none.
  public let renumbered: [Renumbered]?

  /// A theme as it was shown last.
  func shownEntry(_ id: Int) -> Entry? {
    shown.first { $0.id == id } ?? found.first { $0.id == id }
  }

  /// Nothing came before.
  static let none = ThemeHistory(found: [], shown: [], joined: [], highest: 0)

  /// Makes a history of a run that kept none.
  public init(_ findings: Findings) {
    let parts = Dictionary(
      grouping: findings.placements.filter { $0.theme != nil && $0.subtheme != nil }
    ) { ThemeName($0.theme ?? 0, subtheme: $0.subtheme) }
    found = findings.themes.map { theme in
      Entry(
        id: theme.id, title: theme.title, members: theme.proposals,
        parts: theme.subthemes.map { part in
          Part(
            number: part.number, title: part.title,
            members: (parts[ThemeName(theme.id, subtheme: part.number)] ?? []).map(\.proposal))
        }.sorted { $0.number < $1.number },
        highestPart: theme.subthemes.map(\.number).max() ?? 0)
    }.sorted { $0.id < $1.id }
    shown = []
    joined = []
    highest = findings.themes.map(\.id).max() ?? 0
    renumbered = nil
  }

  init(
    found: [Entry], shown: [Entry], joined: [Joined], highest: Int,
    renumbered: [Renumbered] = []
  ) {
    self.renumbered = renumbered.isEmpty ? nil : renumbered
    self.found = found
    self.shown = shown
    self.joined = joined
    self.highest = highest
  }
}
