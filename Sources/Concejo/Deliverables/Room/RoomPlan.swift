/// A workshop minute by minute: what happens when, at which table, and who moves where.
///
/// Tables and rounds count from 0 here; what people read counts from 1. Themes are numbered from 0 in the
/// order in which they were chosen.
public struct RoomPlan: Sendable, Codable, Equatable {
  /// How people work.
  public let method: RoomMethod.Name
  /// Who changes places between rounds.
  public let moves: RoomMethod.Movement
  /// Participants, facilitators not counted.
  public let people: Int
  /// Whole duration in minutes: the sum of all blocks.
  public let minutes: Int
  /// Whether people meet on screens.
  public let isOnline: Bool
  /// People at each table in the first round, hosts included.
  public let seats: [Int]
  /// Room of each table, from 0.
  public let rooms: [Int]
  /// Tables that people go around, as ranges of tables that stand next to each other.
  public let circuits: [Circuit]
  /// Number of rounds, at least 1.
  public let rounds: Int
  /// Minutes of each round.
  public let roundLength: Int
  /// Number of themes in the room.
  public let themeCount: Int
  /// All stretches of time in order, without gaps.
  public let blocks: [Block]
  /// How the results are told.
  public let harvest: Harvest
  /// For each seat of a table, from the host's, how many tables its holder advances at a change; empty where
  /// nobody moves, or all do alike.
  public let steps: [Int]

  /// A stretch of the workshop.
  public struct Block: Sendable, Codable, Equatable {
    /// What happens.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case welcome
      /// Each theme is presented to all.
      case presentation
      case round
      /// People change tables, or tables change themes.
      case change
      case `break`
      case meal
      case harvest
      case vote
      case result
      case closing
    }

    /// What happens.
    public let kind: Kind
    /// Number of the round, from 1; 0 for other blocks.
    public let round: Int
    /// Minutes since midnight.
    public let start: Int
    /// Duration in minutes, above 0.
    public let minutes: Int

    /// Whether people rest.
    public var isRest: Bool { kind == .break || kind == .meal }
  }

  /// Tables that people go around.
  public struct Circuit: Sendable, Codable, Equatable {
    /// The first table, from 0.
    public let first: Int
    /// How many tables, at least 1.
    public let count: Int

    /// The table that lies a number of tables ahead.
    func table(_ steps: Int, from table: Int) -> Int { first + (table - first + steps) % count }
  }

  /// How the results are told.
  public struct Harvest: Sendable, Codable, Equatable {
    /// Who tells them.
    public enum Form: String, Sendable, Codable {
      /// One speaker for each table.
      case tables
      /// Tables of one theme agree first, and one speaker speaks for all of them.
      case themes
      /// Nobody speaks: sheets hang on the wall, or stand on a shared board, and everybody reads them.
      case gallery
    }

    /// Who tells them.
    public let form: Form
    /// Number of speakers; 0 in a gallery.
    public let speakers: Int
    /// Minutes for all of them.
    public let minutes: Int

    /// Whole seconds that each speaker has; nil where nobody speaks.
    public var secondsPerSpeaker: Int? { speakers > 0 ? minutes * 60 / speakers : nil }
  }

  /// The circuit that a table is part of.
  func circuit(of table: Int) -> Circuit {
    circuits.last { $0.first <= table } ?? Circuit(first: 0, count: seats.count)
  }

  /// The theme at a table in a round.
  public func theme(atTable table: Int, round: Int) -> Int {
    switch moves {
    case .guests: table % themeCount
    case .groups: (table - circuit(of: table).first) % themeCount
    case .themes: (table * rounds + round) % themeCount
    case .nobody: 0
    }
  }

  /// The table at which the person who starts at a table and seat sits in a round.
  public func table(inRound round: Int, startingAt table: Int, seat: Int) -> Int {
    switch moves {
    case .guests: circuit(of: table).table(round * steps[seat], from: table)
    case .groups: circuit(of: table).table(round, from: table)
    case .themes, .nobody: table
    }
  }

  /// Whether somebody who moves meets one theme in two rounds: there are fewer themes than rounds.
  public var repeatsThemes: Bool { moves != .nobody && themeCount < rounds }

  /// Every theme of every table, for each round.
  public var tablesOfThemes: [(theme: Int, tables: [Int])] {
    (0..<themeCount).map { theme in
      let tables = seats.indices.filter { table in
        (0..<rounds).contains { self.theme(atTable: table, round: $0) == theme }
      }
      return (theme, tables)
    }
  }
}
