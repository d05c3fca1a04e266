import Concejo
import Foundation
import Testing

@testable import ConcejoCLI

@Suite struct DoctorCommandTests {
  @Test(
    arguments: [
      (["LANG": "es_ES.UTF-8"], Language.es), (["LANG": "es_ES.UTF-8", "LC_ALL": "eu_ES"], .eu),
      (["LC_MESSAGES": "gl", "LANG": "de_DE"], .gl), (["LC_ALL": "", "LANG": "fr_CA"], .fr),
      (["LANG": "C.UTF-8"], .en), (["LANG": "sv_SE"], .en), ([:], .en),
    ] as [([String: String], Language)])
  func `the environment's locale chooses the language`(
    environment: [String: String], language: Language
  ) {
    let locale = EnvironmentLanguage.locale(in: environment)
    #expect(EnvironmentLanguage.language(of: locale) == language)
  }

  @Test func `nothing asked gives the first steps, in the language of the environment`() throws {
    let outcome = try Program().run([], prefix: "env LC_ALL=gl_ES.UTF-8")
    #expect(outcome.code == 0)
    #expect(outcome.output == FirstSteps.lines(in: .gl).joined(separator: "\n") + "\n")
  }

  @Test func `doctor tells the versions and the folder, and writes nothing there`() throws {
    let program = try Program()
    let outcome = try program.run(["doctor", "--json"])
    #expect(outcome.code == 0)
    let facts = try JSONDecoder().decode(MachineFacts.self, from: Data(outcome.output.utf8))
    #expect(facts.folder.isWritable)
    #expect(facts.libraries.map(\.name).contains("SQLite"))
    #expect(facts.libraries.allSatisfy { !$0.version.isEmpty })
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(left.isEmpty)
  }

  @Test func `a temporary folder that is not there ends with 74`() throws {
    let outcome = try Program().run(
      ["doctor", "--language", "en"], prefix: "env TMPDIR=/nowhere/at/all")
    #expect(outcome.code == 74)
    #expect(outcome.output.contains("/nowhere/at/all, the temporary folder, cannot be written to"))
  }

  @Test func `a program is found in the first folder that has it`() {
    #expect(MachineFacts.place(of: "sh", in: ["/nowhere", "/bin"]) == "/bin/sh")
    #expect(MachineFacts.place(of: "no-such-program", in: ["/bin"]) == nil)
  }
}
