import Testing

@testable import Concejo

/// Which sheets of a workbook are read.
@Suite struct SheetChoiceTests {
  private typealias Sample = SampleWorkbook

  private func table(
    _ sheets: [(name: String, rows: [[String]])], hidden: Set<String> = [], sheet: String? = nil
  ) throws -> RawTable {
    let bytes = try Sample.xlsx(sheets.map { ($0.name, Sample.sheet($0.rows)) }, hidden: hidden)
    return try Sample.table(bytes, sheet: sheet)
  }

  /// A sheet that explains the columns of another in more words than that has itself.
  private var key: [[String]] {
    let text = String(repeating: "Explicación larga de lo que contiene. ", count: 30)
    return [["Campo", "Descripción"], ["id", text], ["titulo", text], ["descripcion", text]]
  }

  @Test func `a sheet that explains the columns is passed over and told`() throws {
    for name in ["Léeme", "Hoja1"] {
      let table = try table([(name, key), ("Hoja2", Sample.proposals(1...4))])
      #expect(table.header == ["id", "titulo", "descripcion"])
      #expect(table.rows.count == 4)
      #expect(table.noteCodes == ["other-sheets"])
      #expect(table.notes[0].sentence.contains("\(name) (4 rows)"))
    }
  }

  @Test func `the sheet that was named is read whatever it holds`() throws {
    let table = try table([("Léeme", key), ("Datos", Sample.proposals(1...4))], sheet: "Léeme")
    #expect(table.header == ["Campo", "Descripción"])
    #expect(table.notes.isEmpty)
  }

  @Test func `sheets with the same columns are one table that names them`() throws {
    let other = Sample.proposals(3...5).map { [$0[2], $0[0], $0[1], "x"] }
    let table = try table([
      ("Norte", Sample.proposals(1...2)),
      ("Sur", [["Distrito Sur"]] + [["descripcion", "id", "titulo", "extra"]] + other.dropFirst()),
    ])
    #expect(table.header == ["id", "titulo", "descripcion", "extra", "sheet"])
    #expect(table.cells.map(\.first) == ["1", "2", "3", "4", "5"])
    #expect(table.cells.map(\.last) == ["Norte", "Norte", "Sur", "Sur", "Sur"])
    #expect(table.lines == [2, 3, 3, 4, 5])
    #expect(table.noteCodes == ["joined-sheets"])
    #expect(table.notes[0].sentence.contains("1 rows above"))
  }

  @Test func `what stands beside a table does not fall into the column of the sheets`() throws {
    let north = Sample.proposals(1...2).enumerated().map { $0 == 1 ? $1 + ["", "ojo"] : $1 }
    let table = try table([("Norte", north), ("Sur", Sample.proposals(3...4))])
    #expect(table.header.last == "sheet")
    #expect(table.cells.map { $0[3] } == ["Norte", "Norte", "Sur", "Sur"])
    #expect(table.cells[0].last == "ojo")
  }

  @Test func `comments are no further proposals, and a copy is read once`() throws {
    let table = try table([
      ("Propuestas", Sample.proposals(1...4)), ("Comentarios", Sample.proposals(5...9)),
      ("Propuestas (2)", Sample.proposals(1...4)),
    ])
    #expect(table.rows.count == 4)
    #expect(table.noteCodes == ["other-sheets", "copied-sheets"])
  }

  @Test func `a hidden sheet is read only where there is nothing else`() throws {
    let both: [(name: String, rows: [[String]])] = [
      ("A", Sample.proposals(1...9)), ("B", Sample.proposals(10...11)),
    ]
    #expect(try table(both, hidden: ["A"]).rows.count == 2)
    let hidden = try table([both[0], ("B", [])], hidden: ["A"])
    #expect(hidden.rows.count == 9)
    #expect(hidden.noteCodes == ["hidden-sheet"])
    #expect(try table(both, hidden: ["A"], sheet: "A").rows.count == 9)
  }
}
