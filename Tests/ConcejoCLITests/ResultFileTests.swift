import ArgumentParser
import Concejo
import Foundation
import Testing

@testable import ConcejoCLI

/// The one list of files, held against what people read of them and what a run writes.
@Suite struct ResultFileTests {
  private static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Names of a run without the documents, of which prose tells by their name alone.
  private static let tables = ResultFiles.names(in: .run).filter { name in
    ReportFormat.allCases.allSatisfy { !name.hasSuffix(".\($0.rawValue)") }
  }

  @Test func `the help of run names every table`() {
    let help = RunCommand.configuration.discussion
    for name in Self.tables { #expect(help.contains(name), "\(name)") }
  }

  @Test func `the page on files names every table`() throws {
    let page = try Self.text("docs/result-schema.md")
    for name in Self.tables { #expect(page.contains(name), "\(name)") }
  }

  @Test func `a run writes no file that the list lacks, and all that always are there`() throws {
    let program = try Program()
    let outcome = try program.run(
      ["run", Program.corpus.appending(path: "proposals.csv").path, "-o", "out"])
    #expect(outcome.code == 0)
    let written = Set(
      try FileManager.default.contentsOfDirectory(
        atPath: program.folder.appending(path: "out").path))
    #expect(written.isSubset(of: OutputFolder.fileNames))
    let always: Set<String> = [
      "report.html", "agenda.docx", "themes.csv", "proposals.csv", "result.json", "ledger.txt",
      "index.html", OutputFolder.study,
    ]
    #expect(written.isSuperset(of: always))
  }

  @Test func `the papers of a workshop and the files of a run share the agenda and the index`() {
    let shared = Set(ResultFiles.names(in: .run)).intersection(ResultFiles.names(in: .agenda))
    #expect(
      shared == [
        "agenda.html", "agenda.md", "agenda.docx", "agenda.odt", FolderIndex.fileName,
        "checksums.txt",
      ])
  }
}
