import Testing

@testable import Concejo

@Suite struct SeatingPlanTests {
  private func plan(people: Int, tables: Int? = nil) throws -> RoomPlan {
    var request = RoomRequest()
    (request.people, request.tables, request.themes) = (people, tables, .upTo(12))
    return try RoomPlanner(request).plan()
  }

  private func participants(
    _ count: Int, territories: Int, groups: Int
  ) -> Participants {
    Participants(
      (0..<count).map {
        .init(id: "p\($0)", territory: "t\($0 % territories)", group: "g\($0 / 3 % groups)")
      })
  }

  @Test(arguments: [5, 12, 23, 40, 77, 120])
  func `everybody has one seat, and no table more than its seats`(people: Int) throws {
    let plan = try plan(people: people)
    let list = participants(people, territories: 4, groups: 3)
    let seating = SeatingPlan(list, at: plan)
    #expect(seating.tables.map(\.count) == plan.seats)
    #expect(seating.tables.joined().map(\.id).sorted() == list.people.map(\.id).sorted())
  }

  /// Eight tables of five and five territories of eight: one of each at every table.
  @Test func `where numbers allow it every table has one of each territory`() throws {
    let seating = SeatingPlan(
      participants(40, territories: 5, groups: 1), at: try plan(people: 40, tables: 8))
    for table in seating.tables { #expect(Set(table.map(\.territory)).count == 5) }
    #expect(seating.imbalances == [])
  }

  @Test func `people who come grouped are mixed, and what is left uneven is told`() throws {
    let list = Participants(
      (0..<20).map { .init(id: "\($0)", territory: $0 < 10 ? "Norte" : "Sur", group: "") })
    let seating = SeatingPlan(list, at: try plan(people: 20, tables: 4))
    for table in seating.tables {
      #expect([2, 3].contains(table.count { $0.territory == "Norte" }))
    }
    #expect(seating.imbalances == [])
  }

  @Test func `an imbalance is told with the fewest, the most and all of a value`() {
    func person(_ id: String, _ territory: String, _ group: String) -> Participants.Person {
      .init(id: id, territory: territory, group: group)
    }
    let tables = [
      [person("1", "Norte", "a"), person("2", "Norte", "b"), person("3", "Norte", "")],
      [person("4", "Sur", "a"), person("5", "Norte", "b"), person("6", "Sur", "")],
    ]
    #expect(
      SeatingPlan.imbalances(of: tables) == [
        .init(attribute: "territory", value: "Norte", fewest: 1, most: 3, total: 4),
        .init(attribute: "territory", value: "Sur", fewest: 0, most: 2, total: 2),
      ])
  }

  @Test func `pairs who meet again are counted as by hand`() throws {
    let plan = try plan(people: 20)
    var meetings: [[Int]: Int] = [:]
    let everybody = plan.seats.enumerated().flatMap { table, seats in
      (0..<seats).map { (table, $0) }
    }
    for round in 0..<plan.rounds {
      for first in everybody.indices {
        for second in everybody.indices where second > first {
          let at = [first, second].map {
            plan.table(
              inRound: round, startingAt: everybody[$0].0, seat: everybody[$0].1)
          }
          if at[0] == at[1] { meetings[[first, second], default: 0] += 1 }
        }
      }
    }
    let seating = SeatingPlan(participants(20, territories: 2, groups: 2), at: plan)
    #expect(seating.repeatedPairs == meetings.values.count { $0 > 1 })
    #expect(seating.pairs == 190)
  }

  /// Of the 4 guests of a table that go round 7 tables with steps of their own, no two meet again.
  @Test func `guests of a table part ways where there are tables enough`() {
    let steps = GuestSteps(circuits: [7], rounds: 3, seats: 5).steps
    #expect(steps.first == 0)
    #expect(Set(steps).count == 5)
  }
}
