/// What keeps a ``Consultation`` from being analysed.
public enum ConsultationError: Error, Equatable, CustomStringConvertible {
  /// Nothing holds proposals or comments: names of the files, with what they were recognised as.
  case nothingToAnalyze([String])
  /// The account of rows does not add up: a fault of this library.
  case unbalanced(accounted: Int, rows: Int)

  /// What was found and what was expected, in a sentence.
  public var description: String {
    switch self {
    case .nothingToAnalyze(let files) where files.isEmpty:
      "there are no proposals or comments; expected at least one."
    case .nothingToAnalyze(let files):
      "no file holds proposals or comments (\(files.joined(separator: "; ")))."
    case .unbalanced(let accounted, let rows):
      "\(accounted) of \(rows) rows are accounted for. Nothing was written; please report this."
    }
  }
}
