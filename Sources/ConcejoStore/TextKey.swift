internal import Concejo

/// What a contribution says, for telling it again in a later export: its words without capitals and signs.
struct TextKey: Hashable {
  let title: String
  let words: [String]

  init(_ proposal: Proposal) {
    title = Self.words(of: proposal.title).joined(separator: " ")
    words = Self.words(of: proposal.text)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether two texts may be versions of one contribution: the same title, or most words shared.
  func isAlike(_ other: TextKey) -> Bool {
    !title.isEmpty && title == other.title || similarity(to: other) > 0.5
  }

  /// Words that both have, as a share of the words of either, in [0, 1].
  func similarity(to other: TextKey) -> Double {
    let (own, others) = (Set(words), Set(other.words))
    let union = own.union(others).count
    return union == 0 ? 0 : Double(own.intersection(others).count) / Double(union)
  }
}
