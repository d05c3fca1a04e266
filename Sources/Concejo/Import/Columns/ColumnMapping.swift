import Foundation

/// Which columns of a table hold which field of a proposal.
public struct ColumnMapping: Sendable, Equatable {
  /// The fields a column can be mapped to.
  public enum Field: String, Sendable, CaseIterable, Comparable, Codable, CodingKeyRepresentable {
    case id, title, body, summary, supports, date, place, category, parent
    /// What became of a contribution, such as withdrawn.
    case state
    /// The number of the person who answered, where a person has several rows.
    case respondent
    /// Votes against, which ``ProposalImport/swapsVotes`` takes for votes in favour.
    case opposes
    /// What a comment is on: another comment, if its value ends so.
    case parentType
    /// The comment that a comment answers; it goes before its proposal.
    case answers
    /// The address of what stands at the root of a comment's thread.
    case root
    /// The part of a platform that a proposal stands in, in which its comments must be.
    case component

    /// Whether people's own words stand in it.
    var isText: Bool { self == .title || self == .body || self == .summary }

    /// Order of the names.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Column positions by field; of several, as in translated titles, the first with text counts.
  public private(set) var columns: [Field: [Int]] = [:]
  /// Columns taken for texts by what stands in them, since no name is known.
  private(set) var guessedByContent: [Int] = []

  /// Columns with the known name of a text that hold none, where people wrote in others.
  private(set) var passedOver: [Int] = []

  /// The columns of fields that were read out of the words of their names, see ``ColumnRole``.
  var guessed: [Field: [Int]] = [:]

  /// Finds the columns of a header.
  ///
  /// - Parameters:
  ///   - header: Column names as the file writes them.
  ///   - rows: Rows by which the longest text is found, to be suggested where no column is known.
  ///   - known: What stands in the columns of `rows`, where that was looked at before.
  ///   - explicit: Column names the user gave by field; they win over the known names.
  ///   - shape: What the file is, if that is known: its names go before the general ones.
  ///   - people: Columns that hold people's names: never a title, a text or an id.
  ///   - file: Name used in errors.
  /// - Throws: ``ImportError/unknownColumn(file:field:column:columns:)`` and
  ///   ``ImportError/noTextColumn(file:columns:suggestion:)``.
  init(
    header: [String], rows: [RawRow] = [], contents known: ColumnContents? = nil,
    explicit: [Field: String] = [:], shape: FileShape? = nil, people: Set<Int> = [],
    file: String
  ) throws(ImportError) {
    let names = header.map(ColumnName.normalized)
    for (field, name) in explicit.sorted(by: { $0.key < $1.key }) {
      let exact = header.indices.filter { header[$0] == name }
      let found =
        exact.isEmpty ? Self.positions(of: ColumnName.known(name), in: names) : exact
      guard !found.isEmpty else {
        throw .unknownColumn(file: file, field: field.rawValue, column: name, columns: header)
      }
      columns[field] = found
    }
    take(shape?.fields ?? [:], from: names)
    self = without(people)
    let looked = known ?? ColumnContents(of: rows)
    let contents = shape == nil ? header.indices.map { looked[$0] } : []
    let isOpen = { contents.indices.contains($0) && contents[$0] == .open }
    // A known name over what everybody left as it was, or chose from a list, is no text where people wrote
    // elsewhere.
    let unlikely = Set(
      contents.indices.filter { column in
        [.empty, .constant, .choice, .data].contains(contents[column]) && contents.contains(.open)
          && Self.isText(names[column])
      })
    let prose = ProseColumns(header: header, rows: rows, isOpen: isOpen)
    let ofComments = ColumnMapping(header: header, fields: shape?.comments ?? [:])
    var taken = Set(columns.values.joined()).union(people).union(
      ofComments.columns.values.joined())
    for field in Field.allCases where columns[field] == nil && shape?.fields?[field] == nil {
      let known = Self.knownNames[field] ?? []
      let found = known.lazy.map {
        Self.positions(of: $0, in: names).filter {
          !taken.contains($0) && !(field == .id && prose.isEmpty($0))
            && !(field.isText ? unlikely.contains($0) : prose.isLong($0, for: field))
        }
      }
      .first { !$0.isEmpty }
      guard let found else { continue }
      columns[field] = found
      taken.formUnion(found)
    }
    if shape?.fields == nil {
      guess(from: header, rows: rows, besides: taken.union(unlikely), prose: prose)
      taken = taken.union(columns.values.joined())
      takeNumbers(
        in: unlikely.filter { contents[$0] == .data && !taken.contains($0) }, of: header)
    }
    if shape == nil, columns[.parent] == nil,
      let column = FlatThreads.reference(
        in: header, rows: rows, ids: columns[.id] ?? [], besides: taken)
    {
      guess(.parent, as: [column])
      taken.insert(column)
    }
    // "Name" stands over people, or over what their ideas are called.
    if columns[.title] == nil, shape == nil,
      let column = header.indices.first(where: {
        Self.names.namesOfTexts.contains(names[$0]) && !taken.contains($0)
          && (isOpen($0) && prose.isOfPhrases($0)
            || columns[.body] != nil && [.label, .open].contains(contents[$0])
              && prose.isOfNames($0) && !PersonColumns.areLikely(in: $0, of: rows))
      })
    {
      guess(.title, as: [column])
      taken.insert(column)
    }
    // A column that was emptied into another one of its name is read there.
    let readNames = Set(columns.values.joined().map { header[$0] })
    passedOver = unlikely.subtracting(columns.values.joined()).subtracting(people).sorted()
      .filter { contents[$0] != .empty || !readNames.contains(header[$0]) }
    if columns[.body] == nil, columns[.summary] == nil {
      let open = header.indices.filter { isOpen($0) && !taken.contains($0) }
      let lengths = Self.lengths(of: header, in: rows)
      // Why somebody wants something is no text of it where another column says what.
      let whats = open.filter { !ColumnRole.isReason(header[$0]) }
      if let longest = (whats.isEmpty ? open : whats).max(by: {
        (lengths[$0], $1) < (lengths[$1], $0)
      }) {
        columns[.body] = [longest]
        guessedByContent = [longest]
        // In a table without names the shorter text before the long one is its title.
        let before = open.last { $0 < longest && lengths[$0] * 10 <= lengths[longest] * 8 }
        if let before, columns[.title] == nil, header[before].hasPrefix("column ") {
          columns[.title] = [before]
          guessedByContent = [longest, before]
        }
      }
    }
    guard hasText else {
      throw .noTextColumn(
        file: file, columns: header,
        suggestion: Self.suggestion(for: header, rows: rows, contents: looked, people: people))
    }
  }

  /// The same columns with the next known column in the place of one that is no id.
  ///
  /// - Parameters:
  ///   - refused: Columns that are no ids.
  ///   - header: Column names as the file writes them.
  /// - Returns: The columns with another id, or without one.
  func withID(besides refused: Set<Int>, header: [String]) -> ColumnMapping {
    var mapping = self
    let names = header.map(ColumnName.normalized)
    let taken = Set(columns.filter { $0.key != .id }.values.joined()).union(refused)
    mapping.columns[.id] = (Self.knownNames[.id] ?? []).lazy.map {
      Self.positions(of: $0, in: names).filter { !taken.contains($0) }
    }.first { !$0.isEmpty }
    mapping.guessed[.id] = nil
    return mapping
  }

  /// The same columns without some that hold people's names.
  func without(_ columns: Set<Int>) -> ColumnMapping {
    var mapping = self
    for field in [Field.title, .body, .summary, .id] {
      guard let own = mapping.columns[field] else { continue }
      let left = own.filter { !columns.contains($0) }
      mapping.columns[field] = left.isEmpty ? nil : left
    }
    return mapping
  }

  /// Takes the columns of comments that stand beside their proposals.
  init(header: [String], fields: [Field: [String]]) {
    take(fields, from: header.map(ColumnName.normalized))
  }

  /// Whether any column holds text.
  var hasText: Bool { columns[.title] != nil || columns[.body] != nil || columns[.summary] != nil }

  /// Takes columns that no fixed name stands for.
  mutating func guess(_ field: Field, as found: [Int]) {
    columns[field] = found
    guessed[field] = found
  }

  private mutating func take(_ fields: [Field: [String]], from names: [String]) {
    for (field, known) in fields where columns[field] == nil {
      let places = known.compactMap(ColumnName.place).filter { names.indices.contains($0) }
      if !places.isEmpty, places.count == known.count {
        columns[field] = places
        continue
      }
      let found = known.lazy.map { Self.positions(of: $0, in: names) }.first { !$0.isEmpty }
      if let found { columns[field] = found }
    }
  }

  private static func positions(of known: String, in names: [String]) -> [Int] {
    if let place = ColumnName.place(known) { return names.indices.contains(place) ? [place] : [] }
    return names.indices.filter { ColumnName.matches(names[$0], known) }
  }

  /// The recognised fields with their column names, in the order of the fields.
  public func described(by header: [String]) -> [(field: Field, columns: [String])] {
    Field.allCases.compactMap { field in
      columns[field].map { (field, $0.map { header[$0] }) }
    }
  }

  /// How to name the column with most text in the first rows, of equals the first; nil where none has words.
  private static func suggestion(
    for header: [String], rows: [RawRow], contents: ColumnContents, people: Set<Int>
  ) -> String? {
    let lengths = lengths(of: header, in: rows)
    let wordy = header.indices.filter { column in
      !people.contains(column) && ![.empty, .data].contains(contents[column])
        && !DateColumn.holdsDates(column, in: rows) && !isID(named: header[column])
        && hasWords(column, in: rows) && ColumnRole.role(ofHeader: header[column]) != .id
        && ColumnRole.role(ofHeader: header[column]) != .date && !isOfCodes(column, in: rows)
    }
    return wordy.max { (lengths[$0], $1) < (lengths[$1], $0) }.map {
      ColumnSuggestion.mapping(.body, to: $0, of: header)
    }
  }

  /// Whether most cells of a column are one word with a digit.
  private static func isOfCodes(_ column: Int, in rows: [RawRow]) -> Bool {
    let cells = rows.prefix(200).compactMap { $0.firstText(in: [column]) }
    let codes = cells.count { cell in
      !cell.contains(" ") && cell.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
    return codes * 2 > cells.count
  }

  private static func lengths(of header: [String], in rows: [RawRow]) -> [Int] {
    var lengths = [Int](repeating: 0, count: header.count)
    for row in rows.prefix(200) {
      for (column, cell) in row.cells.prefix(header.count).enumerated() {
        lengths[column] += cell.utf8.count
      }
    }
    return lengths
  }

  /// Whether a normalised column name is a known one of any field.
  static func isKnown(_ name: String) -> Bool {
    knownNames.values.contains { $0.contains { ColumnName.matches(name, $0) } }
  }

  /// Whether a normalised column name is known as that of a title, a body or a summary.
  static func isText(_ name: String) -> Bool {
    [Field.title, .body, .summary].contains { isKnown(name, as: $0) }
  }

  private static func isKnown(_ name: String, as field: Field) -> Bool {
    knownNames[field]?.contains { ColumnName.matches(name, $0) } ?? false
  }

  /// Whether a column is known as an id by its name, as the file writes it.
  static func isID(named name: String) -> Bool { isKnown(ColumnName.normalized(name), as: .id) }

  /// Whether a column is known as a date by its name, as the file writes it.
  static func isDate(named name: String) -> Bool { isKnown(ColumnName.normalized(name), as: .date) }

  private struct Names: Decodable {
    let fields: [String: WordLines<[String]>]
    @WordLines var namesOfTexts: Set<String>
  }

  private static let names = Resource.decode(Names.self, from: "import/headers.json")

  static let knownNames: [Field: [String]] = {
    names.fields.reduce(into: [:]) { names, entry in
      if let field = Field(rawValue: entry.key) { names[field] = entry.value.wrappedValue }
    }
  }()
}
