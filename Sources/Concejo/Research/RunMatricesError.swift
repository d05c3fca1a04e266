/// Why the numbers of a run cannot be had again.
public enum RunMatricesError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The run used a model's vectors, which a study does not keep, or others than those given.
  case needsVectors(file: String)
  /// Questions are no part of the run.
  case noQuestions(asked: String)
  /// Each question has vectors of its own: the one that was asked for, if any, and those there are.
  case unknownQuestion(String?, known: [String])
  /// Other proposals speak for themselves than in the run, this one among them: another version of program or
  /// stemmers made it, or texts were erased since.
  case otherRun(id: String)

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
    case .otherRun(let id):
      "\(id) is alone where the latest run has it among copies, or the other way round: another version made"
        + " that run, or texts were erased since; `concejo analyze` makes one of now."
    }
  }
}
