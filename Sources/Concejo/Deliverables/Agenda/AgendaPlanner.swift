/// Plans a World Café over the leading themes.
///
/// Tables seat 4 or 5; a host stays at each. With three tables or more each table keeps one theme and
/// people move on after every round; with one or two, tables take the next theme instead. Every
/// minute is in a block, and nobody goes without a break for more than 90 minutes.
///
/// Source: J. Brown & D. Isaacs, *The World Café: Shaping Our Futures Through Conversations That
/// Matter*, Berrett-Koehler 2005.
public struct AgendaPlanner: Sendable, Codable, Equatable {
  /// Participants, facilitators not counted.
  public var people = 20
  /// Whole duration in minutes.
  public var minutes = 120
  /// Start in minutes since midnight.
  public var start = 10 * 60

  /// Creates a planner for 20 people from 10:00 to 12:00.
  public init() {}

  private static let welcome = 10
  private static let closing = 5
  private static let change = 5
  private static let breakLength = 15
  private static let longestStretch = 90
  private static let shortestStretch = 40
  private static let roundLengths = 15...30
  private static let harvestLengths = 15...45
  private static let fewestRounds = 2
  private static let usualRounds = 3
  private static let mostRounds = 6

  /// Plans the workshop.
  ///
  /// - Parameter themes: Themes by rank; repetitive ones are passed over, unless there are no others.
  /// - Returns: The agenda, every minute in a block.
  /// - Throws: ``AgendaError``.
  public func agenda(for themes: [Theme]) throws(AgendaError) -> Agenda {
    let varied = themes.filter { !$0.isRepetitive }
    // Where everybody asks in much the same words, that is what the workshop is about.
    let leading = (varied.isEmpty ? themes : varied).map(\.id)
    guard !leading.isEmpty else { throw .noThemes }
    guard start + minutes <= 24 * 60 else {
      throw .pastMidnight(start: start, minutes: minutes)
    }
    let seats = try seating()
    let movesPeople = seats.count >= 3
    let bound = movesPeople ? seats.count : leading.count / seats.count
    let most = min(Self.mostRounds, max(bound, 1))
    let plan = try plan(fewest: min(Self.fewestRounds, most), most: most)
    return Agenda(
      people: people, minutes: minutes, seats: seats, rounds: plan.rounds,
      roundLength: plan.roundLength, blocks: plan.blocks,
      assignments: assignments(
        of: leading, tables: seats.count, rounds: plan.rounds, movesPeople: movesPeople),
      steps: movesPeople
        ? Self.steps(seats: seats, rounds: plan.rounds, themes: leading.count) : [])
  }

  /// As many tables of 5 as possible, the rest of 4.
  private func seating() throws(AgendaError) -> [Int] {
    let tables = (people + 4) / 5
    guard people >= 4, tables * 4 <= people else { throw .seating(people: people) }
    let larger = people - tables * 4
    return (0..<tables).map { $0 < larger ? 5 : 4 }
  }

  private struct Plan {
    let rounds: Int
    let roundLength: Int
    let blocks: [Agenda.Block]
  }

  /// The programme that fills the time exactly and comes nearest to rounds of 20 and a harvest of 20.
  private func plan(fewest: Int, most: Int) throws(AgendaError) -> Plan {
    var best: (plan: Plan, cost: Int)?
    var shortest = Int.max
    var longest = 0
    for rounds in fewest...most {
      // Bit r of the pattern puts a break after round r + 1.
      for pattern in 0..<(1 << rounds) {
        for length in Self.roundLengths {
          for harvest in Self.harvestLengths {
            let total = total(rounds: rounds, length: length, harvest: harvest, breaks: pattern)
            guard let total else { continue }
            shortest = min(shortest, total)
            longest = max(longest, total)
            guard total == minutes else { continue }
            let cost =
              4 * abs(length - 20) + abs(harvest - 20) - 6 * rounds + 12 * pattern.nonzeroBitCount
              + (rounds < Self.usualRounds ? 60 : 0)
            if cost < best?.cost ?? .max {
              let blocks = blocks(
                rounds: rounds, roundLength: length, harvest: harvest, breaks: pattern)
              best = (Plan(rounds: rounds, roundLength: length, blocks: blocks), cost)
            }
          }
        }
      }
    }
    if let best { return best.plan }
    if minutes < shortest {
      throw .tooShort(minutes: minutes, rounds: fewest, needed: shortest)
    }
    throw .tooLong(minutes: minutes, rounds: most, longest: longest)
  }

  /// Minutes of a programme, or nil if people work for more than 90 minutes without a break or take
  /// one after less than 40.
  private func total(rounds: Int, length: Int, harvest: Int, breaks: Int) -> Int? {
    var (total, stretch) = (Self.welcome, Self.welcome)
    for round in 0..<rounds {
      total += length
      stretch += length
      guard stretch <= Self.longestStretch else { return nil }
      if breaks >> round & 1 == 1 {
        guard stretch >= Self.shortestStretch else { return nil }
        total += Self.breakLength
        stretch = 0
      } else if round < rounds - 1 {
        total += Self.change
        stretch += Self.change
      }
    }
    stretch += harvest + Self.closing
    return stretch <= Self.longestStretch ? total + harvest + Self.closing : nil
  }

  /// Lays the blocks out; a break takes the place of the change between two rounds.
  private func blocks(
    rounds: Int, roundLength: Int, harvest: Int, breaks: Int
  ) -> [Agenda.Block] {
    var blocks: [Agenda.Block] = []
    var now = start
    func add(_ kind: Agenda.Block.Kind, _ length: Int, round: Int = 0) {
      blocks.append(Agenda.Block(kind: kind, round: round, start: now, minutes: length))
      now += length
    }
    add(.welcome, Self.welcome)
    for round in 0..<rounds {
      add(.round, roundLength, round: round + 1)
      if breaks >> round & 1 == 1 {
        add(.break, Self.breakLength)
      } else if round < rounds - 1 {
        add(.change, Self.change)
      }
    }
    add(.harvest, harvest)
    add(.closing, Self.closing)
    return blocks
  }

  /// Which theme lies on which table.
  private func assignments(
    of themes: [Int], tables: Int, rounds: Int, movesPeople: Bool
  ) -> [Agenda.Assignment] {
    if movesPeople {
      // More tables than themes: the leading ones lie on two tables.
      return (0..<tables).map {
        Agenda.Assignment(table: $0 + 1, round: 0, theme: themes[$0 % themes.count])
      }
    }
    return (0..<rounds).flatMap { round in
      (0..<tables).map { table in
        Agenda.Assignment(
          table: table + 1, round: round + 1,
          theme: themes[(round * tables + table) % themes.count])
      }
    }
  }

  /// For each seat a step that brings its holder to another table in every round, and where it can
  /// be to another theme.
  ///
  /// All holders of one seat number move alike, so that every table always has four or five. A step
  /// visits as many tables as it takes to come back: the tables divided by the common divisor.
  private static func steps(seats: [Int], rounds: Int, themes: Int) -> [Int] {
    let tables = seats.count
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    let otherTables = (1..<tables).filter { tables / divisor(tables, $0) >= rounds }
    let otherThemes = otherTables.filter { step in
      (0..<tables).allSatisfy { start in
        Set((0..<rounds).map { (start + $0 * step) % tables % themes }).count == rounds
      }
    }
    let valid = otherThemes.isEmpty ? otherTables : otherThemes
    return [0] + (1..<(seats.max() ?? 4)).map { valid[($0 - 1) % valid.count] }
  }
}
