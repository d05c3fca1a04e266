import Testing

@testable import Concejo

/// What spreadsheets do to cells: numbers for days, merged areas, formulas without values.
@Suite struct AnswerCellTests {
  private static let header = ["Unidad", "Respuesta", "Motivo o condiciones", "Fecha"]

  private static func sheet(_ rows: [[String]], tail: String = "") throws -> [UInt8] {
    try SampleWorkbook.xlsx([
      ("Respuestas", SampleWorkbook.sheet([header] + rows, tail: tail))
    ])
  }

  private static func changes(_ bytes: [UInt8]) throws -> AnswerChanges {
    try AnswerReading(file: "answers.xlsx", into: ChainSamples.account([])).changes(in: bytes)
  }

  @Test func `the number that a spreadsheet shows a day as is that day`() throws {
    let changes = try Self.changes(try Self.sheet([["U01", "Aceptada", "", "46112"]]))
    #expect(changes.answers.map(\.date) == ["2026-03-31"])
    // A table has no such numbers.
    #expect(throws: AnswerSheetError.self) {
      try AnswerReading(file: "a.csv", into: ChainSamples.account([])).changes(
        in: Array("Unidad;Respuesta;Fecha\nU01;Aceptada;46112\n".utf8))
    }
  }

  @Test(arguments: ["31/2/2026", "2026-02-30", "29/2/2027", "19999", "80000"])
  func `a day that no calendar has is refused`(written: String) throws {
    let bytes = try Self.sheet([["U01", "Aceptada", "", written]])
    #expect(throws: AnswerSheetError.self) { try Self.changes(bytes) }
  }

  @Test func `rows that take the value of a merged cell are told`() throws {
    let bytes = try Self.sheet(
      [["U01", "Aceptada", "a"], ["U02", "", "b"], ["U03", "", "c"]],
      tail: "<mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells>")
    let changes = try Self.changes(bytes)
    #expect(changes.answers.map(\.state.code) == ["accepted", "accepted", "accepted"])
    #expect(changes.notes[0].contains("Respuestas!B3, Respuestas!B4"))
  }

  @Test func `a formula without a value is refused, not read as blank`() throws {
    let cells = [
      "<c r=\"A1\" t=\"inlineStr\"><is><t>Unidad</t></is></c>"
        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Respuesta</t></is></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>Motivo o condiciones</t></is></c>",
      "<c r=\"A2\" t=\"inlineStr\"><is><t>U01</t></is></c>"
        + "<c r=\"B2\" t=\"inlineStr\"><is><t>Aceptada</t></is></c>"
        + "<c r=\"C2\"><f>A1&amp;B1</f></c>",
    ]
    let rows = cells.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    let bytes = try SampleWorkbook.xlsx([
      ("Respuestas", "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
    ])
    do {
      _ = try Self.changes(bytes)
      Issue.record("a formula without a value was taken")
    } catch AnswerSheetError.wrongCells(_, let cells) {
      #expect(cells.map(\.place) == ["Respuestas!C2"])
    }
  }
}
