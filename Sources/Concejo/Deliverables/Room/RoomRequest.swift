/// What a facilitator asks for.
public struct RoomRequest: Sendable, Codable, Equatable {
  /// Participants, 5 to 300; facilitators not counted.
  public var people = RoomRules.standard.people.usual
  /// Whole duration in minutes, 45 to 480.
  public var minutes = RoomRules.standard.minutes.usual
  /// Start in minutes since midnight, 0 to 1439.
  public var start = 10 * 60
  /// The way to work; nil for the first that fits.
  public var method: RoomMethod.Name?
  /// Tables, or groups; nil for as many as suit the people.
  public var tables: Int?
  /// Most people at a table, 3 to 12; nil for what the method has.
  public var seats: Int?
  /// Rooms that the tables stand in, at least 1.
  public var rooms = 1
  /// Whether people meet on screens.
  public var isOnline = false
  /// Themes that can be taken, by number of themes.
  public var themes = Themes.upTo(0)

  /// How many themes come to the room.
  public enum Themes: Sendable, Codable, Equatable {
    /// As many of so many as suit the people and the time.
    case upTo(Int)
    /// All of so many, since somebody chose them.
    case all(Int)

    /// How many there are.
    public var count: Int {
      switch self {
      case .upTo(let count), .all(let count): count
      }
    }

    /// Whether all have to come.
    var isFixed: Bool { if case .all = self { true } else { false } }
  }

  /// Creates a request for 40 people from 10:00 to 12:00.
  public init() {}

  /// The methods that may be taken, in the order in which they are tried.
  var methods: [RoomMethod] {
    method.map { [RoomMethod.named($0)] } ?? RoomRules.standard.methods
  }

  /// Minutes without a break, at most.
  public var longestStretch: Int {
    isOnline
      ? RoomRules.standard.longestStretchOnline : RoomRules.standard.longestStretch
  }

  /// Most people at a table.
  func mostSeats(_ method: RoomMethod) -> Int { seats ?? method.seats.maximum }

  /// Fewest people at a table.
  func fewestSeats(_ method: RoomMethod) -> Int { method.seats.minimum }

  /// Numbers of tables that seat everybody: no table with too many or too few; empty where there is none.
  func tableCounts(_ method: RoomMethod) -> Range<Int> {
    let (most, fewest) = (mostSeats(method), fewestSeats(method))
    let least = max((people + most - 1) / most, rooms)
    let bound = people / fewest + 1
    guard let tables else { return least..<max(bound, least) }
    return (least..<max(bound, least)).contains(tables) ? tables..<(tables + 1) : tables..<tables
  }
}
