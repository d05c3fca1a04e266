import Concejo
import ConcejoStore
import Foundation
import Testing

/// From a study to a sheet, and back with answers.
@Suite struct AuditCommandTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path

  /// The CSV sheet with an answer in each row, by a rule on its number.
  private func fill(_ sheet: String, _ answer: (Int) -> String) throws -> String {
    let table = try TableReader(file: "audit.csv").table(of: Array(sheet.utf8)).table
    let rows = table.rows.enumerated().map { "\($0.element.cells[0]),\(answer($0.offset))" }
    return (["Clave,\"Respuesta (sí, no, no sé)\""] + rows).joined(separator: "\n")
  }

  @Test func `two readers are scored, kept and reported`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    let drawn = try program.run(["audit", "draw", study, "--n", "80", "--seed", "7"])
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(drawn.output.contains("80 texts"))
    let sheet = try program.read("audit.csv")
    // The same draw gives the same bytes.
    #expect(try program.run(["audit", "draw", study, "--n", "80", "--seed", "7"]).code == 73)
    let before = try Data(contentsOf: program.folder.appending(path: "audit.xlsx"))
    #expect(
      try program.run(["audit", "draw", study, "--n", "80", "--seed", "7", "--force"]).code == 0)
    #expect(try Data(contentsOf: program.folder.appending(path: "audit.xlsx")) == before)

    try program.write("ana.csv", try fill(sheet) { $0 % 10 == 0 ? "no" : "sí" }.utf8)
    try program.write("luis.csv", try fill(sheet) { $0 % 20 == 0 ? "no" : "sí" }.utf8)
    let scored = try program.run(
      ["audit", "score", study, "ana.csv", "luis.csv", "--suggestions", "moves.csv"])
    #expect(scored.code == 0, "\(scored.errors)")
    #expect(scored.output.contains("ana: 80 texts read, 72 right"))
    #expect(scored.output.contains("Rightly placed: "))
    // As a spreadsheet in the language of the study opens it.
    #expect(try program.data("moves.csv").starts(with: "\u{FEFF}decision;id;".utf8))
    let lines = try program.run(
      ["audit", "score", study, "ana.csv", "--suggestions", "moves.jsonl", "--json"])
    let score = try JSONDecoder().decode(AuditScore.self, from: Data(lines.output.utf8))
    #expect(score.read == 80)
    #expect(
      try program.read("moves.jsonl").split(separator: "\n").count == score.suggestions.count)
    #expect(try program.run(["report", study, "-o", "report"]).code == 0)
    #expect(try program.read("report/report.md").contains("Comprobación a mano"))
    // Another division: the figures would not be true of it.
    #expect(try program.run(["analyze", study, "--themes", "7"]).code == 0)
    let other = try program.run(["report", study, "-o", "other"])
    #expect(other.errors.contains("another division"))
    #expect(try !program.read("other/report.md").contains("Comprobación a mano"))
  }

  @Test func `what was answered in the pages is counted without a sheet`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let path = program.folder.appending(path: SmallStudy.name).path
    let none = try program.run(["audit", "score", SmallStudy.name])
    #expect(none.code == 65 && none.errors.contains("concejo review"), "\(none.errors)")
    let drawn = try program.run(["audit", "draw", SmallStudy.name, "--n", "9", "--json"])
    #expect(drawn.code == 0, "\(drawn.errors)")
    let study = try Study.open(at: path)
    let sample = try #require(try study.auditSamples().first)
    for (place, key) in sample.textKeys.enumerated() {
      try study.record(
        .text(key, AuditAnswers.Text(place == 0 ? .no : .yes)), by: "Ana", to: sample)
    }
    try study.close()
    let scored = try program.run(["audit", "score", SmallStudy.name])
    #expect(scored.code == 0, "\(scored.errors)")
    #expect(scored.output.contains("Ana: 9 texts read, 8 right"), "\(scored.output)")
  }

  @Test func `blank and broken sheets say what is wrong`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    #expect(try program.run(["audit", "draw", study, "--n", "50", "-o", "a"]).code == 0)
    #expect(
      try program.run(["audit", "draw", study, "--n", "50", "--seed", "2", "-o", "b"]).code == 0)
    let blank = try program.run(["audit", "score", study, "a.xlsx"])
    #expect(blank.code == 0)
    #expect(blank.output.contains("a: 0 texts read, 0 right, 0 unsure, 50 left blank"))
    let two = try program.run(["audit", "score", study, "a.xlsx", "b.xlsx"])
    #expect(two.code == 65)
    #expect(two.errors.contains("different draws"))
    let twice = try program.run(["audit", "score", study, "a.xlsx", "a.xlsx"])
    #expect(twice.code == 65 && twice.errors.contains("the same file"))
    // A theme that was merged away since is still the one that a sheet names.
    let merge = try program.run(["merge", study, "T01", "T02", "--by", "Ana"])
    #expect(merge.code == 0, "\(merge.errors)")
    #expect(try program.run(["analyze", study]).code == 0)
    let table = try TableReader(file: "a.csv").table(of: Array(try program.read("a.csv").utf8))
      .table
    let named = table.rows.map { "\($0.cells[0]),\($0.cells[0].hasPrefix("T") ? "no,T02" : "no,")" }
    try program.write(
      "old.csv",
      (["Clave,\"Respuesta (sí, no, no sé)\",\"Si no, ¿cuál?\""] + named).joined(separator: "\n")
        .utf8)
    let old = try program.run(["audit", "score", study, "old.csv"])
    #expect(old.code == 0 && old.errors.contains("have changed since the draw"), "\(old.errors)")
    try program.write(
      "c.csv", try fill(try program.read("a.csv")) { $0 == 3 ? "tal vez" : "sí" }.utf8)
    let wrong = try program.run(["audit", "score", study, "c.csv"])
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("line 5, column 2"))
    try program.write("d.csv", "Clave,Respuesta\nT001-00000,sí\n".utf8)
    #expect(
      try program.run(["audit", "score", study, "d.csv"]).errors.contains("not in this study"))
    #expect(try program.run(["audit", "draw", study, "--n", "0"]).code == 64)
  }
}
