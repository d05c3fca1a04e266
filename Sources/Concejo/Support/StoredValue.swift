/// A value of JSON, for reading what another version of the program wrote.
package enum StoredValue: Codable, Equatable, Sendable {
  case null
  case flag(Bool)
  case integer(Int64)
  case natural(UInt64)
  case number(Double)
  case text(String)
  case list([StoredValue])
  case object([String: StoredValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(UInt64.self) {
      self = .natural(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([StoredValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: StoredValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .natural(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The member of an object, or nothing.
  package subscript(name: String) -> StoredValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// What is stored, with the defaults of the members that it lacks.
  ///
  /// An object that shares no member with its default is taken whole: it is another case of a choice.
  package func over(_ defaults: StoredValue) -> StoredValue {
    guard case .object(let own) = self, case .object(let other) = defaults,
      own.isEmpty || own.keys.contains(where: { other[$0] != nil })
    else { return self }
    return .object(
      other.merging(own) { standard, stored in stored.over(standard) })
  }

  /// The members of a value, and the members of these, that another value has not, as paths in their order.
  package func paths(notIn other: StoredValue) -> [String] {
    guard case .object(let own) = self, case .object(let others) = other else { return [] }
    return own.keys.sorted().flatMap { name -> [String] in
      guard let member = own[name] else { return [] }
      guard let counterpart = others[name] else { return [name] }
      return member.paths(notIn: counterpart).map { "\(name).\($0)" }
    }
  }

  /// The same with the default in the deepest place on a path that has one; nil where none has.
  package func restoring(
    _ path: ArraySlice<String>, from defaults: StoredValue
  ) -> (value: StoredValue, place: [String], found: StoredValue?)? {
    guard let name = path.first, case .object(var members) = self, let standard = defaults[name]
    else { return nil }
    if let member = members[name],
      let inner = member.restoring(path.dropFirst(), from: standard)
    {
      members[name] = inner.value
      return (.object(members), [name] + inner.place, inner.found)
    }
    guard members[name] != standard else { return nil }
    let found = members.updateValue(standard, forKey: name)
    return (.object(members), [name], found)
  }
}
