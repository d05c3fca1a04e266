/// Texts that platforms wrap in objects: in documents of an editor, or of translations as the interface of Decidim writes them.
///
/// `{"translation": "Més bancs"}` is its text, and `{"translations": [{"locale": "ca", "text": "Més bancs"}]}`
/// a text in each language, as `{"ca": "Més bancs"}`.
enum JSONTranslations {
  /// Names of the members that hold one text, all texts, their language and what they say.
  private static let single: Set<String> = ["translation"]
  private static let several: Set<String> = ["translations"]
  private static let languages: Set<String> = ["locale", "language", "lang"]
  private static let texts: Set<String> = [
    "text", "translation", "value", "content", "body", "title",
  ]

  /// Whether a text may hold any: most files need not be looked through.
  static func mayBe(in text: [UInt8]) -> Bool {
    let words = (["translation", "locale\"", "language\"", "lang\""] + RichText.signs).map {
      Array($0.utf8)
    }
    let firsts = Set(words.map { $0[0] })
    let isFirst = (UInt8.min...UInt8.max).map(firsts.contains)
    let bytes = text.span
    var place = 0
    while place < bytes.count {
      // The name of a member stands behind its quotation mark.
      if bytes[place] == 0x22, place + 1 < bytes.count,
        isFirst[Int(bytes[place + 1])],
        words.contains(where: { text[(place + 1)...].starts(with: $0) })
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// A document or a record with texts in the place of all objects around them.
  static func opened(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): .array(values.map(opened))
    case .object(let members, let line):
      members.contains { $0.value.isContainer }
        ? .object(members.map { ($0.name, inner($0.value)) }, line: line) : value
    case .null, .bool, .number, .string: value
    }
  }

  private static func inner(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values):
      return RichText.text(of: value).map(JSONValue.string) ?? byLanguage(values)
        ?? .array(values.map(inner))
    case .object(let members, let line):
      return RichText.text(of: value).map(JSONValue.string) ?? text(of: members)
        ?? .object(members.map { ($0.name, inner($0.value)) }, line: line)
    case .null, .bool, .number, .string: return value
    }
  }

  /// The text of an object that has nothing but translations.
  private static func text(of members: [(name: String, value: JSONValue)]) -> JSONValue? {
    func member(_ names: Set<String>) -> JSONValue? {
      members.first { names.contains($0.name.lowercased()) }?.value
    }
    guard members.allSatisfy({ isOfTranslations($0.name) }) else { return nil }
    if case .array(let values)? = member(several) {
      if let texts = byLanguage(values) { return texts }
      if values.isEmpty, member(single) == nil { return .null }
    }
    switch member(single) {
    case .string(let text): return .string(text)
    case .null: return member(several) == nil && !members.isEmpty ? .null : nil
    default: return nil
    }
  }

  private static func isOfTranslations(_ name: String) -> Bool {
    let name = name.lowercased()
    return single.contains(name) || several.contains(name)
      || ["hastranslation", "locales", "__typename", "defaultlocale"].contains(name)
  }

  /// An object with a text for each language, of a list of such texts.
  private static func byLanguage(_ values: [JSONValue]) -> JSONValue? {
    guard !values.isEmpty else { return nil }
    var texts: [(name: String, value: JSONValue)] = []
    for value in values {
      guard case .object(let members, _) = value, (2...4).contains(members.count) else {
        return nil
      }
      let language = members.first { languages.contains($0.name.lowercased()) }
      guard case .string(let code)? = language?.value,
        LocaleNames.known.language(ofKey: code) != nil
      else { return nil }
      let others = members.filter { $0.name != language?.name && !$0.name.hasPrefix("__") }
        .filter { $0.name.lowercased() != "machinetranslated" }
      guard others.count == 1, let own = others.first,
        Self.texts.contains(own.name.lowercased()), !own.value.isContainer
      else { return nil }
      texts.append((code, own.value))
    }
    // A text in one language twice is a list of something else.
    guard Set(texts.map(\.name)).count == texts.count else { return nil }
    return .object(texts, line: 0)
  }
}
