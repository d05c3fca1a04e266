import Concejo
import ConcejoTestSupport
import Foundation
import Testing

/// From a study to a sheet, and back with what the tables said.
@Suite struct WorkshopCommandTests {
  private static let study = SmallStudy.name

  /// The CSV sheet with some rows filled in: cells behind the theme, by the name of the line.
  private func fill(_ sheet: String, _ answers: [String: String]) throws -> String {
    let table = try TableReader(file: "h.csv").table(of: Array(sheet.utf8)).table
    let rows = table.rows.map { row in
      let key = row.cells[0]
      let name = key[..<(key.lastIndex(of: "-") ?? key.endIndex)]
      return "\(key),\(answers[String(name)] ?? ",,,,")"
    }
    return (["Clave,Tipo,Propuesta,Texto,A favor,En contra"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `a harvest is written, captured, analysed, reported, verified and rebuilt`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let written = try program.run([
      "harvest", Self.study, "-o", "h.csv", "--session", "2", "--tables", "2", "--themes",
      "T01,T02",
    ])
    #expect(written.code == 0, "\(written.errors)")
    #expect(written.output.contains("18 lines for 2 tables and 2 themes"))
    let book = try program.run([
      "harvest", Self.study, "-o", "h.xlsx", "--tables", "2", "--online", "--json",
    ])
    #expect(book.code == 0 && book.output.contains("\"channel\" : \"online\""), "\(book.output)")
    let sheet = try program.read("h.csv")
    try program.write(
      "mesas.csv",
      try fill(
        sheet,
        [
          "S2-R1-T01-1": "voto,1,,14,3", "S2-R2-T01-1": "voto,1,,6,0",
          "S2-R1-T02-1": "desacuerdo,,Hay quien no lo ve claro,,",
          "S2-R2-T00-1":
            "idea nueva,,Un refugio para gatos junto al río; mi teléfono es el 612 345 678,,",
        ]
      ).utf8)
    #expect(try program.data("h.csv").starts(with: "\u{FEFF}Clave;Sesión;Mesa;".utf8))
    let forPrograms = [
      "harvest", Self.study, "-o", "p.csv", "--tables", "1", "--delimiter", "comma",
    ]
    #expect(try program.run(forPrograms).code == 0)
    #expect(try program.read("p.csv").hasPrefix("Clave,Sesión,Mesa,"))
    let checked = try program.run(["capture", Self.study, "mesas.csv", "--check"])
    #expect(checked.code == 0 && checked.output.contains("Would be taken in:"), "\(checked.errors)")
    let captured = try program.run(["capture", Self.study, "mesas.csv", "--by", "Ana"])
    #expect(captured.code == 0, "\(captured.errors)")
    #expect(captured.output.contains("2 votes, 1 dissent, 1 new idea; lines: 4 new"))
    #expect(captured.errors.contains("1 phone") || captured.errors.contains("personal data"))
    let again = try program.run(["capture", Self.study, "mesas.csv"])
    #expect(again.code == 0 && again.output.contains("was taken in before (4 lines)"))

    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    #expect(try program.run(["show", Self.study, "S2-R2-T00-1"]).code == 0)
    #expect(try program.run(["report", Self.study, "-o", "out"]).code == 0)
    let report = try program.read("out/report.md")
    #expect(report.contains("## El taller") && report.contains("20 de 23 (2 mesas)"))
    #expect(report.contains("sesión 2, mesa 1") && !report.contains("612 345 678"))
    let verified = try program.run([
      "verify", Self.study, "--sources", "in.csv", "mesas.csv",
    ])
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
    #expect(verified.output.contains("4 lines of workshops"))

    try program.write(
      "decisions.jsonl", try program.run(["decisions", "export", Self.study]).output.utf8)
    let missing = try program.run(["rebuild", "decisions.jsonl", "in.csv", "--into", "b.concejo"])
    #expect(missing.code == 65 && missing.errors.contains("mesas.csv"), "\(missing.errors)")
    let rebuilt = try program.run([
      "rebuild", "decisions.jsonl", "in.csv", "mesas.csv", "--into", "b.concejo",
    ])
    #expect(rebuilt.code == 0, "\(rebuilt.errors)")
    #expect(
      try program.run(["themes", "b.concejo", "--json"]).output
        == program.run(["themes", Self.study, "--json"]).output)
    #expect(
      try program.run(["capture", "b.concejo", "mesas.csv"]).output.contains("taken in before"))
  }

  @Test func `a run does not replace a study that tables of workshops spoke into`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let run = ["run", "in.csv", "-o", "out", "--map", "id=Ref,body=Texto,supports=Apoyos"]
    #expect(try program.run(run).code == 0)
    let study = "out/study.concejo"
    #expect(try program.run(["harvest", study, "-o", "h.csv", "--tables", "1"]).code == 0)
    try program.write(
      "mesas.csv",
      try fill(try program.read("h.csv"), ["S1-R1-T01-2": "acuerdo,,Todo bien,,"]).utf8)
    let captured = try program.run(["capture", study, "mesas.csv"])
    #expect(captured.code == 0, "\(captured.errors)")
    let before = try program.data(study)
    let again = try program.run(run + ["--force"])
    #expect(again.code == 73)
    #expect(again.errors.contains("holds 1 line that tables of workshops said"), "\(again.errors)")
    #expect(again.errors.contains("concejo import FILE --into out/study.concejo"))
    #expect(try program.data(study) == before)
    #expect(try program.names().filter { $0.hasPrefix(".out") } == [])
  }

  @Test func `wrong cells are named, and nothing is half taken in`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["harvest", Self.study, "-o", "h.csv", "--tables", "1"]).code == 0)
    #expect(try program.run(["harvest", Self.study, "-o", "h.csv"]).code == 73)
    let blank = try program.run(["capture", Self.study, "h.csv"])
    #expect(blank.code == 0 && blank.output.contains("no line says anything"), "\(blank.output)")
    try program.write(
      "mesas.csv",
      try fill(
        try program.read("h.csv"),
        ["S1-R1-T01-1": "voto,nadie,,2,1", "S1-R1-T01-2": "acuerdo,,Todo bien,dos,"]
      ).utf8)
    let wrong = try program.run(["capture", Self.study, "mesas.csv"])
    #expect(wrong.code == 65)
    #expect(
      wrong.errors.contains("line 2, column 3 (Propuesta): found \"nadie\""), "\(wrong.errors)")
    #expect(wrong.errors.contains("line 3, column 5 (A favor): found \"dos\""))
    #expect(try program.run(["capture", Self.study, "in.csv"]).code == 65)
    #expect(
      try program.run(["capture", Self.study, "h.csv", "--json"]).output.contains(
        "\"done\" : false"))
    for arguments in [
      ["harvest", Self.study, "-o", "h.ods"],
      ["harvest", Self.study, "-o", "i.xlsx", "--delimiter", "comma"],
      ["harvest", Self.study, "-o", "i.csv", "--session", "0"],
      ["harvest", Self.study, "-o", "i.csv", "--tables", "0"],
      ["harvest", Self.study, "-o", "i.csv", "--themes", "T01.2"],
    ] {
      #expect(try program.run(arguments).code == 64, "\(arguments)")
    }
    #expect(
      try program.run(["harvest", Self.study, "-o", "i.csv", "--themes", "T99"]).code == 69)
  }

  @Test func `briefs are printed, and written as files`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let printed = try program.run(["brief", Self.study, "T02"])
    #expect(printed.code == 0 && printed.output.hasPrefix("# T02. "), "\(printed.errors)")
    #expect(printed.output.contains("Qué se pide") && printed.output.contains("T02-1"))
    #expect(try program.run(["brief", Self.study, "t2"]).output == printed.output)
    let all = try program.run(["brief", Self.study, "--json"])
    let briefs = try JSONDecoder().decode([ThemeBrief].self, from: Data(all.output.utf8))
    #expect(briefs.count == 5 && briefs.allSatisfy { $0.questions.count == 3 })
    let files = try program.run([
      "brief", Self.study, "T01", "T03", "-o", "briefs", "--format", "docx,html,odt",
    ])
    #expect(files.code == 0, "\(files.errors)")
    #expect(
      try program.names(in: "briefs") == [
        "brief-T01.docx", "brief-T01.html", "brief-T01.odt", "brief-T03.docx", "brief-T03.html",
        "brief-T03.odt",
      ])
    #expect(try program.words(in: "briefs/brief-T03.docx").contains("Para conversar"))
    #expect(
      try program.run(["brief", Self.study, "T01", "-o", "briefs", "--format", "odt"]).code == 73)
    #expect(try program.run(["brief", Self.study, "T77"]).code == 69)
    #expect(try program.run(["brief", Self.study, "mesa"]).code == 64)
    #expect(try program.run(["brief", Self.study, "--format", "odt"]).code == 64)
  }

  /// Forty tests of a form, told apart by their numbers, among sixty requests.
  @Test func `what may be tests is told, and is left out of the study by one command`() throws {
    let program = try Program()
    let tests = (0..<40).map {
      "t\($0),Advanced SSRF test payload callback scanner probe \(1_741_432_178 + $0)"
    }
    let rows = FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"" } + tests
    try program.write("in.csv", ("id,body\n" + rows.joined(separator: "\n") + "\n").utf8)
    #expect(try program.run(["import", "in.csv", "--into", Self.study]).code == 0)
    let analysed = try program.run(["analyze", Self.study, "--json"])
    let findings = try JSONDecoder().decode(Findings.self, from: Data(analysed.output.utf8))
    let burst = try #require(
      findings.themes.first { $0.isRepetitive && $0.proposals.contains("t3") })
    let name = ThemeName(burst.id).text
    #expect(
      analysed.errors.contains("concejo exclude \(Self.study) --theme \(name) --code test"),
      "\(analysed.errors)")
    let excluded = try program.run([
      "exclude", Self.study, "--theme", name, "--code", "test", "--by", "Ana", "--json",
    ])
    #expect(excluded.code == 0, "\(excluded.errors)")
    let again = try program.run(["analyze", Self.study, "--json"])
    let left = try JSONDecoder().decode(Findings.self, from: Data(again.output.utf8))
    #expect(left.ledger.excluded == burst.proposals.count)
    #expect(!left.placements.contains { $0.proposal == "t3" })
    let arguments = ["exclude", Self.study, "--code", "test", "--by", "Ana"]
    #expect(try program.run(arguments + ["--theme", "T99"]).code == 69)
    #expect(try program.run(arguments).code == 64)
  }

  @Test func `a theme that nobody wants in the room stays out, and is named`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let planned = try program.run(["agenda", Self.study, "--without", "T02"])
    #expect(planned.code == 0, "\(planned.errors)")
    #expect(planned.output.contains("T02") && planned.output.contains("se ha pedido que no entre"))
    #expect(planned.errors.contains("T02"))
    #expect(try program.run(["agenda", Self.study, "--without", "T99"]).code == 69)
    #expect(
      try program.run(["agenda", Self.study, "--without", "T02", "--themes", "T01"]).code == 64)
  }
}
