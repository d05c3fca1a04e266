extension RoomRefusal: CustomStringConvertible {
  /// What does not come out, with its sums, and the flags of the nearest request that has a plan.
  public var description: String {
    guard let nearest else { return sentence }
    return "\(sentence) The nearest plan: \(Self.flags(of: nearest, changedFrom: request))."
  }

  private var sentence: String {
    switch reason {
    case .range(let field, let found, let least, let most):
      return "\(found) \(field.rawValue): expected \(least) to \(most)."
    case .noThemes:
      return "there are no themes to talk about: the agenda needs at least one."
    case .pastMidnight(let start, let minutes):
      return
        "a workshop of \(minutes) minutes that starts at \(ClockTime(start)) would end after"
        + " midnight: \(start) + \(minutes) = \(start + minutes), and a day has 1440 minutes."
    case .seating(let people, let tables, let fewest, let most, let rooms):
      return Self.seating(people, tables: tables, fewest: fewest, most: most, rooms: rooms)
    case .themes(let found, let method, let tables):
      return Self.themes(found, by: RoomMethod.named(method), tables: tables)
    case .time(let minutes, let shorter, let longer):
      let sums = [("longest shorter", shorter), ("shortest longer", longer)].compactMap {
        name, blocks in
        blocks.map { "the \(name) programme has \(Self.sum(of: $0))" }
      }
      return
        "no programme fills \(minutes) minutes exactly with breaks in time: "
        + sums.joined(separator: "; ") + "."
    }
  }

  private static func seating(
    _ people: Int, tables: Int?, fewest: Int, most: Int, rooms: Int
  ) -> String {
    if let tables {
      let sentence =
        "\(people) people cannot sit at \(tables) tables of \(fewest) to \(most) in"
        + " \(rooms == 1 ? "1 room" : "\(rooms) rooms"): \(tables) × \(fewest) ="
        + " \(tables * fewest), \(tables) × \(most) = \(tables * most)"
      return sentence + (tables < rooms ? ", and each room needs a table." : ".")
    }
    let least = (people + most - 1) / most
    if least * fewest <= people {
      return
        "\(people) people fill at most \(people / fewest) tables of \(fewest) or more, fewer than"
        + " \(rooms) rooms."
    }
    return
      "\(people) people cannot sit at tables of \(fewest) to \(most): \(least - 1) × \(most) ="
      + " \((least - 1) * most) seats are too few, and \(least) tables need \(least) × \(fewest)"
      + " = \(least * fewest) people."
  }

  private static func themes(_ found: Int, by method: RoomMethod, tables: Int) -> String {
    let least = method.themes.minimum
    switch method.moves {
    case .guests, .themes:
      let most = method.rounds.maximum
      return
        "\(found) themes do not fit: \(tables) tables × \(most) rounds = \(tables * most)."
    case .groups:
      return
        "\(found) themes do not fit rotating stations for these people: every group visits every"
        + " theme, so that the tables are a multiple of the themes, \(least) to"
        + " \(method.themes.maximum) of them, and there are \(tables) tables at most."
    case .nobody:
      return
        "\(found) themes do not fit a plenary: expected \(least) to \(method.themes.maximum)."
    }
  }

  /// `welcome 5 + round 15 + … = 53`.
  private static func sum(of blocks: [RoomPlan.Block]) -> String {
    blocks.map { "\($0.kind.rawValue) \($0.minutes)" }.joined(separator: " + ")
      + " = \(blocks.reduce(0) { $0 + $1.minutes })"
  }

  /// The flags that change a request into another.
  private static func flags(of request: RoomRequest, changedFrom asked: RoomRequest) -> String {
    var flags: [String] = []
    if request.people != asked.people { flags.append("--people \(request.people)") }
    if request.minutes != asked.minutes { flags.append("--minutes \(request.minutes)") }
    if request.start != asked.start { flags.append("--start \(ClockTime(request.start))") }
    if request.rooms != asked.rooms { flags.append("--rooms \(request.rooms)") }
    if request.tables != asked.tables {
      flags.append(request.tables.map { "--tables \($0)" } ?? "without --tables")
    }
    if request.seats != asked.seats {
      flags.append(request.seats.map { "--seats \($0)" } ?? "without --seats")
    }
    if request.method != asked.method { flags.append("without --method") }
    if request.themes != asked.themes {
      flags.append("the first \(request.themes.count) of the themes")
    }
    return flags.joined(separator: ", ")
  }
}
