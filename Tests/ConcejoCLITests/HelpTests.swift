import ArgumentParser
import Foundation
import Testing

@testable import ConcejoCLI

/// The help of all commands, as man pages are made of it.
@Suite struct HelpTests {
  private struct Tool: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// This command and all below it, each with its whole name.
    func all(below path: String = "") -> [(path: String, command: Command)] {
      let path = path.isEmpty ? commandName : path + " " + commandName
      return [(path, self)]
        + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(below: path) }
    }
  }

  private struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    /// The name that stands behind two hyphens.
    var long: String? { names?.first { $0.kind == "long" }?.name }

    /// From where to where its numbers go, as the help says; the second is nil where there is no end.
    var range: (least: Double, most: Double?)? {
      let help = abstract ?? ""
      if let found = help.firstMatch(of: #/(-?[0-9.]*[0-9]) to (-?[0-9.]*[0-9])/#) {
        return (Double(found.1) ?? .nan, Double(found.2))
      }
      if help.contains("above 0, 1 at most") { return (0.000001, 1) }
      for bound in [#/(-?[0-9]+) or (?:more|greater)/#, #/from (-?[0-9]+)/#] {
        if let found = help.firstMatch(of: bound) { return (Double(found.1) ?? .nan, nil) }
      }
      return nil
    }
  }

  private static func commands() throws -> [(path: String, command: Command)] {
    let dump = Data(ConcejoCommand._dumpHelp().utf8)
    return try JSONDecoder().decode(Tool.self, from: dump).command.all()
  }

  /// Options that take a number and have no default.
  private static let numeric: Set<String> = [
    "people", "minutes", "rooms", "tables", "seats", "page", "count", "themes", "subthemes",
    "neighbors",
    "duplicate-threshold",
  ]

  @Test func `an option that takes a number says from where to where, around its default`() throws {
    var seen: Set<String> = []
    for (path, command) in try Self.commands() {
      // Elsewhere --themes is a list of themes.
      let names = Self.numeric.subtracting(
        ["run", "analyze"].contains(command.commandName) ? [] : ["themes"])
      for argument in command.arguments ?? [] where argument.kind == "option" {
        let (value, name) = (Double(argument.defaultValue ?? ""), argument.long ?? "")
        guard value != nil || names.contains(name) else { continue }
        seen.insert(name)
        guard let range = argument.range else {
          Issue.record("\(path) --\(name): \(argument.abstract ?? "")")
          continue
        }
        #expect(range.least <= range.most ?? .infinity, "\(path) --\(name)")
        guard let value else { continue }
        #expect(
          value >= range.least && value <= range.most ?? .infinity, "\(path) --\(name) \(value)")
      }
    }
    #expect(seen.isSuperset(of: Self.numeric))
  }

  /// Commands with options that take a number, and what must stand beside these.
  private static let calls: [[String]] = [
    ["run", "in.csv"], ["analyze", "s"], ["agenda", "s"], ["report", "s", "-o", "out"],
    ["harvest", "s", "-o", "h.csv"], ["evaluate", "gold.csv", "s"],
    ["split", "s", "T01", "--by", "Ana", "--why", "two"],
  ]

  @Test(arguments: calls)
  func `the first and the last number of a range are taken, those beside are not`(call: [String])
    throws
  {
    let command = try #require(try Self.commands().first { $0.path == "concejo \(call[0])" })
    var tried = 0
    for argument in command.command.arguments ?? [] where argument.kind == "option" {
      guard let name = argument.long, let (least, most) = argument.range, let most,
        least.rounded() == least
      else { continue }
      tried += 1
      func parse(_ value: Double) throws {
        _ = try ConcejoCommand.parseAsRoot(call + ["--\(name)=\(Int(value))"])
      }
      for value in [least, most] {
        #expect(throws: Never.self, "--\(name) \(value)") { try parse(value) }
      }
      for value in [least - 1, most + 1] {
        #expect(throws: (any Error).self, "--\(name) \(value)") { try parse(value) }
      }
    }
    #expect(tried > 0)
  }

  @Test func `every command and every option says what it is for`() throws {
    let commands = try Self.commands()
    #expect(commands.count > 40)
    for (path, command) in commands {
      #expect(command.abstract?.isEmpty == false, "\(path)")
      for argument in command.arguments ?? [] {
        #expect(argument.abstract?.isEmpty == false, "\(path) \(argument.valueName ?? "")")
      }
    }
  }

  @Test(arguments: [60, 100])
  func `help is wrapped to the width of the terminal`(width: Int) throws {
    let outcome = try Program().run(["analyze", "--help"], prefix: "env COLUMNS=\(width)")
    #expect(outcome.code == 0)
    let longest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(longest <= width && longest > width / 2, "\(longest)")
  }

  @Test func `help names the manual and the completions`() throws {
    let outcome = try Program().run(["--help"])
    for word in ["man concejo", "--generate-completion-script bash", "concejo doctor"] {
      #expect(outcome.output.contains(word))
    }
  }
}
