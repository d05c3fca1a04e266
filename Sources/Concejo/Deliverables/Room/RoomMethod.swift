/// A way to let people in a room talk about themes, as `Resources/room/methods.json` has it.
public struct RoomMethod: Sendable, Equatable, Decodable {
  /// Which way it is.
  public let id: Name
  /// Who changes places between rounds.
  public let moves: Movement
  /// Where the convention comes from: author, title, publisher, year.
  public let source: String
  /// People at a table.
  public let seats: Bounds
  /// Themes that it takes.
  public let themes: Bounds
  /// Rounds of talk.
  public let rounds: Bounds
  /// What comes before the first round.
  public let opening: [Phase]
  /// Minutes of each round, all alike.
  public let round: Bounds
  /// Minutes between two rounds.
  public let change: Bounds
  /// What comes behind the harvest.
  public let ending: [Phase]

  /// The ways there are, in the order in which they are tried.
  public enum Name: String, Sendable, Codable, CaseIterable {
    case worldCafe = "world-cafe"
    case stations
    case plenary
  }

  /// Who changes places between rounds.
  public enum Movement: String, Sendable, Codable {
    /// Everybody but the host of a table.
    case guests
    /// Whole groups.
    case groups
    /// Nobody; tables take the next theme.
    case themes
    /// Nobody, and themes stay too.
    case nobody
  }

  /// A part of a programme outside the rounds.
  public struct Phase: Sendable, Equatable, Decodable {
    /// What happens.
    public let kind: RoomPlan.Block.Kind
    /// How long it takes.
    public let minutes: Bounds
    /// Whether it takes so long for each theme; nil for once.
    public let perTheme: Bool?

    /// How long it takes with some themes.
    func minutes(themes: Int) -> Bounds { perTheme == true ? minutes.times(themes) : minutes }
  }

  /// The method of a name.
  public static func named(_ name: Name) -> RoomMethod {
    guard let method = RoomRules.standard.methods.first(where: { $0.id == name }) else {
      preconditionFailure("no method \(name.rawValue) in room/methods.json")
    }
    return method
  }
}

/// The least, the usual and the most of something that is counted: minimum ≤ usual ≤ maximum.
public struct Bounds: Sendable, Equatable, Decodable {
  /// The least.
  public let minimum: Int
  /// What is taken where nothing speaks against it.
  public let usual: Int
  /// The most.
  public let maximum: Int

  /// All of them.
  var range: ClosedRange<Int> { minimum...maximum }

  /// The same of several alike.
  func times(_ count: Int) -> Bounds {
    Bounds(minimum: minimum * count, usual: usual * count, maximum: maximum * count)
  }

  /// The same, but no less than a number; nil where the most is less than that.
  func raised(to least: Int) -> Bounds? {
    guard least <= maximum else { return nil }
    return Bounds(minimum: max(minimum, least), usual: max(usual, least), maximum: maximum)
  }
}

/// What holds for every workshop, whatever its method.
public struct RoomRules: Sendable, Equatable, Decodable {
  /// People who can be planned for.
  public let people: Bounds
  /// Minutes that can be planned.
  public let minutes: Bounds
  /// People at a table that somebody may ask for as the most.
  public let seats: Bounds
  /// Seconds that each speaker of a harvest has at least.
  public let secondsPerSpeaker: Int
  /// Minutes before a break, at least.
  public let shortestStretch: Int
  /// Minutes without a break, at most.
  public let longestStretch: Int
  /// The same on screens.
  public let longestStretchOnline: Int
  /// Minutes of a break.
  public let `break`: Bounds
  /// A workshop of so many minutes or more has a meal in place of one break.
  public let mealFrom: Int
  /// Minutes of the meal.
  public let meal: Bounds
  /// Minutes of the harvest.
  public let harvest: Bounds
  /// The ways to work, in the order in which they are tried.
  public let methods: [RoomMethod]

  /// The rules that are shipped.
  public static let standard = Resource.decode(RoomRules.self, from: "room/methods.json")

  /// Minutes that a harvest of so many speakers takes at least.
  func harvestMinutes(speakers: Int) -> Int { (speakers * secondsPerSpeaker + 59) / 60 }
}
