import ArgumentParser
import Concejo

/// The frame of a workshop.
struct WorkshopOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Participants, 5 to 300.",
      discussion: "By default \(RoomRequest().people), or as many as --participants lists."))
  var people: Int?

  @Option(help: "Minutes the workshop lasts, 45 to 480, breaks included.")
  var minutes = RoomRequest().minutes

  @Option(help: "When it starts, such as 9:30.")
  var start = StartTime(time: ClockTime(RoomRequest().start))

  @Option(
    help: ArgumentHelp(
      "Way to work: \(RoomMethod.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the first of them that fits."))
  var method: MethodArgument?

  @Option(help: "Tables, or groups; by default as many as suit the people.")
  var tables: Int?

  @Option(help: "Most people at a table, 3 to 12; by default what the method has.")
  var seats: Int?

  @Option(help: "Rooms that the tables stand in, 1 to 300.")
  var rooms = RoomRequest().rooms

  @Flag(help: "People meet on screens: tables are breakout rooms, breaks come every 60 minutes.")
  var online = false

  @Option(
    help: ArgumentHelp(
      "Which themes come to the room: size, fair, or draw:SEED.",
      discussion: """
        size: those with the most distinct proposals. fair: those with which the most authors and supporters
        have something on a table, never fewer than by size. draw:SEED: a public draw; each theme gets the
        SHA-256 of the seed, a colon and its id, and the lowest come in: printf '%s' 'SEED:T07' | sha256sum.
        """, valueName: "rule"))
  var select = SelectionArgument(selection: .size)

  /// Numbers beyond these are mistakes of the keyboard, not workshops.
  private static let reason = 1...2000

  func validate() throws {
    let numbers = [("people", people), ("tables", tables), ("seats", seats), ("rooms", rooms)]
    for (name, value) in numbers {
      guard let value, !Self.reason.contains(value) else { continue }
      throw ValidationError("--\(name) must be from 1 to \(Self.reason.upperBound), not \(value).")
    }
    guard (1...1440).contains(minutes) else {
      throw ValidationError("--minutes must be from 1 to 1440, not \(minutes).")
    }
  }

  /// What these flags ask for.
  var request: RoomRequest { request(participants: nil) }

  /// What these flags ask for, with as many people as are listed where no flag says how many.
  func request(participants: Int?) -> RoomRequest {
    var request = RoomRequest()
    request.people = people ?? participants ?? request.people
    request.minutes = minutes
    request.start = start.time.minutes
    request.method = method?.name
    request.tables = tables
    request.seats = seats
    request.rooms = rooms
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

  init(time: ClockTime) { self.time = time }

  init?(argument: String) {
    guard let time = ClockTime(text: argument) else { return nil }
    self.time = time
  }

  var defaultValueDescription: String { time.description }
}

/// The value of `--select`.
struct SelectionArgument: ExpressibleByArgument {
  let selection: ThemeSelection

  init(selection: ThemeSelection) { self.selection = selection }

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

  var defaultValueDescription: String { "size" }
}
