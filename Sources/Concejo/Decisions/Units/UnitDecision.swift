/// What can be decided about answer units: contributions that get one answer together.
public enum UnitDecision: Sendable, Equatable {
  /// Makes a unit, with this number, of contributions; whatever units they were in lose them.
  ///
  /// `source` is the contribution in which the title stands, or nil where a person worded it. A title is
  /// empty only where it was erased.
  case create([String], unit: Int, title: String, source: String?)
  /// Puts contributions into a unit.
  case join([String], unit: Int)
  /// Takes contributions out of their units.
  case leave([String])
  /// Gives a unit another title.
  case rename(Int, title: String)
  /// Makes several units one.
  case merge([Int], into: Int)
  /// Ends a unit: its contributions are in none.
  case dissolve(Int)
}

extension UnitDecision {
  /// The name of the kind, as it stands in files.
  public var kind: String {
    switch self {
    case .create: "unit-create"
    case .join: "unit-join"
    case .leave: "unit-leave"
    case .rename: "unit-rename"
    case .merge: "unit-merge"
    case .dissolve: "unit-dissolve"
    }
  }

  /// Ids of the contributions that it names, in its order.
  public var contributions: [String] {
    switch self {
    case .create(let ids, _, _, _), .join(let ids, _), .leave(let ids): ids
    case .rename, .merge, .dissolve: []
    }
  }

  /// Numbers of the units that it names or makes.
  public var units: [Int] {
    switch self {
    case .create(_, let unit, _, _), .join(_, let unit), .rename(let unit, _), .dissolve(let unit):
      [unit]
    case .merge(let units, let target): [target] + units
    case .leave: []
    }
  }

  /// The title that it gives, if any.
  var title: String? {
    switch self {
    case .create(_, _, let title, _), .rename(_, let title): title
    case .join, .leave, .merge, .dissolve: nil
    }
  }

  /// The decision in a few words.
  public var sentence: String {
    func name(_ unit: Int) -> String { UnitName(unit).text }
    func list(_ ids: [String]) -> String {
      ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
    }
    switch self {
    case .create(let ids, let unit, let title, _):
      return "\(name(unit))\(title.isEmpty ? "" : " (\(title))") made of \(list(ids))"
    case .join(let ids, let unit): return "\(list(ids)) put into \(name(unit))"
    case .leave(let ids): return "\(list(ids)) taken out of their units"
    case .rename(let unit, let title): return "\(name(unit)) is called “\(title)”"
    case .merge(let units, let target):
      return "\(units.map(name).joined(separator: ", ")) merged into \(name(target))"
    case .dissolve(let unit): return "\(name(unit)) dissolved"
    }
  }

  /// What it says, subject by subject: two that say different things of one subject conflict.
  var claims: [(subject: String, value: String)] {
    func name(_ unit: Int) -> String { UnitName(unit).text }
    switch self {
    case .create(let ids, let unit, let title, _):
      return [("number \(name(unit))", title + ids.joined(separator: " "))]
        + ids.map { ("unit of \($0)", name(unit)) }
    case .join(let ids, let unit): return ids.map { ("unit of \($0)", name(unit)) }
    case .leave(let ids): return ids.map { ("unit of \($0)", "none") }
    case .rename(let unit, let title): return [("title of \(name(unit))", title)]
    case .merge(let units, let target):
      return units.map { ("shape of \(name($0))", "merged into \(name(target))") }
    case .dissolve(let unit): return [("shape of \(name(unit))", "dissolved")]
    }
  }

  /// The same without erased contributions; nil where nothing is left of it.
  func erasing(_ redaction: Redaction) -> UnitDecision? {
    func left(_ ids: [String]) -> [String]? {
      let left = ids.filter { !redaction.ids.contains($0) }
      return left.isEmpty ? nil : left
    }
    switch self {
    case .create(let ids, let unit, let title, let source):
      // The words of who was erased go, whoever else is left.
      let isGone = source.map(redaction.ids.contains) ?? false
      return left(ids).map {
        .create(
          $0, unit: unit, title: isGone ? "" : redaction.redactedOrNothing(title) ?? "",
          source: isGone ? nil : source)
      }
    case .join(let ids, let unit): return left(ids).map { .join($0, unit: unit) }
    case .leave(let ids): return left(ids).map { .leave($0) }
    case .rename(let unit, let title):
      return redaction.redactedOrNothing(title).map { .rename(unit, title: $0) }
    case .merge, .dissolve: return self
    }
  }
}
