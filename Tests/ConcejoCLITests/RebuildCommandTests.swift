import Foundation
import Testing

/// Original files and decisions make a study again.
@Suite struct RebuildCommandTests {
  private static let study = SmallStudy.name

  /// What `result.json` would hold, without the order in which things were stored.
  private func themes(of study: String, in program: borrowing Program) throws -> String {
    let outcome = try program.run(["themes", study, "--json"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func `files, updates and decisions give the same themes with the same numbers`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    // A later export of the same: one text changed, one gone, one new.
    let later = SmallStudy.table.split(separator: "\n").filter { !$0.hasPrefix("7,") }
      .map { $0.hasPrefix("9,") ? "9,\"Más contenedores de vidrio en cada barrio.\",2" : $0 }
    try program.write(
      "later.csv", (later.joined(separator: "\n") + "\n63,Un autobús nocturno al hospital,4\n").utf8
    )
    for arguments in [
      ["move", Self.study, "3", "--to", "T01", "--by", "Ana"],
      ["rename", Self.study, "T02", "La mesa", "--by", "Ana"],
      [
        "import", "later.csv", "--into", Self.study, "--update", "--map",
        "id=Ref,body=Texto,supports=Apoyos",
      ],
      ["exclude", Self.study, "12", "--code", "spam", "--by", "Luis"],
      ["analyze", Self.study, "--themes", "5"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
    }
    let exported = try program.run(["decisions", "export", Self.study])
    try program.write("decisions.jsonl", exported.output.utf8)
    let refused = try program.run(["rebuild", "decisions.jsonl", "in.csv", "--into", "b.concejo"])
    #expect(refused.code == 65 && refused.errors.contains("later.csv"), "\(refused.errors)")
    // Names do not matter.
    try program.write("renamed.csv", try program.read("later.csv").utf8)
    let rebuilt = try program.run([
      "rebuild", "decisions.jsonl", "renamed.csv", "in.csv", "--into", "b.concejo",
    ])
    #expect(rebuilt.code == 0, "\(rebuilt.errors)")
    #expect(
      try themes(of: "b.concejo", in: program) == themes(of: Self.study, in: program))
    #expect(
      try program.run(["decisions", "export", "b.concejo"]).output.split(separator: "\n").sorted()
        == exported.output.split(separator: "\n").sorted())
    let verified = try program.run([
      "verify", "b.concejo", "--sources", "in.csv", "later.csv",
    ])
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
    #expect(
      try program.run(["export", Self.study, "--qdpx", "a.qdpx"]).code == 0
        && program.run(["export", "b.concejo", "--qdpx", "b.qdpx"]).code == 0)
    #expect(
      try Data(contentsOf: program.folder.appending(path: "a.qdpx"))
        == Data(contentsOf: program.folder.appending(path: "b.qdpx")))
  }

  @Test func `what was erased stays out where that study is named`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let erased = try program.run([
      "erase", Self.study, "17", "--why", "author-request", "--yes",
    ])
    #expect(erased.code == 0, "\(erased.errors)")
    let exported = try program.run(["decisions", "export", Self.study])
    try program.write("decisions.jsonl", exported.output.utf8)
    let rebuilt = try program.run([
      "rebuild", "decisions.jsonl", "in.csv", "--into", "b.concejo", "--erased", Self.study,
    ])
    #expect(rebuilt.code == 0, "\(rebuilt.errors)")
    #expect(try program.run(["show", "b.concejo", "17"]).code == 69)
    let there = try program.run(["rebuild", "decisions.jsonl", "in.csv", "--into", "c.concejo"])
    #expect(there.code == 0, "\(there.errors)")
    #expect(try program.run(["show", "c.concejo", "17"]).code == 0)
  }

  @Test func `a file without imports is no recipe`() throws {
    let program = try Program()
    try program.write(
      "d.jsonl", #"{"record":"header","schema":"concejo.decisions","version":1}"#.utf8)
    let outcome = try program.run(["rebuild", "d.jsonl", "in.csv", "--into", "b.concejo"])
    #expect(outcome.code == 65 && outcome.errors.contains("which files"), "\(outcome.errors)")
    #expect(try program.names() == ["d.jsonl"])
  }
}
