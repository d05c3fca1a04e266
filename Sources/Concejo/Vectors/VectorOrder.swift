/// Which contribution each vector of a file without ids belongs to.
///
/// A model is run over the rows of a table: its vectors stand in the order of the files and their lines,
/// with one for each row, or one for each row that became a contribution.
public enum VectorOrder {
  /// The ids by vector; nil for a row that became no contribution.
  ///
  /// - Parameters:
  ///   - files: What was read, in the order in which the files were named.
  ///   - count: How many vectors there are.
  ///   - name: The vectors' file, for errors.
  /// - Returns: An id or nil for each vector.
  /// - Throws: ``VectorFileError/rows(file:vectors:rows:contributions:)`` if they fit neither.
  public static func ids(
    of files: [ImportedFile], vectors count: Int, file name: String
  ) throws(VectorFileError) -> [String?] {
    let rows = files.flatMap(\.idsByRow)
    let rowCount = files.reduce(0) { $0 + $1.tableRowCount }
    if count == rowCount, rows.count == rowCount { return rows }
    let contributions = files.flatMap(\.idsByLine)
    guard count == contributions.count else {
      throw .rows(
        file: name, vectors: count, rows: rowCount, contributions: contributions.count)
    }
    return contributions
  }
}

extension ImportedFile {
  /// Ids of the contributions in the order of their lines; of one line those in the order of their ids.
  fileprivate var idsByLine: [String] {
    proposals.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { proposals[$0].id }
  }

  /// For each row that is known by its line the id of what it became: of a proposal and a comment in one
  /// row the proposal's.
  fileprivate var idsByRow: [String?] {
    var ids: [Int: String?] = [:]
    for row in rejected { ids[row.line] = .some(nil) }
    for (proposal, line) in zip(proposals, lines).reversed() {
      if (ids[line] ?? nil) == nil || proposal.parent == nil { ids[line] = .some(proposal.id) }
    }
    return ids.sorted { $0.key < $1.key }.map(\.value)
  }
}
