/// Writes tables that a spreadsheet opens right: RFC 4180, UTF-8, CRLF, formulas made harmless.
struct CSVTable {
  /// The table as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// What stands between two cells.
  private let separator: UInt8

  /// Starts a table with its header.
  init(header: [String], form: CSVForm) {
    separator = form.separator
    if form.byteOrderMark { bytes = Array("\u{FEFF}".utf8) }
    append(header)
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(Self.withoutFormula(cell))
    }
    bytes += [0x0D, 0x0A]
  }

  /// Adds a cell, in quotation marks where it needs them.
  private mutating func append(_ cell: String) {
    let text = cell.utf8
    guard needsMarks(text.span) else {
      bytes += text
      return
    }
    bytes.append(0x22)
    // A quotation mark with an accent behind it is still a quotation mark: bytes tell.
    for byte in text {
      bytes.append(byte)
      if byte == 0x22 { bytes.append(byte) }
    }
    bytes.append(0x22)
  }

  private func needsMarks(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }

  /// The signs that start a formula in full width: spreadsheets of East Asia read them as the narrow ones.
  private static let wideSigns = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front; a plain number
  /// with its sign does not.
  private static func withoutFormula(_ cell: String) -> String {
    guard let first = cell.utf8.first else { return cell }
    let starts =
      switch first {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: true
      default: false
      }
    guard starts || first == 0xEF && Self.wideSigns.contains(where: cell.hasPrefix) else {
      return cell
    }
    let isNumber =
      (first == 0x2B || first == 0x2D) && cell.utf8.count > 1
      && cell.utf8.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2C }
    return isNumber ? cell : "'" + cell
  }
}
