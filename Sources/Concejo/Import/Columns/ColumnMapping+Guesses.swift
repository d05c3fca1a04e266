extension ColumnMapping {
  /// Fields that may be read out of the words of a column's name.
  private static let guessable: [Field] = [
    .id, .title, .body, .summary, .supports, .date, .place, .category, .parent,
  ]
  /// Rows in which columns of the same field are compared.
  private static let comparedRows = 200

  /// Fills fields that no known name filled, by the words of the columns left over.
  ///
  /// - Parameters:
  ///   - header: Column names as the file writes them.
  ///   - rows: Rows by which the fullest of several columns of texts is found.
  ///   - taken: Columns that are spoken for.
  ///   - prose: What people wrote in their own words: no word of a question makes it a date or a place.
  mutating func guess(
    from header: [String], rows: [RawRow], besides taken: Set<Int>, prose: ProseColumns
  ) {
    let missing = Self.guessable.filter { columns[$0] == nil }
    guard !missing.isEmpty else { return }
    var found: [Field: [Int]] = [:]
    for column in header.indices
    where !taken.contains(column) && !header[column].hasPrefix(NestedComments.prefix) {
      guard let role = ColumnRole.role(ofHeader: header[column]) else { continue }
      found[role, default: []].append(column)
    }
    for field in missing {
      let isText = field.isText
      // A column named for comments may count them.
      let candidates = (found[field] ?? []).filter {
        isText
          ? Self.hasWords($0, in: rows)
          : !prose.answers($0, for: field) && !(field == .id && prose.isEmpty($0))
      }
      guard let first = candidates.first else { continue }
      let best =
        isText
        ? candidates.max {
          (Self.length(of: $0, in: rows), $1) < (Self.length(of: $1, in: rows), $0)
        } : first
      guard let best else { continue }
      // "Begründung" beside "Was genau?": the text is found by what stands there.
      if field == .body, ColumnRole.isReason(header[best]),
        header.indices.contains(where: {
          prose.isOpen($0) && !taken.contains($0) && !ColumnRole.isReason(header[$0])
            && !(columns[.title] ?? []).contains($0)
        })
      {
        continue
      }
      // Its translations go with it.
      let base = ColumnName.parted(ColumnName.normalized(header[best])).base
      guess(
        field,
        as: candidates.filter {
          ColumnName.parted(ColumnName.normalized(header[$0])).base == base
        })
    }
  }

  /// Takes a column of numbers that is named like a text, such as "Proposal", for the id that none states.
  ///
  /// - Parameters:
  ///   - columns: Columns of numbers or codes with the known name of a text.
  ///   - header: Column names as the file writes them.
  mutating func takeNumbers(in columns: Set<Int>, of header: [String]) {
    guard self.columns[.id] == nil,
      let column = columns.sorted().first(where: { ColumnRole.role(ofHeader: header[$0]) != .title }
      )
    else { return }
    guess(.id, as: [column])
  }

  /// Tells which columns were read by the words of their names alone.
  ///
  /// - Parameter header: Column names as the file writes them.
  /// - Returns: One note, or none.
  func guesses(in header: [String]) -> [ImportedFile.Note] {
    let told = guessed.sorted { $0.key < $1.key }.map { field, columns in
      "\(columns.map { header[$0] }.joined(separator: ", ")) as \(field.rawValue)"
    }
    guard !told.isEmpty else { return [] }
    return [
      ImportedFile.Note(
        code: "guessed-columns",
        sentence: "Columns were read by the words of their names: \(told.joined(separator: "; "))."
          + " --map says otherwise.", isWarning: false)
    ]
  }

  /// Whether half of a column's cells with text have letters; a table without rows says nothing against it.
  static func hasWords(_ column: Int, in rows: [RawRow]) -> Bool {
    let cells = rows.prefix(comparedRows).compactMap { $0.firstText(in: [column]) }
    if cells.isEmpty { return rows.isEmpty }
    return cells.count { $0.contains(where: \.isLetter) } * 2 >= cells.count
  }

  private static func length(of column: Int, in rows: [RawRow]) -> Int {
    rows.prefix(comparedRows).reduce(0) {
      $0 + (column < $1.cells.count ? $1.cells[column].utf8.count : 0)
    }
  }
}
