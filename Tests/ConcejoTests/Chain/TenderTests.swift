import Foundation
import Testing

@testable import Concejo

/// Every selected unit has a clause, every clause a unit; what lacks the other is named.
@Suite struct TenderTests {
  private static let tender = Tender(
    [
      Clause(1, "Datos abiertos", lot: "2", units: [1, 9_999]),
      Clause(2, "Sin unidad", lot: "10", units: []),
      Clause(3, "Nada", kind: Clause.withdrawn, units: [4]),
      Clause(4, "Sede", document: "administrative", kind: "execution-condition", units: [2]),
    ], [TenderUnit(2), TenderUnit(3), TenderUnit(5, isSelected: false), TenderUnit(8_888)])

  @Test func `orphans of both sides are found`() throws {
    let account = try ChainSamples.account()
    #expect(Self.tender.selected(in: account) == [1, 2, 3, 8_888, 9_999])
    #expect(Self.tender.withoutClause(in: account) == [3])
    #expect(Self.tender.gone(in: account) == [8_888])
    let orphans = Self.tender.withoutUnit(in: account)
    #expect(orphans.map(\.clause.name) == ["K01", "K02"])
    #expect(orphans.map(\.gone) == [[9_999], []])
  }

  /// A unit that went into another one is selected, and taken up, as that one.
  @Test func `what is merged counts as the unit that it went into`() throws {
    let merge = try decision(.unit(.merge([3], into: 1)), at: 500)
    let units = AnswerUnits(
      try ChainSamples.log().adding([merge]), known: Set(ChainSamples.ids))
    let account = AnswerAccount(
      ChainSamples.contributions, units: units, answers: ChainSamples.answers)
    #expect(Self.tender.withoutClause(in: account).isEmpty)
    #expect(Self.tender.clauses(about: 1, in: account).map(\.name) == ["K01"])
  }

  @Test func `granted are those accepted or accepted in part`() throws {
    #expect(Tender.granted(in: try ChainSamples.account()) == Array(1...69))
  }

  @Test func `selecting twice changes nothing`() {
    #expect(Self.tender.selecting([2, 3], by: "Ana").isEmpty)
    #expect(Self.tender.selecting([2, 5, 6], by: "Ana").map(\.number) == [5, 6])
    #expect(
      Self.tender.selecting([2, 6], isSelected: false, by: "Ana")
        == [TenderUnit(2, isSelected: false, by: "Ana")])
  }

  private static func annex(_ language: Language) throws -> ReportDocument {
    TenderAnnex(
      tender, account: try ChainSamples.account(),
      proposals: ChainSamples.ids.map {
        Proposal(id: $0, title: "Propuesta \($0)", body: String(repeating: "palabra ", count: 200))
      }, language: language
    ).document(title: "Presupuestos", day: CalendarDay("2026-11-29"))
  }

  @Test func `the annex counts first, then has clauses, words of citizens and answers`() throws {
    let text = try Self.annex(.es).markdown
    #expect(text.contains("Unidades elegidas para la licitación: 3 de 91"))
    #expect(text.contains("Unidades elegidas que tienen cláusula: 2 de 3"))
    #expect(text.contains("Contribuciones en las unidades elegidas: 6 de 161"))
    #expect(text.contains("Propuesta 35001 · palabra palabra"))
    #expect(text.contains("palabra…"))
    #expect(text.contains("Respuesta: Aceptada."))
    #expect(text.contains("Unidades que ya no existen: U8888"))
    let places = ["En cifras", "Lote 2", "Lote 10", "Sin lote", "Lo que se pidió y lo que"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(arguments: Messages.available)
  func `the annex is written in every language and format`(language: Language) throws {
    let document = try Self.annex(language)
    #expect(document.html.contains("K04"))
    #expect(try document.docx() == Self.annex(language).docx())
    #expect(try !document.odt().isEmpty)
  }

  @Test func `a clause leads back to its proposals, and they to it`() throws {
    let graph = ChainGraph(
      try ChainSamples.account(), findings: nil, proposals: [], followUp: FollowUp([], []),
      tender: Self.tender, language: .es)
    let clause = try #require(graph.objects(called: "k4").first)
    #expect(graph.trace(of: clause).contributions == ChainSamples.members(of: 2))
    let proposal = try #require(graph.objects(called: "35003").first)
    #expect(graph.trace(of: proposal).links.last?.end.id == "K04")
    #expect(graph.objects(called: "K3").isEmpty)
  }
}
