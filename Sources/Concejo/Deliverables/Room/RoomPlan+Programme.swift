extension RoomPlan {
  /// Lays a programme out on the clock, and people around tables.
  init(
    _ request: RoomRequest, _ arrangement: Arrangement, _ programme: Programme,
    harvest form: Harvest.Form, speakers: Int, by method: RoomMethod
  ) {
    self.method = method.id
    moves = arrangement.moves
    people = request.people
    minutes = request.minutes
    isOnline = request.isOnline
    seats = arrangement.seats(for: request.people)
    rooms = arrangement.roomOfTable
    circuits = arrangement.circuits
    rounds = programme.shape.rounds
    roundLength = programme.shape.roundLength
    themeCount = arrangement.themes(rounds: programme.shape.rounds)
    blocks = Self.blocks(of: programme, by: method, start: request.start)
    harvest = Harvest(form: form, speakers: speakers, minutes: programme.ending[0])
    steps =
      arrangement.moves == .guests
      ? GuestSteps(
        circuits: arrangement.circuits.map(\.count), rounds: programme.shape.rounds,
        seats: arrangement.seats(for: request.people).max() ?? 1
      ).steps : []
  }

  private static func blocks(
    of programme: Programme, by method: RoomMethod, start: Int
  ) -> [Block] {
    var blocks: [Block] = []
    var now = start
    func add(_ kind: Block.Kind, _ minutes: Int, round: Int = 0) {
      blocks.append(Block(kind: kind, round: round, start: now, minutes: minutes))
      now += minutes
    }
    for (phase, minutes) in zip(method.opening, programme.opening) { add(phase.kind, minutes) }
    var round = 0
    for (number, rounds) in programme.shape.stretches.enumerated() {
      if number > 0 {
        let rest = number - 1
        add(rest == programme.meal ? .meal : .break, programme.breaks[rest])
      }
      for place in 0..<rounds {
        if place > 0 { add(.change, programme.shape.changeLength) }
        round += 1
        add(.round, programme.shape.roundLength, round: round)
      }
    }
    add(.harvest, programme.ending[0])
    for (phase, minutes) in zip(method.ending, programme.ending.dropFirst()) {
      add(phase.kind, minutes)
    }
    return blocks
  }
}
