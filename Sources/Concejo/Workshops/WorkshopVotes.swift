/// How tables voted on one thing, what was said in the room and online apart.
public struct WorkshopVotes: Sendable, Equatable {
  /// Id of the contribution that was voted on, or nil.
  public let proposal: String?
  /// What was voted on in the words of a table, where no contribution is named; else empty.
  public let text: String
  /// Votes around tables; nil where there were none.
  public let room: Tally?
  /// Votes at screens; nil where there were none.
  public let online: Tally?

  /// The sum over some tables.
  public struct Tally: Sendable, Equatable {
    /// Tables that voted.
    public let tables: Int
    /// People in favour.
    public let favor: Int
    /// People against.
    public let against: Int
    /// Whether every table counted both sides: only then is their sum the number of those who voted.
    public let isWhole: Bool

    init?(_ lines: [HarvestLine]) {
      guard !lines.isEmpty else { return nil }
      tables = Set(lines.map(\.key.origin)).count
      favor = lines.reduce(0) { $0 + ($1.favor ?? 0) }
      against = lines.reduce(0) { $0 + ($1.against ?? 0) }
      isWhole = lines.allSatisfy { $0.favor != nil && $0.against != nil }
    }
  }

  /// The votes among some lines, by contribution or else by words, in the order in which they stand first.
  public static func counted(_ lines: [HarvestLine]) -> [WorkshopVotes] {
    let votes = lines.filter { $0.kind == .vote }
    var subjects: [String] = []
    let groups = Dictionary(grouping: votes) { line in
      line.proposal.map { "p\($0)" } ?? "t\(line.text)"
    }
    for line in votes {
      let subject = line.proposal.map { "p\($0)" } ?? "t\(line.text)"
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    return subjects.compactMap { subject in
      guard let lines = groups[subject], let first = lines.first else { return nil }
      return WorkshopVotes(
        proposal: first.proposal, text: first.proposal == nil ? first.text : "",
        room: Tally(lines.filter { $0.channel == .room }),
        online: Tally(lines.filter { $0.channel == .online }))
    }
  }
}
