/// One row of a filled sheet, and what its cells say.
struct HarvestRow {
  /// Where things stand in a sheet.
  struct Columns {
    private let places: [HarvestColumn: Int]

    /// Finds the columns by their names, in any language.
    ///
    /// - Throws: ``HarvestError/missingColumns(file:sheet:missing:found:)``; session, table, channel and theme
    ///   stand in the keys too, and may be missing.
    init(of sheet: FilledSheet, file: String) throws {
      var places: [HarvestColumn: Int] = [:]
      for column in HarvestColumn.allCases {
        places[column] = sheet.column(where: column.isName)
      }
      let needed: [HarvestColumn] = [.key, .kind, .proposal, .text, .favor, .against]
      let missing = needed.filter { places[$0] == nil }
      guard missing.isEmpty else {
        throw HarvestError.missingColumns(
          file: file, sheet: sheet.name,
          missing: missing.map { "\"\($0.name(Messages(.en)))\"" }, found: sheet.header)
      }
      self.places = places
    }

    subscript(column: HarvestColumn) -> Int? { places[column] }
  }

  /// What the cells of a row say.
  struct Content: Equatable {
    var channel: HarvestChannel
    /// What it tells; nil for a row that says nothing.
    var kind: HarvestKind?
    var proposal: String?
    var isErased = false
    var text = ""
    var favor: Int?
    var against: Int?
  }

  private let row: RawRow
  private let sheet: FilledSheet
  private let columns: Columns
  private let mark: String

  /// Prepares to read a row.
  init(_ row: RawRow, of sheet: FilledSheet, _ columns: Columns, mark: String) {
    self.row = row
    self.sheet = sheet
    self.columns = columns
    self.mark = mark
  }

  /// Reads a key and the mark of a study behind it.
  static func key(_ text: String) -> (key: HarvestKey, mark: String)? {
    guard let last = text.lastIndex(of: "-"),
      let key = HarvestKey(String(text[..<last]))
    else { return nil }
    let mark = text[text.index(after: last)...].uppercased()
    return mark.utf8.count == 5 ? (key, mark) : nil
  }

  /// The words of the language that the sheet's headers are in: what people have before them.
  private var messages: Messages {
    let header = columns[.kind].map { ColumnName.normalized(sheet.header[$0]) }
    let languages = Messages.available.map { Messages($0) }
    return languages.first { ColumnName.normalized(HarvestColumn.kind.name($0)) == header }
      ?? Messages(.en)
  }

  /// Words to choose from.
  private static func list(_ words: [String]) -> String {
    "one of " + words.map { "“\($0)”" }.joined(separator: ", ")
  }

  private static let answers: [HarvestColumn] = [.kind, .proposal, .text, .favor, .against]

  private func cell(_ column: HarvestColumn) -> String { sheet.cell(row, columns[column]) }

  private func wrong(
    _ column: HarvestColumn, found: String? = nil, _ expected: String
  ) -> WrongCell {
    WrongCell(
      place: sheet.place(row, columns[column] ?? 0), found: found ?? cell(column),
      expected: expected)
  }

  /// A key that stood above with other answers.
  var repeated: WrongCell { wrong(.key, "each key once; it stands above with other answers") }

  /// What the row says, or nil where it is empty or wrong.
  ///
  /// - Parameters:
  ///   - known: Ids of contributions.
  ///   - memory: What was erased.
  ///   - cells: Takes the cells that are wrong.
  ///   - notes: Takes what should be known.
  /// - Returns: The line's name and what it says.
  func content(
    _ known: Set<String>, _ memory: ErasureMemory?, _ cells: inout [WrongCell],
    _ notes: inout [String]
  ) -> (HarvestKey, Content)? {
    let unread = Self.answers.filter { isIn(sheet.unread, $0) }
    let isBlank = unread.isEmpty && Self.answers.allSatisfy { cell($0).isEmpty }
    guard let (key, found) = Self.key(cell(.key)), found == mark else {
      if isBlank, cell(.key).isEmpty { return nil }
      cells.append(
        wrong(.key, "a key of this study, such as S2-R4-T07-1-\(mark); lines are not added"))
      return nil
    }
    var faults = faultsBeside(key)
    faults += unread.map {
      wrong($0, found: "a formula or an error without a value", "what it shows, typed in")
    }
    var content = Content(channel: key.channel)
    if !cell(.channel).isEmpty {
      if let channel = HarvestChannel(written: cell(.channel)) {
        content.channel = channel
      } else {
        faults.append(wrong(.channel, Self.list(HarvestChannel.allCases.map { $0.word(messages) })))
      }
    }
    if !isBlank { read(into: &content, key: key, known, memory, &faults, &notes) }
    cells += faults
    return faults.isEmpty ? (key, content) : nil
  }

  private func isIn(_ places: Set<CellPlace>, _ column: HarvestColumn) -> Bool {
    columns[column].map { places.contains(CellPlace(column: $0, line: row.line)) } ?? false
  }

  /// Cells that say another session, table or theme than the key: rows that were pasted over others.
  private func faultsBeside(_ key: HarvestKey) -> [WrongCell] {
    var faults: [WrongCell] = []
    for (column, number) in [(HarvestColumn.session, key.session), (.table, key.table)] {
      let written = cell(column)
      if !written.isEmpty, HarvestCount.read(written) != number {
        faults.append(wrong(column, "\(number), as the key of the line says"))
      }
    }
    let written = cell(.theme)
    if !written.isEmpty {
      let named = ThemeName(String(written.prefix { $0 != "." && $0 != " " }))?.theme
      if named != key.theme {
        faults.append(
          wrong(
            .theme,
            key.theme.map { "\(ThemeName($0).text), as the key of the line says" }
              ?? "nothing: the line is beside all themes"))
      }
    }
    return faults
  }

  private func read(
    into content: inout Content, key: HarvestKey, _ known: Set<String>, _ memory: ErasureMemory?,
    _ faults: inout [WrongCell], _ notes: inout [String]
  ) {
    for column in [HarvestColumn.text, .favor, .against] where isIn(sheet.repeated, column) {
      faults.append(wrong(column, "a value of its own: the cell is merged with the one above"))
    }
    content.text = TextCleaning.clean(cell(.text), singleLine: false)
    content.favor = count(.favor, &faults)
    content.against = count(.against, &faults)
    if !cell(.proposal).isEmpty {
      content.proposal = cell(.proposal)
      content.isErased = !known.contains(cell(.proposal)) && memory?.holds(cell(.proposal)) == true
      if !known.contains(cell(.proposal)), !content.isErased {
        faults.append(wrong(.proposal, "the id of a contribution of this study"))
      }
    }
    let written = cell(.kind)
    guard let kind = HarvestKind(written: written) else {
      faults.append(wrong(.kind, Self.list(HarvestKind.allCases.map { $0.word(messages) })))
      return
    }
    let says = Self.answers.contains { $0 != .kind && !cell($0).isEmpty }
    guard says else {
      if faults.isEmpty {
        notes.append(
          "\(sheet.place(row, columns[.kind] ?? 0)) says \(written) and nothing beside"
            + " it: the line counts as empty.")
      }
      return
    }
    content.kind = kind
    faults += faultsOf(kind, content)
  }

  private func count(_ column: HarvestColumn, _ faults: inout [WrongCell]) -> Int? {
    let written = cell(column)
    guard !written.isEmpty else { return nil }
    let number = HarvestCount.read(written)
    if number == nil {
      faults.append(wrong(column, "a whole number of people, up to \(HarvestCount.most)"))
    }
    return number
  }

  /// What a line of its kind lacks, or has too much.
  private func faultsOf(_ kind: HarvestKind, _ content: Content) -> [WrongCell] {
    switch kind {
    case .vote:
      var faults: [WrongCell] = []
      if cell(.favor).isEmpty, cell(.against).isEmpty {
        faults.append(wrong(.favor, "how many people were for it, since this is a vote"))
      }
      if content.proposal == nil, content.text.isEmpty {
        faults.append(wrong(.proposal, "the id of a contribution, or in the text what was voted"))
      }
      return faults
    case .agreement, .dissent:
      return content.proposal == nil && content.text.isEmpty
        ? [wrong(.text, "what it is about, or the id of a contribution beside it")] : []
    case .idea:
      var faults: [WrongCell] = []
      if content.text.isEmpty { faults.append(wrong(.text, "the idea in words")) }
      if content.proposal != nil {
        faults.append(wrong(.proposal, "nothing: a new idea is no contribution yet"))
      }
      return faults
    }
  }
}
