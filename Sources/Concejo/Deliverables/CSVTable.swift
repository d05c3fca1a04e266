/// Writes tables that a spreadsheet opens right: RFC 4180, UTF-8, CRLF, formulas made harmless.
struct CSVTable {
  private var text = ""

  /// Starts a table with its header.
  init(header: [String], byteOrderMark: Bool) {
    if byteOrderMark { text = "\u{FEFF}" }
    append(header)
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(",") }
      text.append(Self.quoted(Self.withoutFormula(cell)))
    }
    text.append("\r\n")
  }

  /// The table as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The signs that start a formula in full width: spreadsheets of East Asia read them as the narrow ones.
  private static let wideSigns = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front; a plain number
  /// with its sign does not.
  private static func withoutFormula(_ cell: String) -> String {
    guard let first = cell.utf8.first else { return cell }
    let starts = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D].contains(first)
    guard starts || first == 0xEF && Self.wideSigns.contains(where: cell.hasPrefix) else {
      return cell
    }
    let isNumber =
      (first == 0x2B || first == 0x2D) && cell.utf8.count > 1
      && cell.utf8.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
    return isNumber ? cell : "'" + cell
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return cell }
    // By scalars: a quotation mark with an accent behind it is still a quotation mark.
    var quoted = String.UnicodeScalarView(["\""])
    for scalar in cell.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
