import Foundation
import Testing

@testable import Concejo

/// Slides are one page that runs its own script alone, and can be read without it.
@Suite struct SlidePageTests {
  @Test func `each heading of the first level is a slide, behind the title`() throws {
    let document = try EventSamples.report().slides()
    let slides = SlidePage(document)
    #expect(slides.count == slides.html.components(separatedBy: "<section").count)
    let messages = Messages(.es)
    #expect(
      document.outline.map(\.heading.text) == [
        messages["summary.heading"], messages["summary.page.themes"], "Fuentes de agua",
        messages["report.answers.heading"], messages["recommend.title"], messages["commit.title"],
        messages["summary.page.more"],
      ])
    #expect(document.outline.allSatisfy { $0.heading.level == 1 })
  }

  @Test func `the script that stands in it is the one that may run, and nothing is fetched`() throws
  {
    let html = try SlidePage(EventSamples.report().slides()).html
    let script = try #require(
      html.range(of: "<script>").flatMap { start in
        html.range(of: "</script>").map { html[start.upperBound..<$0.lowerBound] }
      })
    var policy = HTML()
    policy.policy(allowing: String(script))
    #expect(html.contains(policy.source))
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("src=\"") && !html.contains("url("))
    #expect(html.components(separatedBy: "<script").count == 2)
  }

  @Test func `what a citizen or a clerk wrote never becomes markup`() throws {
    let html = try SlidePage(EventSamples.report(title: "<script>alert(1)</script>").slides()).html
    #expect(html.contains("&lt;script&gt;alert(1)"))
    #expect(html.components(separatedBy: "<script").count == 2)
  }

  @Test func `more recommendations than a slide holds are counted`() throws {
    let account = try ChainSamples.account()
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals,
      response: AdministrationResponse(
        account, FollowUp((1...9).map { Recommendation($0, "Cosa", units: [$0]) }, []),
        grounds: RecommendationGrounds(account, findings: nil, proposals: [], harvest: [])))
    let text = report.slides().markdown
    #expect(text.contains("**R06** Cosa") && !text.contains("R07"))
    #expect(text.contains("Y 3 más."))
  }

  @Test(arguments: Messages.available)
  func `a page in any language names its language and its position`(language: Language) throws {
    let html = try SlidePage(EventSamples.report(language).slides()).html
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(html.contains("data-position=\"\(Messages(language)["slides.position"])\""))
  }

  @Test func `the printed slides stand on pages of their own`() {
    let sheet = Resource.text("slides/slides.css")
    #expect(sheet.contains("break-after: page") && sheet.contains("A4 landscape"))
  }
}
