/// Codes and names by which columns state their language: data, kept in `Resources/import/locales.json`.
struct LocaleNames: Sendable, Decodable {
  @WordLines private var languages: Set<String>
  @WordLines private var trailingOnly: Set<String>
  @WordLines private var regions: Set<String>
  private let names: [String: String]
  @WordLines private var fillers: Set<String>
  @WordLines private var machine: [String]
  @WordLines private var translated: [String]
  @WordLines private var originals: Set<String>

  /// The list that ships with the library.
  static let known = Resource.decode(LocaleNames.self, from: "import/locales.json")

  /// The language that some words of a column's name state, such as `pt br` or `en castellano`.
  ///
  /// - Parameters:
  ///   - words: All words behind the name of a field, or before it.
  ///   - isLeading: Whether they stand before it, where articles stand too.
  /// - Returns: The code with its region, or nil if any word says something else.
  func language(of words: [Substring], isLeading: Bool = false) -> String? {
    guard (1...4).contains(words.count) else { return nil }
    if let language = code(of: words) {
      return isLeading && words.count == 1 && trailingOnly.contains(language) ? nil : language
    }
    // Only a filler may stand between the field and its language.
    guard words.count > 1, fillers.contains(String(words[0])) else { return nil }
    return code(of: Array(words.dropFirst()))
  }

  /// The language of a member's name, such as `es`, `pt-BR` or `ca_valencia`.
  func language(ofKey key: String) -> String? {
    let words = ColumnName.normalized(key).split(separator: " ")
    return words.isEmpty || words.count > 3 ? nil : code(of: words)
  }

  /// Where the words that announce a machine's translation begin in a normalised name.
  ///
  /// - Parameter name: A normalised name.
  /// - Returns: The name before and behind them, or nil where they do not stand.
  func partedAtMachine(_ name: String) -> (base: String, rest: String)? {
    Self.parted(name, at: machine)
  }

  /// The same for words of any translation, which say nothing where no column is called the original.
  func partedAtTranslation(_ name: String) -> (base: String, rest: String)? {
    Self.parted(name, at: translated)
  }

  /// Whether a normalised name says that its column is the original.
  func isOriginal(_ name: String) -> Bool {
    name.split(separator: " ").contains { originals.contains(String($0)) }
  }

  /// A normalised name without the words that call its column the original.
  func withoutOriginal(_ name: String) -> String {
    name.split(separator: " ").filter { !originals.contains(String($0)) }.joined(separator: " ")
  }

  private static func parted(_ name: String, at phrases: [String]) -> (base: String, rest: String)?
  {
    let padded = " " + name + " "
    let own = name.split(separator: " ")
    // A search makes a table first, and hardly any name has the first word of a phrase.
    for words in phrases where own.contains(where: { words.hasPrefix($0) }) {
      guard let found = padded.firstRange(of: " " + words + " ") else { continue }
      let base = padded[..<found.lowerBound].split(separator: " ").joined(separator: " ")
      let rest = padded[found.upperBound...].split(separator: " ").joined(separator: " ")
      return (base, rest)
    }
    return nil
  }

  /// Whether a column's name says that a machine translated what stands there.
  func isMachine(_ header: String) -> Bool {
    partedAtMachine(ColumnName.normalized(header)).map { !$0.base.isEmpty } ?? false
  }

  private func code(of words: [Substring]) -> String? {
    guard let first = words.first.map(String.init) else { return nil }
    if words.count == 1, let named = names[first] { return named }
    guard languages.contains(first), words.count <= 3,
      words.dropFirst().allSatisfy({ regions.contains(String($0)) })
    else { return nil }
    return words.joined(separator: " ")
  }
}
