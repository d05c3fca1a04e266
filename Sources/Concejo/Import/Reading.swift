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
  ///   - mapping: Which cells hold which field.
  ///   - file: Name used in reports.
  init(_ rows: ArraySlice<RawRow>, width: Int, mapping: ColumnMapping, file: String) {
    candidates.reserveCapacity(rows.count)
    for row in rows {
      if let reason = Self.objection(to: row, width: width) {
        reject(row, reason, mapping: mapping, file: file)
      } else if let candidate = candidate(of: row, mapping: mapping) {
        candidates.append(candidate)
      } else {
        reject(row, .noText, mapping: mapping, file: file)
      }
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
    return row.cells.first { $0.utf8.count > limit }.map {
      .tooLong(bytes: $0.utf8.count, limit: limit)
    }
  }

  /// The proposal of a row, or nil if it has no text.
  private mutating func candidate(of row: RawRow, mapping: ColumnMapping) -> Candidate? {
    func optional(_ field: ColumnMapping.Field) -> String? {
      let text = row.text(field, mapping)
      return text.isEmpty ? nil : text
    }
    let supportsText = optional(.supports)
    let supports = supportsText.flatMap(SupportCount.init)?.value
    if supports == nil, let supportsText { unreadSupports.append(supportsText) }
    let title = row.text(.title, mapping)
    var body = row.text(.body, mapping, singleLine: false)
    if body.isEmpty { body = row.text(.summary, mapping, singleLine: false) }
    guard title.hasReadableCharacter || body.hasReadableCharacter else { return nil }
    let proposal = Proposal(
      id: row.text(.id, mapping), title: title, body: body, supports: supports,
      date: optional(.date), place: optional(.place), category: optional(.category),
      parent: optional(.parent))
    return Candidate(line: row.line, proposal: proposal)
  }
}

extension RawRow {
  /// The clean text of a field, empty where no cell has any.
  fileprivate func text(
    _ field: ColumnMapping.Field, _ mapping: ColumnMapping, singleLine: Bool = true
  ) -> String {
    guard let raw = mapping.columns[field].flatMap({ firstText(in: $0) }) else { return "" }
    return TextCleaning.clean(raw, singleLine: singleLine)
  }

  /// The first cell with text among `columns`.
  func firstText(in columns: [Int]) -> String? {
    for column in columns where column < cells.count {
      if cells[column].utf8.contains(where: { $0 > 0x20 }) { return cells[column] }
    }
    return nil
  }
}

extension String {
  /// Whether any letter or digit stands in the text.
  var hasReadableCharacter: Bool {
    let isPlain = utf8.contains { byte in
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
    return isPlain
      || unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
