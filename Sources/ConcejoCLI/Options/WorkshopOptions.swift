import ArgumentParser
import Concejo

/// The frame of a workshop.
struct WorkshopOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Number of the workshop, 1 to \(HarvestKey.largest), by default 1.",
      discussion: "The study keeps a plan for each; its harvest sheet has the same number."))
  var session = 1

  @Option(
    help: ArgumentHelp(
      "Participants, \(Self.range(Self.rules.people)).",
      discussion: "By default \(RoomRequest().people), or as many as --participants lists."))
  var people: Int?

  @Option(
    help: ArgumentHelp(
      "Minutes the workshop lasts, \(Self.range(Self.rules.minutes)), breaks included.",
      discussion: "By default \(RoomRequest().minutes)."
    ))
  var minutes: Int?

  @Option(
    help: ArgumentHelp(
      "When it starts, such as 9:30; by default \(ClockTime(RoomRequest().start))."))
  var start: StartTime?

  @Option(
    help: ArgumentHelp(
      "Way to work: \(RoomMethod.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the first of them that fits."))
  var method: MethodArgument?

  @Option(
    help:
      "Tables, or groups, 1 to \(Self.rules.people.maximum); by default as many as suit the people."
  )
  var tables: Int?

  @Option(
    help: "Most people at a table, \(Self.range(Self.rules.seats)); by default what the method has."
  )
  var seats: Int?

  @Option(help: "Rooms that the tables stand in, 1 to \(Self.rules.people.maximum); by default 1.")
  var rooms: Int?

  @Flag(help: "People meet on screens: tables are breakout rooms, breaks come every 60 minutes.")
  var online = false

  @Option(
    help: ArgumentHelp(
      "Which themes come to the room: size, which is the default, fair, or draw:SEED.",
      discussion: """
        size: those with the most distinct proposals. fair: others in their place where more authors and
        more supporters have something on a table so; else those by size. draw:SEED: a public draw; each theme
        gets the SHA-256 of the seed, a colon and its id, and the lowest come in:
        printf '%s' 'SEED:T07' | sha256sum.
        """, valueName: "rule"))
  var select: SelectionArgument?

  /// What the planner takes: help and refusals have their numbers from here.
  private static let rules = RoomRules.standard

  private static func range(_ bounds: Bounds) -> String {
    "\(bounds.minimum) to \(bounds.maximum)"
  }

  func validate() throws {
    guard (1...HarvestKey.largest).contains(session) else {
      throw ValidationError("--session must be from 1 to \(HarvestKey.largest), not \(session).")
    }
    let rules = Self.rules
    let upToEverybody = 1...rules.people.maximum
    try Self.check(people, "people", rules.people.minimum...rules.people.maximum)
    try Self.check(minutes, "minutes", rules.minutes.minimum...rules.minutes.maximum)
    try Self.check(tables, "tables", upToEverybody)
    try Self.check(seats, "seats", rules.seats.minimum...rules.seats.maximum)
    try Self.check(rooms, "rooms", upToEverybody)
  }

  /// Refuses a number out of its range.
  private static func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "--\(name) must be from \(range.lowerBound) to \(range.upperBound), not \(value).")
  }

  /// Whether any of these flags was given: who gives none takes the workshop as the study has it.
  var isGiven: Bool {
    people != nil || minutes != nil || start != nil || method != nil || tables != nil
      || seats != nil || rooms != nil || online || select != nil
  }

  /// Which themes come to the room.
  var selection: ThemeSelection { select?.selection ?? .size }

  /// What these flags ask for.
  var request: RoomRequest { request(participants: nil) }

  /// What these flags ask for, with as many people as are listed where no flag says how many.
  func request(participants: Int?) -> RoomRequest {
    var request = RoomRequest()
    request.people = people ?? participants ?? request.people
    request.minutes = minutes ?? request.minutes
    request.start = start?.time.minutes ?? request.start
    request.method = method?.name
    request.tables = tables
    request.seats = seats
    request.rooms = rooms ?? request.rooms
    request.isOnline = online
    return request
  }
}

/// The value of `--method`.
struct MethodArgument: ExpressibleByArgument {
  let name: RoomMethod.Name

  init?(argument: String) {
    guard let name = RoomMethod.Name(rawValue: argument.lowercased()) else { return nil }
    self.name = name
  }

  static var allValueStrings: [String] { RoomMethod.Name.allCases.map(\.rawValue) }
}

/// The value of `--start`.
struct StartTime: ExpressibleByArgument {
  let time: ClockTime

  init?(argument: String) {
    guard let time = ClockTime(text: argument) else { return nil }
    self.time = time
  }
}

/// The value of `--select`.
struct SelectionArgument: ExpressibleByArgument {
  let selection: ThemeSelection

  /// Reads `size`, `fair`, or `draw:` and a seed that is not empty.
  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("size", 1): selection = .size
    case ("fair", 1): selection = .fair
    case ("draw", 2) where !parts[1].isEmpty: selection = .draw(seed: String(parts[1]))
    default: return nil
    }
  }
}
