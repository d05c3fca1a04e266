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

  init(_ place: ChangedPlace, head: WordSequence, copy: WordSequence) {
    removed = head.text(written: place.first)
    inserted = copy.text(written: place.second)
    isOwnText = place.second.count >= Self.fewestOwnWords
  }

  /// The same in one line each: where a line ends, as behind a title, a sentence does.
  public var inOneLine: TextChange {
    TextChange(
      removed: removed.inOneLine, inserted: inserted.inOneLine, isOwnText: isOwnText)
  }
}

extension String {
  /// The same with the ends of lines as the ends of sentences.
  var inOneLine: String {
    let lines = split(whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    return lines.dropFirst().reduce(into: String(lines.first ?? "")) { all, line in
      while all.last?.isWhitespace == true { all.removeLast() }
      let isEnded = all.last.map { $0.isPunctuation && !Self.closing.contains($0) } ?? true
      all += (isEnded ? " " : ". ") + line
    }
  }

  /// Signs behind which a sentence may go on.
  private static let closing: Set<Character> = [")", "]", "»", "”", "’", "\"", "'", "%"]
}
