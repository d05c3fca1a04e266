import Foundation
import Testing

@testable import Concejo

/// No quote is cut without a sign that it is.
@Suite struct ReportQuoteTests {
  private static let text = "Faltan bancos. Queremos más fuentes en el parque, y sombra.\n¿Y luz?"

  private func passage(_ part: String) throws -> String {
    let proposal = Proposal(id: "1", title: "", body: Self.text)
    let range = try #require(Self.text.firstRange(of: part))
    let start = Self.text.utf8.distance(from: Self.text.startIndex, to: range.lowerBound)
    let quote = Quote(proposal: "1", start: start, end: start + part.utf8.count, text: part)
    return Report(
      DeliverableSamples.findings(quotes: [quote]), proposals: [proposal], language: .es
    ).passage(of: quote)
  }

  @Test(arguments: ["Faltan bancos.", "Faltan bancos", "¿Y luz?", "Y luz?"])
  func `a whole sentence stands as it is`(part: String) throws {
    #expect(try passage(part) == part)
  }

  @Test(arguments: [
    "Queremos más fuentes": "Queremos más fuentes…",
    "más fuentes en el parque": "…más fuentes en el parque…", "y sombra.": "…y sombra.",
  ])
  func `a part of one is marked where it is cut`(part: String, shown: String) throws {
    #expect(try passage(part) == shown)
  }

  @Test func `nothing ends before a sentence that goes on with "but"`() {
    let text =
      "La cita previa está bien para quien puede organizarse. Queremos que siga la de ahora. "
      + "Pero no debe ser obligatoria para nadie que venga andando desde su pueblo."
    let plain = Report.opening(of: text, 100)
    #expect(plain.hasSuffix("la de ahora…"))
    #expect(Report.opening(of: text, 100, in: .es).hasSuffix("organizarse…"))
    // In a language that has no such word it ends where it did.
    #expect(Report.opening(of: text, 100, in: .en) == plain)
  }

  @Test func `an excerpt is cut between words`() {
    #expect(Report.excerpt(of: "uno dos tres", 12) == "uno dos tres")
    #expect(Report.excerpt(of: "uno dos tres", 11) == "uno dos…")
    #expect(Report.excerpt(of: "uno, dos", 6) == "uno…")
    #expect(Report.excerpt(of: "abcdefghij", 5) == "abcd…")
    #expect(Report.excerpt(of: "uno.\ndos", 8) == "uno. dos")
    // A title does not run into the text.
    #expect(Report.excerpt(of: "uno\ndos", 9) == "uno · dos")
  }

  @Test func `the opening of a text ends where a sentence or a line does`() {
    let title = "Permiso de aparcamiento de movilidad reducida"
    let text = title + "\nMuchas personas no pueden aparcar. Y hay más, mucho más."
    #expect(Report.opening(of: text, 200) == text.replacing("\n", with: " · "))
    #expect(Report.opening(of: text, 60) == title + "…")
    #expect(
      Report.opening(of: text, 90) == title + " · Muchas personas no pueden aparcar…")
    // What is too short to tell anything goes on; what has no end in time is cut between words.
    #expect(Report.opening(of: "Sí. " + text, 30) == "Sí. Permiso de aparcamiento…")
    #expect(
      Report.opening(of: "¿Y si abre la biblioteca los sábados por la tarde? Sí.", 52)
        == "¿Y si abre la biblioteca los sábados por la tarde?…")
    for length in 1...120 {
      let opening = Report.opening(of: text, length)
      #expect(opening.count <= length)
      #expect(text.replacing("\n", with: " · ").hasPrefix(opening.replacing("…", with: "")))
    }
  }

  @Test func `what title and text say alike is said once`() {
    let text = "Ampliació de la T-12 fins els 16 anys\nAmpliació de la T-12 fins els 16 anys."
    #expect(Report.opening(of: text, 200) == "Ampliació de la T-12 fins els 16 anys.")
    #expect(Report.excerpt(of: text, 60) == "Ampliació de la T-12 fins els 16 anys.")
    #expect(Report.excerpt(of: "Más luz\nMás luz en la calle", 60) == "Más luz en la calle")
    #expect(Report.excerpt(of: "Más luz\nMás lucero", 60) == "Más luz · Más lucero")
  }

  @Test(arguments: Messages.available)
  func `the report begins with what people ask for and says its limits`(language: Language) {
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: language,
      organizer: "Concejo de Aldea Nueva")
    let messages = report.messages
    let markdown = report.markdown
    for key in ["demands.heading", "counts.heading", "limits.heading"] {
      #expect(markdown.contains(" \(messages[key])\n"), "\(key)")
    }
    #expect(markdown.contains("Concejo de Aldea Nueva"))
    // 3 of 7 proposals.
    #expect(report.html.contains(messages.percentage(3, of: 7)))
  }

  @Test func `pairs beyond the third are named`() {
    let change = TextChange(removed: "", inserted: "No", isOwnText: false)
    let pairs = [("1", "2"), ("1", "3"), ("2", "3"), ("1", "2"), ("3", "2")].map {
      Findings.ApartRecord(
        first: $0.0, second: $0.1, similarity: 0.9, objection: .oppositeDemand, change: change)
    }
    func text(_ count: Int) -> String {
      Report(
        DeliverableSamples.findings(keptApart: Array(pairs.prefix(count))),
        proposals: DeliverableSamples.proposals, language: .es
      ).markdown
    }
    #expect(text(5).contains("Y también estas parejas: 1 – 2; 3 – 2."))
    #expect(!text(3).contains("Y también estas parejas"))
  }

  @Test(arguments: Messages.available)
  func `of one against one no number is told`(language: Language) {
    let quote = Quote(proposal: "1", start: 0, end: 4, text: "Agua")
    func sentence(_ majority: Int) -> String {
      Messages(language).sentence(
        for: ThemeSummary.Contradiction(
          subject: "agua", majority: .init(count: majority, quote: quote),
          minority: .init(count: 1, quote: quote)))
    }
    #expect(!sentence(1).contains("1") && sentence(1).contains("agua"))
    #expect(sentence(7).contains("7") && sentence(7).contains("1"))
  }

  @Test func `contrary demands in nearly the same words are shown in their theme`() {
    let change = TextChange(removed: "", inserted: "No", isOwnText: false)
    let pair = Findings.ApartRecord(
      first: "1", second: "2", similarity: 0.9, objection: .oppositeDemand, change: change)
    let long = Findings.ApartRecord(
      first: "1", second: "3", similarity: 0.9, objection: .oppositeDemand,
      change: TextChange(
        removed: "", inserted: "Más fuentes y no tanto asfalto", isOwnText: false))
    let other = Findings.ApartRecord(
      first: "1", second: "4", similarity: 0.9, objection: .oppositeDemand, change: change)
    let number = Findings.ApartRecord(
      first: "2", second: "3", similarity: 0.9, objection: .otherNumber)
    let findings = DeliverableSamples.findings(keptApart: [pair, long, other, number])
    let report = Report(findings, proposals: DeliverableSamples.proposals, language: .es)
    #expect(report.contraryPairs.mapValues { $0.map(\.second) } == [1: ["2"]])
    #expect(report.markdown.contains("parecen pedir cosas contrarias:\n\n> «Agua"))
    // Why pairs are kept apart is told with their counts, the most frequent reason first.
    let reasons = ["Piden cosas contrarias: 3", "Dan otra cifra: 1"]
      .compactMap { report.markdown.range(of: $0)?.lowerBound }
    #expect(reasons.count == 2 && reasons == reasons.sorted())
  }
}
