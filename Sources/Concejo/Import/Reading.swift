/// What some consecutive rows of a file gave.
struct Reading: Sendable {
  /// Rows that have text.
  private(set) var candidates: [Candidate] = []
  /// Rows that are turned down.
  private(set) var rejected: [RejectedRow] = []
  /// Texts in the column of supports that are no number of people.
  private(set) var unreadSupports: [String] = []

  /// Cleans and judges rows.
  ///
  /// - Parameters:
  ///   - rows: Rows in the order of the file.
  ///   - width: Cells of the header.
  ///   - reading: What rows are, and which cells hold which field.
  ///   - file: Name used in reports.
  init(_ rows: ArraySlice<RawRow>, width: Int, reading: RowReading, file: String) {
    candidates.reserveCapacity(rows.count)
    for row in rows {
      if let reason = Self.objection(to: row, width: width) {
        reject(row, reason, mapping: reading.mapping, file: file)
        continue
      }
      switch reading.role(of: row) {
      case .aside(let kind):
        reject(row, .noContribution(kind: kind), mapping: reading.mapping, file: file)
      case .contribution(let isProposal, let isComment):
        if isProposal {
          let proposal = reading.proposal(of: row, unread: &unreadSupports)
          let component = row.text(in: reading.fields.component)
          take(
            proposal, as: .proposal(component: component.isEmpty ? nil : component), of: row,
            mapping: reading.mapping, file: file)
        }
        if isComment, let kind = reading.foreignTarget(of: row) {
          reject(
            row, .noContribution(kind: "comment on \(kind)"),
            mapping: reading.comments ?? reading.mapping, file: file)
        } else if isComment {
          let comment = reading.comment(of: row, unread: &unreadSupports)
          take(
            comment, as: .comment(reading.origin(of: row)), of: row,
            mapping: reading.comments ?? reading.mapping, file: file)
        }
      }
    }
  }

  private mutating func take(
    _ proposal: Proposal?, as role: Candidate.Role, of row: RawRow, mapping: ColumnMapping,
    file: String
  ) {
    // "No" and "thank you" say nothing in a survey; under a proposal they are what somebody thinks of it.
    if let proposal, proposal.parent == nil, !role.isComment, NoAnswers.known.isNone(proposal) {
      reject(row, .noAnswer, mapping: mapping, file: file)
    } else if let proposal {
      candidates.append(Candidate(line: row.line, role: role, proposal: proposal))
    } else {
      // Whoever answers "-" has answered, and said nothing.
      let isAnswer =
        mapping.columns[.respondent] != nil
        && mapping.columns[.body].flatMap { row.firstText(in: $0) } != nil
      reject(row, isAnswer ? .noAnswer : .noText, mapping: mapping, file: file)
    }
  }

  private mutating func reject(
    _ row: RawRow, _ reason: RejectedRow.Reason, mapping: ColumnMapping, file: String
  ) {
    let id = row.text(.id, mapping)
    rejected.append(RejectedRow(file: file, line: row.line, id: id, reason: reason))
  }

  /// Why a row cannot be read, whatever it says.
  private static func objection(to row: RawRow, width: Int) -> RejectedRow.Reason? {
    if row.cells.count > width, row.cells[width...].contains(where: { !$0.isEmpty }) {
      return .tooManyCells(found: row.cells.count, expected: width)
    }
    let limit = ProposalImport.longestCell
    // A picture inside a text is not read, however long it is.
    return row.cells.first {
      $0.utf8.count > limit && DataImages.lengthBesides($0) > limit
    }.map { .tooLong(bytes: $0.utf8.count, limit: limit) }
  }
}
