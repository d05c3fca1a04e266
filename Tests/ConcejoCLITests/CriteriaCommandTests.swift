import Foundation
import Testing

/// From the recommendations of one process to the check of another, as users run it.
@Suite struct CriteriaCommandTests {
  private static let study = SmallStudy.name

  private func output(_ arguments: [String], in program: borrowing Program) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: ["yaml", "json", "csv", "xlsx"])
  func `a process that names its evidence meets the criterion until that is gone`(form: String)
    throws
  {
    let program = try Program()
    try SmallStudy.make(in: program)
    let file = "p.\(form)"
    let export = ["criteria", "export", Self.study, "-o", file, "--title", "Valle"]
    #expect(try program.run(export).code == 69)
    _ = try output(
      ["units", "create", Self.study, "1", "6", "--title", "Carril", "--by", "Ana"], in: program)
    _ = try output(
      ["recommend", "draft", Self.study, "--units", "U1", "--by", "Ana"], in: program)
    #expect(try output(export, in: program).hasPrefix("1 criterion in \(file)"))

    let check = ["criteria", "check", Self.study, file]
    #expect(try output(check, in: program).contains("0 of 1 criterion met"))
    _ = try output(["commit", "sheet", Self.study, "-o", "c.csv", "--language", "es"], in: program)
    let blank = try program.read("c.csv")
    let filled = blank.replacingOccurrences(of: ";;R01;;;", with: ";Obra;R01;Movilidad;2026-11-01;")
    #expect(filled != blank)
    try program.write("f.csv", filled.utf8)
    _ = try output(["commit", "read", Self.study, "f.csv"], in: program)
    let met = try output(check + ["--json"], in: program)
    #expect(met.contains("\"met\"") && met.contains("\"C01\""))

    let read = ["criteria", "read", Self.study, file, "--by", "Ana"]
    #expect(try output(read, in: program).hasPrefix("1 criterion stored"))
    #expect(try output(read, in: program).hasPrefix("0 criteria stored, 1 as they were"))
    #expect(try output(["trace", Self.study, "P01"], in: program).contains("R01"))
    _ = try output(["criteria", "check", Self.study, "-o", "out"], in: program)
    for ending in ["html", "docx", "odt", "md", "json", "csv"] {
      #expect(try program.names(in: "out").contains("criteria.\(ending)"))
    }
    #expect(try program.run(["verify", Self.study, "--no-rerun"]).code == 0)
  }

  @Test func `a member that nobody knows is refused`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    try program.write(
      "p.yaml",
      "schema: concejo-criteria\nversion: 1\ncriteria:\n- id: P01\n  evidenz: [C05]\n".utf8)
    let outcome = try program.run(["criteria", "check", Self.study, "p.yaml"])
    #expect(outcome.code == 65 && outcome.errors.contains("criteria.evidenz is not known"))
  }
}
