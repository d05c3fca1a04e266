/// How high a row has to be so that its texts do not lie over those of the next one.
///
/// Excel looks for itself when it opens a file; LibreOffice prints the height that stands there. Widths of
/// letters are not known here: a column is taken to hold as many letters as digits, some more than it does of
/// capitals and fewer than it does of most texts.
struct RowHeight {
  /// Points of a line of the standard font.
  static let line = 15.0
  /// Points of the highest row: a limit of Excel.
  static let highest = 409.0

  /// Points that stay free for an answer: a row that is given a height no longer grows with what is written, and
  /// on paper, where a page is as wide as the table, three lines are as high as a line of handwriting.
  static let answers = 3 * line
  /// Digits of a column wide enough for answers of several lines.
  private static let answerWidth = 30.0
  /// Digits that the button of the filter and bold letters take from a header.
  private static let headerLoss = 3.0

  /// The height of a row below the header.
  ///
  /// - Parameters:
  ///   - row: Its cells; those missing at the end are blank.
  ///   - columns: The columns of the sheet.
  ///   - answers: Points of the lowest row that takes a long answer.
  /// - Returns: Points in 30...409; nil for a row of single lines, which programs set well themselves. Where a
  ///   column takes long answers no row is lower than one for them, so that all look alike.
  static func points(
    of row: [Workbook.Cell], in columns: [Workbook.Column], answers: Double = answers
  ) -> Double? {
    var most = 1
    for (position, column) in columns.enumerated() {
      if position < row.count, case .text(let text) = row[position], !text.isEmpty {
        most = max(most, lines(of: text, width: column.width))
      }
    }
    let text = points(lines: most)
    return columns.contains(where: takesLongAnswers) ? max(text ?? line, answers) : text
  }

  /// Whether a column is wide enough for answers of several lines.
  static func takesLongAnswers(_ column: Workbook.Column) -> Bool {
    column.isAnswer && column.choices.isEmpty && column.width >= answerWidth
  }

  /// The height of the header; nil where it is one line.
  static func points(ofHeader columns: [Workbook.Column]) -> Double? {
    points(lines: columns.map { lines(of: $0.name, width: $0.width - headerLoss) }.max() ?? 1)
  }

  private static func points(lines: Int) -> Double? {
    lines > 1 ? min(Double(lines) * line, highest) : nil
  }

  /// Lines that a text takes in a column, broken between words, and inside those longer than a line.
  ///
  /// - Parameters:
  ///   - text: With line ends of its own, if any.
  ///   - width: Width of the column in digits.
  /// - Returns: At least 1.
  static func lines(of text: String, width: Double) -> Int {
    let room = max(Int(width), 1)
    let parts: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.reduce(0) { sum, part in
      var (lines, used) = (1, 0)
      for word in part.split(separator: " ") {
        let length = word.count
        if used > 0, used + 1 + length <= room {
          used += 1 + length
          continue
        }
        if used > 0 { lines += 1 }
        lines += (length - 1) / room
        used = (length - 1) % room + 1
      }
      return sum + lines
    }
  }
}
