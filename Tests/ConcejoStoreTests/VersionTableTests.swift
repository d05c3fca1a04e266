import Foundation
import GRDB
import Testing

@testable import ConcejoStore

@Suite struct VersionTableTests {
  @Test func `the table of versions counts the migrations of a study`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/versions.md")
    let table = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let row = try #require(table.first { $0.hasPrefix("| study, SQLite |") })
    #expect(row.split(separator: "|")[2].contains(" \(Migrations.migrator.migrations.count) "))
  }
}
