import ArgumentParser
import Concejo
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
        Without it, run takes the vectors in the order of the files and their lines: one for each row, or
        one for each row that became a contribution.
        """,
      valueName: "file"))
  var vectorIds: String?

  func validate() throws {
    if vectorIds != nil, vectors == nil {
      throw ValidationError("--vector-ids belongs to --vectors, which is not given.")
    }
  }

  /// Reads the vectors that were given, if any.
  ///
  /// - Parameter files: The files that are read, in their order, where that is known.
  /// - Returns: The vectors, or nil.
  /// - Throws: ``CLIError``, ``VectorFileError`` or `ImportError`.
  func vectors(inOrderOf files: [ImportedFile]?) throws -> ProposalVectors? {
    guard let path = vectors else { return nil }
    let table = try VectorTable(
      InputFile.bytes(of: path), file: URL(fileURLWithPath: path).lastPathComponent)
    let named = try vectorIds.map { path in
      String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
        .split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    if table.ids != nil || named != nil { return try ProposalVectors(table, ids: named) }
    let ids = try files.map {
      try VectorOrder.ids(of: $0, vectors: table.rowCount, file: table.source.file)
    }
    return try ProposalVectors(table, ids: ids)
  }

  /// The vectors of a run that is explained, or nil where it used none.
  ///
  /// - Throws: As ``vectors(inOrderOf:)``, and where a proposal of the run has none.
  func vectors(of findings: Findings, among contributions: [Proposal]) throws -> ProposalVectors? {
    guard let source = findings.options.vectorSource else {
      if vectors != nil {
        Diagnostics.print("The latest run learnt its vectors itself; --vectors changes nothing.")
      }
      return nil
    }
    guard let given = try vectors(inOrderOf: nil) else { return nil }
    if given.source.sha256 != source.sha256 {
      Diagnostics.print(
        "\(given.source.file) is not the file that the latest run used; the numbers may differ.")
    }
    try given.check(findings.analyzed(among: contributions))
    return given
  }
}
