/// The lines of a file of decisions that tell the themes which the decisions are about.
struct HistoryLines {
  static let headerName = "header"
  static let themeName = "theme"
  static let joinedName = "joined"
  static let renumberedName = "renumbered"

  private var found: [ThemeHistory.Entry] = []
  private var shown: [ThemeHistory.Entry] = []
  private var joined: [ThemeHistory.Joined] = []
  private var renumbered: [ThemeHistory.Renumbered] = []
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

  /// All themes, then what joined decided ones, then those with another number than asked for.
  static func lines(of history: ThemeHistory) -> [String] {
    let themes =
      history.found.map { line($0, "found") } + history.shown.map { line($0, "shown") }
    return themes
      + history.joined.map { JSONLine.text(of: JSONLine.members(of: $0, record: joinedName)) }
      + (history.renumbered ?? []).map {
        JSONLine.text(of: JSONLine.members(of: $0, record: renumberedName))
      }
  }

  private static func line(_ entry: ThemeHistory.Entry, _ layer: String) -> String {
    var members = JSONLine.members(of: entry, record: themeName)
    members["layer"] = .string(layer)
    members["id"] = .string(ThemeName(entry.id).text)
    return JSONLine.text(of: members)
  }

  /// Takes the members of a line.
  mutating func take(_ members: [String: JSONValue]) throws(DecisionLineError) {
    var members = members
    if case .string(HistoryLines.joinedName)? = members["record"] {
      return joined.append(
        try JSONLine.value(
          ThemeHistory.Joined.self, members, expected: "a theme with its members"))
    }
    if case .string(HistoryLines.renumberedName)? = members["record"] {
      return renumbered.append(
        try JSONLine.value(
          ThemeHistory.Renumbered.self, members,
          expected: "a decision with the number it asks for and the one it got"))
    }
    guard case .string(let text)? = members["id"], let name = ThemeName(text) else {
      throw .wrongValue(
        member: "id", found: members["id"].map(JSONLine.text) ?? "none", expected: "a theme")
    }
    members["id"] = .number(String(name.theme))
    let entry = try JSONLine.value(
      ThemeHistory.Entry.self, members, expected: "a theme with its members")
    if case .string("shown")? = members["layer"] {
      shown.append(entry)
    } else {
      found.append(entry)
    }
  }

  /// The themes of a file, or nil where it has none.
  var history: ThemeHistory? {
    guard !found.isEmpty else { return nil }
    return ThemeHistory(
      found: found.sorted { $0.id < $1.id }, shown: shown.sorted { $0.id < $1.id },
      joined: joined, highest: max(highest ?? 0, (found + shown).map(\.id).max() ?? 0),
      renumbered: renumbered)
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
      highest: max(left.highest, right.highest), renumbered: chosen.renumbered ?? [])
  }
}
