import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Vectors that a model outside this program made.
struct VectorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Vectors of the proposals that a model of yours made, instead of those learnt here.",
      discussion: """
        NumPy .npy (float32 or float64), or CSV or JSON Lines with an id and numbers in each row.
        """, valueName: "file"))
  var vectors: String?

  @Option(
    help: ArgumentHelp(
      "Ids of the vectors of an .npy file, one a line, in its order.",
      discussion: """
        Without it, the vectors are taken in the order of the files and their lines: one for each row, or
        one for each row that became a contribution. A study keeps the order in which it read its rows.
        """,
      valueName: "file"))
  var vectorIds: String?

  func validate() throws {
    if vectorIds != nil, vectors == nil {
      throw ValidationError("--vector-ids belongs to --vectors, which is not given.")
    }
  }

  /// What tells to which contributions vectors without ids belong.
  enum Order {
    /// The files that are read, in their order.
    case files([ImportedFile])
    /// The rows that a study has read.
    case study(Study)
  }

  /// Reads the vectors that were given, if any.
  ///
  /// - Parameter order: What vectors without ids are paired with.
  /// - Returns: The vectors, or nil.
  /// - Throws: ``CLIError``, ``VectorFileError``, ``StudyError`` or `ImportError`.
  func vectors(inOrderOf order: Order) throws -> ProposalVectors? {
    guard let path = vectors else { return nil }
    let table = try VectorTable(
      InputFile.bytes(of: path), file: URL(fileURLWithPath: path).lastPathComponent)
    let named = try vectorIds.map { path in
      String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
        .split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    if table.ids != nil || named != nil { return try ProposalVectors(table, ids: named) }
    let (count, name) = (table.rowCount, table.source.file)
    let ids =
      switch order {
      case .files(let files): try VectorOrder.ids(of: files, vectors: count, file: name)
      case .study(let study):
        try study.readRows().map { try VectorOrder.ids(of: $0, vectors: count, file: name) }
      }
    return try ProposalVectors(table, ids: ids)
  }

  /// The vectors of a run that is explained, or nil where it used none.
  ///
  /// - Throws: As ``vectors(inOrderOf:)``, and where a proposal of the run has none.
  func vectors(
    of findings: Findings, in study: Study, among contributions: [Proposal]
  ) throws -> ProposalVectors? {
    guard let source = findings.options.vectorSource else {
      if vectors != nil {
        Diagnostics.print("The latest run learnt its vectors itself; --vectors changes nothing.")
      }
      return nil
    }
    guard let given = try vectors(inOrderOf: .study(study)) else { return nil }
    if given.source.sha256 != source.sha256 {
      Diagnostics.print(
        "\(given.source.file) is not the file that the latest run used; the numbers may differ.")
    }
    try given.check(findings.analyzed(among: contributions))
    return given
  }
}
