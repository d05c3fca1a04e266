/// Something in the chain from what a citizen said to what became of it.
public struct ChainObject: Sendable, Equatable {
  /// What it is; in the order of the chain.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// What one citizen said, by its id.
    case contribution
    /// Copies of one another in the latest run, `G3`.
    case copies
    /// A theme, `T07`.
    case theme
    /// What gets one answer, `U12`.
    case unit
    /// What was answered, under the name of the unit or the id of the contribution.
    case answer
    /// What is recommended, `R03`.
    case recommendation
    /// What is promised, `C05`.
    case commitment
    /// What a tender asks for, `K02`.
    case clause
    /// What later processes are held against, `P04`.
    case criterion
  }

  /// What it is.
  public let kind: Kind
  /// How people call it.
  public let id: String
  /// What it is about; empty where nothing is known.
  public let title: String
  /// Ids of the contributions it rests on, ascending.
  public let contributions: [String]

  /// Describes a member of the chain.
  public init(_ kind: Kind, id: String, title: String, contributions: [String]) {
    self.kind = kind
    self.id = id
    self.title = title
    self.contributions = contributions
  }
}
