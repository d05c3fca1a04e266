/// Why the numbers of a run cannot be had again.
public enum RunMatricesError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The run used a model's vectors, which a study does not keep, or others than those given.
  case needsVectors(file: String)
  /// Questions are no part of the run.
  case noQuestions(asked: String)
  /// Each question has vectors of its own: the one that was asked for, if any, and those there are.
  case unknownQuestion(String?, known: [String])
  /// Other rows came out than the run had: other versions of program or stemmers made it.
  case otherRun(rows: Int, stored: Int)

  /// What was found and what was expected, in a sentence.
  public var description: String {
    switch self {
    case .needsVectors(let file):
      "the latest run took its vectors from \(file), and a study keeps none; expected the same file again."
    case .noQuestions(let asked):
      "the latest run compared all proposals together; found the question “\(asked)”, expected none."
    case .unknownQuestion(let asked, let known):
      "the latest run has vectors of each question by itself; found \(asked.map { "“\($0)”" } ?? "none"),"
        + " expected one of: \(known.joined(separator: " / "))."
    case .otherRun(let rows, let stored):
      "\(rows) rows came out, and the latest run has \(stored): another version made it;"
        + " `concejo analyze` makes a run with this one."
    }
  }
}
