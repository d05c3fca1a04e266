import Testing

@testable import Concejo

@Suite struct ReportTests {
  private let report = Report(
    DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es,
    title: "Agua & luz")

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "10"])
  func `a proposal is found by id`(id: String) {
    #expect(report.proposal(id)?.id == id)
  }

  @Test(arguments: ["", "0", "7", "11", "a"])
  func `an id nobody has finds nothing`(id: String) {
    #expect(report.proposal(id) == nil)
  }

  @Test func `the title is the language's own if none is given`() {
    let plain = Report(DeliverableSamples.findings(), proposals: DeliverableSamples.proposals)
    #expect(plain.title == Messages(.es)["title.default"])
  }

  @Test func `proposals outside come by reason, then by id`() {
    #expect(report.outside.map(\.proposal) == ["10", "6"])
  }

  @Test func `quoted proposals come in the order of the themes, each once`() {
    #expect(report.quoted.map { $0.id } == ["2", "1", "4"])
    #expect(report.quoted.map { $0.theme } == [1, 1, 2])
  }

  /// Two of theme 1 contradict each other, and one of them is quoted for the theme.
  private static func disputed(_ pairs: [(String, String)]) -> Report {
    let change = TextChange(removed: "mantenga", inserted: "elimine", isOwnText: false)
    let apart = pairs.map {
      Findings.ApartRecord(
        first: $0.0, second: $0.1, similarity: 0.9, objection: .oppositeDemand, change: change)
    }
    let quotes = [("1", 5, "Fuentes de agua"), ("2", 5, "Más fuentes"), ("3", 5, "Más fuentes")].map
    {
      Quote(proposal: $0.0, start: $0.1, end: $0.1 + $0.2.utf8.count, text: $0.2)
    }
    return Report(
      DeliverableSamples.findings(quotes: quotes, keptApart: apart),
      proposals: DeliverableSamples.proposals, language: .es)
  }

  @Test func `a side of a dispute is not quoted above it too, as long as two passages are left`() {
    let theme = Self.disputed([]).findings.themes[0]
    let report = Self.disputed([("3", "10")])
    #expect(report.quotes(of: theme, besides: []).map(\.proposal) == ["1", "2", "3"])
    #expect(report.quotes(of: theme, besides: ["3", "10"]).map(\.proposal) == ["1", "2"])
    #expect(report.quotes(of: theme, besides: ["2", "3"]).map(\.proposal) == ["1", "2", "3"])
  }

  @Test func `what is told of every theme stands once before all of them`() {
    let text = report.document.markdown
    #expect(text.ranges(of: report.messages["themes.text"]).count == 1)
    #expect(!text.contains("Entre paréntesis, cuántas de sus"))
    // A page that has one theme alone says it itself.
    let alone = ReportDocument(
      title: "t", language: .es, blocks: report.portrait(of: report.findings.themes[0]))
    #expect(alone.markdown.contains("Entre paréntesis, cuántas de sus"))
  }

  @Test func `repetitive themes do not lead`() throws {
    let titles = report.leadingThemes.map { report.headline(of: $0) }
    #expect(titles.first == "Fuentes de agua")
    #expect(!titles.contains { $0.contains("Farolas") })
  }

  @Test func `only a theme that is seldom found again is called fragile, with the share`() throws {
    let warning = try #require(report.fragility(of: DeliverableSamples.theme(1, stability: 0.45)))
    #expect(warning.contains("45,0"))
    #expect(report.fragility(of: DeliverableSamples.theme(1, stability: 0.6)) == nil)
    #expect(report.fragility(of: DeliverableSamples.theme(1, stability: nil)) == nil)
  }

  @Test func `a theme is counted with its denominator`() {
    let count = report.count(of: report.findings.themes[0])
    // 3 of 7 proposals are 42.857 %.
    for fact in ["3 ", " 7 ", report.messages.percentage(3, of: 7), "2 distintas"] {
      #expect(count.contains(fact))
    }
  }

  @Test func `an opening is one line of at most the given length`() {
    #expect(report.opening(of: "uno\ndos") == "uno · dos")
    #expect(report.opening(of: "abcde", 5) == "abcde")
    #expect(report.opening(of: "abcdef", 5) == "abcd…")
    #expect(report.opening(of: "👩‍🌾👩‍🌾👩‍🌾", 2) == "👩‍🌾…")
  }

  @Test func `the ledger's rows add up`() {
    let rows = report.ledgerRows
    #expect(rows.first?.count == 8)
    // Rejected 1 + proposals 7; 5 in themes, 2 outside, 0 excluded; 2 copies counted already.
    #expect(rows.filter { $0.indent == 1 }.map { $0.count } == [1, 7, 2])
    #expect(rows.filter { $0.indent == 2 }.map { $0.count } == [1, 5, 2, 0])
    #expect(rows.filter { $0.indent == 3 }.map { $0.count } == [1, 1])
  }

  @Test func `an account that comes out is said to, one that does not too`() {
    let balanced = Messages(.es)(
      "ledger.balanced",
      [
        "rejected": "1", "themed": "5", "outside": "2", "excluded": "0", "comments": "0",
        "rows": "8",
      ])
    #expect(report.ledgerSentence == balanced)
    let short = Report(
      DeliverableSamples.findings(rows: 9), proposals: DeliverableSamples.proposals)
    let unbalanced = Messages(.es)(
      "ledger.unbalanced",
      [
        "rejected": "1", "themed": "5", "outside": "2", "excluded": "0", "comments": "0",
        "accounted": "8",
        "rows": "9",
      ])
    #expect(short.ledgerSentence == unbalanced)
  }

  @Test func `numbers of the ledger end in one column`() {
    let rows = report.ledgerText.split(separator: "\n").dropFirst(2)
      .prefix(report.ledgerRows.count)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.allSatisfy { $0.last?.isNumber == true })
  }
}
