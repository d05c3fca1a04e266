extension TitlePassage {
  /// Whether a phrase says what should be done, and names no thing: "to ban the bells".
  ///
  /// Many nouns end as infinitives do, as "lavoir" and "ascensor", so an article or a second verb must stand behind
  /// the first word, or the last word be one where that is what a phrase speaks of.
  ///
  /// - Parameters:
  ///   - start: Its first word.
  ///   - end: Its last word.
  ///   - forms: What the words are.
  /// - Returns: False where that is in doubt.
  func isDeed(from start: Int, to end: Int, _ forms: WordForms) -> Bool {
    let (first, last) = (forms[tokens[start].surface], forms[tokens[end].surface])
    guard first.contains(.headFirst) else { return last.contains(.infinitive) }
    guard first.contains(.infinitive), start < end else { return false }
    return !forms[tokens[start + 1].surface].isDisjoint(with: [.article, .infinitive])
  }
}
