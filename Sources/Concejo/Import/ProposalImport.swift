/// The pipeline stage that reads a file: bytes in, ``ImportedFile`` out.
public struct ProposalImport: Sendable, Equatable {
  /// Column names the user gave, by field; what is not named is found out from the header.
  public var columns: [ColumnMapping.Field: String] = [:]

  /// A cell longer than this many bytes rejects its row: nobody wrote a proposal of two megabytes.
  public static let longestCell = 2 << 20

  /// Creates an import that finds out everything by itself.
  public init() {}

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: Its name without folders, used in errors and reports.
  /// - Returns: Proposals, rejected rows and how the file was understood.
  /// - Throws: ``ImportError`` where the file as a whole cannot be read; a bad row is listed in
  ///   ``ImportedFile/rejected`` instead.
  public func read(_ bytes: [UInt8], file: String) throws(ImportError) -> ImportedFile {
    var (table, rejected) = try TableReader(file: file).table(of: bytes)
    guard !table.rows.isEmpty || !rejected.isEmpty else { throw .noRows(file: file) }
    let mapping = try ColumnMapping(
      header: table.header, rows: table.rows, explicit: columns, file: file)
    var candidates: [Candidate] = []
    candidates.reserveCapacity(table.rows.count)
    for row in table.rows {
      switch candidate(of: row, width: table.header.count, mapping: mapping) {
      case .success(let candidate): candidates.append(candidate)
      case .failure(let problem):
        let id = mapping.columns[.id].flatMap { row.firstText(in: $0) } ?? ""
        rejected.append(
          RejectedRow(
            file: file, line: row.line, id: TextCleaning.clean(id, singleLine: true),
            reason: problem.reason))
      }
    }
    if mapping.columns[.id] == nil || candidates.contains(where: { $0.proposal.id.isEmpty }) {
      candidates = ContentID.assigned(to: candidates)
    }
    let (unique, repeated) = UniqueIDs.parted(candidates, file: file)
    rejected.append(contentsOf: repeated)
    rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    let rowCount = unique.count + rejected.count
    if unique.isEmpty, let first = rejected.first {
      throw .nothingAccepted(
        file: file, rows: rowCount, line: first.line, reason: first.reason.summary)
    }
    return ImportedFile(
      name: file, format: table.format,
      columns: mapping.described(by: table.header).map {
        .init(field: $0.field, names: $0.columns)
      },
      unusedColumns: mapping.unused(of: table.header), rowCount: rowCount,
      proposals: unique.map(\.proposal), lines: unique.map(\.line),
      rejected: rejected,
      unreadSupports: Self.unreadSupports(in: table, mapping: mapping),
      sha256: SHA256.hexDigest(of: bytes))
  }

  /// The texts in the column of supports that are no number of people.
  private static func unreadSupports(in table: RawTable, mapping: ColumnMapping) -> [String] {
    guard let columns = mapping.columns[.supports] else { return [] }
    return table.rows.compactMap { row in
      guard let text = row.firstText(in: columns) else { return nil }
      let clean = TextCleaning.clean(text, singleLine: true)
      return clean.isEmpty || SupportCount(clean) != nil ? nil : clean
    }
  }

  private func candidate(
    of row: RawRow, width: Int, mapping: ColumnMapping
  ) -> Result<Candidate, RowProblem> {
    if row.cells.count > width, row.cells[width...].contains(where: { !$0.isEmpty }) {
      return .failure(RowProblem(reason: .tooManyCells(found: row.cells.count, expected: width)))
    }
    if let long = row.cells.first(where: { $0.utf8.count > Self.longestCell }) {
      return .failure(
        RowProblem(reason: .tooLong(bytes: long.utf8.count, limit: Self.longestCell)))
    }
    func text(_ field: ColumnMapping.Field, singleLine: Bool = true) -> String {
      let raw = mapping.columns[field].flatMap { row.firstText(in: $0) } ?? ""
      return TextCleaning.clean(raw, singleLine: singleLine)
    }
    func optional(_ field: ColumnMapping.Field) -> String? {
      let text = text(field)
      return text.isEmpty ? nil : text
    }
    let title = text(.title)
    var body = text(.body, singleLine: false)
    if body.isEmpty { body = text(.summary, singleLine: false) }
    guard title.hasReadableCharacter || body.hasReadableCharacter else {
      return .failure(RowProblem(reason: .noText))
    }
    let proposal = Proposal(
      id: text(.id), title: title, body: body,
      supports: optional(.supports).flatMap(SupportCount.init)?.value,
      date: optional(.date), place: optional(.place), category: optional(.category),
      parent: optional(.parent))
    return .success(Candidate(line: row.line, proposal: proposal))
  }
}

/// A row that has text, with the line it stands on.
struct Candidate {
  let line: Int
  var proposal: Proposal
}

/// The reason a row is turned down, as an error so that `Result` can carry it.
private struct RowProblem: Error {
  let reason: RejectedRow.Reason
}

/// What one file gave: proposals, rejected rows, and how it was understood.
public struct ImportedFile: Sendable, Equatable {
  /// A field and the columns it was read from.
  public struct Column: Sendable, Equatable {
    /// The field.
    public let field: ColumnMapping.Field
    /// Names of its columns.
    public let names: [String]
  }

  /// Name of the file, without folders.
  public let name: String
  /// Format and encoding.
  public let format: FileFormat
  /// The recognised columns.
  public let columns: [Column]
  /// Names of the columns that no field was read from.
  public let unusedColumns: [String]
  /// Rows of the file, header not counted: accepted plus rejected.
  public let rowCount: Int
  /// Accepted proposals, sorted by id.
  public let proposals: [Proposal]
  /// Line of the file on which each proposal starts, from 1; as long as `proposals`.
  public let lines: [Int]
  /// Rejected rows, by line.
  public let rejected: [RejectedRow]
  /// Values of the supports' column that are no number of people; they count as not stated.
  public let unreadSupports: [String]
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  public let sha256: String
}

extension RawRow {
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
    unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
