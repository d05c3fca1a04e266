/// Why something cannot be explained.
public enum ExplanationError: Error, Sendable, Equatable {
  /// The run used a model's vectors, which a study does not keep.
  case needsVectors(file: String)
  /// The study holds it, but it came after the latest run.
  case notAnalyzed(id: String)
  /// It is a comment on a proposal.
  case isComment(id: String, proposal: String)
  /// The latest run set it aside, for its state.
  case isSetAside(id: String, state: String)
  /// There is no theme of this number.
  case unknownTheme(Int, known: [Int])
  /// What is asked about answers different questions, each of which has its own themes.
  case otherQuestions([String])
}

extension ExplanationError: CustomStringConvertible {
  /// One sentence: what was found and what was expected.
  public var description: String {
    switch self {
    case .needsVectors(let file):
      "the latest run took its vectors from \(file), and a study keeps none; expected --vectors with that"
        + " file."
    case .notAnalyzed(let id):
      "\(id) is not in the latest run, since it came after it; expected a proposal that was analysed:"
        + " `concejo analyze` takes it in."
    case .isComment(let id, let proposal):
      "\(id) is a comment and goes with its proposal; expected a proposal, such as \(proposal)."
    case .isSetAside(let id, let state):
      "the latest run set \(id) aside, being \(state): it has no theme; expected a proposal that was"
        + " analysed."
    case .unknownTheme(let theme, let known):
      "there is no theme \(ThemeName(theme).text); the themes are"
        + " \(known.map { ThemeName($0).text }.joined(separator: ", "))."
    case .otherQuestions(let questions):
      "with --by-question the answers to each question have themes of their own and are never compared with"
        + " those to another (\(questions.joined(separator: " / "))); expected answers to one question."
    }
  }
}
