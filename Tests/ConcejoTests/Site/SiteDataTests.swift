import Foundation
import Testing

@testable import Concejo

/// The open data and the feed say what the pages say.
@Suite struct SiteDataTests {
  private struct Open: Decodable {
    struct Field: Decodable {
      let name: String
      let description: String
    }
    struct Licence: Decodable {
      let name: String?
      let title: String
      let path: String?
    }
    let fields: [Field]
    let licenses: [Licence]?
    let proposals: [[String: Value]]
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private static func terms(_ licence: String?) -> Site.Terms {
    var terms = Site.Terms()
    terms.licence = licence.map(Licence.init)
    return terms
  }

  private static func files(_ terms: Site.Terms = terms("cc-by-4.0")) async throws -> [String:
    [UInt8]]
  {
    try await SiteSamples.files(
      SiteSamples.site(SiteSamples.contributions, SiteSamples.findings(), terms))
  }

  @Test func `table, workbook and JSON have a row for each contribution`() async throws {
    let files = try await Self.files()
    let count = SiteSamples.contributions.count
    let csv = String(decoding: try #require(files["data/proposals.csv"]), as: UTF8.self)
    let lines = csv.components(separatedBy: "\r\n")
    #expect(lines.count == count + 2)
    #expect(lines[0] == ProposalColumn.allCases.map(\.rawValue).joined(separator: ","))
    let json = try JSONDecoder().decode(
      Open.self, from: Data(try #require(files["data/proposals.json"])))
    #expect(json.proposals.count == count)
    #expect(json.fields.map(\.name) == ProposalColumn.allCases.map(\.rawValue))
    #expect(json.fields.allSatisfy { !$0.description.isEmpty })
    #expect(json.licenses?.first?.name == "CC-BY-4.0")
    let third = try #require(json.proposals.first { $0["id"] == .text("3") })
    #expect(third["supports"] == .number(4))
    #expect(third["date"] == .text("2026-02-03"))
    #expect(third["title"] == .text(SiteSamples.attack))
    #expect(third["opposes"] == nil)
    let first = try #require(json.proposals.first { $0["id"] == .text("1") })
    #expect(first["recommendations"] == .text("R01") && first["commitments"] == .text("C05"))
    #expect(first["page"] == .text("proposals/0.html#P1"))
    let comment = try #require(json.proposals.first { $0["id"] == .text("c 7") })
    #expect(comment["comment_on"] == .text("1") && comment["answer"] != nil)
    let workbook = try #require(files["data/proposals.xlsx"])
    let pieces = try ReadablePiece.pieces(of: workbook, file: "proposals.xlsx")
    let cells = try #require(pieces)
    #expect(
      cells.contains { String(decoding: $0.text, as: UTF8.self) == "Un carril\npara cometas" })
  }

  @Test func `columns without a licence say so, and no licence is made up`() async throws {
    let files = try await Self.files(Self.terms(nil))
    let json = try JSONDecoder().decode(
      Open.self, from: Data(try #require(files["data/proposals.json"])))
    #expect(json.licenses == nil)
    let page = String(decoding: try #require(files["data/index.html"]), as: UTF8.self)
    #expect(page.contains(Messages(.es)["site.licence.none"]))
  }

  @Test(arguments: [
    ("CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("https://example.org/l", nil, "https://example.org/l"), ("Uso libre", nil, nil),
  ])
  func `a licence is an identifier, an address or words`(
    text: String, code: String?, address: String?
  ) {
    let licence = Licence(text)
    #expect(licence.code == code && licence.address == address)
    #expect(!licence.name.isEmpty)
  }

  @Test func `the dictionary for programs names the columns of the table`() async throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        struct Schema: Decodable { let fields: [Open.Field] }
        let path: String
        let schema: Schema
      }
      let resources: [Resource]
    }
    let files = try await Self.files()
    let bytes = try #require(files["data/datapackage.json"])
    let package = try JSONDecoder().decode(Package.self, from: Data(bytes))
    #expect(package.resources.map(\.path) == ["proposals.csv"])
    #expect(
      package.resources.first?.schema.fields.map(\.name)
        == ProposalColumn.allCases.map(\.rawValue))
  }

  @Test func `the feed has the dates of the study, the latest first`() async throws {
    let files = try await Self.files()
    let feed = String(decoding: try #require(files[SiteFrame.feed]), as: UTF8.self)
    let days = feed.components(separatedBy: "<updated>").dropFirst().map { $0.prefix(10) }
    // The feed itself, the commitment by its last news, the theme by its latest answer.
    #expect(days == ["2026-05-06", "2026-05-06", "2026-03-31"])
    #expect(feed.contains("href=\"follow-up.html#seguimiento-C05\""))
    var terms = Self.terms(nil)
    terms.address = "https://example.org/a/"
    let absolute = try await Self.files(terms)
    let whole = String(decoding: try #require(absolute[SiteFrame.feed]), as: UTF8.self)
    #expect(whole.contains("href=\"https://example.org/a/themes/T01.html\""))
    #expect(whole.contains("rel=\"self\""))
  }

  @Test func `without a date there is no feed, and no page leads to one`() async throws {
    let proposals = [Proposal(id: "1", title: "", body: "Fuentes de agua")]
    let account = AnswerAccount(
      [AnswerAccount.Contribution(id: "1", theme: 1)],
      units: AnswerUnits(DecisionLog(), known: ["1"]), answers: [])
    let placements = [DeliverableSamples.placement("1", theme: 1)]
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: 1, rejected: [], placements: placements, copies: 0),
      themes: [DeliverableSamples.theme(1)], voices: [], duplicateGroups: [], keptApart: [],
      sameRequests: [], placements: placements, comments: [])
    let followUp = FollowUp([], [])
    let site = Site(
      of: findings, contributions: proposals,
      response: AdministrationResponse(
        account, followUp,
        grounds: RecommendationGrounds(
          account, findings: findings, proposals: proposals, harvest: [])),
      chain: ChainGraph(
        account, findings: findings, proposals: proposals, followUp: followUp, language: .es),
      terms: Site.Terms())
    let files = try await SiteSamples.files(site)
    #expect(!site.hasFeed && files[SiteFrame.feed] == nil)
    // Nothing was answered or promised: these parts are not there either.
    #expect(files["follow-up.html"] == nil && files["answers/index.html"] == nil)
    for (path, page) in SiteSamples.pages(files) {
      for link in ["feed.xml", "follow-up.html", "answers/index.html"] {
        #expect(!page.contains(link), "\(path) \(link)")
      }
    }
  }
}
