import Foundation
import Testing

@testable import Concejo

@Suite struct ProposalMapTests {
  @Test func `there is a dot for each place, and a number in the middle of each theme`() {
    let map = ProposalMap(of: DeliverableSamples.findings())
    #expect(map.step == 1 && map.discs.map(\.theme) == [1, 2])
    // All sample proposals lie on one place.
    #expect(map.discs.map(\.dots) == [[.init(x: 10, y: 20)], [.init(x: 10, y: 20)]])
    #expect(map.discs[0].numberHeight == 20)
    // The second number gives way to the first.
    #expect(map.discs[1].numberHeight != 20)
  }

  @Test func `few proposals have large dots, and each theme a circle around its own`() throws {
    let map = ProposalMap(of: DeliverableSamples.findings())
    #expect(map.dotWidth == 1.6)
    for disc in map.discs { #expect(map.radius(of: disc) > map.dotWidth / 2) }
    let page = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es
    ).html
    #expect(page.components(separatedBy: "<circle cx=").count == map.discs.count + 1)
    #expect(page.contains("stroke-width=\"1.6\""))
  }

  @Test func `the picture is the same every time, and stands in the report with its caption`()
    throws
  {
    let picture = ProposalMap(of: DeliverableSamples.findings()).picture
    #expect(picture.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(picture == ProposalMap(of: DeliverableSamples.findings()).picture)
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es)
    let body = try DocumentSample.part("word/document.xml", of: try report.document.docx())
    #expect(body.contains("<w:drawing>"))
    #expect(body.contains("Cada punto es una propuesta distinta"))
    #expect(report.markdown.contains("versiones HTML, Word y LibreOffice"))
  }

  @Test func `no number lies on another`() {
    var taken = MapLabels()
    let first = taken.place(width: 4, x: 50, y: 50)
    #expect(first == 50)
    #expect(taken.place(width: 4, x: 50, y: 50) == 50 - 3.8)
  }

  @Test func `a name stands inside its circle, whole or not at all`() {
    func lines(_ name: String, _ radius: Double) -> [String] {
      MapName(name, radius: radius, below: 0).lines.map(\.text)
    }
    #expect(lines("Aceras", 8) == ["Aceras"])
    #expect(lines("Autobús, línea y metro", 9) == ["Autobús, línea y", "metro"])
    // No word is parted, and no name is cut.
    #expect(lines("Autobús, línea y metro", 5).isEmpty)
    for radius in stride(from: 3.0, to: 14, by: 0.5) {
      let set = MapName("Remodelación, edificios y reparaciones", radius: radius, below: 0).lines
      for line in set {
        let half = Double(line.text.count) * 0.98 / 2
        #expect(half * half + line.height * line.height <= radius * radius)
      }
    }
    // A number that gives way to another takes the name with it.
    #expect(MapName("Aceras", radius: 8, below: -3.8).lines[0].height < 0)
  }
}
