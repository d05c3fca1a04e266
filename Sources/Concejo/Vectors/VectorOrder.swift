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

  /// A row that was read, and what it became.
  public struct ReadRow: Sendable, Equatable {
    /// The number of its file, ascending in the order in which files were read.
    public let file: Int
    /// Its line.
    public let line: Int
    /// The id of the contribution that it became, or nil.
    public let id: String?
    /// Whether that is a comment.
    public let isComment: Bool

    /// A row of a study.
    public init(file: Int, line: Int, id: String?, isComment: Bool) {
      self.file = file
      self.line = line
      self.id = id
      self.isComment = isComment
    }
  }

  /// The ids by vector, where the files themselves are read no more.
  ///
  /// - Parameters:
  ///   - rows: What was read, in the order of the files and their lines.
  ///   - count: How many vectors there are.
  ///   - name: The vectors' file, for errors.
  /// - Returns: An id or nil for each vector.
  /// - Throws: ``VectorFileError/rows(file:vectors:rows:contributions:)`` if they fit neither.
  public static func ids(
    of rows: [ReadRow], vectors count: Int, file name: String
  ) throws(VectorFileError) -> [String?] {
    var byLine: [ReadRow] = []
    for row in rows {
      guard let last = byLine.last, (last.file, last.line) == (row.file, row.line) else {
        byLine.append(row)
        continue
      }
      // Of a proposal and a comment in one row the proposal's; else the first.
      let isBetter = row.id != nil && (last.id == nil || last.isComment && !row.isComment)
      if isBetter { byLine[byLine.count - 1] = row }
    }
    if count == byLine.count { return byLine.map(\.id) }
    let contributions = rows.compactMap(\.id)
    guard count == contributions.count else {
      throw .rows(
        file: name, vectors: count, rows: byLine.count, contributions: contributions.count)
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
