import Foundation
import Testing

/// The catalogue of the library leads to all that it has.
@Suite struct DocumentationTests {
  private static let library = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Concejo")

  /// Types that programs can see, declared at the edge of a file.
  private static func publicTypes() throws -> Set<String> {
    let declaration = /^public (?:final )?(?:struct|enum|class|actor|protocol) (\w+)/
    let paths = try #require(FileManager.default.enumerator(atPath: library.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    var types: Set<String> = []
    for path in paths {
      let text = try String(contentsOf: library.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        if let match = line.firstMatch(of: declaration) { types.insert(String(match.1)) }
      }
    }
    return types
  }

  @Test func `every public type stands under a topic, once`() throws {
    let page = try String(
      contentsOf: Self.library.appending(path: "Concejo.docc/Concejo.md"), encoding: .utf8)
    let listed = page.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^- ``(\w+)``$/).map { String($0.1) }
    }
    let types = try Self.publicTypes()
    #expect(types.count > 200)
    #expect(types.subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(types).sorted() == [])
    #expect(Set(listed).count == listed.count)
  }
}
