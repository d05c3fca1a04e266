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

  @Test func `no label lies on another or over the edge`() {
    var taken = MapLabels()
    let first = taken.place(width: 4, x: 50, y: 50)
    let second = taken.place(width: 4, x: 50, y: 50)
    #expect(first == 50 && second != 50)
    let (onAnother, overTheEdge, free) = (
      taken.takes(width: 10, x: 50, y: 50), taken.takes(width: 10, x: 3, y: 80),
      taken.takes(width: 10, x: 30, y: 80)
    )
    #expect(!onAnother && !overTheEdge && free)
  }
}
