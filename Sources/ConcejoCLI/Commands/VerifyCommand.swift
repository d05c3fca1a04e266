import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Checks results again: personal data, quotes, the account of rows.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check files, a folder of results or a study.",
    discussion: """
      Looks for personal data in every file, and tells kind, file and line, never the value. Of a
      study it checks that every quote stands in its proposal and that the ledger adds up.

      EXAMPLES:
        concejo verify out
        concejo verify valley.concejo
        concejo verify minutes.md letter.html

      Ends with 77 if personal data are found, with 70 if a quote or the ledger is wrong.
      """)

  @Argument(help: "Files, folders or studies.")
  var paths: [String]

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let files = try paths.flatMap(Self.files)
    let check = ResultCheck()
    let findings = try files.flatMap { try check.findings(in: $0) }
    if json {
      try JSONOutput.print(findings)
    } else {
      print(findings)
      Swift.print(
        "\(Counted.of(files.count, "file")) checked: "
          + (findings.isEmpty ? "nothing found." : "\(Counted.of(findings.count, "finding"))."))
    }
    if findings.contains(where: {
      $0.kind == ResultCheck.brokenQuote || $0.kind == ResultCheck.ledger
    }) {
      throw ExitCode.unbalanced
    }
    if !findings.isEmpty { throw ExitCode.personalData }
  }

  private func print(_ findings: [ResultCheck.Finding]) {
    guard !findings.isEmpty else { return }
    var table = TextTable(header: ["file", "line", "found"], rightAligned: [1])
    for finding in findings {
      table.append([finding.file, finding.line.map(String.init) ?? "", finding.kind])
    }
    for line in table.lines() { Swift.print(line) }
  }

  /// The files of a path: itself, or what a folder holds, by name.
  private static func files(of path: String) throws -> [String] {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CLIError.missingFile(path)
    }
    guard isDirectory.boolValue else { return [path] }
    let names = FileManager.default.subpaths(atPath: path) ?? []
    return names.sorted().map { path + "/" + $0 }.filter { file in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
