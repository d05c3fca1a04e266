import Concejo
import Foundation
import Testing

@testable import ConcejoCLI

/// Each command answers people and programs.
@Suite struct CommandTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path
  private static let gold = Program.corpus.appending(path: "gold.csv").path

  static let commands = [
    "run", "import", "analyze", "themes", "show", "duplicates", "similar", "search", "agenda",
    "report", "evaluate", "audit", "codebook", "export", "explain", "model",
    "merge-check", "erase",
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

  @Test func `tables fit a terminal of 80 columns`() {
    var table = TextTable(header: ["id", "text"])
    table.append(["7", String(repeating: "palabra ", count: 40)])
    for line in table.lines(width: 80) { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `what goes into a file is whole`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    let shown =
      try program.run(["duplicates", study]).output
      + program.run(["duplicates", study, "--apart"]).output
      + program.run(["themes", study, "1"]).output
    #expect(!shown.contains("…\n"))
    #expect(shown.split(separator: "\n").contains { $0.count > 160 })
  }

  @Test func `a theme is read whole, most central first, page by page`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    let json = try program.run(["themes", study, "T03", "--full", "--json"])
    let pages = try JSONDecoder().decode([ReadingPage].self, from: Data("[\(json.output)]".utf8))
    let all = try #require(pages.first)
    let theme = try JSONDecoder().decode(
      Theme.self, from: Data(try program.run(["themes", study, "3", "--json"]).output.utf8))
    #expect(all.theme == 3)
    #expect(all.members.flatMap { [$0.id] + $0.copies }.sorted() == theme.proposals.sorted())
    #expect(all.members.map(\.centrality) == all.members.map(\.centrality).sorted(by: >))
    let second = try program.run(["themes", study, "3", "--full", "--page", "2", "--per-page", "5"])
    #expect(second.code == 0)
    for member in all.members[5..<10] { #expect(second.output.contains("(\(member.id))")) }
    #expect(!second.output.contains("(\(all.members[0].id))"))
    #expect(second.errors.contains("--page 3"))
    #expect(try program.run(["themes", study, "3", "--full", "--page", "999"]).code == 69)
    #expect(try program.run(["themes", study, "3", "--page", "2"]).code == 64)
  }

  /// A theme as `--full --json` prints it.
  private struct ReadingPage: Decodable {
    let theme: Int
    let members: [Member]
    struct Member: Decodable {
      let id: String
      let copies: [String]
      let centrality: Float
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
    #expect(try program.run(["run", "in.csv", "-o", "out", "--delimiter", "comma"]).code == 0)
    let table = try program.read("out/proposals.csv")
    #expect(table.contains("'=1+1,'=cmd|"))
    #expect(table.contains(",'@SUM"))
  }
}
