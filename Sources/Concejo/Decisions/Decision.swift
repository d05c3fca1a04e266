/// What a person decided about themes, proposals or copies: who, when, why and what.
///
/// A decision never changes; to take it back is a decision of its own. Its id is made of its content,
/// so that the same decision has the same id wherever it is kept.
public struct Decision: Sendable, Equatable {
  /// `d` and twelve hexadecimal digits: the beginning of the SHA-256 of the rest as canonical JSON.
  public let id: String
  /// What was decided.
  public let action: Action
  /// Who decided.
  public let by: String
  /// When, in UTC to the millisecond, such as `2026-03-01T09:30:00.000Z`.
  public let when: String
  /// Why, if that was said.
  public let why: String?
  /// Members of its line that this version does not know, by name.
  let other: [String: JSONValue]

  /// A part that a theme is split into.
  public struct Part: Sendable, Equatable {
    /// Number of the new theme.
    public let theme: Int
    /// Its members by id, or nil to have the theme divided by what its members say.
    public let proposals: [String]?

    /// Names a new theme and its members.
    public init(theme: Int, proposals: [String]?) {
      self.theme = theme
      self.proposals = proposals
    }
  }

  /// What can be decided.
  public enum Action: Sendable, Equatable {
    /// Gives a theme another title.
    case rename(ThemeReference, title: String)
    /// Says in a few sentences what a theme is about.
    case describe(ThemeReference, text: String)
    /// Makes several themes one.
    case merge([ThemeReference], into: ThemeReference)
    /// Takes new themes out of one; `rest` are the members that stay, as far as they were known.
    case split(ThemeReference, parts: [Part], rest: [String])
    /// Puts proposals into a theme.
    case move([String], to: ThemeReference)
    /// Makes a new theme, with this number, of proposals.
    case gather([String], into: Int)
    /// Keeps a theme's members together, its title as it is, and later decisions out; without a title, where
    /// that was erased, the theme is called as it is found.
    case lock(ThemeReference, members: [String], title: String)
    /// Takes proposals out of everything but the account.
    case exclude([String], code: String)
    /// Takes excluded proposals in again.
    case include([String])
    /// Says that proposals are copies of one another.
    case same([String])
    /// Says that proposals are no copies of one another.
    case notSame([String])
    /// Confirms a suggested pair: the two ask for the same.
    case accept(String, String)
    /// Decides about answer units.
    case unit(UnitDecision)
    /// Takes back another decision.
    case undo(String)
    /// Something that only a later version understands.
    case unknown(kind: String)
  }

  /// Records a decision.
  ///
  /// - Parameters:
  ///   - action: What was decided.
  ///   - by: Who decided.
  ///   - when: The time, as ``DecisionTime`` writes it.
  ///   - why: The reason, or nil.
  public init(_ action: Action, by: String, when: DecisionTime, why: String? = nil) {
    // An empty reason is none: files hold no empty texts.
    let reason = why.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    self.init(action, by: by, when: when, why: reason, other: [:])
  }

  init(
    _ action: Action, by: String, when: DecisionTime, why: String?, other: [String: JSONValue]
  ) {
    self.action = action
    self.by = by
    self.when = when.text
    self.why = why
    self.other = other
    id = Self.id(of: Self.members(of: action, by: by, when: when.text, why: why, other: other))
  }

  private static func id(of members: [String: JSONValue]) -> String {
    "d" + SHA256.hexDigest(of: JSONLine.text(of: members).utf8).prefix(12)
  }

  /// What people wrote in it: who, why, and titles and descriptions.
  public var texts: [String] {
    let own: [String] =
      switch action {
      case .rename(_, let text), .describe(_, let text), .lock(_, _, let text): [text]
      case .unit(let unit): [unit.title ?? ""]
      default: []
      }
    return [by] + [why].compactMap(\.self) + own.filter { !$0.isEmpty }
  }

  /// Whether one decision comes before another: by time, then by id.
  static func precedes(_ left: Decision, _ right: Decision) -> Bool {
    (left.when, left.id) < (right.when, right.id)
  }
}

extension Decision.Action {
  /// The name of the kind, as it stands in files.
  public var kind: String {
    switch self {
    case .rename: "rename"
    case .describe: "describe"
    case .merge: "merge"
    case .split: "split"
    case .move, .gather: "move"
    case .lock: "lock"
    case .exclude: "exclude"
    case .include: "include"
    case .same: "same"
    case .notSame: "not-same"
    case .accept: "accept"
    case .unit(let unit): unit.kind
    case .undo: "undo"
    case .unknown(let kind): kind
    }
  }

  /// Ids of the proposals it names itself, in its order.
  public var proposals: [String] {
    switch self {
    case .move(let ids, _), .gather(let ids, _), .exclude(let ids, _), .include(let ids),
      .same(let ids), .notSame(let ids):
      ids
    case .accept(let first, let second): [first, second]
    case .split(_, let parts, _): parts.flatMap { $0.proposals ?? [] }
    case .unit(let unit): unit.contributions
    case .rename, .describe, .merge, .lock, .undo, .unknown: []
    }
  }

  /// Numbers of the themes it names or makes, in its order.
  public var themes: [Int] {
    switch self {
    case .rename(let theme, _), .describe(let theme, _), .lock(let theme, _, _),
      .move(_, let theme):
      [theme.theme]
    case .merge(let themes, let target): [target.theme] + themes.map(\.theme)
    case .split(let theme, let parts, _): [theme.theme] + parts.map(\.theme)
    case .gather(_, let theme): [theme]
    case .exclude, .include, .same, .notSame, .accept, .unit, .undo, .unknown: []
    }
  }

  /// Whether it changes which proposals a theme has, exclusions aside.
  var shapesThemes: Bool {
    switch self {
    case .merge, .split, .move, .gather, .lock: true
    default: false
    }
  }
}
