import Foundation
import Testing

@testable import ConcejoStore

@Suite struct HeadingTests {
  @Test func `what a consultation is called is kept, and what is not said stays`() throws {
    let path = NSTemporaryDirectory() + "heading-\(UUID().uuidString).concejo"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let study = try Study.create(at: path)
    #expect(try study.heading() == Study.Heading())
    try study.keep(Study.Heading(title: "El valle", organizer: "Ayuntamiento"))
    try study.keep(Study.Heading(title: "El valle opina"))
    #expect(
      try study.heading() == Study.Heading(title: "El valle opina", organizer: "Ayuntamiento"))
    try study.keep(Study.Heading())
    #expect(try study.heading().title == "El valle opina")
    #expect(try study.checkDigests().broken.isEmpty)
  }
}
