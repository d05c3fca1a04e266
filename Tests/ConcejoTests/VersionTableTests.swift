import Concejo
import Foundation
import Testing

/// What documents say of versions, held against the program.
@Suite struct VersionTableTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test(
    arguments: [
      ("program", Findings.currentProgramVersion),
      ("`result.json` (`concejo.result`)", String(Findings.currentSchemaVersion)),
      ("decisions, JSON lines", String(DecisionFile.currentVersion)),
      (
        "`export.json` of numbers (`concejo.matrices`)", String(MatrixRecord.currentSchemaVersion)
      ),
      ("model (`concejo.model`)", String(ModelHeader.currentSchemaVersion)),
      ("resources (sentences, word lists, profiles)", ResourcesFolder.version),
    ] as [(String, String)])
  func `the table of versions is that of the program`(form: String, version: String) throws {
    let table = try Self.text("docs/versions.md").split(separator: "\n")
    let row = try #require(table.first { $0.hasPrefix("| \(form) |") })
    #expect(row.split(separator: "|")[2].contains(" \(version) "))
  }

  @Test func `the changelog and the citation name the version at hand`() throws {
    let version = Findings.currentProgramVersion
    let heading = try Self.text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(heading?.hasPrefix("## \(version) ") == true)
    #expect(ResourcesFolder.version == version)
    #expect(try Self.text("Sources/Concejo/Resources/version") == version + "\n")
    let citation = try Self.text("CITATION.cff")
    #expect(citation.contains("\nversion: \(version)\n"))
  }
}
