@testable import Concejo

/// What a plan promises, checked from the definition: the faults that are found, none in a good plan.
struct PlanCheck {
  let plan: RoomPlan
  let request: RoomRequest

  var faults: [String] { time + tables + rotation + themes + harvest }

  private var time: [String] {
    var faults: [String] = []
    var now = request.start
    var stretch = 0
    for block in plan.blocks {
      if block.start != now { faults.append("a gap before \(now)") }
      if block.minutes <= 0 { faults.append("an empty block") }
      now += block.minutes
      stretch = block.isRest ? 0 : stretch + block.minutes
      if stretch > (request.isOnline ? 60 : 90) { faults.append("\(stretch) minutes on end") }
    }
    if now != request.start + request.minutes || plan.minutes != request.minutes {
      faults.append("minutes sum to \(now - request.start)")
    }
    if now > 1440 { faults.append("past midnight") }
    let rounds = plan.blocks.filter { $0.kind == .round }
    if rounds.map(\.round) != Array(1...plan.rounds) { faults.append("rounds out of order") }
    if !rounds.allSatisfy({ $0.minutes == plan.roundLength }) { faults.append("uneven rounds") }
    if plan.blocks.first?.kind != .welcome || plan.blocks.last?.kind != .closing {
      faults.append("no welcome or no closing")
    }
    return faults
  }

  /// Where somebody sits in each round.
  private func way(_ table: Int, _ seat: Int) -> [Int] {
    (0..<plan.rounds).map { plan.table(inRound: $0, startingAt: table, seat: seat) }
  }

  private var everybody: [(table: Int, seat: Int)] {
    plan.seats.enumerated().flatMap { table, seats in (0..<seats).map { (table, $0) } }
  }

  private var tables: [String] {
    let method = RoomMethod.named(plan.method)
    let most = request.seats ?? method.seats.maximum
    var faults: [String] = []
    if plan.seats.reduce(0, +) != request.people { faults.append("not everybody sits") }
    if let wanted = request.tables, wanted != plan.seats.count { faults.append("other tables") }
    if Set(plan.rooms) != Set(0..<request.rooms) || plan.rooms.count != plan.seats.count {
      faults.append("other rooms")
    }
    if plan.circuits.flatMap({ $0.first..<($0.first + $0.count) }) != Array(plan.seats.indices) {
      faults.append("circuits do not tile the tables")
    }
    for circuit in plan.circuits
    where plan.rooms[circuit.first] != plan.rooms[circuit.first + circuit.count - 1] {
      faults.append("a circuit through a wall")
    }
    for round in 0..<plan.rounds {
      var sizes = [Int](repeating: 0, count: plan.seats.count)
      for (table, seat) in everybody {
        sizes[plan.table(inRound: round, startingAt: table, seat: seat)] += 1
      }
      if let size = sizes.first(where: { $0 > most || $0 < method.seats.minimum }) {
        faults.append("\(size) people at a table in round \(round)")
      }
    }
    return faults
  }

  private var rotation: [String] {
    var faults: [String] = []
    for (table, seat) in everybody {
      let way = way(table, seat)
      if way.first != table { faults.append("somebody begins elsewhere") }
      switch plan.moves {
      case .guests where seat == 0, .themes, .nobody:
        if Set(way) != [table] { faults.append("somebody moves who stays") }
      case .guests:
        if Set(way).count != plan.rounds { faults.append("a guest comes twice") }
      case .groups:
        let met = way.enumerated().map { plan.theme(atTable: $1, round: $0) }
        if Set(met) != Set(0..<plan.themeCount) { faults.append("a group misses a station") }
      }
      guard plan.moves != .nobody, !plan.repeatsThemes, plan.moves != .guests || seat > 0 else {
        continue
      }
      let met = way.enumerated().map { plan.theme(atTable: $1, round: $0) }
      if Set(met).count != plan.rounds { faults.append("a theme met twice") }
    }
    return faults
  }

  private var themes: [String] {
    var faults: [String] = []
    switch request.themes {
    case .all(let count): if plan.themeCount != count { faults.append("a chosen theme is out") }
    case .upTo(let count): if plan.themeCount > count { faults.append("more themes than are") }
    }
    if plan.repeatsThemes, plan.themeCount >= plan.rounds { faults.append("repeats said wrongly") }
    guard plan.moves != .nobody else { return faults }
    let met = plan.tablesOfThemes.filter { !$0.tables.isEmpty }.count
    if met != plan.themeCount { faults.append("a theme on no table") }
    return faults
  }

  private var harvest: [String] {
    let blocks = plan.blocks.filter { $0.kind == .harvest }
    guard blocks.map(\.minutes) == [plan.harvest.minutes] else { return ["no harvest"] }
    let expected =
      switch plan.harvest.form {
      case .tables: plan.seats.count
      case .themes: plan.themeCount
      case .gallery: 0
      }
    guard plan.harvest.speakers == expected else { return ["other speakers"] }
    return plan.harvest.minutes * 60 < 90 * expected ? ["hurried speakers"] : []
  }
}
