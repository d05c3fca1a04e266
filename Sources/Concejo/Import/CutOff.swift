/// Tells of a table whose file breaks off in its last row.
///
/// A file without a line end at its end is no fault by itself: it is one where the last row lacks what the
/// others have.
struct CutOff {
  /// The header and all rows.
  let rows: [RawRow]
  /// The file.
  let text: [UInt8]

  /// Rows from which on a habit of theirs is one: fewer agree by chance.
  private static let fewestRows = 5
  /// Least share of the rows that must keep a habit.
  private static let habit = 0.9
  /// Shorter cells may all be as long by chance.
  private static let shortest = 4

  /// A warning, or nil if nothing speaks for it.
  var note: ImportedFile.Note? {
    guard let end = text.last, end != 0x0A, end != 0x0D, rows.count > 1, let last = rows.last,
      let width = rows.first?.cells.count, let what = lack(of: last, width: width)
    else { return nil }
    return Self.note("The file breaks off in its last row: line \(last.line) \(what).", last.line)
  }

  /// The warning that a file breaks off.
  static func note(_ sentence: String, _ line: Int) -> ImportedFile.Note {
    .init(code: "cut-off", sentence: sentence, isWarning: true, line: line)
  }

  private func lack(of last: RawRow, width: Int) -> String? {
    let others = rows.dropFirst().dropLast()
    if last.cells.count < width {
      let whole = others.count { $0.cells.count >= width }
      guard Double(whole) >= Self.habit * Double(others.count) else { return nil }
      return "has \(last.cells.count) of \(width) cells"
    }
    guard last.cells.count == width, let cell = last.cells.last else { return nil }
    let cells = others.compactMap { $0.cells.count == width ? $0.cells[width - 1] : nil }
      .filter { !$0.isEmpty }
    guard cells.count >= Self.fewestRows,
      Double(cells.count) >= Self.habit * Double(others.count)
    else { return nil }
    if cell.isEmpty { return "has nothing in its last cell, and the rows before do" }
    let lengths = Set(cells.map(\.utf8.count))
    if lengths.count == 1, let length = lengths.first, length >= Self.shortest,
      cell.utf8.count < length
    {
      return "has a last cell of \(cell.utf8.count) bytes, and the rows before of \(length)"
    }
    let closed = cells.count(where: Self.endsSentence)
    guard Double(closed) >= Self.habit * Double(cells.count), !Self.endsSentence(cell) else {
      return nil
    }
    return "ends in the middle of a sentence, and the rows before do not"
  }

  /// Whether a text ends as a sentence does.
  static func endsSentence(_ text: some StringProtocol) -> Bool {
    text.last(where: { !$0.isWhitespace }).map { ".!?…»”\")".contains($0) } ?? false
  }
}
