import Concejo
import Foundation
import Testing

/// Files of decisions pass the checks that single commands make; what is not done is told.
@Suite struct DecisionCheckTests {
  private static let study = SmallStudy.name

  @Test func `apply takes no code that is not published and no personal data`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let start = #"{"record":"decision","by":"Ana","when":"2026-03-01T10:00:0"#
    let lines = [
      #"{"record":"header","schema":"concejo.decisions","version":1}"#,
      start + #"0Z","kind":"exclude","proposals":["1"],"code":"no-such-code"}"#,
      start + #"1Z","kind":"rename","theme":"T01","title":"Llamar al 612 345 678"}"#,
      start
        + #"2Z","kind":"move","proposals":["2"],"theme":"T02","why":"escribe a ana@correo.es"}"#,
      start + #"3Z","kind":"exclude","proposals":["3"],"code":"spam"}"#,
    ]
    try program.write("d.jsonl", (lines.joined(separator: "\n") + "\n").utf8)
    let strict = try program.run(["decisions", "apply", Self.study, "d.jsonl", "--strict"])
    #expect(strict.code == 65, "\(strict.errors)")
    let outcome = try program.run(["decisions", "apply", Self.study, "d.jsonl"])
    #expect(
      outcome.code == 0 && outcome.output.hasPrefix("1 decision recorded"), "\(outcome.output)")
    for part in ["no code no-such-code", "personal data (telephone)", "personal data (email)"] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
    #expect(!outcome.errors.contains("612 345 678"))
    let log = try program.run(["log", Self.study])
    #expect(log.output.contains("3 excluded: spam") && !log.output.contains("Llamar"))
    // What log says of excluded proposals is what the analysis says.
    let moved = try program.run(["move", Self.study, "3", "4", "--to", "T02", "--by", "Ana"])
    #expect(moved.code == 0 && moved.errors.contains("3 is not here"), "\(moved.errors)")
    let before = try program.run(["log", Self.study, "--json"]).output
    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    #expect(try program.run(["log", Self.study, "--json"]).output == before)
  }

  @Test(arguments: [
    ("codes:\n  - name: {es: Uno}\n", "codes, number 1 has no code"),
    ("codes: 7\n", "codes is of another kind"),
    ("codes: [\n", "2:1: error: parser"),
  ])
  func `a broken list of reasons is refused in a sentence`(text: String, says: String) throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    #expect(
      try program.run(["import", "in.csv", "--into", Self.study, "--map", "id=Ref,body=Texto"]).code
        == 0)
    try program.write("codes.yaml", text.utf8)
    let outcome = try program.run(["codes", Self.study, "--publish", "codes.yaml"])
    #expect(outcome.code == 65 && outcome.errors.contains("codes.yaml is no list of codes"))
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    for raw in ["DecodingError", "CodingKeys", "Context"] {
      #expect(!outcome.errors.contains(raw), "\(outcome.errors)")
    }
  }

  @Test func `fewer parts than were asked for are told, and a lone theme has words`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let split = try program.run(["split", Self.study, "T05", "--into", "30", "--by", "Ana"])
    #expect(split.code == 0, "\(split.errors)")
    #expect(split.errors.contains("30 parts were asked for"), "\(split.errors)")
    #expect(try program.run(["analyze", Self.study, "--themes", "1"]).code == 0)
    let undo = try program.run(["log", Self.study, "--json"])
    let id = try #require(undo.output.firstMatch(of: /"id" : "(d[0-9a-f]{12})"/)).output.1
    #expect(try program.run(["undo", Self.study, String(id), "--by", "Ana"]).code == 0)
    #expect(try program.run(["analyze", Self.study, "--themes", "1", "--afresh"]).code == 0)
    let themes = try program.run(["themes", Self.study, "--json"]).output
    let list = try JSONDecoder().decode([Theme].self, from: Data(themes.utf8))
    let theme = try #require(list.count == 1 ? list.first : nil)
    let explained = try program.run(["explain", Self.study, ThemeName(theme.id).text])
    #expect(explained.code == 0, "\(explained.errors)")
    #expect(explained.output.contains("«"), "\(explained.output)")
    try program.write("more.csv", "Ref,Texto\n77,Más bancos en la plaza\n".utf8)
    #expect(
      try program.run(["import", "more.csv", "--into", Self.study, "--map", "id=Ref,body=Texto"])
        .code == 0)
    let newer = try program.run(["explain", Self.study, "77"])
    #expect(newer.code == 69 && newer.errors.contains("came after it"), "\(newer.errors)")
  }

  @Test func `what was coded anew in a project is recorded once`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["export", Self.study, "--qdpx", "a.qdpx"]).code == 0)
    let command = ["decisions", "recode", Self.study, "a.qdpx", "--by", "Ana"]
    let untouched = try program.run(command)
    #expect(untouched.code == 0 && untouched.output.hasPrefix("0 decisions recorded, 0 not read"))
    // The themes have changed here since: an old project does not take that back.
    #expect(try program.run(["move", Self.study, "1", "--to", "T02", "--by", "Luis"]).code == 0)
    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    let later = try program.run(command)
    #expect(
      later.output.hasPrefix("0 decisions recorded, 0 not read"), "\(later.output) \(later.errors)")
    try program.write("no.qdpx", "no".utf8)
    let refused = try program.run(["decisions", "recode", Self.study, "no.qdpx", "--by", "Ana"])
    #expect(refused.code == 65, "\(refused.errors)")
  }
}
