import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// The map of themes, and the order that it tells.
@Suite struct MapTests {
  @Test func `each theme is a circle that leads to it and says what it is`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/")
    let findings = try browser.study.latestFindings()
    let circles = page.html.matches(
      of: #/<a href="\/themes\/T(\d+)" aria-label="([^"]+)"><title>([^<]+)<\/title><circle/#)
    #expect(circles.compactMap { Int($0.output.1) } == findings.themes.map(\.id))
    for circle in circles {
      #expect(circle.output.2 == circle.output.3 && circle.output.2.contains(" propuestas"))
    }
    #expect(await browser.get("/").html.contains(circles[0].output.0))
    let other = try await Browser()
    // Drawn alike from the same texts.
    #expect(await other.get("/").html.contains(circles[0].output.0))
  }

  @Test func `circles hold the dots of their themes, and lie apart`() async throws {
    let findings = try await Browser().study.latestFindings()
    let discs = ThemeDiscs(of: findings).discs
    #expect(discs.map(\.theme) == findings.themes.map(\.id))
    for placement in findings.placements {
      guard let disc = discs.first(where: { $0.theme == placement.theme }) else { continue }
      let (dx, dy) = (placement.x - disc.x, placement.y - disc.y)
      #expect(dx * dx + dy * dy <= disc.radius * disc.radius)
    }
    for (place, first) in discs.enumerated() {
      for second in discs[(place + 1)...] {
        let (dx, dy) = (first.x - second.x, first.y - second.y)
        #expect((dx * dx + dy * dy).squareRoot() > max(first.radius, second.radius))
      }
    }
  }

  @Test func `the most typical members lie in the middle`() async throws {
    let browser = try await Browser()
    let findings = try browser.study.latestFindings()
    let onMap = ThemeDiscs(of: findings).centralities(in: findings)
    let themed = findings.placements.filter { $0.theme != nil }.map(\.proposal)
    #expect(Set(onMap.keys) == Set(themed))
    #expect(onMap.values.allSatisfy { (0...1).contains($0) })
    for theme in findings.themes {
      let order = browser.site.ranked(theme.proposals, by: onMap)
      #expect(onMap[order[0]] == theme.proposals.compactMap { onMap[$0] }.max())
      #expect(Set(order) == Set(theme.proposals))
    }
  }
}
