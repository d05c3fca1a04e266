import Testing

@testable import Concejo

/// People and tables in an agenda.
@Suite struct AgendaSeatingTests {
  @Test(arguments: 4...200)
  func `seats are 4 or 5 and one for each person`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      #expect(agenda.seats.allSatisfy { $0 == 4 || $0 == 5 })
      #expect(agenda.seats.reduce(0, +) == people)
    }
  }

  @Test(arguments: 4...200)
  func `a seat number has one step and the host has none`(people: Int) {
    for agenda in Workshop.agendas(people: people) where !agenda.steps.isEmpty {
      #expect(agenda.steps.count == agenda.seats.max())
      #expect(agenda.steps.first == 0)
      #expect(agenda.steps.dropFirst().allSatisfy { $0 > 0 })
    }
  }

  @Test(arguments: 4...200)
  func `people move with three tables and more, and only then`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      #expect(agenda.steps.isEmpty == (agenda.seats.count < 3))
    }
  }

  /// Where the person of a table and a seat sits in each round.
  private func way(_ agenda: Agenda, table: Int, seat: Int) -> [Int] {
    (0..<agenda.rounds).map { agenda.table(inRound: $0, startingAt: table, seat: seat) }
  }

  @Test(arguments: 12...200)
  func `hosts stay at their tables`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      let hosts = agenda.seats.indices.map { way(agenda, table: $0, seat: 0) }
      let expected = agenda.seats.indices.map { [Int](repeating: $0, count: agenda.rounds) }
      #expect(hosts == expected)
    }
  }

  @Test(arguments: 12...200)
  func `nobody but a host sits at one table twice`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      for (table, seats) in agenda.seats.enumerated() {
        let ways = (1..<seats).map { way(agenda, table: table, seat: $0) }
        #expect(ways.allSatisfy { $0.first == table })
        #expect(ways.allSatisfy { Set($0).count == agenda.rounds })
      }
    }
  }

  /// How many people sit at each table in a round.
  private func sizes(_ agenda: Agenda, round: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: agenda.seats.count)
    for (table, seats) in agenda.seats.enumerated() {
      for seat in 0..<seats {
        sizes[agenda.table(inRound: round, startingAt: table, seat: seat)] += 1
      }
    }
    return sizes
  }

  @Test(arguments: 4...200)
  func `every table has 4 or 5 people in every round`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      for round in 0..<agenda.rounds {
        #expect(sizes(agenda, round: round).sorted() == agenda.seats.sorted())
      }
    }
  }

  /// Nobody carries a chair: a table has as many people in every round as it has seats.
  @Test func `fifteen people rotate over three tables`() throws {
    let agenda = try Workshop(people: 15, minutes: 120).planner
      .agenda(for: DeliverableSamples.themes(3))
    #expect(agenda.seats == [5, 5, 5])
    #expect(agenda.rounds == 3)
    // Each guest visits all three tables, whichever way round.
    for seat in 1..<5 {
      #expect(way(agenda, table: 1, seat: seat).sorted() == [0, 1, 2])
    }
  }
}
