/// The pipeline stage that reads a file: bytes in, ``ImportedFile`` out.
public struct ProposalImport: Sendable, Equatable {
  /// Column names the user gave, by field; what is not named is found out from the header.
  public var columns: [ColumnMapping.Field: String] = [:]

  /// A cell longer than this many bytes rejects its row: nobody wrote a proposal of two megabytes.
  public static let longestCell = 2 << 20

  /// What the file is, where the user says so; else it is recognised.
  public var shape: FileShape?
  /// Whether votes against are read as votes in favour, for exports that mixed them up.
  public var swapsVotes = false
  /// The sheet of a spreadsheet file to read; else the first with a table of texts.
  public var sheet: String?

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
    // The digest takes as long as the reading: both at once.
    let both = parallelChunks(0..<2, chunk: 1) { part -> DigestOrTable in
      part.lowerBound == 0
        ? .table(
          Result { () throws(ImportError) in
            try self.table(of: bytes, file: file)
          })
        : .digest(SHA256.hexDigest(of: bytes))
    }
    guard case .table(let result) = both[0], case .digest(let digest) = both[1] else {
      preconditionFailure("two parts in their order")
    }
    let (table, rejected) = try result.get()
    return try read(table, rejected: rejected, digest: digest, file: file)
  }

  /// The table of a file, before anything is made of its rows.
  func table(of bytes: [UInt8], file: String) throws(ImportError) -> (
    table: RawTable, rejected: [RejectedRow]
  ) {
    try TableReader(file: file, sheet: sheet).table(of: bytes)
  }

  /// Makes proposals of a table's rows.
  private func read(
    _ whole: RawTable, rejected broken: [RejectedRow], digest: String, file: String
  ) throws(ImportError) -> ImportedFile {
    let shape = shape ?? FileShape.recognized(in: whole)
    var table = shape?.unquoted == true ? whole.joiningUnquoted() : whole
    if shape?.firstColumn != nil { table = table.withoutHeader() }
    guard !table.rows.isEmpty || !broken.isEmpty else { throw .noRows(file: file) }
    let mapping =
      shape?.isWithoutText == true
      ? ColumnMapping(header: table.header, fields: [:])
      : try ColumnMapping(
        header: table.header, rows: table.rows, explicit: columns, shape: shape, file: file)
    let reading = RowReading(
      mapping: mapping, shape: shape, header: table.header, swapsVotes: swapsVotes)
    let rows = table.rows
    let width = table.header.count
    let readings = parallelChunks(0..<rows.count, chunk: 2048) { range in
      Reading(rows[range], width: width, reading: reading, file: file)
    }
    var rejected = broken + readings.flatMap(\.rejected)
    var candidates = readings.flatMap(\.candidates)
    if shape?.repeatsProposals == true { candidates = UniqueIDs.withoutRepeats(candidates) }
    if mapping.columns[.id] == nil || candidates.contains(where: { $0.proposal.id.isEmpty }) {
      candidates = ContentID.assigned(to: candidates)
    }
    let (unique, repeated) = UniqueIDs.parted(candidates, file: file)
    rejected.append(contentsOf: repeated)
    rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    let rowCount = unique.count + rejected.count
    if unique.isEmpty, shape?.isWithoutText != true, let first = rejected.first {
      throw .nothingAccepted(
        file: file, rows: rowCount, line: first.line, reason: first.reason.summary)
    }
    return ImportedFile(
      name: file, format: table.format, platform: shape?.name,
      columns: reading.described(by: table.header),
      unusedColumns: reading.unused(of: table.header), tableRowCount: rows.count + broken.count,
      rowCount: rowCount, commentCount: readings.reduce(0) { $0 + $1.commentCount },
      proposals: unique.map(\.proposal), lines: unique.map(\.line), rejected: rejected,
      unreadSupports: readings.flatMap(\.unreadSupports),
      looksSwapped: !swapsVotes && reading.looksSwapped(rows), sha256: digest)
  }
}

/// What reading a file's bytes gives: one of two things that are made at the same time.
private enum DigestOrTable: Sendable {
  case digest(String)
  case table(Result<(table: RawTable, rejected: [RejectedRow]), ImportError>)
}

/// A row that has text, with the line it stands on.
struct Candidate {
  let line: Int
  var proposal: Proposal
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
  /// What the file was recognised as, such as `Decidim proposals`; nil for an unknown table.
  public let platform: String?
  /// The recognised columns.
  public let columns: [Column]
  /// Names of the columns that no field was read from.
  public let unusedColumns: [String]
  /// Rows of the file, header not counted.
  public let tableRowCount: Int
  /// Contributions and rejected rows: a row that holds a proposal and its comment counts twice.
  public let rowCount: Int
  /// How many of the contributions are comments.
  public let commentCount: Int
  /// Accepted contributions, sorted by id.
  public internal(set) var proposals: [Proposal]
  /// Line of the file on which each proposal starts, from 1; as long as `proposals`.
  public let lines: [Int]
  /// Rejected rows, by line.
  public let rejected: [RejectedRow]
  /// Values of the supports' column that are no number of people; they count as not stated.
  public let unreadSupports: [String]
  /// Whether votes against outnumber votes in favour so much that they may be mixed up.
  public let looksSwapped: Bool
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  public let sha256: String
  /// What ``hidingPersonalData(_:)`` has hidden, by proposal.
  public internal(set) var personalData: [ProposalDatum] = []

  /// Rejected rows but those that hold something else than contributions.
  public var faultyRows: [RejectedRow] {
    rejected.filter { row in
      if case .noContribution = row.reason { false } else { true }
    }
  }

  /// Fields and columns in one phrase, such as `id=id, title=title/es+title/ca`.
  public var columnSummary: String {
    columns.map { "\($0.field.rawValue)=\($0.names.joined(separator: "+"))" }
      .joined(separator: ", ")
  }

  /// Languages of translated columns, as `es` of `title/es`.
  public var locales: [String] {
    let names = columns.flatMap(\.names).map(ColumnName.normalized)
    return Set(
      names.compactMap { name in
        ["title", "body", "description"].lazy.compactMap { ColumnName.language(of: name, as: $0) }
          .first
      }
    ).sorted()
  }
}
