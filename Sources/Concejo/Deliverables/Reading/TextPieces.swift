/// The pieces of text files.
enum TextPieces {
  /// The lines.
  static func lines(of text: [UInt8]) -> [ReadablePiece] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
      ReadablePiece($0.element, line: $0.offset + 1)
    }
  }

  /// The cells of a table, its header's among them, parted by what parts them in this file; the lines where
  /// it cannot be read as a table.
  static func cells(of bytes: [UInt8], file: String) -> [ReadablePiece] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let delimiter = try? DelimitedReader.detectDelimiter(in: text, file: file),
      let cells = try? DelimitedReader(file: file, delimiter: delimiter).cells(in: text)
    else { return lines(of: text) }
    return cells.map { ReadablePiece($0.text, line: $0.line) }
  }

  /// Paragraphs, in which a number may go on behind the end of a line; rows of tables cell by cell.
  static func paragraphs(of text: [UInt8]) -> [ReadablePiece] {
    var pieces: [ReadablePiece] = []
    var open: (range: Range<Int>, line: Int)?
    func close() {
      if let paragraph = open {
        pieces.append(ReadablePiece(text[paragraph.range], line: paragraph.line))
      }
      open = nil
    }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let mark = line.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      if mark == 0x7C {
        close()
        pieces += line.split(separator: 0x7C).map { ReadablePiece($0, line: number + 1) }
      } else if let mark, let paragraph = open, !startsItem(line, mark: mark) {
        open = (paragraph.range.lowerBound..<line.endIndex, paragraph.line)
      } else {
        close()
        if mark != nil { open = (line.startIndex..<line.endIndex, number + 1) }
      }
    }
    close()
    return pieces
  }

  /// Whether a line begins a heading, a quotation or an entry of a list.
  private static func startsItem(_ line: ArraySlice<UInt8>, mark: UInt8) -> Bool {
    if "#>-*+".utf8.contains(mark) { return true }
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let behind = rest.dropFirst(digits.count).prefix(2)
    return !digits.isEmpty && (behind.elementsEqual(". ".utf8) || behind.elementsEqual(") ".utf8))
  }

  /// Every value of JSON by itself, and every name once, however many objects have it.
  static func values(of text: [UInt8]) -> [ReadablePiece] {
    var pieces: [ReadablePiece] = []
    var names: Set<ArraySlice<UInt8>> = []
    var (start, line, firstLine) = (0, 1, 1)
    var (isString, isEscaped) = (false, false)
    func close(_ end: Int) {
      guard end > start else { return }
      let behind = text[end...].dropFirst().first { $0 > 0x20 }
      if isString, behind == 0x3A, !names.insert(text[start..<end]).inserted { return }
      pieces.append(ReadablePiece(text[start..<end], line: firstLine))
    }
    for (index, byte) in text.enumerated() {
      let ends =
        isString
        ? byte == 0x22 && !isEscaped
        : byte == 0x22 || byte <= 0x20 || ",:[]{}".utf8.contains(byte)
      if byte == 0x0A { line += 1 }
      isEscaped = isString && byte == 0x5C && !isEscaped
      guard ends else { continue }
      close(index)
      if byte == 0x22 { isString.toggle() }
      (start, firstLine) = (index + 1, line)
    }
    close(text.count)
    return pieces
  }
}
