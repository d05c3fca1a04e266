/// What `export.json` says of a folder of numbers.
public struct MatrixRecord: Sendable, Encodable {
  /// By which a folder of them is known again.
  public static let schemaName = "concejo.matrices"
  /// Raised when a member or a file changes its meaning or goes; new ones do not raise it.
  public static let currentSchemaVersion = 1

  /// ``schemaName``.
  public let schema: String
  /// ``currentSchemaVersion`` of the program that wrote it.
  public let schemaVersion: Int
  /// Version of the program that made the run.
  public let programVersion: String
  /// Fingerprint of the proposals of the run.
  public let fingerprint: String
  /// The question whose answers are compared; nil where all are compared together.
  public let question: String?
  /// The files and the shapes of what they hold.
  public let matrices: [MatrixShape]

  /// Tells of the numbers of a run.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - question: Of a run by question the question.
  ///   - matrices: What was written.
  public init(of findings: Findings, question: String?, matrices: [MatrixShape]) {
    schema = Self.schemaName
    schemaVersion = Self.currentSchemaVersion
    programVersion = findings.programVersion
    fingerprint = findings.fingerprint
    self.question = question
    self.matrices = matrices
  }
}
