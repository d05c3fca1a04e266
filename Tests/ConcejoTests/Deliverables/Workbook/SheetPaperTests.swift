import Testing

@testable import Concejo

@Suite struct SheetPaperTests {
  /// A sheet of tables with so many lines each, as wide as a harvest sheet.
  private func sheet(lines: Int, tables: Int = 3, ownPages: Bool = true) -> Workbook.Sheet {
    let row: [Workbook.Cell] = [.text("S2-R1-T01-1-57E1F"), .text("T01. Documentos")]
    return Workbook.Sheet(
      name: "Mesas", note: "Una línea para cada voto.",
      columns: [
        Workbook.Column("Clave", width: 60), Workbook.Column("Tema", width: 60),
        Workbook.Column("Texto", width: 46, isAnswer: true),
      ], rows: Array(repeating: row, count: lines * tables),
      pageStarts: ownPages ? (1..<tables).map { $0 * lines } : [])
  }

  @Test func `rows are lower where the last few of each table would have a page of their own`() {
    let (few, more) = (SheetPaper(of: sheet(lines: 12)), SheetPaper(of: sheet(lines: 18)))
    #expect(few.answerHeight == RowHeight.answers)
    #expect(more.answerHeight < RowHeight.answers)
    // A line of handwriting still has its 6 mm on paper.
    #expect(more.answerHeight * Double(more.scale) / 100 >= 18)
  }

  @Test func `where rows follow each other over the pages they keep their height`() {
    let paper = SheetPaper(of: sheet(lines: 18, ownPages: false))
    #expect(paper.answerHeight == RowHeight.answers)
  }
}
