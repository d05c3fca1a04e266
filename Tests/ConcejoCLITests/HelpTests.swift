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
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
  }

  private static func commands() throws -> [(path: String, command: Command)] {
    let dump = Data(ConcejoCommand._dumpHelp().utf8)
    return try JSONDecoder().decode(Tool.self, from: dump).command.all()
  }

  @Test func `an option that takes a number says from where to where`() throws {
    for (path, command) in try Self.commands() {
      for argument in command.arguments ?? [] where Double(argument.defaultValue ?? "") != nil {
        let help = argument.abstract ?? ""
        let saysRange = help.contains { $0.isNumber }
        #expect(saysRange, "\(path) --\(argument.valueName ?? ""): \(help)")
      }
    }
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
