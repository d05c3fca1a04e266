/// Where one person sits in every round, as a card says it.
struct Ticket: Sendable, Equatable {
  /// The seat, from 0: the same at every table; 0 is the host's.
  let seat: Int
  /// The table of each round, from 0.
  let tables: [Int]
  /// Who it is; nil where it is not known who comes.
  let person: Participants.Person?
}

extension RoomPlan {
  /// A card for every seat, table by table; none where nobody moves by seats.
  ///
  /// - Parameter seating: Who sits where at first; nil where it is not known who comes.
  /// - Returns: As many as people.
  func tickets(for seating: SeatingPlan?) -> [Ticket] {
    guard moves == .guests else { return [] }
    return seats.enumerated().flatMap { table, count in
      (0..<count).map { seat in
        Ticket(
          seat: seat,
          tables: (0..<rounds).map {
            self.table(inRound: $0, startingAt: table, seat: seat)
          },
          person: seating?.tables[table][seat])
      }
    }
  }

  /// How the holder of a seat moves at a change, the shorter way round.
  ///
  /// Back is told only where all circuits are equally long: else one step back would lead to several tables.
  ///
  /// - Parameter seat: From 0, one of ``steps``.
  /// - Returns: Tables ahead; fewer than 0 are tables back.
  func shortestMove(ofSeat seat: Int) -> Int {
    let ahead = steps[seat]
    guard let length = circuits.first?.count, circuits.allSatisfy({ $0.count == length }),
      length - ahead < ahead
    else { return ahead }
    return ahead - length
  }
}
