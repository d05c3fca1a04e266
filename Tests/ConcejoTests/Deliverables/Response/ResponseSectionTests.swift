import Foundation
import Testing

@testable import Concejo

/// The report says what became of the contributions, with denominators.
@Suite struct ResponseSectionTests {
  private static func sections(
    _ answers: [Answer] = ChainSamples.answers, on day: String? = nil, _ language: Language = .es
  ) throws -> ResponseSections {
    ResponseSections(try ResponseSamples.response(answers, on: day), Messages(language))
  }

  private static func markdown(_ blocks: [ReportDocument.Block]) -> String {
    ReportDocument(title: "T", language: .es, blocks: blocks).markdown
  }

  /// The numbers in front of "of" in a column.
  private static func counts(_ table: ReportDocument.Table, column: Int) -> [Int] {
    table.rows.compactMap { row in
      Int(row[column].map(\.text).joined().prefix { $0 != " " })
    }
  }

  @Test func `units and contributions by state add up to all of them`() throws {
    let table = try Self.sections().stateTable
    #expect(Self.counts(table, column: 1).reduce(0, +) == ChainSamples.unitCount)
    #expect(Self.counts(table, column: 2).reduce(0, +) == ChainSamples.ids.count)
    #expect(table.rows[0][1].map(\.text).joined() == "45 de 91")
  }

  @Test func `those without an answer have a row of their own`() throws {
    let some = ChainSamples.answers.filter { $0.subject != .unit(90) && $0.subject != .unit(91) }
    let sections = try Self.sections(some)
    let last = try #require(sections.stateTable.rows.last).map { $0.map(\.text).joined() }
    #expect(last == ["Sin respuesta", "2 de 91", "2 de 161"])
    #expect(Self.counts(sections.stateTable, column: 2).reduce(0, +) == 161)
    let text = Self.markdown(sections.answers)
    #expect(text.contains("Con respuesta: 159"))
    #expect(text.contains("A la espera de respuesta: 2"))
  }

  @Test func `each unit stands in the table once, exceptions apart`() throws {
    let text = Self.markdown(try Self.sections().answers)
    for number in 1...ChainSamples.unitCount {
      let name = UnitName(number).text
      #expect(text.components(separatedBy: "| \(name) |").count == 2, "\(name)")
    }
    for id in ChainSamples.exceptions.keys { #expect(text.contains("| \(id) |"), "\(id)") }
  }

  @Test func `a recommendation has its evidence and the commitments that answer it`() throws {
    let text = Self.markdown(try Self.sections().recommendations)
    #expect(text.contains("Recomendaciones: 2. Con algún compromiso que responde a ellas: 1 de 2"))
    #expect(text.contains("R01. Carril bici") && text.contains("2 de 161 contribuciones"))
    #expect(text.contains("C01") && text.contains("Ningún compromiso responde todavía"))
    #expect(!text.contains("R03") && text.contains("que no se muestran: 1"))
  }

  @Test func `what is overdue is told of a day that was named, and of no other`() throws {
    let silent = Self.markdown(try Self.sections().commitments)
    #expect(!silent.contains("vencido") && !silent.contains("Vencido"))
    let told = Self.markdown(try Self.sections(on: "2026-11-29").commitments)
    #expect(told.contains("a 29/11/2026: 1 de 2 (C01)"))
    #expect(told.components(separatedBy: "Vencido").count == 2)
    let before = Self.markdown(try Self.sections(on: "2026-11-28").commitments)
    #expect(before.contains("a 28/11/2026: 0 de 2"))
  }

  @Test func `commitments by status add up, and what is loose is named`() throws {
    let text = Self.markdown(try Self.sections().commitments)
    #expect(text.contains("| En marcha | 1 de 2 |") && text.contains("| Previsto | 1 de 2 |"))
    #expect(text.contains("Recomendaciones sin compromiso:** R02"))
    #expect(text.contains("ninguna recomendación vigente:** C02"))
  }

  @Test(arguments: Messages.available)
  func `a report has the sections in every language, and none without them`(
    language: Language
  ) throws {
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: language,
      response: try ResponseSamples.response(on: "2026-11-29"))
    let headings = report.document.outline.map(\.heading.text)
    let messages = Messages(language)
    for key in ["report.answers.heading", "recommend.title", "commit.title"] {
      #expect(headings.contains(messages[key]), "\(key)")
    }
    let plain = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: language)
    #expect(!plain.document.outline.map(\.heading.text).contains(messages["commit.title"]))
    #expect(plain.administration.isEmpty)
  }

  @Test func `a study without units, recommendations and commitments has no section`() {
    let account = AnswerAccount(
      [], units: AnswerUnits(DecisionLog([]), known: []), answers: [])
    let response = AdministrationResponse(
      account, FollowUp([], []),
      grounds: RecommendationGrounds(account, findings: nil, proposals: [], harvest: []))
    let sections = ResponseSections(response, Messages(.es))
    #expect(sections.answers.isEmpty && sections.recommendations.isEmpty)
    #expect(sections.commitments.isEmpty)
  }
}
