import Yams

/// Reads YAML that people wrote.
///
/// An alias (`*name`) stands for all that its anchor (`&name`) marks, aliases among it: a dozen lines can stand for
/// more than any machine holds.
enum YAMLText {
  /// What a text says, its aliases resolved.
  ///
  /// Without aliases no text has more parts than bytes; one with more is refused.
  ///
  /// - Throws: `YamlError`, with what is wrong.
  static func node(_ text: String) throws -> Node? {
    if let plain = try Yams.compose(yaml: withoutAliases(text)), !hasPlainKeys(plain) {
      throw YamlError.representer(problem: "a name in it is an alias or a list; expected a word")
    }
    guard let node = try Yams.compose(yaml: text) else { return nil }
    var left = text.utf8.count + 1
    guard holds(node, atMost: &left) else {
      throw YamlError.representer(
        problem: "its aliases stand for more than the file holds; expected what they stand for,"
          + " written out")
    }
    return node
  }

  /// Reads a value of a kind.
  ///
  /// - Throws: `YamlError`; `DecodingError`, where it says something else.
  static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    // What is empty is no node: the decoder says what it lacks.
    guard let node = try node(text) else { return try YAMLDecoder().decode(type, from: text) }
    return try YAMLDecoder().decode(type, from: node)
  }

  /// Stands for the asterisk of an alias: a sign of no language.
  private static let mark: Unicode.Scalar = "\u{E000}"

  /// The text with words in the place of its aliases.
  ///
  /// Yams compares the names of each mapping, and of a name that is an alias all that it stands for: that must be
  /// known before.
  private static func withoutAliases(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isBehindAsterisk = false
    for scalar in text.unicodeScalars {
      if isBehindAsterisk {
        let isName =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar == "_" || scalar == "-")
        plain.append(isName ? mark : "*")
      }
      isBehindAsterisk = scalar == "*"
      if !isBehindAsterisk { plain.append(scalar) }
    }
    if isBehindAsterisk { plain.append("*") }
    return String(plain)
  }

  /// Whether all names are words, and none of them an alias.
  private static func hasPlainKeys(_ node: Node) -> Bool {
    if let sequence = node.sequence { return sequence.allSatisfy(hasPlainKeys) }
    guard let mapping = node.mapping else { return true }
    return mapping.allSatisfy { name, value in
      guard let word = name.scalar?.string else { return false }
      return !word.unicodeScalars.contains(mark) && hasPlainKeys(value)
    }
  }

  private static func holds(_ node: Node, atMost left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    if let sequence = node.sequence { return sequence.allSatisfy { holds($0, atMost: &left) } }
    guard let mapping = node.mapping else { return true }
    return mapping.allSatisfy { holds($0.key, atMost: &left) && holds($0.value, atMost: &left) }
  }
}
