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
  public internal(set) var name: String
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
  public var commentCount: Int { origins.isEmpty ? 0 : proposals.count { origins[$0.id] != nil } }
  /// Accepted contributions, sorted by id.
  public internal(set) var proposals: [Proposal]
  /// Line of the file on which each proposal starts, from 1; as long as `proposals`.
  public internal(set) var lines: [Int]
  /// Rejected rows, by line.
  public internal(set) var rejected: [RejectedRow]
  /// Values of the supports' column that are no number of people; they count as not stated.
  public let unreadSupports: [String]
  /// Whether votes against outnumber votes in favour so much that they may be mixed up.
  public let looksSwapped: Bool
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  public let sha256: String
  /// Columns named like an id that do not tell rows apart: ids were taken from another, or made of the texts.
  public let repeatingColumns: [String]
  /// Columns that hold people's names or ways to reach them, which no title, text or id is read from.
  public let personColumns: [String]
  /// States that no list knows, with how many contributions have them.
  public let unknownStates: [String: Int]
  /// Columns named like a state that were not read as states, though some of their values are known.
  public let doubtfulStates: [String]
  /// Ids that were given because the stated one stands over another text too: stated ones by new ones.
  public internal(set) var renamedIDs: [String: String]
  /// What the platform calls the proposals in the types of comments, if it is known.
  let contribution: String?
  /// What became of each question, if the file is a survey.
  public internal(set) var survey: SurveyAccount?
  /// What the reading of the table left out, repaired or guessed.
  let tableNotes: [Note]
  /// The component of each proposal, where the file says so.
  package internal(set) var components: [String: String]
  /// What the file says of where comments belong, by comment.
  var origins: [String: CommentOrigin]
  /// Whether any contribution is a comment of which the file says what it is on.
  package var hasComments: Bool { !origins.isEmpty }
  /// What ``hidingPersonalData(_:)`` has hidden, by proposal.
  public internal(set) var personalData: [ProposalDatum] = []

  /// Rejected rows but those that hold something else than contributions, or nothing new.
  public var faultyRows: [RejectedRow] { rejected.filter(\.isFaulty) }

  /// Fields and columns in one phrase, such as `id=id, title=title/es+title/ca`.
  public var columnSummary: String {
    columns.map { "\($0.field.rawValue)=\($0.names.joined(separator: "+"))" }
      .joined(separator: ", ")
  }

  /// Languages of translated columns, as `es` of `title/es`.
  public var locales: [String] {
    let texts: Set<ColumnMapping.Field> = [.title, .body, .summary]
    let names = columns.filter { texts.contains($0.field) }.flatMap(\.names)
      .map(ColumnName.normalized)
    return Set(
      names.compactMap { name in
        ["title", "body", "description"].lazy.compactMap { ColumnName.language(of: name, as: $0) }
          .first ?? ColumnName.parted(name).language
      }
    ).sorted()
  }
}
