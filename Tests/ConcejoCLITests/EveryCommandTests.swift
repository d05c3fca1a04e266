import ArgumentParser
import Foundation
import GRDB
import Testing

@testable import ConcejoCLI

/// What every command answers where nothing can be written, where the study is in use, and where nobody hears.
@Suite(.serialized) struct EveryCommandTests {
  /// A command, and its exit code in a folder that cannot be written.
  private struct Call {
    let code: Int32
    let arguments: [String]

    /// Its code elsewhere: what is refused in such a folder alone is done.
    var usual: Int32 { code == 73 || code == 74 ? 0 : code }
    /// Whether it changes the study, if it can.
    var isDecision: Bool {
      // A sample that is drawn, and what tables said, are kept in the study.
      if arguments.starts(with: ["audit", "draw"]) || arguments.first == "capture" { return true }
      return code == 74 && arguments.contains("s.concejo") && !arguments.contains("-o")
        && !arguments.starts(with: ["codebook", "export"])
    }

    init(_ line: Substring) {
      let words = line.split(separator: " ").map(String.init)
      code = Int32(words[0]) ?? -1
      arguments = Array(words.dropFirst())
    }
  }

  /// D stands for the latest decision.
  ///
  /// What has nothing to store answers where nothing can be stored, too.
  private static let calls = """
    73 run in.csv -o out
    74 import in.csv --into s.concejo --update
    74 analyze s.concejo
    0 themes s.concejo
    0 show s.concejo 1
    0 duplicates s.concejo
    0 similar s.concejo parque
    0 search s.concejo parque
    0 explain s.concejo 1
    0 merge-check s.concejo T01 T02
    0 agenda s.concejo
    73 report s.concejo -o out
    0 brief s.concejo
    74 harvest s.concejo -o out.csv
    0 capture s.concejo harvest.csv --by Ana
    0 evaluate gold.csv s.concejo
    70 verify s.concejo
    74 audit draw s.concejo -o out.csv
    65 audit score s.concejo
    74 codebook export s.concejo out.csv
    74 codebook import s.concejo codebook.csv
    73 export s.concejo -o out
    74 model s.concejo -o out.model
    0 place --model a.model new.jsonl
    74 rename s.concejo T01 Sombra --by Ana
    74 describe s.concejo T01 Sombra. --by Ana
    74 merge s.concejo T01 T02 --by Ana
    74 split s.concejo T01 --into 2 --by Ana
    74 move s.concejo 1 --to T02 --by Ana
    74 lock s.concejo T02 --by Ana
    74 exclude s.concejo 1 --code spam --by Ana
    74 include s.concejo 60 --by Ana
    74 same s.concejo 1 2 --by Ana
    74 not-same s.concejo 1 2 --by Ana
    65 accept s.concejo 1 2 --by Ana
    74 erase s.concejo 1 --why author-request --yes --by alcaldia
    74 undo s.concejo D --by Ana
    0 log s.concejo
    0 decisions export s.concejo
    74 decisions apply s.concejo decisions.json
    0 decisions merge decisions.json decisions.json
    64 decisions recode s.concejo none.qdpx
    73 rebuild decisions.json in.csv --into out.concejo
    0 codes s.concejo
    0 diff s.concejo
    0 units draft s.concejo --by Ana
    0 units list s.concejo
    74 units create s.concejo 3 --by Ana
    74 units join s.concejo U01 3 --by Ana
    74 units leave s.concejo 1 --by Ana
    74 units rename s.concejo U01 Sombra --by Ana
    74 units merge s.concejo U01 U02 --by Ana
    74 units dissolve s.concejo U01 --by Ana
    74 answers sheet s.concejo -o out.csv
    0 answers read s.concejo answers.csv --by Ana
    0 answers status s.concejo
    74 answers export s.concejo --decidim -o out.csv
    73 return s.concejo -o out
    0 trace s.concejo 1
    0 recommend draft s.concejo --by Ana
    74 recommend sheet s.concejo -o out.csv
    0 recommend read s.concejo recommend.csv --by Ana
    0 recommend list s.concejo
    74 recommend document s.concejo -o out.md
    74 commit sheet s.concejo -o out.csv
    0 commit read s.concejo commit.csv --by Ana
    0 commit status s.concejo
    74 commit export s.concejo --decidim --proposal-url https://a.example/{id} -o out.csv
    74 tender select s.concejo --remove --units U01 --by Ana
    74 tender sheet s.concejo -o out.csv
    0 tender read s.concejo tender.csv --by Ana
    74 tender annex s.concejo -o out.md
    74 criteria export s.concejo -o out.yaml
    0 criteria read s.concejo criteria.yaml --by Ana
    0 criteria check s.concejo criteria.yaml
    74 summary s.concejo -o out.html
    74 slides s.concejo -o out.html
    74 index .
    73 publish s.concejo -o out
    0 doctor
    """.split(separator: "\n").map(Call.init)

  /// The files that they need: a study with all that a process leaves in it.
  private static let files: [String: Data]? = try? made()

  private static func made() throws -> [String: Data] {
    let program = try Program()
    func run(_ line: String) throws -> String {
      let outcome = try program.run(line.split(separator: " ").map(String.init))
      #expect(outcome.code == 0, "\(line) \(outcome.errors)")
      return outcome.output
    }
    let kinds = [
      "Más %@ con sombra en el parque del barrio", "Más autobuses al hospital los %@ por la tarde",
      "Ampliar la biblioteca y los %@ de lectura",
    ]
    let words = [
      "árboles", "domingos", "horarios", "bancos", "viernes", "libros", "setos", "sábados",
      "cursos", "fuentes",
    ]
    let rows = (1...60).map { number in
      let text = kinds[number % 3].replacingOccurrences(of: "%@", with: words[number % 10])
      return "\(number),\"\(text) \(number)\",\(number % 7)\n"
    }
    try program.write("in.csv", ("Ref,Texto,Apoyos\n" + rows.joined()).utf8)
    try program.write(
      "gold.csv", ("id,theme\n" + (1...60).map { "\($0),\($0 % 3)\n" }.joined()).utf8)
    try program.write("new.jsonl", "Más árboles\n".utf8)
    _ = try run("import in.csv --into s.concejo --map id=Ref,body=Texto,supports=Apoyos")
    for line in [
      "analyze s.concejo --themes 3", "exclude s.concejo 60 --code spam --by Ana",
      "units draft s.concejo --by Ana", "harvest s.concejo -o harvest.csv",
      "codebook export s.concejo codebook.csv", "model s.concejo -o a.model",
      "answers sheet s.concejo -o answers.csv --language es --delimiter comma",
    ] { _ = try run(line) }
    try program.write("decisions.json", run("decisions export s.concejo").utf8)
    // The first two units are accepted.
    let sheet = try program.read("answers.csv").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let answered = sheet.enumerated().map { number, line in
      (1...2).contains(number) && line.hasSuffix(",,,,,,")
        ? line.dropLast(6) + ",,aceptada,Se hará.,,Alcaldía,2026-12-01" : line
    }
    try program.write("answers.csv", answered.joined(separator: "\n").utf8)
    for line in [
      "answers read s.concejo answers.csv --by Ana", "recommend draft s.concejo --by Ana",
      "recommend sheet s.concejo -o recommend.csv", "tender select s.concejo --by Ana",
      "tender sheet s.concejo -o tender.csv", "commit sheet s.concejo -o commit.csv",
      "criteria export s.concejo -o criteria.yaml",
      "criteria read s.concejo criteria.yaml --by Ana", "analyze s.concejo",
    ] { _ = try run(line) }
    let names = try program.names()
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try program.data($0)) })
  }

  /// Puts the files into a folder, and says what to call there.
  private func prepare(_ program: borrowing Program) throws -> [Call] {
    for (name, data) in try #require(Self.files) { try program.write(name, data) }
    let log = try program.run(["log", "s.concejo", "--json"]).output
    let decisions = try #require(
      try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [[String: Any]])
    let latest = try #require(decisions.first?["id"] as? String)
    return Self.calls.map { call in
      let words = call.arguments.map { $0 == "D" ? latest : $0 }
      return Call("\(call.code) \(words.joined(separator: " "))"[...])
    }
  }

  @Test func `every command is among them`() throws {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?

      func leaves(below path: [String]) -> [[String]] {
        let own = (subcommands ?? []).filter { $0.commandName != "help" }
        return own.isEmpty
          ? [path + [commandName]] : own.flatMap { $0.leaves(below: path + [commandName]) }
      }
    }
    struct Tool: Decodable { let command: Command }
    let tool = try JSONDecoder().decode(Tool.self, from: Data(ConcejoCommand._dumpHelp().utf8))
    for command in tool.command.leaves(below: []).map({ $0.dropFirst() }) {
      // The review page answers until it is told to end.
      if command.elementsEqual(["review"]) { continue }
      #expect(Self.calls.contains { $0.arguments.starts(with: command) }, "\(command)")
    }
  }

  @Test(.enabled(if: AnswerTests.canMount))
  func `in a read-only folder each is done, or says why not, and changes nothing`() throws {
    let program = try Program()
    let calls = try prepare(program)
    for call in calls {
      let outcome = try program.run(call.arguments, prefix: AnswerTests.readOnly)
      #expect(outcome.code == call.code, "\(call.arguments) \(outcome.code) \(outcome.errors)")
      #expect(call.code == 0 || outcome.errors.count > 20, "\(call.arguments)")
      #expect(!outcome.errors.contains(".. "), "\(outcome.errors)")
    }
    for (name, data) in try #require(Self.files) { #expect(try program.data(name) == data) }
    #expect(try program.names() == #require(Self.files).keys.sorted())
  }

  @Test func `while the study is in use each answers, or says so`() throws {
    let program = try Program()
    let calls = try prepare(program)
    let path = program.folder.appending(path: "s.concejo").path
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: path, configuration: configuration)
    try writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let decisions = calls.filter(\.isDecision)
    // Each waits ten seconds for the other program: they wait side by side, and the pipe ends with the last. A shell
    // whose signals are blocked, as a thread of tests may have it, never hears that its jobs ended.
    let script = decisions.indices.map { number in
      let words = decisions[number].arguments.map { "'\($0)'" }.joined(separator: " ")
      return "(\"$0\" \(words) >/dev/null 2>e\(number); echo $? >c\(number)) &"
    }
    _ = try program.run(
      [], prefix: "{ \(script.joined(separator: "\n"))\n} | cat; exit 0;")
    for (number, call) in decisions.enumerated() {
      let errors = try program.read("e\(number)")
      #expect(try program.read("c\(number)") == "74\n", "\(call.arguments) \(errors)")
      #expect(errors.contains("in use by another program"), "\(call.arguments) \(errors)")
      for name in ["c", "e"] {
        try FileManager.default.removeItem(at: program.folder.appending(path: "\(name)\(number)"))
      }
    }
    for call in calls where !call.isDecision {
      let outcome = try program.run(call.arguments)
      #expect(outcome.code == call.usual, "\(call.arguments) \(outcome.code) \(outcome.errors)")
      try removeResults(of: program)
    }
    try writer.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  @Test func `each does the same where nobody hears what it says`() throws {
    let program = try Program()
    let calls = try prepare(program)
    let study = try program.data("s.concejo")
    for (number, call) in calls.enumerated() {
      let prefix = number.isMultiple(of: 2) ? "exec 2>&-;" : "exec 2>/dev/full;"
      let outcome = try program.run(call.arguments, prefix: prefix)
      #expect(outcome.code == call.usual, "\(prefix) \(call.arguments) \(outcome.code)")
      try removeResults(of: program)
      try program.write("s.concejo", study)
    }
  }

  private func removeResults(of program: borrowing Program) throws {
    let known = try #require(Self.files)
    for name in try program.names() where known[name] == nil {
      try FileManager.default.removeItem(at: program.folder.appending(path: name))
    }
  }
}
