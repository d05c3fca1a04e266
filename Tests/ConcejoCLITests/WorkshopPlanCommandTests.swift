import Foundation
import Testing

/// One plan of a workshop, from `agenda` to every paper and back.
@Suite struct WorkshopPlanCommandTests {
  private static let study = SmallStudy.name

  private func prepared() throws -> Program {
    let program = try Program()
    try SmallStudy.make(in: program)
    return program
  }

  private func ran(_ program: borrowing Program, _ line: String) throws -> Program.Outcome {
    let outcome = try program.run(line.split(separator: " ").map(String.init))
    #expect(outcome.code == 0, "\(line): \(outcome.errors)")
    return outcome
  }

  @Test func `the report has the agenda that was planned, and the same one again`() throws {
    let program = try prepared()
    _ = try ran(program, "agenda \(Self.study) --people 23 --minutes 150 --start 17:00")
    let dated = try ran(
      program, "agenda \(Self.study) -o w --format md --date 2026-12-15 --place Ateneo")
    #expect(dated.errors.contains("date none → 2026-12-15"), "\(dated.errors)")
    let report = try ran(program, "report \(Self.study) -o out --format md")
    #expect(!report.errors.contains("No workshop is planned"))
    let agenda = try program.read("out/agenda.md")
    let printed = try program.read("w/agenda.md")
    for fact in ["Personas: 23", "De 17:00 a 19:30: 150 minutos", "Ateneo"] {
      #expect(agenda.contains(fact), "\(fact)")
      #expect(printed.contains(fact), "\(fact)")
    }
    #expect(try program.read("w/invitation.md").contains("Ateneo"))
    // Flags that agree with the plan are taken, others are refused with what is planned.
    _ = try ran(program, "report \(Self.study) -o same --format md --people 23 --start 17:00")
    let other = try program.run(["report", Self.study, "-o", "other", "--people", "40"])
    #expect(other.code == 65)
    #expect(other.errors.contains("--people 40, planned 23"), "\(other.errors)")
    #expect(try !program.names().contains("other"))
  }

  @Test func `a second agenda on other terms replaces the first and says so`() throws {
    let program = try prepared()
    let first = try ran(program, "agenda \(Self.study) --people 23")
    #expect(!first.errors.contains("replaces"))
    #expect(try !ran(program, "agenda \(Self.study) --people 23").errors.contains("replaces"))
    let draft = try ran(program, "agenda \(Self.study) --people 60 --draft")
    #expect(!draft.errors.contains("replaces"))
    let second = try ran(program, "agenda \(Self.study) --people 31 --minutes 90")
    #expect(
      second.errors.contains("people 23 → 31; minutes 120 → 90"), "\(second.errors)")
    // Workshops of other numbers have their own.
    #expect(
      try !ran(program, "agenda \(Self.study) --session 2 --people 8").errors.contains("replaces"))
    #expect(try ran(program, "agenda \(Self.study)").output.contains("Personas: 31"))
    #expect(try ran(program, "agenda \(Self.study) --session 2").output.contains("Personas: 8"))
  }

  @Test func `without a plan the agenda says that it is an example`() throws {
    let program = try prepared()
    let report = try ran(program, "report \(Self.study) -o out --format md")
    #expect(report.errors.contains("No workshop is planned"), "\(report.errors)")
    #expect(try program.read("out/agenda.md").contains("Programa de ejemplo"))
    let asked = try ran(program, "report \(Self.study) -o asked --format md --people 23")
    #expect(asked.errors.contains("keeps no plan of workshop 1"), "\(asked.errors)")
    #expect(try !program.read("asked/agenda.md").contains("Programa de ejemplo"))
  }

  @Test func `run keeps the plan that it is asked for`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let map = "--map id=Ref,body=Texto,supports=Apoyos --format md"
    _ = try ran(program, "run in.csv -o out \(map) --people 23 --minutes 90")
    let agenda = try ran(program, "agenda out/study.concejo")
    #expect(agenda.output.contains("Personas: 23"))
    #expect(try program.read("out/agenda.md").contains("Personas: 23"))
    let plain = try ran(program, "run in.csv -o plain \(map)")
    #expect(plain.errors.contains("No workshop is planned"), "\(plain.errors)")
  }

  @Test func `the harvest sheet follows the plan, and capture holds it against it`() throws {
    let program = try prepared()
    let none = try ran(program, "harvest \(Self.study) -o none.csv")
    #expect(none.errors.contains("keeps no plan of workshop 1"), "\(none.errors)")
    _ = try ran(program, "agenda \(Self.study) --people 20 --themes T02,T04,T05")
    let json = try ran(program, "agenda \(Self.study) --json").output
    let record = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let plan = try #require((record?["workshop"] as? [String: Any])?["plan"] as? [String: Any])
    let tables = try #require(plan["seats"] as? [Int]).count
    let rounds = try #require(plan["rounds"] as? Int)
    let sheet = try ran(program, "harvest \(Self.study) -o h.csv --lines 2 --ideas 1")
    #expect(sheet.output.contains("for \(tables) tables and 3 themes"), "\(sheet.output)")
    let text = try program.read("h.csv")
    #expect(text.split(whereSeparator: \.isNewline).count == 1 + tables * (rounds * 2 + 1))
    #expect(text.contains("Ronda") && !text.contains("T01."))
    let other = try ran(program, "harvest \(Self.study) -o o.csv --tables 9 --themes T01")
    #expect(other.errors.contains("does not follow the plan of workshop 1"), "\(other.errors)")
    let filled = try program.read("o.csv").split(whereSeparator: \.isNewline).map { line in
      line.hasPrefix("S1-R9-T01-1-")
        ? String(line).replacing(/,,,,,$/, with: ",acuerdo,,Más sombra,,") : String(line)
    }
    try program.write("mesas.csv", (filled.joined(separator: "\n") + "\n").utf8)
    let captured = try ran(program, "capture \(Self.study) mesas.csv --check")
    #expect(captured.errors.contains("has \(tables) tables, and the sheet"), "\(captured.errors)")
  }

  @Test func `a rebuilt study has the plan, and verify has nothing against it`() throws {
    let program = try prepared()
    _ = try ran(program, "agenda \(Self.study) --people 23 --select draw:9 --date 2026-12-15")
    _ = try ran(program, "verify \(Self.study)")
    let decisions = try ran(program, "decisions export \(Self.study)").output
    try program.write("d.jsonl", decisions.utf8)
    _ = try ran(program, "rebuild d.jsonl in.csv --into b.concejo")
    let (again, first) = (
      try ran(program, "agenda b.concejo --draft"), try ran(program, "agenda \(Self.study) --draft")
    )
    #expect(again.output == first.output && again.output.contains("Personas: 23"))
  }
}
