import Foundation
import Testing

/// What a consultation is called is said once: every document of its study has it.
@Suite struct HeadingCommandTests {
  @Test func `what run was told stands on the papers of a workshop, the report and the site`()
    throws
  {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    #expect(
      try program.run([
        "run", "in.csv", "-o", "out", "--map", "id=Ref,body=Texto", "--themes", "5", "--title",
        "Bancos y sombra",
        "--organizer", "Ayuntamiento de Villarriba",
      ]).code == 0)
    let study = "out/study.concejo"
    #expect(try program.run(["agenda", study, "-o", "papers"]).code == 0)
    #expect(try program.run(["report", study, "-o", "again"]).code == 0)
    #expect(try program.run(["publish", study, "-o", "site"]).code == 0)
    for file in ["out/report.md", "papers/agenda.md", "again/report.md", "site/index.html"] {
      #expect(try program.read(file).contains("Bancos y sombra"), "\(file)")
    }
    #expect(try program.read("out/report.md") == program.read("again/report.md"))
    #expect(
      try program.run(["report", study, "-o", "other", "--title", "Otra cosa"]).code == 0)
    #expect(try program.read("other/report.md").contains("Otra cosa"))
  }

  @Test func `import keeps it, with the personal data in it hidden`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let told = try program.run([
      "import", "in.csv", "--into", "valley.concejo", "--map", "id=Ref,body=Texto",
      "--title", "Escribid a ana@villarriba.example",
    ])
    #expect(told.code == 0, "\(told.errors)")
    #expect(told.errors.contains("--title holds personal data (email)"), "\(told.errors)")
    #expect(try program.run(["analyze", "valley.concejo", "--themes", "5"]).code == 0)
    #expect(try program.run(["report", "valley.concejo", "-o", "out"]).code == 0)
    let report = try program.read("out/report.md")
    #expect(report.contains("Escribid a") && !report.contains("ana@"))
    let refused = try program.run(["import", "in.csv", "--check", "--title", "Bancos"])
    #expect(refused.code == 64)
  }
}
