import Foundation
import Testing

@testable import Concejo

/// The one-page summary has the report's numbers, and fits its page.
@Suite struct SummaryPageTests {
  @Test func `figures stand with what they are counted of`() throws {
    let text = try EventSamples.report().summaryPage().markdown
    for part in [
      "**7 contribuciones** de 8 filas recibidas", "de 7 propuestas; las copias cuentan una sola",
      "**2 temas** con 5 de 7 propuestas", "**2 propuestas fuera de los temas** de 7 propuestas",
      "Fuentes de agua", "«Más fuentes»", "45 de 91", "28/11/2026", "Obras",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `what became of the contributions is left out where nothing is known of it`() {
    let plain = Report(DeliverableSamples.findings(), proposals: DeliverableSamples.proposals)
    let headings = plain.summaryPage().outline.map(\.heading.text)
    let messages = Messages(.es)
    #expect(
      headings
        == ["summary.heading", "summary.page.themes"].map { messages[$0] })
  }

  @Test func `the largest themes show the number that they are sorted by`() {
    let findings = DeliverableSamples.findings()
    let sized = [(9, 9), (8, 20), (7, 8)].enumerated().map { number, size in
      DeliverableSamples.theme(
        number + 1, title: "tema \(number)", proposals: (1...size.1).map(String.init),
        distinct: size.0)
    }
    let report = Report(
      Findings(
        programVersion: "0", options: findings.options, stemmerProbe: "p", fingerprint: "f",
        mainLanguage: .es, ledger: findings.ledger, themes: sized, voices: [],
        duplicateGroups: [], keptApart: [], sameRequests: [], placements: findings.placements,
        comments: []), proposals: DeliverableSamples.proposals, language: .es)
    for text in [report.summaryPage().markdown, report.slides().markdown] {
      let places = [9, 8, 7].map { text.firstRange(of: "\($0) propuestas distintas")?.lowerBound }
      #expect(
        places.allSatisfy { $0 != nil }
          && places.compactMap(\.self).sorted() == places.compactMap(\.self))
    }
  }

  @Test(arguments: Messages.available)
  func `it fits a page in every language, and counts what is left out`(language: Language) throws {
    let page = try EventSamples.report(language, commitments: 40).summaryPage()
    #expect(page.isOnePage)
    #expect(PaperHeight(of: page).lines <= PaperHeight.page)
    let shown = page.markdown.components(separatedBy: "28/11/2026").count - 1
    let messages = Messages(language)
    if shown > 0 {
      #expect(page.markdown.contains(messages.counted("summary.page.rest", 40 - shown)))
    }
  }

  @Test func `where to read more is a link only where it is an address`() throws {
    let report = try EventSamples.report()
    #expect(
      report.summaryPage(more: "https://example.org/a").html.contains("href=\"https://example"))
    let place = report.summaryPage(more: "Casa de la Cultura").html
    #expect(place.contains("Casa de la Cultura") && !place.contains("href"))
    let script = report.summaryPage(more: "javascript:alert(1)").html
    #expect(!script.contains("href"))
  }
}
