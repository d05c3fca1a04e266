internal import Concejo

/// Contributions that are kept for the account but shown, found and compared no more.
enum SetAside {
  /// States of those that their authors or their platform took out.
  static let states = ContributionStates.known.setAside

  /// SQL: whether a row of `proposal` may be shown: it was not taken back, or the latest run took its
  /// state in.
  static let isVisible =
    "(NOT EXISTS (SELECT 1 FROM exclusion WHERE exclusion.position = proposal.position) AND"
    + " \(isTakenIn))"

  /// SQL: the same, exclusions aside.
  private static let isTakenIn =
    "(NOT proposal.withdrawn AND coalesce(proposal.state, '') NOT IN ("
    + states.map { "'\($0)'" }.joined(separator: ", ")
    + ") OR coalesce(proposal.changedAfterRun, -1) < (SELECT max(id) FROM run) AND (\(isIn("placement"))"
    + " OR \(isIn("comment"))))"

  /// SQL: whether an analysis would look for the theme of a row of `proposal`, exclusions aside: it is taken
  /// in, and it is no comment.
  static let isThemed =
    "(\(isTakenIn) AND NOT \(isIn("comment")) AND (proposal.parent IS NULL OR \(isIn("placement"))"
    + " OR NOT EXISTS (SELECT 1 FROM proposal AS root WHERE root.id = proposal.parent)))"

  /// SQL: whether the latest run has a row of `proposal` in one of its tables.
  private static func isIn(_ table: String) -> String {
    "EXISTS (SELECT 1 FROM \(table) AS own WHERE own.position = proposal.position"
      + " AND own.runID = (SELECT max(id) FROM run))"
  }
}
