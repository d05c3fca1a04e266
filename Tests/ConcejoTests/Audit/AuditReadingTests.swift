import Testing

@testable import Concejo

@Suite struct AuditReadingTests {
  private static let code = AuditSamples.sample.code

  @Test func `a blind sheet tells neither ids nor what is a copy`() throws {
    let texts = AuditSamples.sheet.workbook.sheets.flatMap { $0.rows.flatMap(\.self) }
    #expect(!texts.contains(.text("near")))
    #expect(AuditSamples.sheet.workbook.sheets.map(\.name) == ["Textos", "Parejas", "Temas"])
    let first = try #require(AuditSamples.sheet.workbook.sheets.first?.rows.first)
    #expect(first[0] == .text("T001-\(Self.code)"))
  }

  @Test func `answers come back in any language, case and order`() throws {
    let words = [
      "Sí", "NO", "no sé", "yes", "Nein", "ez dakit", "si", "s", "n", "oui", "sim", "sì",
    ]
    let bytes = try AuditSamples.filled { sheet, rows in
      guard sheet == 0 else { return }
      for row in rows.indices { rows[row][3] = .text(words[row]) }
      rows.reverse()
    }
    #expect(try AuditReading(file: "ana.xlsx").code(of: bytes) == Self.code)
    let answers = try AuditSamples.answers(bytes)
    #expect(answers.reader == "ana")
    let expected: [AuditVerdict] = [
      .yes, .no, .unsure, .yes, .no, .unsure, .yes, .yes, .no, .yes, .yes, .yes,
    ]
    #expect(AuditSamples.sample.textKeys.map { answers.texts[$0]?.verdict } == expected)
  }

  @Test(arguments: ["2", "T2", "T02", "2. Farolas", "farolas", "FAROLAS "])
  func `another theme is named by its number or title`(written: String) throws {
    let answers = try AuditSamples.answers(
      try AuditSamples.filled { sheet, rows in
        if sheet == 0 { (rows[0][3], rows[0][4]) = (.text("no"), .text(written)) }
      })
    #expect(answers.texts["T001-\(Self.code)"]?.other == .theme(2))
  }

  @Test func `no theme is an answer too`() throws {
    let answers = try AuditSamples.answers(
      try AuditSamples.filled { sheet, rows in
        if sheet == 0 { rows[0][4] = .text("Ninguno de los temas") }
      })
    let answer = try #require(answers.texts["T001-\(Self.code)"])
    #expect(answer.verdict == .no)
    #expect(answer.other == AuditAnswers.Destination.none)
    #expect(answers.notes.count == 1)
  }

  @Test func `wrong cells are named, all of them`() throws {
    let bytes = try AuditSamples.filled { sheet, rows in
      if sheet == 0 {
        rows[1][3] = .text("quizás")
        rows[2][4] = .text("99")
        rows[3][0] = .text("T900-00000")
      } else if sheet == 1 {
        rows[0][3] = .text("x")
      }
    }
    #expect {
      try AuditSamples.answers(bytes)
    } throws: { error in
      guard case AuditError.wrongCells(_, let cells) = error else { return false }
      return cells.map(\.place) == ["Textos!D3", "Textos!E4", "Textos!A5", "Parejas!D2"]
    }
  }

  @Test func `a key that stands twice must say the same`() throws {
    func bytes(_ second: String) throws -> [UInt8] {
      try AuditSamples.filled { sheet, rows in
        guard sheet == 0 else { return }
        rows[0][3] = .text("sí")
        rows[5] = rows[0]
        rows[5][3] = .text(second)
      }
    }
    #expect(try AuditSamples.answers(try bytes("sí")).texts.count == 1)
    #expect(throws: AuditError.self) { try AuditSamples.answers(try bytes("no")) }
  }

  @Test func `a table of text is read too, with semicolons and a title above`() throws {
    let table = String(decoding: AuditSamples.sheet.table(), as: UTF8.self)
    #expect(table.hasPrefix("Clave,Texto,Tema,"))
    let text = """
      Clave;Respuesta (sí, no, no sé);Si no, ¿cuál?
      T002-\(Self.code);no;2
      C001-\(Self.code);sí;
      """
    let answers = try AuditSamples.answers(Array(text.utf8), "luis.csv")
    #expect(answers.texts["T002-\(Self.code)"]?.other == .theme(2))
    #expect(answers.pairs["C001-\(Self.code)"]?.verdict == .yes)
    #expect(answers.keys.count == 2)
  }

  @Test func `a file without keys or answers is refused by name`() {
    #expect(throws: AuditError.notAnAudit(file: "x.csv")) {
      try AuditSamples.answers(Array("id,title\n1,a\n".utf8), "x.csv")
    }
    #expect(
      throws: AuditError.noAnswerColumn(file: "x.csv", sheet: nil, found: ["Clave", "Texto"])
    ) {
      try AuditSamples.answers(Array("Clave,Texto\nT001-\(Self.code),a\n".utf8), "x.csv")
    }
  }
}
