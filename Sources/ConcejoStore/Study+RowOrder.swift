public import Concejo
internal import GRDB

extension Study {
  /// The rows that the study read, file by file and line by line, with the ids of what they became; nil where it does
  /// not know their order.
  ///
  /// A study of an earlier version did not keep the lines. In one that was brought up to date, rows that stayed as they
  /// were stand in one file, and those that changed in a later one: no file has the order of both.
  ///
  /// - Returns: Contributions and rejected rows; of one line contributions by id.
  /// - Throws: ``StudyError``.
  public func readRows() throws -> [VectorOrder.ReadRow]? {
    guard
      try !rejectedRows().contains(where: { $0.reason == .unchanged || $0.reason == .superseded })
    else { return nil }
    return try read { db in
      guard
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM proposal WHERE line IS NULL OR withdrawn)")
          == false
      else { return nil }
      // Rejected rows name their files; where two have one name, it is not known which they are of.
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT fileID AS file, line, proposal.id AS id, parent IS NOT NULL AS isComment, position
          FROM proposal
          UNION ALL
          SELECT file.id, line, NULL, 0, 0 FROM rejectedRow
          JOIN file ON file.name = rejectedRow.file
          WHERE (SELECT count(*) FROM file AS other WHERE other.name = file.name) = 1
          ORDER BY 1, 2, 5
          """)
      return rows.map { row in
        VectorOrder.ReadRow(
          file: row["file"], line: row["line"], id: row["id"], isComment: row["isComment"])
      }
    }
  }
}
