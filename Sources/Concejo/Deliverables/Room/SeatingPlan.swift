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
    var mixture = Mixture(participants.people, seats: plan.seats)
    mixture.improve()
    tables = mixture.tables.map { table in table.map { participants.people[$0] } }
    imbalances = Self.imbalances(of: tables)
    pairs = plan.people * (plan.people - 1) / 2
    repeatedPairs = Self.repeatedPairs(at: plan)
  }

  private static func imbalances(of tables: [[Participants.Person]]) -> [Imbalance] {
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

/// People at tables, and how unevenly their territories and groups are spread.
private struct Mixture {
  private(set) var tables: [[Int]]
  private let attributes: [[Int]]
  /// For each attribute, table and value how many people.
  private var counts: [[[Int]]]

  /// Passes over all pairs of people after which it is left as it is.
  private static let mostPasses = 12

  init(_ people: [Participants.Person], seats: [Int]) {
    func numbered(_ values: [String]) -> [Int] {
      let known = Dictionary(
        uniqueKeysWithValues: Set(values).sorted().enumerated().map { ($1, $0) })
      return values.map { known[$0] ?? 0 }
    }
    attributes = [numbered(people.map(\.territory)), numbered(people.map(\.group))]
    let order = people.indices.sorted { left, right in
      let (a, b) = (people[left], people[right])
      return (a.group, a.territory, left) < (b.group, b.territory, right)
    }
    var dealt = [[Int]](repeating: [], count: seats.count)
    var table = 0
    for person in order {
      while dealt[table].count >= seats[table] { table = (table + 1) % seats.count }
      dealt[table].append(person)
      table = (table + 1) % seats.count
    }
    tables = dealt
    counts = attributes.map { values in
      let width = (values.max() ?? 0) + 1
      return dealt.map { people in
        var row = [Int](repeating: 0, count: width)
        for person in people { row[values[person]] += 1 }
        return row
      }
    }
  }

  /// Lets two people change places as long as that mixes their tables better.
  mutating func improve() {
    for _ in 0..<Self.mostPasses {
      var isChanged = false
      for first in tables.indices {
        for second in tables.indices.dropFirst(first + 1) {
          for a in tables[first].indices {
            for b in tables[second].indices where gain(first, a, second, b) > 0 {
              swap(first, a, second, b)
              isChanged = true
            }
          }
        }
      }
      guard isChanged else { return }
    }
  }

  /// How much smaller the sum of the squares of all counts gets.
  private func gain(_ first: Int, _ a: Int, _ second: Int, _ b: Int) -> Int {
    let (left, right) = (tables[first][a], tables[second][b])
    var gain = 0
    for (values, tables) in zip(attributes, counts) where values[left] != values[right] {
      let (x, y) = (values[left], values[right])
      gain += 2 * (tables[first][x] - tables[second][x] - 1)
      gain += 2 * (tables[second][y] - tables[first][y] - 1)
    }
    return gain
  }

  private mutating func swap(_ first: Int, _ a: Int, _ second: Int, _ b: Int) {
    let (left, right) = (tables[first][a], tables[second][b])
    for attribute in attributes.indices {
      let (x, y) = (attributes[attribute][left], attributes[attribute][right])
      counts[attribute][first][x] -= 1
      counts[attribute][first][y] += 1
      counts[attribute][second][y] -= 1
      counts[attribute][second][x] += 1
    }
    (tables[first][a], tables[second][b]) = (right, left)
  }
}
