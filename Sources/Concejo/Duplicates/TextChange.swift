/// A place where a copy differs from the proposal it is a copy of, in the words of both.
public struct TextChange: Sendable, Codable, Equatable {
  /// What the other proposal says there, verbatim; empty where the copy only adds.
  public let removed: String
  /// What the copy says there, verbatim; empty where it only leaves out.
  public let inserted: String
  /// Whether the copy's words are more than a change of a few: a text of the signer's own.
  public let isOwnText: Bool

  /// So many words are a text of one's own.
  private static let fewestOwnWords = 7

  /// Adopts what is stored.
  package init(removed: String, inserted: String, isOwnText: Bool) {
    self.removed = removed
    self.inserted = inserted
    self.isOwnText = isOwnText
  }

  init(_ hunk: TextComparison.Hunk, head: WordSequence, copy: WordSequence) {
    removed = head.text(of: hunk.removed)
    inserted = copy.text(of: hunk.inserted)
    isOwnText = hunk.inserted.count >= Self.fewestOwnWords
  }
}
