/// Contributions that ask for one thing and get one answer.
public struct AnswerUnit: Sendable, Equatable {
  /// Lasting number, from 1: `U12` is 12.
  public let number: Int
  /// What it is called: a contribution's own words, or those of a person who renamed it; empty where they
  /// were erased.
  public let title: String
  /// Id of the contribution in which the title stands; nil where a person worded it.
  public let titleSource: String?
  /// Titles that it had before, in their order: a sheet may still name it by one.
  public let formerTitles: [String]
  /// Ids of its contributions, ascending; none where all of them left it.
  public let members: [String]

  /// How people call it, such as `U12`.
  public var name: String { UnitName(number).text }

  /// Its title, or its name where the title was erased.
  public var shownTitle: String { title.isEmpty ? name : title }
}
