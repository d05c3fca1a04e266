import Testing

@testable import Concejo

/// Cards for each person keep what the seating plan promises.
@Suite struct TicketTests {
  private func plan(people: Int, method: RoomMethod.Name = .worldCafe) throws -> RoomPlan {
    var request = RoomRequest()
    (request.people, request.method, request.themes) = (people, method, .upTo(12))
    return try RoomPlanner(request).plan()
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `who follows the cards meets no table twice, and no table is over its seats`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var request = RandomRooms.request(using: &random)
    request.method = .worldCafe
    guard let plan = try? RoomPlanner(request).plan(), plan.moves == .guests else { return }
    let tickets = plan.tickets(for: nil)
    #expect(tickets.count == plan.people)
    let most = try #require(plan.seats.max())
    for round in 0..<plan.rounds {
      let places = tickets.map { [$0.tables[round], $0.seat] }
      // Nobody sits on another's chair either.
      #expect(Set(places).count == places.count)
      for table in plan.seats.indices {
        #expect((1...most).contains(places.count { $0[0] == table }))
      }
    }
    for ticket in tickets {
      #expect(ticket.tables.count == plan.rounds)
      #expect(Set(ticket.tables).count == (ticket.seat == 0 ? 1 : plan.rounds))
    }
  }

  @Test func `cards have the ids of those who sit there`() throws {
    let plan = try plan(people: 23)
    let list = Participants((1...23).map { .init(id: "p\($0)", territory: "t\($0 % 3)") })
    let seating = SeatingPlan(list, at: plan)
    let tickets = plan.tickets(for: seating)
    #expect(Set(tickets.compactMap { $0.person?.id }) == Set(list.people.map(\.id)))
    for ticket in tickets {
      let first = try #require(ticket.tables.first)
      #expect(seating.tables[first][ticket.seat] == ticket.person)
    }
  }

  @Test func `where nobody moves by seats there are no cards`() throws {
    #expect(try plan(people: 20, method: .stations).tickets(for: nil).isEmpty)
    #expect(try plan(people: 20, method: .plenary).tickets(for: nil).isEmpty)
  }

  @Test(arguments: [20, 23, 60, 120])
  func `a move back leads to the table that the card says`(people: Int) throws {
    let plan = try plan(people: people)
    for ticket in plan.tickets(for: nil) where plan.moves == .guests {
      let move = plan.shortestMove(ofSeat: ticket.seat)
      let circuit = plan.circuit(of: ticket.tables[0])
      for (here, next) in zip(ticket.tables, ticket.tables.dropFirst()) {
        let place = (here - circuit.first + move + circuit.count) % circuit.count
        #expect(circuit.first + place == next)
      }
      if plan.circuits.allSatisfy({ $0.count == circuit.count }) {
        #expect(2 * abs(move) <= circuit.count)
      }
    }
  }
}
