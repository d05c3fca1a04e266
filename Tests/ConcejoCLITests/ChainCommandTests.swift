import Foundation
import Testing

/// From units to answers, the return, the trace and the last check, as users run them.
@Suite struct ChainCommandTests {
  private static let study = SmallStudy.name

  private func output(_ arguments: [String], in program: borrowing Program) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
    return outcome.output
  }

  /// The sheet as a table with a state in each row of a unit.
  private func answered(_ table: String, _ state: String) throws -> String {
    var rows = table.split(separator: "\r\n").map(String.init)
    for index in rows.indices.dropFirst() {
      let bare = try #require(rows[index].hasSuffix(",,,,,,") ? rows[index].dropLast(6) : nil)
      rows[index] = bare + ",,\(state),,,Movilidad,2026-03-31"
    }
    return rows.joined(separator: "\r\n") + "\r\n"
  }

  @Test func `everybody gets an answer, or the last check names them`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let dry = try output(
      ["units", "draft", Self.study, "--outside", "--dry-run", "--by", "Ana"], in: program)
    #expect(dry.contains("would be made"))
    #expect(try output(["units", "list", Self.study], in: program).contains("no units yet"))
    _ = try output(["units", "draft", Self.study, "--outside", "--by", "Ana"], in: program)
    let again = try output(
      ["units", "draft", Self.study, "--outside", "--by", "Ana", "--json"], in: program)
    #expect(again.contains("\"recorded\" : 0") || again.contains("\"recorded\":0"))
    // What is about units needs no new analysis.
    #expect(try !program.run(["themes", Self.study]).errors.contains("analyze"))
    #expect(try output(["log", Self.study], in: program).contains("U01"))

    let refused = try program.run(["verify", Self.study, "--final", "--no-rerun"])
    #expect(refused.code == 70)
    #expect(refused.output.contains("no answer") && refused.output.contains("in U01"))

    _ = try output(
      ["answers", "sheet", Self.study, "-o", "a.csv", "--delimiter", "comma"], in: program)
    let blank = try program.read("a.csv")
    try program.write("bad.csv", try answered(blank, "No aceptada").utf8)
    let bad = try program.run(["answers", "read", Self.study, "bad.csv"])
    #expect(bad.code == 65 && bad.errors.contains("line 2"), "\(bad.errors)")
    try program.write("full.csv", try answered(blank, "Aceptada en parte").utf8)
    let check = try output(["answers", "read", Self.study, "full.csv", "--check"], in: program)
    #expect(check.contains("would be stored"))
    #expect(try program.run(["verify", Self.study, "--final", "--no-rerun"]).code == 70)
    _ = try output(["answers", "read", Self.study, "full.csv", "--by", "Ana"], in: program)
    let second = try output(["answers", "read", Self.study, "full.csv"], in: program)
    #expect(second.hasPrefix("0 answers stored, 0 taken back"))
    let verified = try program.run(["verify", Self.study, "--final"])
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")

    _ = try output(["return", Self.study, "-o", "r"], in: program)
    #expect(try program.names(in: "r") == ["return.csv", "return.html", "return.xlsx"])
    let first = try program.data("r/return.xlsx")
    #expect(try program.run(["return", Self.study, "-o", "r"]).code == 73)
    _ = try output(["return", Self.study, "-o", "r", "--force"], in: program)
    #expect(try program.data("r/return.xlsx") == first)
    #expect(try program.read("r/return.csv").contains("Aceptada en parte"))
    #expect(try program.run(["verify", "r"]).code == 0)

    let trace = try output(["trace", Self.study, "1"], in: program)
    #expect(trace.contains("Tema: T0") && trace.contains("Unidad: U"))
    #expect(try program.run(["trace", Self.study, "U999"]).code == 69)
    _ = try output(
      ["answers", "export", Self.study, "--decidim", "-o", "d.csv"], in: program)
    #expect(try program.read("d.csv").hasPrefix("id;state;answer/es\r\n1;accepted;"))
    let back = try output(["answers", "read", Self.study, "d.csv"], in: program)
    #expect(back.hasPrefix("0 answers stored, 0 taken back"))
  }

  @Test func `a study that is made again has the same units and answers`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    _ = try output(["units", "draft", Self.study, "--by", "Ana"], in: program)
    _ = try output(["units", "merge", Self.study, "U01", "U02", "--by", "Ana"], in: program)
    _ = try output(
      ["answers", "sheet", Self.study, "-o", "a.csv", "--delimiter", "comma"], in: program)
    try program.write(
      "full.csv", try answered(try program.read("a.csv"), "En estudio").utf8)
    _ = try output(["answers", "read", Self.study, "full.csv"], in: program)
    let exported = try output(["decisions", "export", Self.study], in: program)
    try program.write("d.jsonl", exported.utf8)
    _ = try output(["rebuild", "d.jsonl", "in.csv", "--into", "b.concejo"], in: program)
    #expect(
      try output(["units", "list", "b.concejo", "--json"], in: program)
        == output(["units", "list", Self.study, "--json"], in: program))
    #expect(
      try output(["decisions", "export", "b.concejo"], in: program).split(separator: "\n").sorted()
        == exported.split(separator: "\n").sorted())
    #expect(try program.run(["verify", "b.concejo"]).code == 0)
  }

  @Test func `units are changed by name, and what cannot be is refused`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let made = try output(
      ["units", "create", Self.study, "1", "6", "--by", "Ana", "--json"], in: program)
    #expect(made.contains("unit-create"))
    _ = try output(["units", "join", Self.study, "U01", "11", "--by", "Ana"], in: program)
    _ = try output(["units", "leave", Self.study, "6", "--by", "Ana"], in: program)
    _ = try output(
      ["units", "rename", Self.study, "U01", "Más carriles", "--by", "Ana"], in: program)
    let list = try output(["units", "list", Self.study, "--json"], in: program)
    #expect(list.contains("Más carriles"))
    #expect(try program.run(["units", "join", Self.study, "U09", "1", "--by", "A"]).code == 65)
    #expect(try program.run(["units", "join", Self.study, "U01", "nadie", "--by", "A"]).code == 69)
    #expect(try program.run(["units", "leave", Self.study, "6", "--by", "Ana"]).code == 65)
    _ = try output(["units", "dissolve", Self.study, "U01", "--by", "Ana"], in: program)
    #expect(try program.run(["answers", "sheet", Self.study, "-o", "a.xlsx"]).code == 69)
    #expect(try program.run(["answers", "export", Self.study, "-o", "x.csv"]).code == 64)
    let next = try output(["units", "create", Self.study, "1", "--by", "Ana"], in: program)
    #expect(next.contains("U02"))
  }
}
