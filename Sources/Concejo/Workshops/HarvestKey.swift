/// The lasting name of a line of a harvest: `S2-R4-T07-1` is the first line on theme 7 of table 4 in session 2.
///
/// A sheet shows it with the mark of its study behind it, so that a sheet of another study is known.
public struct HarvestKey: Sendable, Hashable {
  /// Number of the session, from 1.
  public let session: Int
  /// Number of the table, from 1.
  public let table: Int
  /// Where that table sat.
  public let channel: HarvestChannel
  /// Number of the theme, or nil for a line beside all themes.
  public let theme: Int?
  /// Number of the line among those of this table and theme, from 1.
  public let line: Int

  /// Largest number in a key.
  public static let largest = 9999

  /// Names a line; every number is in 1...``largest``.
  public init(session: Int, table: Int, channel: HarvestChannel, theme: Int?, line: Int) {
    self.session = session
    self.table = table
    self.channel = channel
    self.theme = theme
    self.line = line
  }

  /// Reads what ``text`` writes, whatever its case; nil for anything else.
  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].first == "R" || parts[1].first == "O",
      let session = Self.number(parts[0], behind: "S"), session > 0,
      let table = Self.number(parts[1], behind: parts[1].prefix(1)), table > 0,
      let theme = Self.number(parts[2], behind: "T"),
      let line = Self.number(parts[3], behind: ""), line > 0
    else { return nil }
    self.init(
      session: session, table: table, channel: parts[1].first == "O" ? .online : .room,
      theme: theme == 0 ? nil : theme, line: line)
  }

  private static func number(_ part: Substring, behind letter: Substring) -> Int? {
    let digits = part.dropFirst(letter.count)
    guard part.hasPrefix(letter), (1...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// The name; a contribution that a new idea became has it as its id.
  public var text: String {
    let theme = String(theme ?? 0)
    return
      "S\(session)-\(channel == .room ? "R" : "O")\(table)-T\(theme.utf8.count < 2 ? "0" : "")\(theme)-\(line)"
  }

  /// The table that the line comes from.
  public var origin: HarvestOrigin {
    HarvestOrigin(session: session, table: table, channel: channel)
  }

  /// Five hexadecimal digits that stand for a study on its sheets.
  ///
  /// - Parameter identity: What tells the study from others.
  /// - Returns: Such as `3F7A2`.
  public static func mark(ofStudy identity: String) -> String {
    SHA256.hexDigest(of: Array("harvest \(identity)".utf8)).prefix(5).uppercased()
  }
}

extension HarvestKey: Comparable {
  /// By session, room before online, table, theme, line; what is beside all themes comes last.
  public static func < (left: Self, right: Self) -> Bool {
    if left.origin != right.origin { return left.origin < right.origin }
    return (left.theme ?? .max, left.line) < (right.theme ?? .max, right.line)
  }
}

extension HarvestKey: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = HarvestKey(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) names no line"))
    }
    self = key
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// A table of a session: where a harvest comes from.
public struct HarvestOrigin: Sendable, Hashable, Comparable {
  /// Number of the session, from 1.
  public let session: Int
  /// Number of the table, from 1.
  public let table: Int
  /// Where the table sat.
  public let channel: HarvestChannel

  /// Name of the source that its ideas come from, such as `session 2, table 4`.
  public var source: String {
    "session \(session), \(channel == .online ? "online " : "")table \(table)"
  }

  /// By session, room before online, then table.
  public static func < (left: Self, right: Self) -> Bool {
    (left.session, left.channel.rank, left.table)
      < (right.session, right.channel.rank, right.table)
  }
}
