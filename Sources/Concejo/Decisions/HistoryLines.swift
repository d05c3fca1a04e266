internal import Foundation

/// The lines of a file of decisions that tell the themes which the decisions are about.
struct HistoryLines {
  static let headerName = "header"
  static let themeName = "theme"
  static let joinedName = "joined"

  private var found: [ThemeHistory.Entry] = []
  private var shown: [ThemeHistory.Entry] = []
  private var joined: [ThemeHistory.Joined] = []
  /// Highest number of the header, or nil where it tells no themes.
  var highest: Int?

  /// The first line of a file.
  static func header(highest: Int?) -> String {
    var members: [String: JSONValue] = [
      "record": .string(headerName), "schema": .string(DecisionFile.schemaName),
      "version": .number(String(DecisionFile.currentVersion)),
    ]
    if let highest { members["highestTheme"] = .string(ThemeName(highest).text) }
    return JSONLine.text(of: members)
  }

  static func highest(in header: [String: JSONValue]) -> Int? {
    guard case .string(let text)? = header["highestTheme"] else { return nil }
    return ThemeName(text)?.theme
  }

  /// All themes, then what joined decided ones.
  static func lines(of history: ThemeHistory) -> [String] {
    let themes =
      history.found.map { line($0, "found") } + history.shown.map { line($0, "shown") }
    return themes + history.joined.map { JSONLine.text(of: members(of: $0, record: joinedName)) }
  }

  private static func line(_ entry: ThemeHistory.Entry, _ layer: String) -> String {
    var members = members(of: entry, record: themeName)
    members["layer"] = .string(layer)
    members["id"] = .string(ThemeName(entry.id).text)
    return JSONLine.text(of: members)
  }

  private static func members(
    of value: some Encodable, record: String
  ) -> [String: JSONValue] {
    guard let data = try? JSONEncoder().encode(value) else {
      preconditionFailure("a part of a history is no JSON")
    }
    var parser = JSONParser([UInt8](data)[...], file: record)
    guard case .object(let members, _)? = try? parser.parse() else {
      preconditionFailure("a part of a history is no JSON object")
    }
    var named = Dictionary(members.map { ($0.name, $0.value) }) { _, last in last }
    named["record"] = .string(record)
    return named
  }

  /// Takes the members of a line.
  mutating func take(_ members: [String: JSONValue]) throws(DecisionLineError) {
    var members = members
    if case .string(HistoryLines.joinedName)? = members["record"] {
      return joined.append(try Self.value(ThemeHistory.Joined.self, members))
    }
    guard case .string(let text)? = members["id"], let name = ThemeName(text) else {
      throw .wrongValue(
        member: "id", found: members["id"].map(JSONLine.text) ?? "none", expected: "a theme")
    }
    members["id"] = .number(String(name.theme))
    let entry = try Self.value(ThemeHistory.Entry.self, members)
    if case .string("shown")? = members["layer"] {
      shown.append(entry)
    } else {
      found.append(entry)
    }
  }

  private static func value<Value: Decodable>(
    _ type: Value.Type, _ members: [String: JSONValue]
  ) throws(DecisionLineError) -> Value {
    let text = JSONLine.text(of: members)
    guard let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .wrongValue(
        member: "record", found: String(text.prefix(60)), expected: "a theme with its members")
    }
    return value
  }

  /// The themes of a file, or nil where it has none.
  var history: ThemeHistory? {
    guard !found.isEmpty else { return nil }
    return ThemeHistory(
      found: found.sorted { $0.id < $1.id }, shown: shown.sorted { $0.id < $1.id },
      joined: joined, highest: max(highest ?? 0, (found + shown).map(\.id).max() ?? 0))
  }

  /// Of two the one that knows more proposals; of equals always the same.
  static func later(_ left: ThemeHistory?, _ right: ThemeHistory?) -> ThemeHistory? {
    guard let left else { return right }
    guard let right, left != right else { return left }
    func rank(_ history: ThemeHistory) -> (Int, Int, String) {
      (
        history.found.reduce(0) { $0 + $1.members.count }, history.joined.count,
        lines(of: history).joined(separator: "\n")
      )
    }
    let chosen = rank(left) > rank(right) ? left : right
    return ThemeHistory(
      found: chosen.found, shown: chosen.shown, joined: chosen.joined,
      highest: max(left.highest, right.highest))
  }
}
