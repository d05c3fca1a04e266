import Foundation
import Testing

@testable import Concejo

@Suite struct SizeChartTests {
  private let page = Report(
    DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es
  ).html

  /// One of the two drawings, to the end of the page where it is the second.
  private func chart(_ form: String) throws -> Substring {
    let start = try #require(page.range(of: "<svg class=\"sizes \(form)\""))
    let next = page[start.upperBound...].range(of: "<svg class=\"sizes")
    return page[start.lowerBound..<(next?.lowerBound ?? page.endIndex)]
  }

  @Test func `both forms have a bar and a name for each theme, and the style sheet shows one`()
    throws
  {
    let count = DeliverableSamples.findings().themes.count
    for form in ["above", "beside"] {
      let chart = try chart(form)
      #expect(chart.components(separatedBy: "class=\"label\"").count - 1 >= count)
      #expect(chart.components(separatedBy: "class=\"distinct\"").count - 1 >= count)
      // Each is hidden where the other is shown.
      #expect(page.contains(".\(form) { display: none; }"))
    }
  }

  @Test func `a name of two lines is cut between words, and what is left ends with an ellipsis`() {
    #expect(SizeChart.lines(of: "9. Perros") == ["9. Perros"])
    #expect(
      SizeChart.lines(of: "8. Remodelación, edificios y reparaciones", 30)
        == ["8. Remodelación, edificios y", "reparaciones"])
    let long = SizeChart.lines(of: String(repeating: "palabra ", count: 20), 30)
    #expect(long.count == 2 && long[1].hasSuffix("…"))
    #expect(long.allSatisfy { $0.count <= 30 })
  }
}
