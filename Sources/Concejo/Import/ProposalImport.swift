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
    // The digest takes as long as the reading: both at once.
    let both = parallelChunks(0..<2, chunk: 1) { part -> DigestOrTable in
      part.lowerBound == 0
        ? .table(Result { () throws(ImportError) in try TableReader(file: file).table(of: bytes) })
        : .digest(SHA256.hexDigest(of: bytes))
    }
    guard case .table(let result) = both[0], case .digest(let digest) = both[1] else {
      preconditionFailure("two parts in their order")
    }
    var (table, rejected) = try result.get()
    guard !table.rows.isEmpty || !rejected.isEmpty else { throw .noRows(file: file) }
    let mapping = try ColumnMapping(
      header: table.header, rows: table.rows, explicit: columns, file: file)
    let rows = table.rows
    let width = table.header.count
    let readings = parallelChunks(0..<rows.count, chunk: 2048) { range in
      Reading(rows[range], width: width, mapping: mapping, file: file)
    }
    rejected += readings.flatMap(\.rejected)
    var candidates = readings.flatMap(\.candidates)
    let unreadSupports = readings.flatMap(\.unreadSupports)
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
      unreadSupports: unreadSupports, sha256: digest)
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
  /// The recognised columns.
  public let columns: [Column]
  /// Names of the columns that no field was read from.
  public let unusedColumns: [String]
  /// Rows of the file, header not counted: accepted plus rejected.
  public let rowCount: Int
  /// Accepted proposals, sorted by id.
  public internal(set) var proposals: [Proposal]
  /// Line of the file on which each proposal starts, from 1; as long as `proposals`.
  public let lines: [Int]
  /// Rejected rows, by line.
  public let rejected: [RejectedRow]
  /// Values of the supports' column that are no number of people; they count as not stated.
  public let unreadSupports: [String]
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  public let sha256: String
  /// What ``hidingPersonalData(_:)`` has hidden, by proposal.
  public internal(set) var personalData: [ProposalDatum] = []
}
