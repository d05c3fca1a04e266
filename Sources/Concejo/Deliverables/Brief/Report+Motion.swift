extension Report {
  /// Words of a title from which it says what it is about; shorter ones must ask for something.
  private static let tellingWords = 3
  /// Fewer characters of a sentence are no whole demand.
  private static let shortestMotion = 20

  /// What people can vote on, or be asked about: the proposal's title where it has one of its own, else the sentence
  /// that asks for something, else the passage that is quoted of it.
  ///
  /// - Parameters:
  ///   - passage: What the page quotes of the proposal.
  ///   - length: Most characters.
  /// - Returns: The citizen's words on one line, whole or ended by "…".
  func motion(of passage: ThemeBrief.Passage, _ length: Int) -> String {
    let language = language(of: passage.proposal) ?? messages.language
    let reader = RequestReader.of(language)
    guard let proposal = proposal(passage.proposal) else {
      return Self.opening(of: passage.text, length)
    }
    let words = proposal.title.split { !$0.isLetter && !$0.isNumber }.count
    if words >= Self.tellingWords || reader.asks(proposal.title) {
      return Self.excerpt(of: proposal.title, length)
    }
    if reader.asks(passage.text) { return opening(of: passage, length) }
    let bytes = Array(proposal.text.utf8)
    let asked = Sentences(language: language).ranges(in: bytes).lazy
      .map { String(decoding: bytes[$0], as: UTF8.self) }
      .first { $0.count >= Self.shortestMotion && reader.asks($0) }
    return Self.opening(of: asked ?? passage.text, length, in: language)
  }
}
