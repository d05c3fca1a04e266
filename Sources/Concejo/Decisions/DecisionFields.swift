/// Why a line of a file of decisions is none.
public enum DecisionLineError: Error, Sendable, Equatable {
  /// The line is no JSON: what is wrong with it.
  case notJSON(column: Int, found: String, expected: String)
  /// The line is JSON but no object.
  case notAnObject
  /// A member is not there.
  case missing(member: String)
  /// A member has another value than it may have.
  case wrongValue(member: String, found: String, expected: String)
  /// The id is not that of the content.
  case otherID(found: String, expected: String)

  /// One clause: what was found, and what was expected.
  public var summary: String {
    switch self {
    case .notJSON(let column, let found, let expected):
      "no JSON: found \(found) in column \(column), expected \(expected)"
    case .notAnObject: "no JSON object"
    case .missing(let member): "no member “\(member)”"
    case .wrongValue(let member, let found, let expected):
      "the member “\(member)” is \(found); expected \(expected)"
    case .otherID(let found, let expected):
      "the id \(found) is not that of the content, which is \(expected): was the line changed by"
        + " hand?"
    }
  }
}

/// The members of a line, taken one by one; what is left is not known.
struct DecisionFields {
  private(set) var left: [String: JSONValue]

  init(_ members: [String: JSONValue]) { left = members }

  mutating func take(_ name: String) -> JSONValue? { left.removeValue(forKey: name) }

  mutating func optionalText(_ name: String) throws(DecisionLineError) -> String? {
    guard let value = take(name) else { return nil }
    guard case .string(let text) = value, !text.isEmpty else {
      throw Self.wrong(name, value, "a text")
    }
    return text
  }

  mutating func text(_ name: String) throws(DecisionLineError) -> String {
    guard let text = try optionalText(name) else { throw .missing(member: name) }
    return text
  }

  mutating func optionalTexts(_ name: String) throws(DecisionLineError) -> [String]? {
    guard let value = take(name) else { return nil }
    return try Self.texts(value, name)
  }

  /// Ids, each once.
  mutating func texts(_ name: String, fewest: Int) throws(DecisionLineError) -> [String] {
    guard let value = take(name) else { throw .missing(member: name) }
    let texts = try Self.texts(value, name)
    guard Set(texts).count == texts.count, texts.count >= fewest else {
      throw Self.wrong(name, value, "at least \(fewest) different ids")
    }
    return texts
  }

  mutating func theme(_ name: String) throws(DecisionLineError) -> ThemeReference {
    guard let value = take(name) else { throw .missing(member: name) }
    return try Self.theme(value, name)
  }

  mutating func themes(_ name: String) throws(DecisionLineError) -> [ThemeReference] {
    guard let value = take(name) else { throw .missing(member: name) }
    guard case .array(let values) = value, !values.isEmpty else {
      throw Self.wrong(name, value, "a list of themes")
    }
    var themes: [ThemeReference] = []
    for value in values { themes.append(try Self.theme(value, name)) }
    return themes
  }

  mutating func optionalThemeNumber(_ name: String) throws(DecisionLineError) -> Int? {
    guard let value = take(name) else { return nil }
    return try Self.number(value, name)
  }

  mutating func parts(_ name: String) throws(DecisionLineError) -> [Decision.Part] {
    guard let value = take(name) else { throw .missing(member: name) }
    guard case .array(let values) = value, !values.isEmpty else {
      throw Self.wrong(name, value, "a list of parts")
    }
    var parts: [Decision.Part] = []
    for value in values {
      guard case .object(let members, _) = value,
        let id = members.first(where: { $0.name == "id" })?.value
      else { throw Self.wrong(name, value, "an object with the id of a new theme") }
      let proposals = members.first { $0.name == "proposals" }?.value
      parts.append(
        Decision.Part(
          theme: try Self.number(id, name),
          proposals: try Self.optionalTexts(proposals, name)))
    }
    guard parts.allSatisfy({ $0.proposals == nil }) || parts.allSatisfy({ $0.proposals != nil })
    else { throw Self.wrong(name, value, "proposals in all parts or in none") }
    return parts
  }

  private static func optionalTexts(
    _ value: JSONValue?, _ name: String
  ) throws(DecisionLineError) -> [String]? {
    guard let value else { return nil }
    return try texts(value, name)
  }

  private static func texts(
    _ value: JSONValue, _ name: String
  ) throws(DecisionLineError) -> [String] {
    guard case .array(let values) = value else { throw wrong(name, value, "a list of ids") }
    var texts: [String] = []
    for value in values {
      // Ids that are numbers are written without quotation marks by some.
      switch value {
      case .string(let text): texts.append(text)
      case .number(let digits): texts.append(digits)
      default: throw wrong(name, value, "an id")
      }
    }
    return texts
  }

  /// A name, or an object with a name and members.
  private static func theme(
    _ value: JSONValue, _ name: String
  ) throws(DecisionLineError) -> ThemeReference {
    guard case .object(let members, _) = value else {
      return ThemeReference(try number(value, name), anchors: [])
    }
    guard let id = members.first(where: { $0.name == "id" })?.value else {
      throw wrong(name, value, "an object with an id such as T07")
    }
    let anchors = members.first { $0.name == "anchors" }?.value
    return ThemeReference(
      try number(id, name), anchors: try optionalTexts(anchors, name) ?? [])
  }

  private static func number(_ value: JSONValue, _ name: String) throws(DecisionLineError) -> Int {
    guard case .string(let text) = value, let theme = ThemeName(text), theme.subtheme == nil else {
      throw wrong(name, value, "a theme such as T07")
    }
    return theme.theme
  }

  private static func wrong(
    _ member: String, _ value: JSONValue, _ expected: String
  ) -> DecisionLineError {
    let text = JSONLine.text(of: value)
    return .wrongValue(
      member: member, found: text.count > 60 ? String(text.prefix(59)) + "…" : text,
      expected: expected)
  }
}
