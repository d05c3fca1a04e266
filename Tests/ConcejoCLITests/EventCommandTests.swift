import Foundation
import Testing

/// What a public event needs, from a study with answers, recommendations and commitments.
@Suite struct EventCommandTests {
  private static let study = SmallStudy.name

  private func run(_ arguments: [String], in program: borrowing Program) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
  }

  /// One unit that is accepted, a recommendation that rests on it, and a commitment that answers it.
  private func make(in program: borrowing Program) throws {
    try SmallStudy.make(in: program)
    try run(
      ["units", "create", Self.study, "1", "6", "--title", "Carril", "--by", "Ana"], in: program)
    try run(["answers", "sheet", Self.study, "-o", "a.csv", "--delimiter", "comma"], in: program)
    let sheet = try program.read("a.csv")
    let answered = sheet.replacingOccurrences(
      of: "\",,,,,,", with: "\",,Aceptada,,Plan 3,Movilidad,2026-06-01")
    #expect(answered != sheet, "\(sheet)")
    try program.write("b.csv", answered.utf8)
    try run(["answers", "read", Self.study, "b.csv", "--by", "Ana"], in: program)
    try run(["recommend", "draft", Self.study, "--by", "Ana"], in: program)
    try run(["commit", "sheet", Self.study, "-o", "c.csv", "--language", "es"], in: program)
    let promised = try program.read("c.csv").replacingOccurrences(
      of: ";;R01;;;", with: ";Obra del carril;R01;Movilidad;2026-11-01;")
    try program.write("d.csv", promised.utf8)
    try run(["commit", "read", Self.study, "d.csv", "--by", "Ana"], in: program)
  }

  @Test func `the report in every form has answers, recommendations and commitments`() throws {
    let program = try Program()
    try make(in: program)
    try run(
      [
        "report", Self.study, "-o", "out", "--format", "html,md,docx,odt", "--on", "2026-11-29",
      ], in: program)
    for name in ["report.html", "report.md", "report.docx", "report.odt"] {
      let text = try program.words(in: "out/\(name)")
      for part in ["Qué se respondió", "Plan 3", "R01", "Obra del carril", "29/11/2026: 1 de 1"] {
        #expect(text.contains(part), "\(name): \(part)")
      }
    }
    try run(["report", Self.study, "-o", "silent", "--format", "md"], in: program)
    #expect(try !program.read("silent/report.md").contains("plazo vencido"))
  }

  @Test func `a study without them has a report without their sections`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    try run(["report", Self.study, "-o", "out", "--format", "md"], in: program)
    let text = try program.read("out/report.md")
    #expect(!text.contains("Qué se respondió") && !text.contains("Compromisos"))
    let none = ["recommend", "document", Self.study, "-o", "r.md"]
    #expect(try program.run(none).code == 69)
  }

  @Test(arguments: ["html", "md", "docx", "odt"])
  func `the summary and the document of recommendations have every form`(kind: String) throws {
    let program = try Program()
    try make(in: program)
    try run(["summary", Self.study, "-o", "s.\(kind)", "--title", "Valle"], in: program)
    let summary = try program.words(in: "s.\(kind)")
    #expect(summary.contains("Valle") && summary.contains("Obra del carril"))
    try run(
      ["recommend", "document", Self.study, "-o", "r.\(kind)", "--on", "2026-11-29"], in: program)
    let document = try program.words(in: "r.\(kind)")
    #expect(document.contains("Carril") && document.contains("Obra del carril"))
    #expect(document.contains("Movilidad") && document.contains("01/11/2026"))
    let again = ["summary", Self.study, "-o", "s.\(kind)"]
    #expect(try program.run(again).code == 73)
    #expect(try program.run(again + ["--force"]).code == 0)
  }

  @Test func `slides are the same bytes twice, and nothing else than a page`() throws {
    let program = try Program()
    try make(in: program)
    try run(["slides", Self.study, "-o", "a.html"], in: program)
    try run(["slides", Self.study, "-o", "b.html"], in: program)
    #expect(try program.data("a.html") == program.data("b.html"))
    #expect(try program.read("a.html").contains("Obra del carril"))
    #expect(try program.run(["slides", Self.study, "-o", "a.docx"]).code == 64)
    #expect(try program.run(["summary", Self.study, "-o", "a.pdf"]).code == 64)
  }
}
