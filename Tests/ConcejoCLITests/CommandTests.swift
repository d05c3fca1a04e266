import Concejo
import Foundation
import Testing

/// Each command answers people and programs.
@Suite struct CommandTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path
  private static let gold = Program.corpus.appending(path: "gold.csv").path

  static let commands = [
    "run", "import", "analyze", "themes", "show", "duplicates", "similar", "search", "agenda",
    "report", "evaluate",
  ]

  @Test(arguments: commands)
  func `help shows an example`(command: String) throws {
    let outcome = try Program().run([command, "--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("EXAMPLE"))
    #expect(outcome.output.contains("concejo \(command) "))
    #expect(outcome.output.contains("--json"))
  }

  @Test(arguments: [
    ["run"], ["themes"], ["run", "x.csv", "-o", "y", "--themes", "many"],
    ["run", "x.csv", "-o", "y", "--map", "colour=blue"], ["agenda", "x", "--start", "25:00"],
    ["import", "x.csv"], ["similar", "x", "text", "--limit", "0"],
  ])
  func `wrong flags end with code 64 and say what is wrong`(arguments: [String]) throws {
    let outcome = try Program().run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Error:"))
  }

  @Test func `every command answers in words and in JSON`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    let file = try ProposalImport().read(
      Array(try Data(contentsOf: URL(filePath: Self.proposals))), file: "proposals.csv"
    ).hidingPersonalData()
    let calls: [[String]] = [
      ["themes", study], ["themes", study, "1"], ["show", study, file.proposals[0].id],
      ["duplicates", study],
      ["duplicates", study, "--apart"], ["similar", study, "certificado digital caducado"],
      ["search", study, "telefono"], ["agenda", study, "--people", "23"],
      ["evaluate", Self.gold, study], ["evaluate", Self.gold, "out/proposals.csv"],
    ]
    for call in calls {
      let words = try program.run(call)
      #expect(words.code == 0, "\(call) \(words.errors)")
      #expect(!words.output.isEmpty)
      let json = try program.run(call + ["--json"])
      #expect(json.code == 0)
      #expect((try? JSONSerialization.jsonObject(with: Data(json.output.utf8))) != nil, "\(call)")
    }
    let unknown = try program.run(["show", study, "nobody"])
    #expect(unknown.code == 69)
    #expect(try program.run(["themes", study, "99"]).code == 69)
  }

  @Test func `tables fit a terminal of 80 columns`() throws {
    let program = try Program()
    let run = try program.run(["run", Self.proposals, "-o", "out"])
    let duplicates = try program.run(["duplicates", "out/study.concejo"])
    for line in (run.output + duplicates.output).split(separator: "\n") where line.first == " " {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `the number of themes asked for is the number given`() throws {
    let program = try Program()
    for wanted in [3, 12, 21] {
      let outcome = try program.run(
        ["run", Self.proposals, "-o", "out\(wanted)", "--themes", "\(wanted)", "--json"])
      let findings = try JSONDecoder().decode(Findings.self, from: Data(outcome.output.utf8))
      #expect(findings.themes.count == wanted)
    }
  }

  @Test func `without concepts the corpus alone decides, and the result says so`() throws {
    let program = try Program()
    func findings(_ flags: [String]) throws -> Findings {
      let outcome = try program.run(
        ["run", Self.proposals, "-o", "out\(flags.count)", "--themes", "12", "--json"] + flags)
      #expect(outcome.code == 0)
      return try JSONDecoder().decode(Findings.self, from: Data(outcome.output.utf8))
    }
    let usual = try findings([])
    let alone = try findings(["--no-concepts"])
    #expect(usual.options.conceptVectors == ConceptVectors())
    #expect(alone.options.conceptVectors == .unused)
    #expect(usual.themes.map(\.proposals) != alone.themes.map(\.proposals))
  }

  @Test func `both scores of evaluate are the same`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = try program.run(["evaluate", Self.gold, "out/study.concejo"])
    let table = try program.run(["evaluate", Self.gold, "out/proposals.csv"])
    // Only the study knows its titles.
    #expect(study.output.hasPrefix(table.output) && study.output.contains("titles"))
    #expect(study.output.contains("AMI"))
  }

  @Test func `import --check writes nothing and says what it recognised`() throws {
    let program = try Program()
    let outcome = try program.run(["import", Self.proposals, "--check"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("body from description"))
    #expect(outcome.output.contains("Verdict: can be imported, with 6 warnings."))
    #expect(try program.names() == [])
  }

  @Test func `formulas in a cell are made harmless in every table`() throws {
    let program = try Program()
    try program.write(
      "in.csv", "id,title\n=1+1,=cmd|' /C calc'!A0 parque\n2,@SUM(A1) parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    let table = try program.read("out/proposals.csv")
    #expect(table.contains("'=1+1,'=cmd|"))
    #expect(table.contains(",'@SUM"))
  }
}
