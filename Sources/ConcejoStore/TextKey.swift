internal import Concejo

/// What a contribution says, for telling it again in a later export: its words without capitals and signs.
struct TextKey: Hashable {
  /// The title's words but for numbers: “Propuesta 7” is as good a title as “Propuesta 8”.
  let title: [String]
  let words: [String]
  /// Whether there is a text besides the title.
  let hasBody: Bool

  init(_ proposal: Proposal) {
    title = Self.words(of: proposal.title).filter { $0.contains(where: \.isLetter) }
    words = Self.words(of: proposal.text)
    hasBody = !proposal.body.isEmpty
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Words that both have, as a share of the words of either, in [0, 1].
  func similarity(to other: TextKey) -> Double {
    let (own, others) = (Set(words), Set(other.words))
    let union = own.union(others).count
    return union == 0 ? 0 : Double(own.intersection(others).count) / Double(union)
  }
}

/// The texts of one side of a comparison, and what among them tells a contribution from the rest.
struct TextKeys {
  /// Titles of fewer words come up by chance, such as the name of a district.
  private static let fewestTitleWords = 3
  /// Texts of fewer words come up by chance, such as “Estoy de acuerdo”.
  private static let fewestTextWords = 4

  private let titles: [[String]: Int]
  private let fewestWords: Int

  init(_ keys: [TextKey]) {
    titles = Dictionary(keys.map { ($0.title, 1) }, uniquingKeysWith: +)
    // Where most texts are that short, they tell as much as texts can.
    let lengths = keys.map(\.words.count).sorted()
    fewestWords = min(Self.fewestTextWords, lengths.isEmpty ? 0 : lengths[lengths.count / 2])
  }

  /// Whether a text is too long to stand in two sources by chance.
  func isTelling(_ key: TextKey) -> Bool { key.words.count >= fewestWords }

  /// Whether a text of this side and one of another may be versions of one contribution: most words
  /// shared, or a title that either side has once.
  func isAlike(_ key: TextKey, _ other: TextKey, of others: TextKeys) -> Bool {
    let isOneTitle =
      !key.title.isEmpty && key.title == other.title && titles[key.title] == 1
      && others.titles[other.title] == 1
      && (key.title.count >= Self.fewestTitleWords || !key.hasBody || !other.hasBody)
    return isOneTitle || key.similarity(to: other) > 0.5
  }
}
