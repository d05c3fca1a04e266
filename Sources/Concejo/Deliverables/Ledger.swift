/// The account of every input row: where each one ended, and that none is missing.
public struct Ledger: Sendable, Codable, Equatable {
  /// Rows of all files, headers not counted.
  public let rows: Int
  /// Rows that became no proposal, by reason code.
  public let rejected: [String: Int]
  /// Proposals that a person or a named rule took out, such as those their authors withdrew.
  public let excluded: Int
  /// Of these, how many for each state; runs from before states were read have none.
  public let excludedByState: [String: Int]?
  /// Of these, how many people excluded for each code of the published list; nil where nobody did.
  public let excludedByCode: [String: Int]?
  /// Contributions that were erased from the study for good; nil where none were.
  public let erased: Int?
  /// Comments that go with their proposals; runs from before comments were attached have none.
  public let comments: Int?
  /// Proposals in a theme, copies included.
  public let themed: Int
  /// Proposals outside all themes, by reason code.
  public let outside: [String: Int]
  /// Of the proposals, those that another one speaks for: they are counted above too.
  ///
  /// A signer of a letter who wrote enough of their own is no copy.
  public let copies: Int
  /// Personal data hidden in the texts, by kind; runs from before they were looked for have none.
  public let masked: [String: Int]?
  /// What became of each question of the surveys; nil where there are none.
  public let surveys: [SurveyAccount]?

  /// Counts rows and placements.
  ///
  /// - Parameters:
  ///   - rows: Rows of all files.
  ///   - rejected: Rows that became no proposal.
  ///   - placements: Where each proposal ended.
  ///   - copies: Members of groups that neither stand for their group nor speak for themselves.
  ///   - masked: Personal data hidden in the texts, by kind.
  ///   - excluded: Proposals that were taken out before.
  ///   - setAside: States of what is left out.
  ///   - codes: Codes of those among them that people excluded.
  ///   - erased: Contributions that were erased for good.
  ///   - comments: Comments that go with their proposals.
  ///   - surveys: What became of the questions of surveys.
  public init(
    rows: Int, rejected: [RejectedRow], placements: [Placement], copies: Int,
    masked: [String: Int] = [:], excluded: Int = 0, setAside: [String] = [],
    codes: [String] = [], erased: Int = 0, comments: Int = 0, surveys: [SurveyAccount] = []
  ) {
    self.surveys = surveys.isEmpty ? nil : surveys
    self.masked = masked
    self.rows = rows
    self.rejected = Dictionary(rejected.map { ($0.reason.code, 1) }, uniquingKeysWith: +)
    self.excluded = excluded + setAside.count
    excludedByState =
      setAside.isEmpty ? nil : Dictionary(setAside.map { ($0, 1) }, uniquingKeysWith: +)
    excludedByCode =
      codes.isEmpty ? nil : Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
    self.erased = erased == 0 ? nil : erased
    self.comments = comments
    themed = placements.count { $0.theme != nil }
    outside = Dictionary(
      placements.compactMap { $0.reason.map { ($0.rawValue, 1) } }, uniquingKeysWith: +)
    self.copies = copies
  }

  /// Personal data hidden in the texts.
  public var maskedCount: Int { (masked ?? [:]).values.reduce(0, +) }
  /// Rows that became no proposal.
  public var rejectedCount: Int { rejected.values.reduce(0, +) }
  /// Proposals outside all themes.
  public var outsideCount: Int { outside.values.reduce(0, +) }
  /// Rows that became proposals.
  public var proposals: Int { themed + outsideCount + excluded }
  /// Rows that became comments on proposals.
  public var attached: Int { comments ?? 0 }
  /// Rows whose contributions were erased for good.
  public var erasedCount: Int { erased ?? 0 }
  /// Rows whose place is known.
  public var accounted: Int { rejectedCount + proposals + attached + erasedCount }
  /// Whether every row has exactly one place.
  public var isBalanced: Bool { accounted == rows }
}
