extension Quote {
  /// The quote letter by letter, with "…" where it begins or ends inside a sentence.
  ///
  /// - Parameter proposal: The proposal it stands in; where it is not known, nothing is added.
  /// - Returns: What stands between quotation marks.
  func passage(in proposal: Proposal?) -> String {
    guard let proposal, stands(in: proposal) else { return text }
    let bytes = Array(proposal.text.utf8)
    let before = String(decoding: bytes[..<start].suffix(Self.context), as: UTF8.self)
    let after = String(decoding: bytes[end...].prefix(Self.context), as: UTF8.self)
    return (Self.endsSentence(before) ? "" : "…") + text
      + (Self.endsSentence(text) || Self.startsSentence(after) ? "" : "…")
  }

  /// Bytes beside a quote that are looked at.
  private static let context = 32

  /// Marks that may stand between the end of a sentence and the next one, besides blanks.
  private static let openingMarks: Set<Unicode.Scalar> = [
    "\"", "'", "«", "»", "“", "”", "‘", "’", "„", "(", ")", "[", "]", "¡", "¿", "-", "–", "—",
    "•", "·", "*", "\u{FFFD}",
  ]

  private static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", ";", "\n"]

  /// Whether a sentence, a line or the text itself begins behind this.
  private static func endsSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      if sentenceEnds.contains(scalar) { return true }
      guard scalar.properties.isWhitespace || openingMarks.contains(scalar) else { return false }
    }
    return true
  }

  /// Whether a sentence has ended before this.
  private static func startsSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if sentenceEnds.contains(scalar) { return true }
      guard scalar.properties.isWhitespace || openingMarks.contains(scalar) else { return false }
    }
    return true
  }
}
