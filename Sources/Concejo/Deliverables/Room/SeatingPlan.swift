/// Who sits where in the first round: tables as mixed as can be by territory and group.
///
/// Where everybody goes afterwards follows from the seats, see ``RoomPlan/table(inRound:startingAt:seat:)``.
public struct SeatingPlan: Sendable, Codable, Equatable {
  /// The people of each table in the order of their seats; the first one is the host.
  public let tables: [[Participants.Person]]
  /// What is not spread as evenly as numbers allow.
  public let imbalances: [Imbalance]
  /// Pairs of people who sit at one table in more than one round.
  public let repeatedPairs: Int
  /// All pairs of people.
  public let pairs: Int

  /// A territory or a group that some table has at least two more of than another.
  public struct Imbalance: Sendable, Codable, Equatable {
    /// `territory` or `group`.
    public let attribute: String
    /// Its name, as the file writes it.
    public let value: String
    /// People of it at the table with the fewest.
    public let fewest: Int
    /// People of it at the table with the most.
    public let most: Int
    /// People of it in all.
    public let total: Int
  }

  /// Seats people.
  ///
  /// People are dealt to the tables by group and territory, and then change places as long as that mixes the
  /// tables better.
  ///
  /// - Parameters:
  ///   - participants: As many people as the plan has.
  ///   - plan: The tables.
  public init(_ participants: Participants, at plan: RoomPlan) {
    precondition(participants.people.count == plan.people, "other people than planned")
    var mixture = TableMixture(participants.people, seats: plan.seats)
    mixture.improve()
    tables = mixture.tables.map { table in table.map { participants.people[$0] } }
    imbalances = Self.imbalances(of: tables)
    pairs = plan.people * (plan.people - 1) / 2
    repeatedPairs = Self.repeatedPairs(at: plan)
  }

  /// Values that some table has at least two more of than another.
  static func imbalances(of tables: [[Participants.Person]]) -> [Imbalance] {
    let attributes: [(String, @Sendable (Participants.Person) -> String)] = [
      ("territory", { $0.territory }), ("group", { $0.group }),
    ]
    return attributes.flatMap { name, value in
      Set(tables.joined().map(value)).subtracting([""]).sorted().compactMap { wanted in
        let counts = tables.map { table in table.count { value($0) == wanted } }
        guard let fewest = counts.min(), let most = counts.max(), most - fewest > 1 else {
          return nil
        }
        return Imbalance(
          attribute: name, value: wanted, fewest: fewest, most: most,
          total: counts.reduce(0, +))
      }
    }
  }

  /// Pairs who meet in more than one round.
  static func repeatedPairs(at plan: RoomPlan) -> Int {
    var meetings: [Int: Int] = [:]
    let seats = plan.seats.enumerated().flatMap { table, count in
      (0..<count).map { (table: table, seat: $0) }
    }
    for round in 0..<plan.rounds {
      var together = [[Int]](repeating: [], count: plan.seats.count)
      for (person, place) in seats.enumerated() {
        together[plan.table(inRound: round, startingAt: place.table, seat: place.seat)]
          .append(person)
      }
      for people in together {
        for (place, first) in people.enumerated() {
          for second in people.dropFirst(place + 1) {
            meetings[min(first, second) * seats.count + max(first, second), default: 0] += 1
          }
        }
      }
    }
    return meetings.values.count { $0 > 1 }
  }
}
