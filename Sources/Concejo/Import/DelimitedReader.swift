/// Reads CSV and TSV text: quotes, doubled quotes, line breaks inside quotes, CRLF and LF mixed.
///
/// Follows RFC 4180, and forgives what real exports do: blanks before a quote that opens a cell,
/// quotation marks inside bare cells, and text behind a closing quote on the same line.
struct DelimitedReader {
  /// Name used in errors.
  let file: String
  let delimiter: Delimiter
  /// Whether a quotation mark inside a cell stands behind a backslash, as databases write it.
  var escapesQuotes = false

  /// Cuts UTF-8 text into rows; rows without any cell text and no delimiter are skipped.
  ///
  /// - Parameters:
  ///   - text: The file without byte-order mark.
  ///   - limit: Stop after this many rows.
  /// - Returns: Rows in order, the header among them.
  /// - Throws: ``ImportError/unclosedQuote(file:line:column:)``.
  func rows(in text: [UInt8], limit: Int = .max) throws(ImportError) -> [RawRow] {
    var scanner = Scanner(
      text: text, delimiter: delimiter.rawValue, file: file, escapesQuotes: escapesQuotes)
    var rows: [RawRow] = []
    while rows.count < limit, let row = try scanner.nextRow() { rows.append(row) }
    return rows
  }

  /// All cells as bytes, without the marks around them, each with the line on which it begins.
  ///
  /// Makes no texts of the cells, and leaves those in place that stand as they are.
  ///
  /// - Throws: ``ImportError/unclosedQuote(file:line:column:)``.
  func cells(
    in text: [UInt8]
  ) throws(ImportError) -> [(line: Int, text: ArraySlice<UInt8>)] {
    var scanner = Scanner(
      text: text, delimiter: delimiter.rawValue, file: file, escapesQuotes: escapesQuotes)
    return try scanner.allCells()
  }

  /// Cells with text behind their closing quotation mark: line and number of the cell, from 1.
  func looseQuotes(in text: [UInt8]) -> [(line: Int, cell: Int)] {
    var scanner = Scanner(
      text: text, delimiter: delimiter.rawValue, file: file, escapesQuotes: escapesQuotes)
    while (try? scanner.passRow()) ?? nil != nil {}
    return scanner.looseQuotes
  }

  /// Whether the text is read better if a backslash protects a quotation mark.
  func needsEscapes(in text: [UInt8]) -> Bool {
    guard !escapesQuotes, Self.hasEscapes(text) else { return false }
    let plain = try? faults(in: text)
    // What is read without a fault is read no better: a text may end in a backslash.
    if let plain, plain == (0, 0) { return false }
    var escaping = self
    escaping.escapesQuotes = true
    guard let better = try? escaping.faults(in: text) else { return false }
    return plain.map { better < $0 } ?? true
  }

  /// Whether a quotation mark stands behind a backslash.
  private static func hasEscapes(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var start = 0
    while let slash = bytes.place(of: 0x5C, in: start..<text.count) {
      start = slash + 1
      if start < text.count, text[start] == 0x22 { return true }
    }
    return false
  }

  /// How many rows are not as wide as the first, and how many cells have text behind their closing mark.
  ///
  /// Makes no texts of the cells: a file of a million rows is looked through twice.
  private func faults(in text: [UInt8]) throws(ImportError) -> (irregular: Int, loose: Int) {
    var scanner = Scanner(
      text: text, delimiter: delimiter.rawValue, file: file, escapesQuotes: escapesQuotes)
    var (first, irregular) = (0, 0)
    while let width = try scanner.passRow() {
      if first == 0 { first = width }
      if width != first { irregular += 1 }
    }
    return (irregular, scanner.looseQuotes.count)
  }

  /// The delimiter under which the first rows fall most regularly into the most cells; none for a list
  /// with one entry a line.
  ///
  /// - Throws: ``ImportError/unclosedQuote(file:line:column:)`` if the first rows can be read
  ///   under no delimiter.
  static func detectDelimiter(in text: [UInt8], file: String) throws(ImportError) -> Delimiter {
    var best: (delimiter: Delimiter, fitsHeader: Bool, regularity: Double)?
    var failure: ImportError?
    for delimiter in Delimiter.usual {
      do {
        let reader = DelimitedReader(file: file, delimiter: delimiter)
        let rows = try reader.rows(in: text, limit: 100)
        let widths = rows.map(\.cells.count)
        let counts = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +)
        guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
          width > 1, !isProse(rows)
        else { continue }
        let regular = Double(counts[width] ?? 0) / Double(widths.count)
        let score = regular * Double(min(width, 50))
        // Signs inside texts part rows too, and not the header; titles above a table are rare.
        let fitsHeader = widths[0] == width && regular >= smallestRegularity
        if fitsHeader == best?.fitsHeader ?? fitsHeader
          ? score > best?.regularity ?? 0 : fitsHeader
        {
          best = (delimiter, fitsHeader, score)
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let best { return best.delimiter }
    if let rare = Delimiter.rare.first(where: { isParted(text, by: $0, file: file) }) {
      return rare
    }
    if let failure { throw failure }
    return .line
  }

  /// Whether a sign that also stands in texts parts the cells: each row has as many as the header, whose
  /// parts are mostly names that are known.
  private static func isParted(_ text: [UInt8], by delimiter: Delimiter, file: String) -> Bool {
    guard
      let rows = try? DelimitedReader(file: file, delimiter: delimiter).rows(in: text, limit: 100),
      let header = rows.first, header.cells.count > 1, rows.count > 1,
      rows.allSatisfy({ $0.cells.count == header.cells.count })
    else { return false }
    let known = header.cells.count { ColumnMapping.isKnown(ColumnName.normalized($0)) }
    return known * 2 > header.cells.count
  }

  /// Whether what looks like delimiters is the punctuation of sentences: a blank stands behind nearly each
  /// one, and the first row is one cell, the rows have many widths, or what stands before goes on behind.
  private static func isProse(_ rows: [RawRow]) -> Bool {
    // A sentence may end its line with a comma.
    let behind = rows.flatMap { $0.cells.dropFirst() }.filter { !$0.isEmpty }
    let spaced = behind.count { $0.utf8.first == 0x20 }
    guard let first = rows.first, !behind.isEmpty,
      Double(spaced) >= smallestProseShare * Double(behind.count)
    else { return false }
    if first.cells.count == 1 { return true }
    guard !first.cells.map(ColumnName.normalized).contains(where: ColumnMapping.isKnown) else {
      return false
    }
    return Set(rows.map(\.cells.count)).count > 2 || isOneSentence(rows, behind: behind)
  }

  /// Whether rows of any width are sentences cut at their commas: several words stand before the first, and
  /// a small letter behind most.
  private static func isOneSentence(_ rows: [RawRow], behind: [String]) -> Bool {
    // "Name, What would you change?" over answers is a header.
    let names = rows[0].cells.filter { $0.split(separator: " ").count <= mostNameWords }
    guard !names.contains(where: { ColumnRole.role(ofHeader: $0) != nil }) else { return false }
    let goingOn = behind.count { $0.first { !$0.isWhitespace }?.isLowercase ?? false }
    let words = rows.map { $0.cells[0].split(separator: " ").count }.sorted()
    return Double(goingOn) >= smallestShareOfSmallLetters * Double(behind.count)
      && words[words.count / 2] >= fewestSentenceWords
  }

  /// Share of the rows that must be as wide as the header of a plain table.
  private static let smallestRegularity = 0.5
  /// Share of the signs that a blank follows in sentences.
  private static let smallestProseShare = 0.8
  /// Share of the signs that a small letter follows in sentences: names of places and German nouns stand
  /// behind the others.
  private static let smallestShareOfSmallLetters = 0.6
  /// Words before the first comma of half the sentences, at least: a place or a person has fewer.
  private static let fewestSentenceWords = 3
  /// Words of a column's name, at most.
  private static let mostNameWords = 4
}

/// The state of reading one text: where it is, and on which line.
private struct Scanner {
  /// What is made of a cell that is read.
  private enum Cell {
    /// Bytes that stand side by side.
    case bytes(Range<Int>)
    /// Bytes put together.
    case joined([UInt8])
  }

  let text: [UInt8]
  let delimiter: UInt8
  let file: String
  private let escapesQuotes: Bool
  var position = 0
  var line = 1
  var lineStart = 0
  var looseQuotes: [(line: Int, cell: Int)] = []
  private var cell = 0

  init(text: [UInt8], delimiter: UInt8, file: String, escapesQuotes: Bool) {
    self.text = text
    self.delimiter = delimiter
    self.file = file
    self.escapesQuotes = escapesQuotes
  }

  /// The next row, nil behind the last.
  mutating func nextRow() throws(ImportError) -> RawRow? {
    while position < text.count {
      let start = line
      var cells: [String] = []
      while true {
        cell = cells.count + 1
        cells.append(string(of: try nextCell()))
        guard position < text.count, text[position] == delimiter else { break }
        position += 1
      }
      skipLineBreak()
      if cells.count > 1 || !cells[0].utf8.allSatisfy({ $0 <= 0x20 }) {
        return RawRow(line: start, cells: cells)
      }
    }
    return nil
  }

  /// The bytes of all cells that are left, each with its line.
  mutating func allCells() throws(ImportError) -> [(line: Int, text: ArraySlice<UInt8>)] {
    var cells: [(line: Int, text: ArraySlice<UInt8>)] = []
    while position < text.count {
      while true {
        let start = line
        switch try nextCell() {
        case .bytes(let range): cells.append((start, text[range]))
        case .joined(let bytes): cells.append((start, bytes[...]))
        }
        guard position < text.count, text[position] == delimiter else { break }
        position += 1
      }
      skipLineBreak()
    }
    return cells
  }

  /// Passes over the next row: how many cells it has, nil behind the last.
  mutating func passRow() throws(ImportError) -> Int? {
    while position < text.count {
      var isBlank = true
      cell = 0
      while true {
        cell += 1
        let content = try nextCell()
        if cell == 1 { isBlank = self.isBlank(content) }
        guard position < text.count, text[position] == delimiter else { break }
        position += 1
      }
      skipLineBreak()
      if cell > 1 || !isBlank { return cell }
    }
    return nil
  }

  private func string(of cell: Cell) -> String {
    switch cell {
    case .bytes(let range): String(decoding: text[range], as: UTF8.self)
    case .joined(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  private func isBlank(_ cell: Cell) -> Bool {
    switch cell {
    case .bytes(let range): text[range].allSatisfy { $0 <= 0x20 }
    case .joined(let bytes): bytes.allSatisfy { $0 <= 0x20 }
    }
  }

  private mutating func nextCell() throws(ImportError) -> Cell {
    var opening = position
    while opening < text.count, text[opening] == 0x20 { opening += 1 }
    if opening < text.count, text[opening] == 0x22 {
      position = opening
      return try quotedCell()
    }
    let start = position
    skipToCellEnd()
    return .bytes(start..<position)
  }

  /// Reads from an opening quote to the end of its cell.
  private mutating func quotedCell() throws(ImportError) -> Cell {
    let opened = (line: line, lineStart: lineStart, position: position)
    position += 1
    // What stands before the last mark that was protected; most cells have none.
    var content: [UInt8] = []
    var run = position
    while true {
      position = endOfPlainText()
      guard position < text.count else { throw unclosed(opened) }
      let byte = text[position]
      if escapesQuotes, byte == 0x5C, position + 1 < text.count, text[position + 1] == 0x22,
        !endsCell(position + 1)
      {
        content.append(contentsOf: text[run..<position])
        run = position + 1
        position += 2
      } else if escapesQuotes, byte == 0x5C, position + 1 < text.count, text[position + 1] == 0x5C {
        // The backslash protects itself as well.
        content.append(contentsOf: text[run..<position])
        run = position + 1
        position += 2
      } else if byte == 0x22 {
        let end = position
        position += 1
        guard position < text.count, text[position] == 0x22 else {
          let rest = position
          skipToCellEnd()
          let tail = text[rest..<position]
          let isTailBlank = tail.allSatisfy { $0 <= 0x20 }
          if line > opened.line, !isTailBlank { throw unclosed(opened) }
          if isTailBlank, content.isEmpty { return .bytes(run..<end) }
          content.append(contentsOf: text[run..<end])
          if !isTailBlank {
            content.append(contentsOf: tail)
            looseQuotes.append((opened.line, cell))
          }
          return .joined(content)
        }
        content.append(contentsOf: text[run..<end])
        run = position
        position += 1
      } else {
        position += 1
        if byte == 0x0A {
          line += 1
          lineStart = position
        }
      }
    }
  }

  /// Where the next quotation mark, backslash or line end stands, or the text ends.
  private func endOfPlainText() -> Int {
    let bytes = text.span
    for place in position..<bytes.count
    where bytes[place] == 0x22 || bytes[place] == 0x5C || bytes[place] == 0x0A {
      return place
    }
    return bytes.count
  }

  /// Whether a quotation mark is the last of its cell although a backslash stands before it: `"C:\"`.
  private func endsCell(_ mark: Int) -> Bool {
    guard mark + 1 < text.count else { return true }
    let next = text[mark + 1]
    return next == 0x0A || next == 0x0D
      || next == delimiter && mark + 2 < text.count
        && text[mark + 2] == 0x22
  }

  private func unclosed(_ opened: (line: Int, lineStart: Int, position: Int)) -> ImportError {
    let before = String(decoding: text[opened.lineStart..<opened.position], as: UTF8.self)
    return .unclosedQuote(file: file, line: opened.line, column: before.count + 1)
  }

  private mutating func skipToCellEnd() { position = endOfCell() }

  /// Where the next delimiter or line end stands, or the text ends.
  private func endOfCell() -> Int {
    let bytes = text.span
    for place in position..<bytes.count
    where bytes[place] == delimiter || bytes[place] == 0x0A || bytes[place] == 0x0D {
      return place
    }
    return bytes.count
  }

  private mutating func skipLineBreak() {
    if position < text.count, text[position] == 0x0D { position += 1 }
    guard position < text.count, text[position] == 0x0A else {
      if position < text.count { startLine() }  // a lone CR, as old Macs wrote
      return
    }
    position += 1
    startLine()
  }

  private mutating func startLine() {
    line += 1
    lineStart = position
  }
}
