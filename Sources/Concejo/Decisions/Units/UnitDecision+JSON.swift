extension UnitDecision {
  /// The members of its line that are its own.
  var members: [String: JSONValue] {
    func names(_ units: [Int]) -> JSONValue { .array(units.map { .string(UnitName($0).text) }) }
    func ids(_ ids: [String]) -> JSONValue { .array(ids.map(JSONValue.string)) }
    func name(_ unit: Int) -> JSONValue { .string(UnitName(unit).text) }
    switch self {
    case .create(let contributions, let unit, let title, let source):
      var members = ["proposals": ids(contributions), "unit": name(unit)]
      if !title.isEmpty { members["title"] = .string(title) }
      if let source { members["source"] = .string(source) }
      return members
    case .join(let contributions, let unit):
      return ["proposals": ids(contributions), "unit": name(unit)]
    case .leave(let contributions): return ["proposals": ids(contributions)]
    case .rename(let unit, let title): return ["unit": name(unit), "title": .string(title)]
    case .merge(let units, let target): return ["unit": name(target), "units": names(units)]
    case .dissolve(let unit): return ["unit": name(unit)]
    }
  }

  /// Reads the members of a line of one of these kinds.
  ///
  /// - Returns: The decision, or nil where the kind is no such one.
  /// - Throws: ``DecisionLineError``.
  init?(kind: String, _ fields: inout DecisionFields) throws(DecisionLineError) {
    switch kind {
    case "unit-create":
      self = .create(
        try fields.texts("proposals", fewest: 1), unit: try fields.unit("unit"),
        title: try fields.optionalText("title") ?? "", source: try fields.optionalText("source"))
    case "unit-join":
      self = .join(try fields.texts("proposals", fewest: 1), unit: try fields.unit("unit"))
    case "unit-leave": self = .leave(try fields.texts("proposals", fewest: 1))
    case "unit-rename":
      self = .rename(try fields.unit("unit"), title: try fields.text("title"))
    case "unit-merge":
      var units: [Int] = []
      for name in try fields.texts("units", fewest: 1) {
        units.append(try DecisionFields.unit(name, "units"))
      }
      self = .merge(units, into: try fields.unit("unit"))
    case "unit-dissolve": self = .dissolve(try fields.unit("unit"))
    default: return nil
    }
  }
}

extension DecisionFields {
  /// The number of a unit, such as that of `U12`.
  mutating func unit(_ name: String) throws(DecisionLineError) -> Int {
    try Self.unit(try text(name), name)
  }

  fileprivate static func unit(_ text: String, _ member: String) throws(DecisionLineError) -> Int {
    guard let name = UnitName(text) else {
      throw .wrongValue(member: member, found: text, expected: "a unit such as U12")
    }
    return name.number
  }
}
