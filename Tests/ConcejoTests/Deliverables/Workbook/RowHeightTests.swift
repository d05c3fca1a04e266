import Testing

@testable import Concejo

@Suite struct RowHeightTests {
  @Test(arguments: [
    ("", 10.0, 1), ("uno dos", 10, 1), ("uno dos tres", 7, 2), ("uno\ndos", 10, 2),
    ("\n\n", 10, 3), ("abcdefghij", 10, 1), ("abcdefghijk", 10, 2), ("uno abcdefghijk", 10, 3),
    ("a", 0.5, 1), ("un dos tres cuatro", 6, 3),
  ])
  func `lines break between words, and inside those longer than a line`(
    text: String, width: Double, lines: Int
  ) {
    #expect(RowHeight.lines(of: text, width: width) == lines)
  }

  private let columns = [
    Workbook.Column("Tema", width: 10), Workbook.Column("Texto", width: 60, isAnswer: true),
  ]

  @Test func `a row of single lines has no height of its own where nobody answers at length`() {
    let locked = [Workbook.Column("Tema", width: 10), Workbook.Column("Texto", width: 60)]
    #expect(RowHeight.points(of: [.text("corto")], in: locked) == nil)
    #expect(RowHeight.points(of: [.text("dos palabras")], in: locked) == 30)
    #expect(RowHeight.points(of: [], in: locked) == nil)
    #expect(RowHeight.points(ofHeader: columns) == nil)
  }

  @Test func `rows that wait for answers are all of one height`() {
    let rows: [[Workbook.Cell]] = [
      [], [.text("corto")], [.text("dos palabras")], [.text("dos palabras"), .text("sí")],
    ]
    for row in rows { #expect(RowHeight.points(of: row, in: columns) == 45) }
    #expect(RowHeight.points(of: [.text("a\nb\nc\nd\ne")], in: columns) == 75)
  }

  @Test func `no row is higher than spreadsheets allow`() {
    let text = String(repeating: "línea\n", count: 100)
    #expect(RowHeight.points(of: [.text(text)], in: columns) == 409)
  }
}
