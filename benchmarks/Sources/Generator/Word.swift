/// A word of a generated text: an entry of the ``WordList``, or a rare word known by its rank.
struct Word: Equatable, Sendable {
  private let code: Int

  /// The entry at a position of the word list.
  init(entry: Int) { code = entry }

  /// The rare word of a rank, counted from 0.
  init(rareRank: Int) { code = ~rareRank }

  /// Position in the word list; nil for a rare word.
  var entry: Int? { code >= 0 ? code : nil }

  /// Rank among the rare words; nil for an entry of the word list.
  var rareRank: Int? { code < 0 ? ~code : nil }
}
