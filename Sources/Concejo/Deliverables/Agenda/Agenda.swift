/// A workshop minute by minute: what happens when, at which table, and who moves where.
public struct Agenda: Sendable, Codable, Equatable {
  /// A stretch of the workshop.
  public struct Block: Sendable, Codable, Equatable {
    /// What happens.
    public enum Kind: String, Sendable, Codable {
      case welcome
      case round
      /// People change tables, or tables change themes.
      case change
      case `break`
      case harvest
      case closing
    }

    /// What happens.
    public let kind: Kind
    /// Number of the round, from 1; 0 for other blocks.
    public let round: Int
    /// Minutes since midnight.
    public let start: Int
    /// Duration in minutes, above 0.
    public let minutes: Int
  }

  /// A theme at a table.
  public struct Assignment: Sendable, Codable, Equatable {
    /// Table, from 1.
    public let table: Int
    /// Round, from 1; 0 if the table keeps its theme all the time.
    public let round: Int
    /// Theme id.
    public let theme: Int
  }

  /// Participants, facilitators not counted.
  public let people: Int
  /// Whole duration in minutes: the sum of all blocks.
  public let minutes: Int
  /// Seats of each table: 4 or 5.
  public let seats: [Int]
  /// Number of rounds.
  public let rounds: Int
  /// Minutes of each round.
  public let roundLength: Int
  /// All stretches in order, without gaps.
  public let blocks: [Block]
  /// Themes at tables, by table and round.
  public let assignments: [Assignment]
  /// For each seat number how many tables its holder advances at a change.
  ///
  /// The first, the host's, is 0; empty if nobody moves.
  public let steps: [Int]

  /// Whether somebody who moves meets one theme at two tables, since there are fewer themes than
  /// tables.
  public var repeatsThemes: Bool {
    let themes = assignments.filter { $0.round == 0 }.map(\.theme)
    return steps.indices.dropFirst().contains { seat in
      themes.indices.contains { start in
        let met = (0..<rounds).map { themes[table(inRound: $0, startingAt: start, seat: seat)] }
        return Set(met).count < rounds
      }
    }
  }

  /// The table, from 0, at which the person who starts at `table` and `seat` sits in a round.
  public func table(inRound round: Int, startingAt table: Int, seat: Int) -> Int {
    guard seat < steps.count else { return table }
    return (table + round * steps[seat]) % seats.count
  }
}

/// Why no agenda can be made.
///
/// Every case carries the numbers of its arithmetic.
public enum AgendaError: Error, Equatable {
  /// No number of tables seats everybody at 4 or 5.
  case seating(people: Int)
  /// Not even the shortest rounds fit.
  case tooShort(minutes: Int, rounds: Int, needed: Int)
  /// The longest sensible programme leaves time over.
  case tooLong(minutes: Int, rounds: Int, longest: Int)
  /// The workshop would end after midnight.
  case pastMidnight(start: Int, minutes: Int)
  /// There is no theme to talk about.
  case noThemes
}

extension AgendaError: CustomStringConvertible {
  /// One sentence with the arithmetic.
  public var description: String {
    switch self {
    case .seating(let people):
      let tables = (people + 4) / 5
      guard people >= 4 else {
        return "a workshop needs at least 4 people for one table, and \(people) are fewer."
      }
      return
        "\(people) people cannot sit at tables of 4 or 5: \(max(tables - 1, 0)) tables seat at most"
        + " \(max(tables - 1, 0) * 5) and \(tables) need at least \(tables * 4)."
    case .tooShort(let minutes, let rounds, let needed):
      return
        "\(minutes) minutes are too few: welcome 10 + \(rounds) rounds of 15 with"
        + " \(rounds == 2 ? "1 change" : "\(rounds - 1) changes") of 5"
        + " + harvest 15 + closing 5, breaks included, need \(needed)."
    case .tooLong(let minutes, let rounds, let longest):
      return
        "\(minutes) minutes are too many: with these people and themes \(rounds) rounds of 30,"
        + " changes, breaks and a harvest of 45 fill \(longest); plan two sessions."
    case .pastMidnight(let start, let minutes):
      return
        "a workshop of \(minutes) minutes that starts at \(ClockTime(start)) would end after"
        + " midnight: \(start) + \(minutes) = \(start + minutes), and a day has 1440 minutes."
    case .noThemes:
      return "there are no themes to talk about: the agenda needs at least one."
    }
  }
}

/// A time of day, in minutes since midnight.
public struct ClockTime: Sendable, CustomStringConvertible, Equatable {
  /// Minutes since midnight.
  public let minutes: Int

  /// Adopts minutes since midnight.
  public init(_ minutes: Int) { self.minutes = minutes }

  /// Reads `9:30` or `09:30`; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isDigits = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x3A }
    guard isDigits, parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// Hours and minutes with two digits each.
  public var description: String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
