import Foundation
import Testing

/// The house rules that a script can check: who imports whom, and how long a file may be.
@Suite struct ArchitectureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let allowedImports: [String: Set<String>] = [
    "Concejo": [
      "Foundation", "FoundationXML", "Dispatch", "Synchronization", "CKernels", "CStemmer", "CZip",
      "CXLSXWriter",
    ],
    "ConcejoStore": ["Foundation", "Concejo", "GRDB", "GRDBSQLite"],
    // What stands in Hummingbird's own interface comes from four more modules.
    "ConcejoReview": [
      "Foundation", "Synchronization", "Concejo", "ConcejoStore", "Hummingbird", "HTTPTypes",
      "Logging", "NIOCore", "NIOHTTPTypes", "Mustache",
    ],
    "ConcejoCLI": [
      "Foundation", "Synchronization", "Concejo", "ConcejoStore", "ConcejoReview",
      "ArgumentParser", "Yams", "Mustache",
    ],
  ]

  private static func sources(below folder: String) throws -> [(path: String, lines: [String])] {
    let base = root.appending(path: folder)
    let files = try #require(FileManager.default.enumerator(atPath: base.path))
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
        return (path, text.components(separatedBy: "\n"))
      }
  }

  @Test(arguments: ["Concejo", "ConcejoStore", "ConcejoReview", "ConcejoCLI"])
  func `a target imports only what the table allows`(target: String) throws {
    let allowed = try #require(Self.allowedImports[target])
    for (path, lines) in try Self.sources(below: "Sources/\(target)") {
      // Examples in help texts say `concejo import file`; imports stand before any declaration.
      for line in lines.prefix(while: { !$0.contains("{") }) {
        let words = line.split(separator: " ")
        let isImport = words.first == "import" || words.dropFirst().first == "import"
        let isQualified = ["import", "public", "internal", "package"].contains(words.first ?? "")
        guard isImport, isQualified, let position = words.firstIndex(of: "import") else {
          continue
        }
        let module = String(words[position + 1])
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func `the stemmer is imported in one file only`() throws {
    let importers = try Self.sources(below: "Sources").filter { source in
      source.lines.contains { $0.hasSuffix("import CStemmer") }
    }
    #expect(importers.map(\.path) == ["Concejo/Text/Stemmer.swift"])
  }

  @Test func `what hints of commands are filled with is quoted for a shell`() throws {
    // Names of themes and of commands need no quotation marks.
    let plain = ["\\(name)", "\\(command)"]
    for (path, lines) in try Self.sources(below: "Sources") {
      let text = lines.joined(separator: "\n")
      for hint in text.matches(of: #/`concejo [^`]*`/#).map({ String($0.0) }) {
        for gap in hint.matches(of: #/\\\(([^)]*)\)/#) where !plain.contains(String(gap.0)) {
          #expect(gap.1.contains("ShellWord."), "\(path): \(hint)")
        }
      }
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no file has more than 500 lines`(folder: String) throws {
    for (path, lines) in try Self.sources(below: folder) {
      #expect(lines.count <= 500, "\(path) has \(lines.count) lines")
    }
  }

  @Test func `no file is named after nothing`() throws {
    let vague = /(?i)(utils?|helpers?|common|misc|manager)/
    for (path, _) in try Self.sources(below: "Sources") {
      #expect(path.firstMatch(of: vague) == nil, "\(path)")
    }
  }

  @Test func `the library neither prints nor asks for the time`() throws {
    let forbidden = [" print(", "Date()", "ContinuousClock", "ProcessInfo", "getenv", "URLSession"]
    for (path, lines) in try Self.sources(below: "Sources/Concejo") {
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for word in forbidden {
          #expect(!line.contains(word), "\(path): \(line)")
        }
      }
    }
  }
}
