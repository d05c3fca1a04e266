/// What a line of a harvest tells.
public enum HarvestKind: String, Sendable, Codable, CaseIterable {
  /// How many were for something, and how many against.
  case vote
  /// What the table agrees on.
  case agreement
  /// What somebody at the table does not agree with.
  case dissent
  /// What nobody had proposed.
  case idea

  /// Word for it in a language.
  func word(_ messages: Messages) -> String { messages["harvest.kind.\(rawValue)"] }

  /// Reads what a person wrote, in any of the languages.
  init?(written text: String) {
    guard let kind = HarvestWords.value(of: text, among: Self.allCases, word: { $0.word($1) })
    else { return nil }
    self = kind
  }
}

/// Where people sat who said something.
public enum HarvestChannel: String, Sendable, Codable, CaseIterable {
  /// Around a table.
  case room
  /// At their screens.
  case online

  /// Word for it in a language.
  func word(_ messages: Messages) -> String { messages["harvest.channel.\(rawValue)"] }

  /// Reads what a person wrote, in any of the languages.
  init?(written text: String) {
    guard let channel = HarvestWords.value(of: text, among: Self.allCases, word: { $0.word($1) })
    else { return nil }
    self = channel
  }

  var rank: Int { self == .room ? 0 : 1 }
}

/// Words that people write for what a sheet lets them choose: those of its lists, and those of
/// `Resources/workshops/words.json`.
private enum HarvestWords {
  private static let usual = Resource.decode(
    [String: [String]].self, from: "workshops/words.json")
  private static let languages = Messages.available.map { Messages($0) }

  static func value<Value: RawRepresentable<String>>(
    of text: String, among values: [Value], word: (Value, Messages) -> String
  ) -> Value? {
    let wanted = ColumnName.normalized(text)
    guard !wanted.isEmpty else { return nil }
    return values.first { value in
      usual[value.rawValue, default: []].contains { ColumnName.normalized($0) == wanted }
        || languages.contains { ColumnName.normalized(word(value, $0)) == wanted }
    }
  }
}
