import Foundation
import Testing

@testable import Concejo

@Suite struct QDAProjectTests {
  /// Texts whose bytes, UTF-16 units and code points differ in number.
  private static let proposals = [
    Proposal(id: "1", title: "Fuentes 👩‍👩‍👧", body: "Más agua\r\nen la plaza. También farolas nuevas."),
    Proposal(
      id: "2", title: "", body: "e\u{301}coles <b> & \"comillas\"", supports: 3, place: "Cáceres"),
    Proposal(id: "x&y", title: "Sin tema", body: "No"),
  ]

  private static func findings() -> Findings {
    let text = proposals[0].text
    let quote = "También farolas nuevas."
    let start = Array(text.utf8).count - quote.utf8.count
    let further = FurtherTheme(
      theme: 2, quote: Quote(proposal: "1", start: start, end: text.utf8.count, text: quote))
    let placements = [
      Placement(
        proposal: "1", language: .es, theme: 1, reason: nil, nearestTheme: nil, further: [further],
        x: 0, y: 0),
      DeliverableSamples.placement("2", theme: 2),
      DeliverableSamples.placement("x&y", reason: .tooShort),
    ]
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: Ledger(rows: 3, rejected: [], placements: placements, copies: 0),
      themes: [
        DeliverableSamples.theme(1, title: "Fuentes", proposals: ["1"]),
        DeliverableSamples.theme(2, title: "Farolas & luz", proposals: ["2"]),
      ], voices: [], duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements,
      comments: [])
  }

  private static func project() throws -> (document: String, source: String, bytes: [UInt8]) {
    let findings = findings()
    let project = QDAProject(
      findings, proposals: proposals, codebook: Codebook(of: findings), space: "huella",
      title: "Prueba")
    let bytes = try project.qdpx()
    var archive = try ZipArchive(bytes, file: "p.qdpx")
    #expect(archive.names.first == "project.qde")
    let source = try #require(archive.names.first { $0.hasPrefix("Sources/") })
    let document = try archive.content(of: "project.qde") ?? []
    let text = try archive.content(of: source) ?? []
    return (
      String(decoding: document, as: UTF8.self), String(decoding: text, as: UTF8.self), bytes
    )
  }

  /// Name, start and end of every selection.
  private static func selections(_ document: String) -> [(name: String, range: Range<Int>)] {
    document.matches(
      of:
        /<PlainTextSelection guid="[^"]*" name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/
    ).compactMap { match in
      guard let start = Int(match.output.2), let end = Int(match.output.3) else { return nil }
      return (String(match.output.1), start..<end)
    }
  }

  @Test func `every selection cuts its text out of the source, in code points`() throws {
    let (document, source, _) = try Self.project()
    let scalars = Array(source.unicodeScalars)
    func cut(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    let selections = Self.selections(document)
    #expect(selections.count == 4)
    for proposal in Self.proposals {
      let name = proposal.id.replacing("&", with: "&amp;")
      let found = try #require(selections.first { $0.name == name })
      let wanted = proposal.text.replacing("\r\n", with: "\n")
      #expect(Array(cut(found.range).utf8) == Array(wanted.utf8))
    }
    let further = try #require(selections.first { $0.name == "También farolas nuevas." })
    #expect(cut(further.range) == "También farolas nuevas.")
    #expect(!source.utf8.contains(0x0D))
  }

  @Test func `every reference leads somewhere and every guid stands once`() throws {
    let (document, _, _) = try Self.project()
    let guids = document.matches(of: /guid="([0-9a-f-]{36})"/).map { String($0.output.1) }
    #expect(Set(guids).count == guids.count)
    let references = document.matches(of: /(?:targetGUID|creatingUser|creatingUserGUID)="([^"]+)"/)
      .map { String($0.output.1) }
    #expect(references.count > 10)
    for reference in references { #expect(guids.contains(reference)) }
    for guid in guids {
      #expect(
        guid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
          != nil)
    }
  }

  @Test func `the same study gives the same bytes, later too`() throws {
    let first = try Self.project().bytes
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try Self.project().bytes == first)
  }
}
