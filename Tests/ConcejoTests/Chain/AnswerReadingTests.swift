import Testing

@testable import Concejo

/// A filled sheet comes back whole or not at all.
@Suite struct AnswerReadingTests {
  private static func changes(
    _ bytes: [UInt8], _ account: AnswerAccount, _ name: String = "answers.xlsx"
  ) throws -> AnswerChanges {
    try AnswerReading(file: name, into: account).changes(in: bytes, by: "Ana")
  }

  private static func wrong(_ bytes: [UInt8], _ account: AnswerAccount) throws -> [WrongCell] {
    do {
      _ = try changes(bytes, account)
      return []
    } catch AnswerSheetError.wrongCells(_, let cells) {
      return cells
    }
  }

  @Test func `what a study holds goes into the sheet and comes back as it was`() throws {
    let account = try ChainSamples.account()
    let bytes = try ChainSamples.filled(account) { _, _ in }
    let changes = try Self.changes(bytes, account)
    #expect(changes.isEmpty)
    #expect(changes.repeated == 94)
    #expect(changes.notes.isEmpty)
    let empty = try ChainSamples.account([])
    let all = try Self.changes(bytes, empty)
    #expect(all.answers.count == 94)
    #expect(zip(all.answers, ChainSamples.answers).allSatisfy { $0.says($1) })
    #expect(all.answers.allSatisfy { $0.by == "Ana" })
  }

  @Test func `the same as a table, exceptions in rows of their own`() throws {
    let account = try ChainSamples.account()
    let table = AnswerSheet(account, language: .es).table()
    let empty = try ChainSamples.account([])
    let all = try Self.changes(table, empty, "answers.csv")
    #expect(all.answers.count == 94)
    #expect(zip(all.answers, ChainSamples.answers).allSatisfy { $0.says($1) })
    #expect(try Self.changes(table, account, "answers.csv").isEmpty)
  }

  @Test(arguments: Messages.available)
  func `a sheet in any language is read, sorted and with columns moved`(
    language: Language
  ) throws {
    let account = try ChainSamples.account()
    let bytes = try ChainSamples.filled(account, language) { sheet, rows in
      if sheet == 0 { rows.reverse() }
    }
    let empty = try ChainSamples.account([])
    #expect(try Self.changes(bytes, empty).answers.count == 94)
    var workbook = AnswerSheet(account, language: language).workbook
    workbook.sheets[0].columns.reverse()
    workbook.sheets[0].rows = workbook.sheets[0].rows.map { $0.reversed() }
    #expect(try Self.changes(try workbook.xlsx(), empty).answers.count == 94)
  }

  @Test func `wrong cells are named, all of them`() throws {
    let empty = try ChainSamples.account([])
    let bytes = try ChainSamples.filled(empty) { sheet, rows in
      if sheet == 0 {
        rows[0][4] = .text("quizás")
        rows[1][4] = .text("No aceptada")
        rows[2][4] = .text("Aceptada")
        rows[2][8] = .text("mañana")
        rows[3][5] = .text("porque sí")
        rows[4][0] = .text("U400")
        rows[5][0] = .text("cinco")
        rows[6][4] = .text("En estudio")
        rows[6][5] = .text("Escriba a ana.lopez@example.org")
      } else {
        rows[0][0] = .text("nadie")
        rows[1][1] = .text("Aceptada")
      }
    }
    let cells = try Self.wrong(bytes, empty)
    #expect(
      cells.map(\.place) == [
        "Respuestas!E2", "Respuestas!F3", "Respuestas!I4", "Respuestas!E5", "Respuestas!A6",
        "Respuestas!A7", "Respuestas!F8", "Excepciones!A2", "Excepciones!A3",
      ])
    #expect(cells[1].expected.contains("why"))
  }

  @Test func `a column that was sorted alone is found out by the titles`() throws {
    let empty = try ChainSamples.account([])
    let bytes = try ChainSamples.filled(empty) { sheet, rows in
      guard sheet == 0 else { return }
      (rows[0][0], rows[1][0]) = (rows[1][0], rows[0][0])
    }
    let cells = try Self.wrong(bytes, empty)
    #expect(cells.map(\.place) == ["Respuestas!B2", "Respuestas!B3"])
    #expect(cells[0].expected.contains("sorted alone"))
  }

  @Test func `a title that the unit had before is taken`() throws {
    let log = try ChainSamples.log().adding([
      try decision(.unit(.rename(1, title: "Puente")), at: 300)
    ])
    let renamed = AnswerAccount(
      ChainSamples.contributions, units: AnswerUnits(log, known: Set(ChainSamples.ids)),
      answers: [])
    let bytes = try ChainSamples.filled(try ChainSamples.account()) { _, _ in }
    #expect(try Self.changes(bytes, renamed).answers.count == 94)
  }

  @Test func `deleted and blank rows change nothing, and are told`() throws {
    let account = try ChainSamples.account()
    let bytes = try ChainSamples.filled(account) { sheet, rows in
      guard sheet == 0 else { return }
      for column in 4...8 { rows[4][column] = .blank }
      rows.remove(at: 2)
    }
    let changes = try Self.changes(bytes, account)
    #expect(changes.isEmpty)
    #expect(changes.blank == 1)
    #expect(
      changes.notes == [
        "Blank, though answered before: U05; the answers stay.",
        "Not in the file: U03; they keep the answer they have.",
      ])
    let empty = try ChainSamples.account([])
    let first = try Self.changes(bytes, empty)
    #expect(first.notes == ["Not in the file: U03; they have no answer."])
  }

  @Test func `an answer is taken back by the last state of the list`() throws {
    let account = try ChainSamples.account()
    let bytes = try ChainSamples.filled(account) { sheet, rows in
      if sheet == 0 { rows[8][4] = .text("Sin respuesta") }
    }
    let changes = try Self.changes(bytes, account)
    #expect(changes.withdrawn == [.unit(9)])
    #expect(changes.answers.isEmpty)
  }

  @Test func `a row that stands twice must say the same`() throws {
    let account = try ChainSamples.account()
    func bytes(_ state: String) throws -> [UInt8] {
      try ChainSamples.filled(account) { sheet, rows in
        guard sheet == 0 else { return }
        var copy = rows[0]
        copy[4] = .text(state)
        rows.append(copy)
      }
    }
    #expect(try Self.changes(try bytes("Aceptada"), account).isEmpty)
    #expect(try Self.wrong(try bytes("En estudio"), account).map(\.place) == ["Respuestas!E93"])
  }

  @Test func `a contribution that is in another unit than its row says is refused`() throws {
    let account = try ChainSamples.account()
    let text = "Unidad;Contribución;Respuesta\nU02;35001;Aceptada\nU01;35002;Aceptada\n"
    let cells = try Self.wrong(Array(text.utf8), account)
    #expect(cells.map(\.expected) == ["U01"])
  }

  @Test func `days are read as people write them`() throws {
    let empty = try ChainSamples.account([])
    for written in ["2026-03-31", "31/3/2026", "31.03.2026", "31-03-2026"] {
      let text = "Unidad;Respuesta;Fecha\nU01;Aceptada;\(written)\n"
      let changes = try Self.changes(Array(text.utf8), empty, "a.csv")
      #expect(changes.answers.map(\.date) == ["2026-03-31"], "\(written)")
    }
  }

  @Test func `a unit that has other contributions now is told`() throws {
    let log = try ChainSamples.log().adding([
      try decision(.unit(.join(["35001"], unit: 5)), at: 300)
    ])
    let now = AnswerAccount(
      ChainSamples.contributions, units: AnswerUnits(log, known: Set(ChainSamples.ids)),
      answers: [])
    let bytes = try ChainSamples.filled(
      try ChainSamples.account(ChainSamples.answers.filter { $0.subject != .contribution("35001") })
    ) { _, _ in }
    let notes = try Self.changes(bytes, now).notes
    #expect(notes.count == 2)
    #expect(notes.allSatisfy { $0.contains("has other contributions now") })
  }

  @Test func `a file without units or without states is refused by name`() throws {
    let empty = try ChainSamples.account([])
    #expect(throws: AnswerSheetError.notAnswers(file: "x.csv")) {
      try Self.changes(Array("id,title\n1,a\n".utf8), empty, "x.csv")
    }
    #expect(
      throws: AnswerSheetError.noStates(file: "x.csv", sheet: nil, found: ["Unidad", "Título"])
    ) {
      try Self.changes(Array("Unidad,Título\nU01,a\n".utf8), empty, "x.csv")
    }
  }
}
