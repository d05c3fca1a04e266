/// Reads CSV and TSV text: quotes, doubled quotes, line breaks inside quotes, CRLF and LF mixed.
///
/// Follows RFC 4180, and forgives what real exports do: blanks before a quote that opens a cell,
/// quotation marks inside bare cells, and text behind a closing quote on the same line.
struct DelimitedReader {
  /// Name used in errors.
  let file: String
  let delimiter: Delimiter

  /// Cuts UTF-8 text into rows; rows without any cell text and no delimiter are skipped.
  ///
  /// - Parameters:
  ///   - text: The file without byte-order mark.
  ///   - limit: Stop after this many rows.
  /// - Returns: Rows in order, the header among them.
  /// - Throws: ``ImportError/unclosedQuote(file:line:column:)``.
  func rows(in text: [UInt8], limit: Int = .max) throws(ImportError) -> [RawRow] {
    var scanner = Scanner(text: text, delimiter: delimiter.rawValue, file: file)
    var rows: [RawRow] = []
    while rows.count < limit, let row = try scanner.nextRow() { rows.append(row) }
    return rows
  }

  /// Cells with text behind their closing quotation mark: line and number of the cell, from 1.
  func looseQuotes(in text: [UInt8]) -> [(line: Int, cell: Int)] {
    var scanner = Scanner(text: text, delimiter: delimiter.rawValue, file: file)
    while (try? scanner.nextRow()) ?? nil != nil {}
    return scanner.looseQuotes
  }

  /// The delimiter under which the first rows fall most regularly into the most cells.
  ///
  /// - Throws: ``ImportError/unclosedQuote(file:line:column:)`` if the first rows can be read
  ///   under no delimiter.
  static func detectDelimiter(in text: [UInt8], file: String) throws(ImportError) -> Delimiter {
    var best: (delimiter: Delimiter, regularity: Double)?
    var failure: ImportError?
    for delimiter in Delimiter.allCases {
      do {
        let reader = DelimitedReader(file: file, delimiter: delimiter)
        let widths = try reader.rows(in: text, limit: 100).map(\.cells.count)
        guard let width = widths.first, width > 1 else { continue }
        let regular = Double(widths.count { $0 == width }) / Double(widths.count)
        let score = regular * Double(min(width, 50))
        if score > best?.regularity ?? 0 { best = (delimiter, score) }
      } catch {
        failure = failure ?? error
      }
    }
    if best == nil, let failure { throw failure }
    return best?.delimiter ?? .comma
  }
}

/// The state of reading one text: where it is, and on which line.
private struct Scanner {
  let text: [UInt8]
  let delimiter: UInt8
  let file: String
  var position = 0
  var line = 1
  var lineStart = 0
  var looseQuotes: [(line: Int, cell: Int)] = []
  private var cell = 0

  init(text: [UInt8], delimiter: UInt8, file: String) {
    self.text = text
    self.delimiter = delimiter
    self.file = file
  }

  mutating func nextRow() throws(ImportError) -> RawRow? {
    while position < text.count {
      let start = line
      var cells: [String] = []
      while true {
        cell = cells.count + 1
        cells.append(try nextCell())
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

  private mutating func nextCell() throws(ImportError) -> String {
    var opening = position
    while opening < text.count, text[opening] == 0x20 { opening += 1 }
    if opening < text.count, text[opening] == 0x22 {
      position = opening
      return try quotedCell()
    }
    let start = position
    skipToCellEnd()
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// Reads from an opening quote to the end of its cell.
  private mutating func quotedCell() throws(ImportError) -> String {
    let opened = (line: line, lineStart: lineStart, position: position)
    position += 1
    var content: [UInt8] = []
    var run = position
    while position < text.count {
      let byte = text[position]
      if byte == 0x22 {
        content.append(contentsOf: text[run..<position])
        position += 1
        guard position < text.count, text[position] == 0x22 else {
          let rest = position
          skipToCellEnd()
          let tail = text[rest..<position]
          if line > opened.line, !tail.allSatisfy({ $0 <= 0x20 }) {
            throw unclosed(opened)
          }
          if !tail.allSatisfy({ $0 <= 0x20 }) {
            content.append(contentsOf: tail)
            looseQuotes.append((opened.line, cell))
          }
          return String(decoding: content, as: UTF8.self)
        }
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
    throw unclosed(opened)
  }

  private func unclosed(_ opened: (line: Int, lineStart: Int, position: Int)) -> ImportError {
    let before = String(decoding: text[opened.lineStart..<opened.position], as: UTF8.self)
    return .unclosedQuote(file: file, line: opened.line, column: before.count + 1)
  }

  private mutating func skipToCellEnd() {
    while position < text.count {
      let byte = text[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      position += 1
    }
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
