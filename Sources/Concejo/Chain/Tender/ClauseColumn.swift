/// A column of the sheet of clauses.
enum ClauseColumn: String, ChainColumn {
  case id, file, body, lot, cpv, document, chapter, clause, text, kind, units, asked

  static let prefix = "tender"
  static let written: [ClauseColumn] = [.document, .chapter, .clause, .text, .kind]
  /// What is alike in all rows of a tender may stand in a row that is not yet written.
  static let links: [ClauseColumn] = [.file, .body, .lot, .cpv, .units]
}
