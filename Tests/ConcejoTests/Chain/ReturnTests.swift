import Foundation
import Testing

@testable import Concejo

/// Every contribution finds out what became of it, on the page and in the tables.
@Suite struct ReturnTests {
  private static func text(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `a paragraph says state, reason, place, department, day and with whom`() throws {
    let account = try ChainSamples.account()
    let paragraphs = AnswerParagraphs(account, language: .es)
    let accepted = try #require(account.outcome(of: "35003")?.outcome)
    #expect(
      paragraphs.text(of: accepted)
        == "Respuesta: Aceptada. Dónde se recoge: Artículo 12. Quién responde: Participación."
        + " Fecha: 31/03/2026. Se responde junto con otra contribución (U02).")
    let own = try #require(account.outcome(of: "35001")?.outcome)
    #expect(
      paragraphs.text(of: own)
        == "Respuesta: No aceptada. Motivo o condiciones: No es objeto de la ley."
        + " Quién responde: Participación. Fecha: 31/03/2026.")
    #expect(paragraphs.text(of: .inNoUnit) == "Todavía no tiene respuesta.")
  }

  @Test func `a reason that ends its sentence gets no second full stop`() throws {
    let answer = Answer(
      to: .unit(1), try #require(AnswerState(code: "rejected")), reason: "¿Para qué?")
    #expect(
      AnswerParagraphs.sentences(of: answer, Messages(.es)).last
        == "Motivo o condiciones: ¿Para qué?")
  }

  @Test func `the table has a row for each contribution, in every language`() throws {
    let account = try ChainSamples.account()
    for language in Messages.available {
      let table = ReturnTable(account, language: language)
      #expect(Self.text(table.csv()).count == 162)
      #expect(table.workbook.sheets[0].rows.count == 161)
    }
    let rows = Self.text(ReturnTable(account, language: .es).csv())
    #expect(rows[1].hasPrefix("35001,U01,No aceptada,"))
    #expect(rows[2].hasPrefix("35002,U01,Aceptada,"))
  }

  @Test func `the page counts those without an answer first, and has a place for everybody`() throws
  {
    let answers = ChainSamples.answers.filter { $0.subject != .unit(2) }
    let stray = AnswerAccount.Contribution(id: "suelta 1", theme: nil)
    let account = AnswerAccount(
      ChainSamples.contributions + [stray], units: try ChainSamples.units(), answers: answers)
    let html = ReturnPage(account, language: .es).html
    let owed = try #require(html.range(of: "3 esperan todavía respuesta"))
    let list = try #require(html.range(of: "id=\"answers\""))
    #expect(owed.lowerBound < list.lowerBound)
    for id in ChainSamples.ids { #expect(html.contains("id=\"P\(id)\""), "\(id)") }
    #expect(html.contains("id=\"Psuelta~201\""))
    #expect(html.contains("44 de 91"))
  }

  @Test func `the page runs its own script alone, and escapes what people wrote`() throws {
    let log = DecisionLog([
      try decision(
        .unit(.create(["1"], unit: 1, title: "<script>alert(1)</script>", source: "1")))
    ])
    let account = AnswerAccount(
      [AnswerAccount.Contribution(id: "1", theme: nil)], units: AnswerUnits(log, known: ["1"]),
      answers: [])
    let html = ReturnPage(account, language: .es).html
    #expect(html.split(separator: "<script").count == 2)
    #expect(html.contains("&lt;script&gt;alert(1)"))
    #expect(html.contains("script-src 'sha256-"))
    #expect(!html.contains("script-src 'unsafe-inline'"))
    #expect(html.contains("role=\"search\" hidden=\"\""))
    #expect(html.contains("<label for=\"words\">"))
  }

  @Test func `who is answered alone is told nothing of others`() throws {
    let account = try ChainSamples.account()
    let paragraphs = AnswerParagraphs(account, language: .es)
    // The other contribution of its unit has an answer of its own.
    let alone = try #require(account.outcome(of: "35002")?.outcome)
    #expect(!paragraphs.text(of: alone).contains("junto con"))
  }

  @Test func `many contributions share the paragraphs of few units`() throws {
    let ids = (1...20_000).map(String.init)
    let log = DecisionLog(
      try (0..<400).map { unit in
        try decision(
          .unit(
            .create(
              Array(ids[unit * 50..<(unit + 1) * 50]), unit: unit + 1, title: "Petición \(unit)",
              source: nil)))
      })
    let account = AnswerAccount(
      ids.map { AnswerAccount.Contribution(id: $0, theme: nil) },
      units: AnswerUnits(log, known: Set(ids)),
      answers: (1...399).compactMap { ChainSamples.answer(to: .unit($0), "partly") })
    #expect(account.counts.inherited == 19_950)
    #expect(account.counts.unanswered == 50)
    let html = ReturnPage(account, language: .es).html
    // Each contribution has its place, and each paragraph stands once.
    #expect(html.split(separator: "<li id=").count == 20_001)
    #expect(html.split(separator: "Se responde junto con otras 49").count == 401)
  }
}
