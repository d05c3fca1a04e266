/// Why a file is no model that can be used.
public enum ModelFileError: Error, Sendable, Equatable {
  /// It does not begin as a model does.
  case notAModel(file: String)
  /// A later version of the program wrote it.
  case newer(file: String, version: Int)
  /// Something in it is not as it was written.
  case damaged(file: String, found: String, expected: String)
  /// Its terms were made by other stemmers than are here.
  case otherStemmers(file: String)
  /// A line to place is no JSON object with a text.
  case noText(file: String, line: Int)
  /// A line to place is longer than any text.
  case tooLong(file: String, line: Int, most: Int)
  /// The themes of each question are apart, and a model knows of no questions.
  case byQuestion
}

extension ModelFileError: CustomStringConvertible {
  /// One sentence: what was found and what was expected.
  public var description: String {
    switch self {
    case .notAModel(let file):
      "\(file) is not a model; expected a file that `concejo model` wrote."
    case .newer(let file, let version):
      "\(file) has version \(version) of its form; expected at most"
        + " \(ModelHeader.currentSchemaVersion), which this program knows."
    case .damaged(let file, let found, let expected):
      "\(file) is damaged: found \(found); expected \(expected). `concejo model` makes it anew."
    case .otherStemmers(let file):
      "\(file) was made with another release of libstemmer, whose stems differ; expected one made with the"
        + " release that is here: `concejo model` makes it anew."
    case .noText(let file, let line):
      "\(file), line \(line): found no text; expected a text, or a JSON object with \"body\", \"text\" or"
        + " \"title\"."
    case .tooLong(let file, let line, let most):
      "\(file), line \(line): found more than \(most) bytes; expected one text a line."
    case .byQuestion:
      "the latest run has themes of its own for each question; expected a study whose proposals are"
        + " compared together."
    }
  }
}
