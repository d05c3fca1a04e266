/// How a sheet stands on paper: how large it is printed, and how high its rows are.
struct SheetPaper {
  /// How large it is printed so that it is as wide as a page of A4 on its side, in hundredths.
  let scale: UInt16
  /// Points of the lowest row that takes a long answer.
  let answerHeight: Double

  /// Inches of a page of A4 on its side.
  private static let (pageWidth, pageHeight) = (11.69, 8.27)
  /// Inches of the margins left and right, and of those above and below, which are as Excel has them.
  static let (sideMargin, endMargin) = (0.4, 0.75)
  /// What rows may take of the height between the margins: programs round each row.
  private static let filled = 0.97
  /// Points on paper of the lowest line that a hand writes into: 6.3 mm.
  private static let lowestLine = 18.0

  /// Reckons the paper of a sheet.
  init(of sheet: Workbook.Sheet) {
    scale = Self.scale(of: sheet)
    answerHeight = Self.answerHeight(of: sheet, part: Double(scale) / 100)
  }

  /// How large the sheet is printed.
  ///
  /// A column is as many dots a digit wide as the letters of the program have, and 5 more; 96 dots are an inch.
  /// Excel's letters have 7. LibreOffice without these letters takes wider ones: measured on a sheet that came
  /// out on two pages, 9.5.
  private static func scale(of sheet: Workbook.Sheet) -> UInt16 {
    let width = sheet.columns.reduce(0) { $0 + $1.width * 9.5 + 5 }
    let room = (pageWidth - 2 * sideMargin) * 96
    return UInt16(min(max(room / width * 100, 10), 100))
  }

  /// How low rows may be for answers.
  ///
  /// They are lower where the last few of a page would stand alone on the next one: a table's eighteen lines were
  /// sixteen on a page and two on another, which twenty tables have twenty times.
  private static func answerHeight(of sheet: Workbook.Sheet, part: Double) -> Double {
    let usual = RowHeight.answers
    guard !sheet.pageStarts.isEmpty, sheet.columns.contains(where: RowHeight.takesLongAnswers)
    else { return usual }
    let header =
      (RowHeight.points(ofHeader: sheet.columns) ?? RowHeight.line)
      + (sheet.note == nil ? 0 : RowHeight.line)
    let room = (pageHeight - 2 * endMargin) * 72 * filled / part - header
    let texts = sheet.rows.map { RowHeight.points(of: $0, in: sheet.columns, answers: 0) ?? 0 }
    let starts = [0] + sheet.pageStarts + [texts.count]
    let parts = zip(starts, starts.dropFirst()).map { texts[$0..<$1] }
    func pages(_ answers: Double) -> Int {
      parts.reduce(0) { sum, rows in
        sum + Int((rows.reduce(0) { $0 + max($1, answers) } / room).rounded(.up))
      }
    }
    let fewest = pages(lowestLine / part)
    // From the usual height down in steps of a point: the first with which no page is saved any more.
    return stride(from: usual, to: lowestLine / part, by: -1).first { pages($0) == fewest } ?? usual
  }
}
