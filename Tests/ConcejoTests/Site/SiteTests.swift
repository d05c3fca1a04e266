import Foundation
import Testing

@testable import Concejo

/// Every citizen finds hers, and nothing else.
@Suite struct SiteTests {
  /// Places of contributions on all pages of proposals.
  private static func anchors(_ pages: [String: String]) -> [String] {
    pages.filter { $0.key.hasPrefix("proposals/") }.flatMap { page in
      SiteSamples.values(of: "id", in: page.value).filter { $0.hasPrefix("P") }
    }.sorted()
  }

  @Test func `every contribution stands once, in full, with its id for a place`() async throws {
    let pages = SiteSamples.pages(try await SiteSamples.files(SiteSamples.site()))
    let ids = SiteSamples.contributions.map { SiteAddress.anchor(of: $0.id) }
    #expect(Self.anchors(pages) == ids.sorted())
    for proposal in SiteSamples.contributions {
      let line = proposal.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
      #expect(pages.values.contains { $0.contains(line) }, "\(proposal.id)")
    }
    // A comment stands under its proposal, whatever its id.
    #expect(pages["proposals/0.html"]?.contains("id=\"Pc~207\"") == true)
  }

  @Test(arguments: [1, 2, 3])
  func `whatever the ids are, each has its place and every link leads somewhere`(
    seed: UInt64
  ) async throws {
    var random = SplitMix64(seed: seed)
    let signs = ["#", "%", " ", "ñ", "<", "\"", "/", "a", "7", "&", "?", ".", "P", "~", "0"]
    var ids: Set<String> = ["0", "00", "99", "100", "999999", "1000000"]
    while ids.count < 60 {
      let length = Int(random.next() % 6) + 1
      ids.insert((0..<length).map { _ in signs[Int(random.next() % 15)] }.joined())
    }
    let proposals = Proposal.sorted(
      ids.map { Proposal(id: $0, title: "", body: "Fuente \($0.count)") })
    let placements = proposals.enumerated().map {
      DeliverableSamples.placement(
        $1.id, theme: $0 % 3 == 0 ? nil : 1, reason: $0 % 3 == 0 ? .singleConcern : nil)
    }
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: 60, rejected: [], placements: placements, copies: 0),
      themes: [
        DeliverableSamples.theme(
          1, proposals: placements.filter { $0.theme == 1 }.map(\.proposal))
      ], voices: [], duplicateGroups: [], keptApart: [], sameRequests: [],
      placements: placements, comments: [])
    let files = try await SiteSamples.files(SiteSamples.site(proposals, findings))
    let pages = SiteSamples.pages(files)
    #expect(Self.anchors(pages) == ids.map(SiteAddress.anchor).sorted())
    Self.expectLinksToLead(files)
  }

  /// Every relative address leads to a file of the site, and to a place that is there.
  private static func expectLinksToLead(_ files: [String: [UInt8]]) {
    let pages = SiteSamples.pages(files)
    let places = pages.mapValues { Set(SiteSamples.values(of: "id", in: $0)) }
    for (path, page) in pages {
      let links =
        SiteSamples.values(of: "href", in: page) + SiteSamples.values(of: "src", in: page)
      #expect(links.count > 5, "\(path)")
      for link in Set(links) where link != "data:," && !link.hasPrefix("https://") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : file(String(parts[0]), from: path)
        if files[target] == nil { Issue.record("\(path): \(link) leads to no file") }
        guard parts.count == 2 else { continue }
        let place = String(parts[1]).removingPercentEncoding ?? ""
        if places[target]?.contains(place) != true {
          Issue.record("\(path): \(link) leads to no place")
        }
      }
    }
  }

  /// The file that a relative address leads to.
  private static func file(_ address: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }

  @Test func `every link of a site with answers leads somewhere`() async throws {
    Self.expectLinksToLead(try await SiteSamples.files(SiteSamples.site()))
  }

  @Test func `of what was taken back the number is told and why, and never the text`() async throws
  {
    let gone: Set<String> = ["5", "10"]
    #expect(try SiteSamples.site(setAside: gone).takenBack == ["5", "10"])
    let site = try SiteSamples.site(
      SiteSamples.contributions, SiteSamples.findings(gone), setAside: gone)
    #expect(site.takenBack.isEmpty)
    let files = try await SiteSamples.files(site)
    for (path, bytes) in files where !path.hasSuffix(".xlsx") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("cometas"), "\(path)")
    }
    let pages = SiteSamples.pages(files)
    let page = try #require(pages["proposals/0.html"])
    #expect(page.contains("id=\"P5\"") && page.contains("<p>Retirada por quien"))
    let list = try #require(pages["proposals/out.html"])
    for id in gone { #expect(list.contains("href=\"../proposals/0.html#P\(id)\">\(id)</a>")) }
    #expect(pages["proposals/index.html"]?.contains("href=\"../proposals/out.html\"") == true)
    #expect(
      files["data/proposals.csv"].map { !String(decoding: $0, as: UTF8.self).contains("\n5,") }
        == true)
    Self.expectLinksToLead(files)
  }

  @Test func `who looks for the number of an excluded proposal is told the published reason`()
    async throws
  {
    let site = try SiteSamples.site(
      SiteSamples.contributions, SiteSamples.findings(["5"]), setAside: ["5"],
      reason: "excluded: spam")
    let files = try await SiteSamples.files(site)
    let reason = try #require(ModerationCodes.standard["spam"]?.name(in: .es))
    let told = "Excluida. Motivo, de la lista publicada: \(reason)."
    #expect(SiteSamples.pages(files)["proposals/0.html"]?.contains(told) == true)
    let openings = files.filter { $0.key.hasPrefix("search/p") }.values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(openings.contains("[\"5\",\"0\",-1,\"\(told)\"]"))
  }

  @Test func `a site of which nothing was taken back has no list of it`() async throws {
    #expect(try await SiteSamples.files(SiteSamples.site())["proposals/out.html"] == nil)
  }

  @Test func `what people wrote opens no tag, and pages run only what lies beside them`()
    async throws
  {
    var terms = Site.Terms()
    (terms.title, terms.organizer) = (SiteSamples.attack, SiteSamples.attack)
    terms.licence = Licence(SiteSamples.attack)
    let files = try await SiteSamples.files(
      SiteSamples.site(SiteSamples.contributions, SiteSamples.findings(), terms))
    for (path, page) in SiteSamples.pages(files) {
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("<style") && !page.contains(" style="), "\(path)")
      #expect(!page.contains(" onload=") && !page.contains("javascript:1\""), "\(path)")
      #expect(page.contains("default-src 'none'; style-src 'self'; script-src 'self'"), "\(path)")
      for address in SiteSamples.values(of: "src", in: page) {
        #expect(address == "site.js" || address == "search/index.js", "\(path)")
      }
    }
    #expect(SiteSamples.pages(files)["proposals/0.html"]?.contains("&lt;script&gt;alert") == true)
  }

  @Test func `a proposal tells its theme, its copies, its answer and what followed`() async throws {
    let pages = SiteSamples.pages(try await SiteSamples.files(SiteSamples.site()))
    let page = try #require(pages["proposals/0.html"])
    let articles = page.components(separatedBy: "<article class=\"proposal\"")
    let first = try #require(articles.first { $0.hasPrefix(" id=\"P1\"") })
    for part in [
      "../themes/T01.html", "<strong>Aceptada en parte.</strong>", "../answers/U01.html",
      "../follow-up.html#seguimiento-R01", "../follow-up.html#seguimiento-C05", "De acuerdo con",
    ] {
      #expect(first.contains(part), "\(part)")
    }
    let copy = try #require(articles.first { $0.hasPrefix(" id=\"P5\"") })
    #expect(copy.contains("<dt>Es copia de</dt>\n<dd><a href=\"../proposals/0.html#P4\">4</a>"))
    #expect(copy.contains("Todavía no tiene respuesta."))
    let head = try #require(articles.first { $0.hasPrefix(" id=\"P4\"") })
    #expect(head.contains("<dt>Tiene copias</dt>"))
  }

  @Test func `an address stays when others come or go`() {
    #expect(SiteAddress.page(of: "12345") == "12300")
    #expect(SiteAddress.page(of: "7") == "0")
    #expect(SiteAddress.numbers(on: "12300") == 12300...12399)
    // Neither a number with zeros in front nor a long one counts anything.
    for id in ["007", "1234567", "a7", "", "١"] {
      #expect(SiteAddress.page(of: id).hasPrefix("x"), "\(id)")
    }
    #expect(SiteAddress.up(from: "themes/T01.html") == "../")
    #expect(SiteAddress.up(from: "index.html").isEmpty)
  }

  @Test func `the same study gives the same files, and the mark names them all`() async throws {
    let first = try await SiteSamples.files(SiteSamples.site())
    #expect(try await SiteSamples.files(SiteSamples.site()) == first)
    struct Mark: Decodable { let files: [String] }
    let mark = try JSONDecoder().decode(
      Mark.self, from: Data(try #require(first[Site.markFile])))
    #expect(mark.files == first.keys.sorted())
    for path in first.keys {
      let top = path.split(separator: "/").first.map(String.init) ?? ""
      #expect(Site.topNames.contains(top), "\(path)")
    }
  }

  @Test(arguments: Messages.available)
  func `it is there in every language`(language: Language) async throws {
    var terms = Site.Terms()
    terms.language = language
    let files = try await SiteSamples.files(
      SiteSamples.site(SiteSamples.contributions, SiteSamples.findings(), terms))
    for (path, page) in SiteSamples.pages(files) {
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
      #expect(page.contains(Messages(language)["site.skip"]), "\(path)")
    }
  }
}
