/// What a phrase is to the words before it.
extension TitlePassage {
  /// Words between a phrase and one that says where, at most: "delante de las".
  private static let mostBeforePlace = 3

  /// Whether a word stands behind one that says where something is, with nothing but function words between.
  ///
  /// - Parameters:
  ///   - start: Index of the word.
  ///   - forms: What the forms are.
  /// - Returns: False where another word, or a mark, comes first.
  func isPlaced(at start: Int, _ forms: WordForms) -> Bool {
    for index in stride(from: start - 1, through: start - Self.mostBeforePlace, by: -1) {
      guard index >= tokens.startIndex, continues(at: index + 1) else { return false }
      let surface = tokens[index].surface
      if forms[surface].contains(.placing) { return true }
      guard forms.terms[Int(surface)] == Lexicon.noTerm, forms[surface].contains(.connector)
      else { return false }
    }
    return false
  }

  /// Whether a word stands right behind a preposition without an article: "a domicilio".
  func isBehindBarePreposition(_ start: Int, _ forms: WordForms) -> Bool {
    guard start > tokens.startIndex, continues(at: start) else { return false }
    let traits = forms[tokens[start - 1].surface]
    return traits.contains(.connector)
      && traits.isDisjoint(with: [.article, .coordinator, .beforeNoun])
  }
}
