/// Columns that hold what people wrote, whatever words their names have.
///
/// "¿Qué tema te preocupa más y por qué?" has the word of a category, and its column what somebody wants: what
/// stands there decides.
struct ProseColumns {
  /// Rows that are looked at.
  private static let sampledRows = 200
  /// Words of an answer that is no name of a place or of a topic, on average: under a question, and under
  /// any other name.
  private static let fewestWords = (asked: 6.0, named: 8.0)

  private let header: [String]
  private let rows: ArraySlice<RawRow>
  private let allRows: [RawRow]
  /// Whether a column holds people's own words.
  let isOpen: (Int) -> Bool

  /// - Parameters:
  ///   - header: Column names as the file writes them.
  ///   - rows: The rows of the table.
  ///   - isOpen: Whether a column holds people's own words.
  init(header: [String], rows: [RawRow], isOpen: @escaping (Int) -> Bool) {
    self.header = header
    self.rows = rows.prefix(Self.sampledRows)
    allRows = rows
    self.isOpen = isOpen
  }

  /// Whether a column with the known name of a field holds whole sentences instead, or no days or votes.
  ///
  /// A place may be told at length.
  func isLong(_ column: Int, for field: ColumnMapping.Field) -> Bool {
    switch field {
    // "Published: yes" tells no day.
    case .date where !mayHoldDates(column): true
    // What speaks for and against something may be told in words.
    case .opposes: shareOfNumbers(column) < 0.5
    case .id, .date, .supports, .category, .parent:
      isOpen(column) && meanWords(column) >= Self.fewestWords.named
    default: false
    }
  }

  /// Whether a column whose name has the word of a field answers a question in people's own words.
  func answers(_ column: Int, for field: ColumnMapping.Field) -> Bool {
    if field == .date, !isOfDates(column) { return true }
    guard isOpen(column) else { return false }
    let isAsked = ColumnRole.isQuestion(header[column])
    switch field {
    case .category: return isAsked || meanWords(column) >= Self.fewestWords.named
    case .place:
      let fewest = isAsked ? Self.fewestWords.asked : Self.fewestWords.named * 2
      return meanWords(column) >= fewest
    case .supports, .date:
      return shareOfNumbers(column) < 0.5 || meanWords(column) >= Self.fewestWords.named
    default: return true
    }
  }

  /// Whether no row has anything in a column; a table without rows says nothing against it.
  func isEmpty(_ column: Int) -> Bool {
    !allRows.isEmpty && !allRows.contains { $0.isFilled(column) }
  }

  /// Whether half of the cells are dates; a table without rows says nothing against it.
  private func isOfDates(_ column: Int) -> Bool {
    let cells = cells(column)
    return cells.count { DateText(TextCleaning.clean($0, singleLine: true)) != nil } * 2
      >= cells.count
  }

  /// Whether any cell has a number, as dates have, or is empty.
  private func mayHoldDates(_ column: Int) -> Bool {
    let cells = cells(column)
    return cells.isEmpty || cells.contains { $0.contains(where: \.isNumber) }
  }

  /// Whether most cells are phrases, in which a small word of its own weight stands: people have names, all of
  /// them with capitals or none.
  func isOfPhrases(_ column: Int) -> Bool {
    let cells = cells(column)
    let phrases = cells.count { cell in
      let words = cell.split(whereSeparator: \.isWhitespace)
      return words.first?.first?.isUppercase == true
        && words.dropFirst().contains { $0.count > 3 && $0.first?.isLowercase == true }
    }
    return phrases * 2 > cells.count && meanWords(column) >= 3
  }

  /// Whether half of the cells have several words, as names of ideas have and those of users have not.
  func isOfNames(_ column: Int) -> Bool {
    let cells = cells(column)
    let long = cells.count { $0.split(whereSeparator: \.isWhitespace).count > 1 }
    return !cells.isEmpty && long * 2 >= cells.count
  }

  private func cells(_ column: Int) -> [String] { rows.compactMap { $0.firstText(in: [column]) } }

  private func meanWords(_ column: Int) -> Double {
    let cells = cells(column)
    let words = cells.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    return cells.isEmpty ? 0 : Double(words) / Double(cells.count)
  }

  private func shareOfNumbers(_ column: Int) -> Double {
    let cells = cells(column)
    let numbers = cells.count { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
    return cells.isEmpty ? 0 : Double(numbers) / Double(cells.count)
  }
}
