/// What the files of one platform look like and what their rows mean: data, not code.
///
/// The known ones lie in the resource `import/platforms.json`; a mapping file of the user is one more.
/// Column names are compared in lower case, without accents, signs as blanks; `#3` is the third column.
public struct FileShape: Sendable, Codable, Equatable {
  /// What the file is, such as `Decidim proposals`.
  public var name: String
  /// Sets of columns, each of which tells the shape by itself.
  var columns: [[String]]?
  /// Whether a file with any other column is something else.
  var exactly: Bool?
  /// `JSON` if nothing else may be taken for it.
  var format: String?
  /// Number of columns.
  var width: Int?
  /// Columns from one on whose names start with one of these words.
  var starting: Starting?
  /// What stands in the first column of a file without header.
  var firstColumn: [String]?
  /// What the rows are: `proposals` where nothing is said, `comments`, or a name for other things.
  var holds: String?
  /// What its platform calls its contributions in the types of comments, such as `investment`.
  var contribution: String?
  /// Whether the last column may hold delimiters and line breaks without quotes.
  var unquoted: Bool?
  /// Whether a proposal is repeated in the row of each of its comments.
  var repeatsProposals: Bool?
  /// A column that says what each row is.
  var kind: Kind?
  /// Columns of the fields of proposals, or of comments if the file holds comments.
  public var fields: [ColumnMapping.Field: [String]]?
  /// Columns of comments that stand beside their proposals.
  var comments: [ColumnMapping.Field: [String]]?

  /// Columns told by how their names start.
  struct Starting: Sendable, Codable, Equatable {
    /// The first such column, from 1.
    let first: Int
    /// How each name from there on may start.
    let words: [String]
  }

  /// What the values of a column mean.
  public struct Kind: Sendable, Codable, Equatable {
    /// Name of the column.
    let column: String
    /// Values of rows that are proposals.
    let proposals: [String]
    /// Values of rows that are comments.
    var comments: [String]?
    /// What all values start with, left out where a row is told of.
    var prefix: String?

    /// Says which values of a column mean what.
    public init(column: String, proposals: [String], comments: [String]? = nil) {
      self.column = column
      self.proposals = proposals
      self.comments = comments
    }
  }

  /// A shape that a person describes, with column names as the file writes them.
  public init(
    name: String, fields: [ColumnMapping.Field: [String]], kind: Kind? = nil,
    comments: [ColumnMapping.Field: [String]]? = nil
  ) {
    self.name = name
    self.fields = fields.mapValues { $0.map(ColumnName.known) }
    self.kind = kind.map {
      Kind(
        column: ColumnName.known($0.column), proposals: $0.proposals.map(ColumnName.normalized),
        comments: $0.comments?.map(ColumnName.normalized))
    }
    self.comments = comments?.mapValues { $0.map(ColumnName.known) }
  }

  /// Whether the files hold no contributions, but votes or the like.
  var isWithoutText: Bool { holds != nil && holds != "proposals" && holds != "comments" }

  /// The shapes that files are compared with, the first one that fits taken.
  static let known: [FileShape] = {
    struct File: Decodable { let shapes: [FileShape] }
    return Resource.decode(File.self, from: "import/platforms.json").shapes
  }()

  /// The shape of a table, or nil for one that no platform is known to write.
  static func recognized(in table: RawTable) -> FileShape? {
    let names = table.header.map(ColumnName.normalized)
    return known.first { $0.fits(table, names: names) }
  }

  private func fits(_ table: RawTable, names: [String]) -> Bool {
    if format == "JSON", !table.format.isJSON { return false }
    if let width, names.count != width { return false }
    if let starting {
      guard names.count >= starting.first else { return false }
      let isFit = names[(starting.first - 1)...].allSatisfy { name in
        starting.words.contains { name.hasPrefix($0) }
      }
      guard isFit else { return false }
    }
    if let firstColumn {
      let cells = [names.first ?? ""] + table.rows.prefix(20).map { $0.cells.first ?? "" }
      guard names.count == 2, firstColumn.allSatisfy(cells.contains) else { return false }
    }
    guard let columns else { return width != nil || firstColumn != nil }
    return columns.contains { wanted in
      (exactly != true || wanted.count == names.count)
        && wanted.allSatisfy { known in names.contains { ColumnName.matches($0, known) } }
    }
  }
}
