import Foundation
import Testing

@Suite struct ReadmeExampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Lines without blanks around them, empty ones left out.
  private static func lines(_ text: Substring) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// What stands between two marks, each of which stands once.
  private static func part(of path: String, from start: String, to end: String) throws -> Substring
  {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let first = try #require(text.range(of: start), "\(path) has no \(start)")
    let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
    return text[first.upperBound..<last.lowerBound]
  }

  @Test func `the example of the README is the one that compiles here`() throws {
    let shown = Self.lines(try Self.part(of: "README.md", from: "```swift\n", to: "```"))
    let imports = shown.filter { $0.hasPrefix("import ") }
    #expect(imports == ["import Concejo", "import Foundation"])
    let compiled = Self.lines(
      try Self.part(
        of: "Tests/ConcejoTests/Consultation/ReadmeExample.swift", from: "// README begins",
        to: "// README ends"))
    #expect(Array(shown.dropFirst(imports.count)) == compiled)
    #expect(shown.count <= 8)
  }
}
