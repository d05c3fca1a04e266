import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

@testable import ConcejoReview

/// Every page that is linked is there, in every language of the pages.
@Suite struct PageTests {
  /// Pages that a page leads to, and so on.
  private static func crawl(_ browser: Browser) async -> [String: Browser.Answer] {
    var seen: [String: Browser.Answer] = [:]
    var waiting = ["/", "/themes/T01/merge?with=T02"]
    while let target = waiting.popLast() {
      guard seen[target] == nil, seen.count < 400 else { continue }
      let answer = await browser.get(target)
      seen[target] = answer
      waiting += answer.links.filter { $0.hasPrefix("/") && seen[$0] == nil }
    }
    return seen
  }

  @Test func `no link leads nowhere, and every page says where one is`() async throws {
    let browser = try await Browser()
    let pages = await Self.crawl(browser)
    #expect(pages.count > 80)
    for (target, answer) in pages where !target.hasPrefix("/static/") {
      #expect(answer.status == 200, "\(target)")
      #expect(answer.html.contains("<html lang=\"es\">"), "\(target)")
      #expect(answer.html.matches(of: #/<h1>/#).count == 1, "\(target)")
      #expect(answer.html.contains("<main id=\"main\">"), "\(target)")
      #expect(answer.html.contains("href=\"#main\""), "\(target)")
      #expect(answer.links.allSatisfy { $0.hasPrefix("/") || $0 == "#main" }, "\(target)")
      // What a template names and a page lacks would leave nothing behind.
      #expect(!answer.html.contains("href=\"\""), "\(target)")
      #expect(answer.answer.body.count < 200_000, "\(target)")
    }
  }

  @Test(arguments: ReviewLanguage.available)
  func `the pages are in the language that is asked for`(language: Language) async throws {
    let browser = try await Browser(options: ReviewOptions(language: language))
    let sentences = try ReviewLanguage.sentences(in: language)
    for target in ["/", "/themes/T01", "/history", "/copies", "/search?q=bici", "/proposals/1"] {
      let page = await browser.get(target)
      #expect(page.status == 200, "\(target)")
      #expect(page.html.contains("<html lang=\"\(language.rawValue)\">"), "\(target)")
      #expect(page.html.contains(try #require(sentences["overview"])), "\(target)")
    }
  }

  @Test func `sentences are the same in all languages, with the same gaps`() throws {
    let spanish = try ReviewLanguage.sentences(in: .es)
    func gaps(_ text: String) -> [String] {
      text.matches(of: #/\{\w+\}/#).map { String($0.output) }.sorted()
    }
    for language in ReviewLanguage.available {
      let sentences = try ReviewLanguage.sentences(in: language)
      #expect(Set(sentences.keys) == Set(spanish.keys), "\(language)")
      for (key, text) in sentences {
        #expect(!text.isEmpty && text == text.trimmed, "\(language) \(key)")
        #expect(gaps(text) == gaps(spanish[key] ?? ""), "\(language) \(key)")
      }
    }
  }

  @Test func `every sentence is one that a page says, and no page lacks one`() throws {
    let sentences = Set(try ReviewLanguage.sentences(in: .es).keys)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/ConcejoReview")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }
    var (named, code) = (Set<String>(), "")
    for path in paths where path.hasSuffix(".mustache") || path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      if path.hasSuffix(".swift") { code += text }
      named.formUnion(text.matches(of: #/\{\{t\.(\w+)\}\}/#).map { String($0.output.1) })
    }
    #expect(named.subtracting(sentences).sorted() == [])
    for key in sentences.subtracting(named).sorted() {
      // Some are put together of a stem and a name.
      let stem = key.split(separator: ".").first.map(String.init) ?? key
      let whole = key.replacing(#/\.(?:one|other)$/#, with: "")
      #expect(
        code.contains("\"\(whole)\"") || code.contains("\"\(key)\"")
          || code.contains("\"\(stem)."),
        "\(key)")
    }
  }

  @Test func `a proposal is found by its id, whatever signs it has`() async throws {
    let ids = ["A/1", "B 2", "Ñ#3", "100%", "a&b=c", "x?y", "'q'"]
    let rows = FiveThemes.proposals.prefix(ids.count).enumerated().map {
      "\(ids[$0]),,\"\($1.body)\",,\n"
    }
    let browser = try await Browser(
      "id,title,description,supports,municipality\n" + rows.joined())
    let found = try browser.study.contributions().map(\.id)
    #expect(found.count == ids.count && found.contains("A/1"))
    for id in found {
      let page = await browser.get(browser.site.address(ofProposal: id))
      #expect(page.status == 200, "\(id)")
      let answer = await browser.post(
        [("action", "exclude"), ("code", "spam"), ("proposal", id), ("by", "Ana")], from: page)
      #expect(answer.status == 303, "\(id)")
    }
    #expect(Set(try browser.study.decisions().exclusions.keys) == Set(found))
  }

  @Test func `long lists come page by page`() throws {
    var request = PageRequest(method: "GET", target: "/x?page=3")
    #expect(ListPage(of: 120, request).range == 50..<75)
    request.target = "/x?page=99"
    #expect(ListPage(of: 120, request).number == 5)
    request.target = "/x?page=-1"
    #expect(ListPage(of: 120, request).range == 0..<25)
    #expect(ListPage(of: 0, request).range == 0..<0)
  }

  @Test func `what search has found is marked, and brackets of the text stay`() {
    let pieces = ReviewPages.pieces(of: "un [carril] bici [y] más")
    #expect(
      pieces.compactMap { $0["text"] as? String } == ["un ", "carril", " bici ", "y", " más"])
    #expect(pieces.compactMap { $0["isMarked"] as? Bool } == [false, true, false, true, false])
  }
}
