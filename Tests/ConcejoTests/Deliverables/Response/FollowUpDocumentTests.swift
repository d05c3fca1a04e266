import Testing

@testable import Concejo

/// The published document of recommendations and commitments.
@Suite struct FollowUpDocumentTests {
  private static func document(
    _ language: Language = .es, on day: String? = "2026-11-29"
  ) throws -> ReportDocument {
    FollowUpDocument(
      try ResponseSamples.response(on: day), language: language, title: "Valle",
      organizer: "Ayuntamiento"
    ).document
  }

  @Test func `a commitment is told in full under the recommendation it answers`() throws {
    let text = try Self.document().markdown
    for part in [
      "R01. Carril bici", "Movilidad", "Seguridad", "Alta", "C01. Obra del carril", "Obras",
      "28/11/2026", "Kilómetros", "En marcha", "40\u{A0}%", "https://example.org/obra",
      "01/11/2026",
      "30/06/2026. Licitación (Cumplido)", "30/09/2026. Inicio (Vencido)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `what has no commitment and what answers nothing are listed`() throws {
    let document = try Self.document()
    let messages = Messages(.es)
    let headings = document.outline.map(\.heading.text)
    #expect(headings.contains(messages["report.commit.open"]))
    #expect(headings.contains(messages["report.commit.loose"]))
    // A commitment to what was taken back is told there, and once.
    #expect(headings.count { $0 == "Plan" } == 1)
    #expect(!document.markdown.contains("R03. "))
  }

  @Test func `a commitment that answers two is told once, and named at the other`() throws {
    let account = try ChainSamples.account()
    let both = Commitment(7, "Ambas cosas", recommendations: [1, 2])
    let response = AdministrationResponse(
      account, FollowUp(ResponseSamples.recommendations, [both]),
      grounds: RecommendationGrounds(account, findings: nil, proposals: [], harvest: []))
    let document = FollowUpDocument(response, language: .es).document
    #expect(document.outline.count { $0.heading.text == "Ambas cosas" } == 1)
    #expect(document.markdown.contains("También responden a ella:** C07"))
    #expect(!document.outline.map(\.heading.text).contains(Messages(.es)["report.commit.open"]))
  }

  @Test(arguments: Messages.available)
  func `links lead to places that are there, in every language`(language: Language) throws {
    let document = try Self.document(language)
    let names = Set(document.anchors)
    #expect(names.isSuperset(of: ["R01", "R02", "C01", "C02"].map(ResponseSections.anchor)))
    #expect(document.anchors.count == names.count)
    #expect(document.date == "2026-11-29")
  }

  @Test func `two documents have the same bytes`() throws {
    #expect(try Self.document().docx() == Self.document().docx())
    #expect(try Self.document().html == Self.document().html)
  }
}
