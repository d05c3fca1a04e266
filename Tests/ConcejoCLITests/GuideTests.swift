import ArgumentParser
import Concejo
import Foundation
import Testing

@testable import ConcejoCLI

/// What guides and README show can be done.
@Suite struct GuideTests {
  private static let root = Program.corpus.deletingLastPathComponent().deletingLastPathComponent()
  private static let guides = ["analyst", "facilitator", "researcher", "administrator"]

  /// The lines of all shell blocks of a page.
  private static func commands(in page: String) throws -> [String] {
    let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
    var isShown = false
    return text.components(separatedBy: "\n").filter { line in
      if line.hasPrefix("```") {
        isShown = line == "```sh"
        return false
      }
      return isShown && !line.isEmpty
    }
  }

  /// The words of a command; what stands in quotation marks is one, and a comment or a redirection ends it.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted, hasWord) = ("", false, false)
    for character in line + " " {
      if character == "\"" {
        (isQuoted, hasWord) = (!isQuoted, true)
      } else if character == " ", !isQuoted {
        if word == "#" || word == ">" { break }
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    return words
  }

  @Test(arguments: guides)
  func `every command of a guide runs as it stands`(guide: String) throws {
    let program = try Program()
    for name in ["proposals.csv", "comments.csv", "gold.csv"] {
      try program.write(name, Data(contentsOf: Program.corpus.appending(path: name)))
    }
    let commands = try Self.commands(in: "docs/guides/\(guide).en.md")
    #expect(commands.count >= 7)
    let path = URL(filePath: Program.executable).deletingLastPathComponent().path
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-euc", commands.joined(separator: "\n")]
    shell.currentDirectoryURL = program.folder
    // The program of a sanitizer is told in its options what not to look for.
    shell.environment = ProcessInfo.processInfo.environment.filter {
      $0.key.hasSuffix("SAN_OPTIONS")
    }
    shell.environment?["PATH"] = "\(path):/usr/bin:/bin"
    let log = program.folder.appending(path: ".log")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    (shell.standardOutput, shell.standardError) = (handle, handle)
    try shell.run()
    shell.waitUntilExit()
    let told = try String(contentsOf: log, encoding: .utf8)
    #expect(shell.terminationStatus == 0, "\(guide): \(told.suffix(800))")
  }

  @Test(arguments: guides)
  func `a guide has the same commands in both languages`(guide: String) throws {
    #expect(
      try Self.commands(in: "docs/guides/\(guide).en.md")
        == Self.commands(in: "docs/guides/\(guide).es.md"))
  }

  @Test func `every command of the README is one that the program takes`() throws {
    let commands = try Self.commands(in: "README.md").filter { $0.hasPrefix("concejo ") }
    #expect(commands.count >= 40)
    for line in commands {
      #expect(throws: Never.self, "\(line)") {
        _ = try ConcejoCommand.parseAsRoot(Array(Self.words(of: line).dropFirst()))
      }
    }
  }

  @Test func `words of a command are cut as a shell cuts them`() {
    #expect(
      Self.words(of: "concejo run a.csv --title \"Tu atención\" -o out   # all > of it")
        == ["concejo", "run", "a.csv", "--title", "Tu atención", "-o", "out"])
    #expect(
      Self.words(of: "concejo decisions export a > b") == ["concejo", "decisions", "export", "a"])
  }
}
