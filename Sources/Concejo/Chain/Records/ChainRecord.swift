/// What people keep in a sheet with a row for each: a recommendation or a commitment.
public protocol ChainRecord: Sendable, Codable, Equatable {
  /// Letter of its names.
  static var letter: Character { get }
  /// Lasting number, from 1; never given to another one.
  var number: Int { get }
  /// What it says.
  var text: String { get }
  /// Day of the last news of it, as `2026-11-29`, or nil where none is kept.
  var updated: String? { get }
  /// Who brought it in, or nil where nobody said so.
  var by: String? { get }
  /// The same under another number, brought in by somebody.
  func numbered(_ number: Int, by person: String?) -> Self
  /// The same without the ids and words of erased contributions.
  func erasing(_ redaction: Redaction) -> Self
}

extension ChainRecord {
  /// How people call it, such as `R03`.
  public var name: String { RecordName(Self.letter, number).text }

  /// Whether two say the same, whatever their numbers and whoever brought them in.
  public func says(_ other: Self) -> Bool { numbered(other.number, by: other.by) == other }
}

/// What a filled sheet of recommendations or commitments changes.
public struct ChainChanges<Record: ChainRecord>: Sendable, Equatable {
  /// Those that are new or say something else, ascending by number.
  public internal(set) var records: [Record] = []
  /// Those that the sheet repeats.
  public internal(set) var repeated = 0
  /// Rows in which nothing stands.
  public internal(set) var blank = 0
  /// What should be known, a sentence each.
  public internal(set) var notes: [String] = []

  /// Whether reading the sheet leaves everything as it was.
  public var isEmpty: Bool { records.isEmpty }
}
