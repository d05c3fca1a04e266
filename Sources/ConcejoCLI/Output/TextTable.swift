import Foundation

/// Aligned columns for a terminal; the last column is cut where the line would not fit.
struct TextTable {
  private var rows: [[String]]
  private let rightAligned: Set<Int>

  /// Starts a table with its header.
  init(header: [String], rightAligned: Set<Int> = []) {
    rows = [header]
    self.rightAligned = rightAligned
  }

  /// Adds a row as wide as the header.
  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, at most `width` characters each; whole where it is nil.
  func lines(width: Int? = TextTable.outputWidth) -> [String] {
    let last = rows[0].count - 1
    let widths = (0..<last).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let used = widths.reduce(0) { $0 + $1 + 2 }
    return rows.map { row in
      var line = ""
      for column in 0..<last {
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        line += rightAligned.contains(column) ? blanks + row[column] : row[column] + blanks
        line += "  "
      }
      return line + TextTable.cut(row[last], to: width.map { max($0 - used, 20) } ?? .max)
    }
  }

  /// A text on one line, cut with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > width ? String(line.prefix(width - 1)) + "…" : line
  }

  /// A text on one line, cut on a terminal alone: what goes into a file or another program is whole.
  static func brief(_ text: String, to width: Int) -> String {
    cut(text, to: outputWidth == nil ? .max : width)
  }

  /// Columns of the terminal on standard output; nil where the output goes elsewhere.
  static var outputWidth: Int? { isatty(STDOUT_FILENO) == 1 ? terminalWidth : nil }

  /// Columns of the terminal on standard output, 80 where there is none.
  static var terminalWidth: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
      return 80
    }
    return min(Int(size.ws_col), 160)
  }
}
