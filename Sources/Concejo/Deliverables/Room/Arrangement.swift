/// Tables, who goes around them, and how many rounds and themes that allows; before anything lies in time.
struct Arrangement: Equatable {
  /// Number of tables, or groups.
  let tables: Int
  /// Rooms they stand in.
  let rooms: Int
  /// Who changes places.
  let moves: RoomMethod.Movement
  /// Most tables that people go around together.
  let longestCircuit: Int
  /// Numbers of rounds that keep what the rotation promises.
  let rounds: ClosedRange<Int>
  /// Most themes it takes.
  private let mostThemes: Int
  /// How far it is from what is usual: 0 or more.
  let cost: Int

  /// Themes in the room with some rounds.
  func themes(rounds: Int) -> Int {
    moves == .themes ? min(mostThemes, tables * rounds) : mostThemes
  }

  private enum Weight {
    /// One table more or fewer than usual.
    static let table = 2
    /// Tables change themes in place of people.
    static let standing = 6
    /// One theme more or fewer than usual.
    static let theme = 4
  }

  /// Every way to seat people, nearest to the usual first.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - method: How people work.
  /// - Returns: The ways; none where the people cannot be seated, or the themes do not fit.
  static func all(for request: RoomRequest, by method: RoomMethod) -> [Arrangement] {
    let counts = request.tableCounts(method)
    guard !counts.isEmpty, request.themes.count >= method.themes.minimum else { return [] }
    let found =
      switch method.moves {
      case .guests, .themes: counts.flatMap { cafe(tables: $0, for: request, by: method) }
      case .groups: stations(in: counts, for: request, by: method)
      case .nobody: plenaries(in: counts, for: request, by: method)
      }
    // Sorting keeps the order of equals only by luck.
    return found.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.map(\.element)
  }

  private static func tableCost(
    _ tables: Int, _ request: RoomRequest, _ method: RoomMethod
  ) -> Int {
    let usual = (request.people + method.seats.usual / 2) / method.seats.usual
    return Weight.table * abs(tables - max(usual, 1))
  }

  /// A table for each theme and guests who move; or tables that take one theme after the other.
  private static func cafe(
    tables: Int, for request: RoomRequest, by method: RoomMethod
  ) -> [Arrangement] {
    let themes = request.themes.count
    let cost = tableCost(tables, request, method)
    var found: [Arrangement] = []
    // One theme lies on all tables: people mix as long as there are tables.
    let longest = themes == 1 ? tables : min(themes, tables)
    let smallest = smallestCircuit(tables: tables, rooms: request.rooms, longest: longest)
    let enough = themes == 1 ? 2 : min(3, themes)
    if smallest >= enough, !request.themes.isFixed || tables >= themes {
      let most = min(method.rounds.maximum, smallest, themes == 1 ? method.rounds.usual : smallest)
      if most >= method.rounds.minimum {
        found.append(
          Arrangement(
            tables: tables, rooms: request.rooms, moves: .guests, longestCircuit: longest,
            rounds: method.rounds.minimum...most, mostThemes: min(themes, tables), cost: cost))
      }
    }
    let most = themes == 1 ? method.rounds.usual : min(method.rounds.maximum, themes)
    let least =
      request.themes.isFixed
      ? max(method.rounds.minimum, (themes + tables - 1) / tables) : method.rounds.minimum
    if least <= most {
      found.append(
        Arrangement(
          tables: tables, rooms: request.rooms, moves: .themes, longestCircuit: 1,
          rounds: least...most, mostThemes: themes, cost: cost + Weight.standing))
    }
    return found
  }

  /// A station for each theme; several rings of stations where there are many people.
  private static func stations(
    in counts: Range<Int>, for request: RoomRequest, by method: RoomMethod
  ) -> [Arrangement] {
    let themes = request.themes.count
    let least = request.themes.isFixed ? themes : method.rounds.minimum
    let most = min(themes, method.rounds.maximum)
    guard least <= most else { return [] }
    return (least...most).flatMap { stations in
      counts.filter { $0 % stations == 0 && $0 / stations >= request.rooms }.map { tables in
        Arrangement(
          tables: tables, rooms: request.rooms, moves: .groups, longestCircuit: stations,
          rounds: stations...stations, mostThemes: stations,
          cost: tableCost(tables, request, method)
            + Weight.theme * abs(stations - method.rounds.usual))
      }
    }
  }

  /// Small groups that talk about all themes at once.
  private static func plenaries(
    in counts: Range<Int>, for request: RoomRequest, by method: RoomMethod
  ) -> [Arrangement] {
    let themes = request.themes.count
    let least = request.themes.isFixed ? themes : method.themes.minimum
    let most = min(themes, method.themes.maximum)
    guard least <= most else { return [] }
    return (least...most).flatMap { shown in
      counts.map { tables in
        Arrangement(
          tables: tables, rooms: request.rooms, moves: .nobody, longestCircuit: 1,
          rounds: method.rounds.range, mostThemes: shown,
          cost: tableCost(tables, request, method)
            + Weight.theme * abs(shown - method.themes.usual))
      }
    }
  }

  /// Tables of the smallest circuit where tables are parted as evenly as can be.
  static func smallestCircuit(tables: Int, rooms: Int, longest: Int) -> Int {
    [tables / rooms, (tables + rooms - 1) / rooms].map { count in
      count / ((count + longest - 1) / longest)
    }.min() ?? 0
  }

  // MARK: Where tables stand

  /// How many tables each room has, and the circuits in it.
  private var parts: [(room: Int, circuits: [Int])] {
    if moves == .groups {
      // A ring of stations stays in one room.
      let rings = Self.even(tables / longestCircuit, in: rooms)
      return rings.enumerated().map { ($0, [Int](repeating: longestCircuit, count: $1)) }
    }
    return Self.even(tables, in: rooms).enumerated().map { room, count in
      (room, Self.even(count, in: (count + longestCircuit - 1) / longestCircuit))
    }
  }

  /// The room of each table.
  var roomOfTable: [Int] {
    parts.flatMap { [Int](repeating: $0.room, count: $0.circuits.reduce(0, +)) }
  }

  /// The circuits, in the order of their tables.
  var circuits: [RoomPlan.Circuit] {
    var first = 0
    return parts.flatMap(\.circuits).map { count in
      defer { first += count }
      return RoomPlan.Circuit(first: first, count: count)
    }
  }

  /// People at each table: as even as can be.
  func seats(for people: Int) -> [Int] { Self.even(people, in: tables) }

  /// A number parted evenly, the larger parts first.
  private static func even(_ count: Int, in parts: Int) -> [Int] {
    (0..<parts).map { count / parts + ($0 < count % parts ? 1 : 0) }
  }
}
