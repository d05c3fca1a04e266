/// Texts without capitals and accents, as they are looked for where nothing of them must be left.
enum FoldedText {
  /// A text without capitals and accents.
  static func folded(_ text: some StringProtocol) -> String {
    text.folded
  }

  /// Its words: runs of letters and digits.
  static func words(of text: String) -> [String] {
    folded(text).split { !isWordCharacter($0) }.map(String.init)
  }

  /// Whether a character is part of a word.
  static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
