/// Whether a phrase is what somebody asks for, by its place.
///
/// What stands in front is what a text is about: its title, or the first noun of a text without one. "Plant trees" and
/// "there are no trees" speak of trees, and their other words of where, when and for whom.
extension TitlePassage {
  /// Whether a run of words is the first that the proposal names, and all of it where it has a title.
  ///
  /// - Parameters:
  ///   - start: Index of its first word.
  ///   - end: Of its last one.
  ///   - forms: What the forms are.
  /// - Returns: Whether nothing but function words and verbs stands before it in the same clause and, in a title,
  ///   nothing behind it that would belong to it.
  func isFront(from start: Int, to end: Int, _ forms: WordForms) -> Bool {
    for index in tokens.startIndex..<start {
      guard continues(at: index + 1) else { return false }
      let traits = forms[tokens[index].surface]
      let isFunctionWord = forms.terms[Int(tokens[index].surface)] == Lexicon.noTerm
      guard isFunctionWord || !traits.contains(.telling) || !traits.isDisjoint(with: Self.verbs)
      else { return false }
    }
    guard titleLength > 0 else { return true }
    return Int(tokens[end].end) <= titleLength && endsClause(behind: end, forms)
  }

  /// Whether what stands behind a word of the title belongs to no noun before it.
  private func endsClause(behind index: Int, _ forms: WordForms) -> Bool {
    let next = index + 1
    guard next < tokens.endIndex, Int(tokens[next].end) <= titleLength, continues(at: next)
    else { return true }
    let traits = forms[tokens[next].surface]
    return forms.terms[Int(tokens[next].surface)] == Lexicon.noTerm
      ? !traits.contains(.connector) : traits.contains(.verb)
  }

  private static let verbs: FormTraits = [.verb, .infinitive]
}
