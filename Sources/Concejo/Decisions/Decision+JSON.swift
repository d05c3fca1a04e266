extension Decision {
  /// The line of a decision in a file, without its line feed.
  public var line: String {
    var members = Self.members(of: action, by: by, when: when, why: why, other: other)
    members["id"] = .string(id)
    members["record"] = .string(Self.recordName)
    return JSONLine.text(of: members)
  }

  /// What lines of decisions are called.
  static let recordName = "decision"

  static func members(
    of action: Action, by: String, when: String, why: String?, other: [String: JSONValue]
  ) -> [String: JSONValue] {
    var members = other
    members["kind"] = .string(action.kind)
    members["by"] = .string(by)
    members["when"] = .string(when)
    if let why { members["why"] = .string(why) }
    switch action {
    case .rename(let theme, let title):
      members["theme"] = json(theme)
      members["title"] = .string(title)
    case .describe(let theme, let text):
      members["theme"] = json(theme)
      members["text"] = .string(text)
    case .merge(let themes, let target):
      members["theme"] = json(target)
      members["themes"] = .array(themes.map(json))
    case .split(let theme, let parts, let rest):
      members["theme"] = json(theme)
      members["parts"] = .array(parts.map(json))
      if !rest.isEmpty { members["rest"] = json(rest) }
    case .move(let ids, let theme):
      members["theme"] = json(theme)
      members["proposals"] = json(ids)
    case .gather(let ids, let theme):
      members["new"] = .string(ThemeName(theme).text)
      members["proposals"] = json(ids)
    case .lock(let theme, let ids, let title):
      members["theme"] = json(theme)
      members["proposals"] = json(ids)
      if !title.isEmpty { members["title"] = .string(title) }
    case .exclude(let ids, let code):
      members["proposals"] = json(ids)
      members["code"] = .string(code)
    case .include(let ids), .same(let ids), .notSame(let ids): members["proposals"] = json(ids)
    case .accept(let first, let second): members["proposals"] = json([first, second])
    case .unit(let unit): members.merge(unit.members) { $1 }
    case .undo(let id): members["decision"] = .string(id)
    case .unknown: break
    }
    return members
  }

  private static func json(_ ids: [String]) -> JSONValue { .array(ids.map(JSONValue.string)) }

  private static func json(_ theme: ThemeReference) -> JSONValue {
    .object(
      [
        ("anchors", json(theme.anchors)), ("id", .string(ThemeName(theme.theme).text)),
      ], line: 0)
  }

  private static func json(_ part: Part) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("id", .string(ThemeName(part.theme).text))
    ]
    if let ids = part.proposals { members.append(("proposals", json(ids))) }
    return .object(members, line: 0)
  }

  /// Reads the members of a line.
  ///
  /// - Throws: ``DecisionLineError``.
  init(_ members: [String: JSONValue]) throws(DecisionLineError) {
    var fields = DecisionFields(members)
    let stated = try fields.optionalText("id")
    _ = fields.take("record")
    let kind = try fields.text("kind")
    let by = try fields.text("by")
    let written = try fields.text("when")
    guard let when = DecisionTime(written) else {
      throw .wrongValue(
        member: "when", found: written, expected: "a time in UTC such as 2026-03-01T09:30:00Z")
    }
    let why = try fields.optionalText("why")
    let action = try Self.action(kind, &fields)
    self.init(action, by: by, when: when, why: why, other: fields.left)
    if let stated, stated != id { throw .otherID(found: stated, expected: id) }
  }

  private static func action(
    _ kind: String, _ fields: inout DecisionFields
  ) throws(DecisionLineError) -> Action {
    switch kind {
    case "rename": return .rename(try fields.theme("theme"), title: try fields.text("title"))
    case "describe": return .describe(try fields.theme("theme"), text: try fields.text("text"))
    case "merge":
      return .merge(try fields.themes("themes"), into: try fields.theme("theme"))
    case "split":
      return .split(
        try fields.theme("theme"), parts: try fields.parts("parts"),
        rest: try fields.optionalTexts("rest") ?? [])
    case "move":
      if let new = try fields.optionalThemeNumber("new") {
        return .gather(try fields.texts("proposals", fewest: 1), into: new)
      }
      return .move(try fields.texts("proposals", fewest: 1), to: try fields.theme("theme"))
    case "lock":
      return .lock(
        try fields.theme("theme"), members: try fields.texts("proposals", fewest: 1),
        title: try fields.optionalText("title") ?? "")
    case "exclude":
      return .exclude(
        try fields.texts("proposals", fewest: 1), code: try fields.text("code"))
    case "include": return .include(try fields.texts("proposals", fewest: 1))
    case "same": return .same(try fields.texts("proposals", fewest: 2))
    case "not-same": return .notSame(try fields.texts("proposals", fewest: 2))
    case "accept":
      let pair = try fields.texts("proposals", fewest: 2)
      guard pair.count == 2 else {
        throw .wrongValue(
          member: "proposals", found: "\(pair.count) ids", expected: "two ids")
      }
      return .accept(pair[0], pair[1])
    case "undo": return .undo(try fields.text("decision"))
    default:
      return try UnitDecision(kind: kind, &fields).map { .unit($0) } ?? .unknown(kind: kind)
    }
  }
}
