import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Themes made of tests of the form stand apart; what many ask in the same words does not.
@Suite struct TrialThemesTests {
  @Test func `copies of a trial are counted and not quoted`() async throws {
    let trials = (0..<3).map {
      Proposal(
        id: "v\($0)", title: "Prueba de validación",
        body: "Texto de comprobación del envío con cadena xilobalaustre")
    }
    let all = (FiveThemes.proposals + trials).sorted { Proposal.id($0.id, precedes: $1.id) }
    let findings = try await settled(all)
    #expect(findings.duplicateGroups.contains { $0.members.count == 3 })
    let copies = Report(findings, proposals: all, language: .es).copies
    let text = ReportDocument(title: "t", language: .es, blocks: copies).markdown
    #expect(!text.contains("xilobalaustre"))
    #expect(text.contains(Messages(.es).counted("duplicates.trials", 1)))
  }

  @Test func `copies in a theme of tests, and those of an advertisement, are not quoted either`() {
    // The first has no word of a test, and stands among tests.
    #expect(report.isTrial("212") && report.isTrial("313"))
    #expect(!report.isTrial("300") && !report.isTrial("100"))
    // An advertisement is no test: nothing says that it is to be left out as one.
    #expect(!report.trials.groups.contains { $0.proposals.contains("313") })
  }

  /// Theme 1 is one request sent eighty times, theme 2 are tests, theme 3 people with a small group of tests.
  private static let proposals: [Proposal] =
    (100..<180).map { Proposal(id: "\($0)", title: "Más bancos en la plaza", body: "") }
    + (200..<212).map { Proposal(id: "\($0)", title: "SSRF Test \($0)", body: "") }
    + [Proposal(id: "212", title: "Video", body: "A detailed description")]
    + (300..<310).map { Proposal(id: "\($0)", title: "Sombra en el patio \($0)", body: "") }
    + (310..<313).map { Proposal(id: "\($0)", title: "Test \($0)", body: "") }
    + [
      Proposal(
        id: "313", title: "Créditos", body: "Dinero hoy, sin aval y gratis: https://example.com")
    ]

  private static func quote(_ id: String, _ text: String) -> Quote {
    Quote(proposal: id, start: 0, end: text.utf8.count, text: text)
  }

  private static let findings: Findings = {
    func ids(_ number: String) -> [String] {
      proposals.map(\.id).filter { $0.hasPrefix(number) }
    }
    let placements = proposals.map {
      DeliverableSamples.placement($0.id, theme: Int($0.id.prefix(1)))
    }
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: placements.count, rejected: [], placements: placements, copies: 0),
      themes: [
        DeliverableSamples.theme(
          1, title: "bancos", proposals: ids("1"), distinct: 80,
          quotes: [quote("100", "Más bancos en la plaza")], isRepetitive: true),
        DeliverableSamples.theme(
          2, title: "SSRF", proposals: ids("2"), distinct: 12,
          quotes: [quote("200", "SSRF Test 200")]),
        DeliverableSamples.theme(
          3, title: "sombra", proposals: ids("3"), distinct: 13,
          quotes: [quote("300", "Sombra en el patio 300")]),
      ],
      voices: [
        SmallVoice(title: quote("310", "Test"), proposals: ["310", "311", "312"], theme: 3),
        SmallVoice(title: quote("300", "Sombra"), proposals: ["300", "301", "302"], theme: 3),
      ], duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements, comments: [])
  }()

  private let report = Report(findings, proposals: proposals)

  @Test func `tests are told from a request that many made`() {
    #expect(report.trials.themes == [2])
    #expect(report.trials.groups.map(\.proposals) == [["310", "311", "312"]])
    #expect(report.askingThemes.map(\.id) == [1, 3])
  }

  @Test func `the first page tells of them, their part which they are; nothing quotes them`() throws
  {
    let text = report.document.markdown
    // What is published names no command of the program.
    #expect(!text.contains("concejo exclude"))
    #expect(text.contains("3 propuestas, en el tema T03 (310, 311, 312)."))
    #expect(!text.contains("«SSRF Test 200»") && text.contains("«Más bancos en la plaza»"))
    #expect(!report.quoted.contains { $0.theme == 2 })
    let (themes, trials) = (
      try #require(text.range(of: "## 3. Sombra")), try #require(text.range(of: "## 2. SSRF"))
    )
    #expect(themes.lowerBound < trials.lowerBound)
    #expect(!report.voiceLines.contains { $0.contains("310") })
  }

  @Test func `where all are trials they still have a workshop, and an agenda is written`() throws {
    let proposals = Self.proposals.filter { $0.id.hasPrefix("2") }
    let placements = proposals.map { DeliverableSamples.placement($0.id, theme: 1) }
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: placements.count, rejected: [], placements: placements, copies: 0),
      themes: [
        DeliverableSamples.theme(
          1, title: "SSRF", proposals: proposals.map(\.id), distinct: 12,
          quotes: [Self.quote("200", "SSRF Test 200")])
      ], voices: [], duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements,
      comments: [])
    #expect(TrialThemes(in: findings, of: proposals).themes == [1])
    var request = RoomRequest()
    request.people = 20
    #expect(try Workshop(request, on: findings, proposals: proposals).themes == [1])
  }

  @Test func `no workshop takes them unasked`() throws {
    var request = RoomRequest()
    request.people = 20
    let usual = try Workshop(request, on: Self.findings, proposals: Self.proposals)
    #expect(!usual.themes.contains(2))
    #expect(usual.leftOut.contains(.init(theme: 2, reason: .trial)))
    let asked = try Workshop(request, on: Self.findings, proposals: Self.proposals, named: [2, 3])
    #expect(asked.themes == [2, 3])
  }
}
