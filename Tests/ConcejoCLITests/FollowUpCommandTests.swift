import Foundation
import Testing

/// From units to recommendations and commitments, as users run them.
@Suite struct FollowUpCommandTests {
  private static let study = SmallStudy.name

  private func output(_ arguments: [String], in program: borrowing Program) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
    return outcome.output
  }

  @Test func `a recommendation becomes a commitment that can be traced and is overdue`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["recommend", "sheet", Self.study, "-o", "r.csv"]).code == 69)
    _ = try output(
      ["units", "create", Self.study, "1", "6", "--title", "Carril", "--by", "Ana"], in: program)
    let draft = ["recommend", "draft", Self.study, "--by", "Ana"]
    #expect(try output(draft, in: program).contains("0 recommendations"))
    #expect(try program.run(draft + ["--units", "U9"]).code == 69)
    #expect(try program.run(draft + ["--units", "nada"]).code == 64)
    #expect(try output(draft + ["--units", "U1"], in: program).contains("R01  Carril"))
    #expect(try output(draft + ["--units", "U1"], in: program).contains("0 recommendations"))
    _ = try output(["recommend", "sheet", Self.study, "-o", "r.csv"], in: program)
    let same = try output(["recommend", "read", Self.study, "r.csv"], in: program)
    #expect(same.hasPrefix("0 recommendations stored, 1 as they were"))

    let sheet = ["commit", "sheet", Self.study, "-o", "c.csv", "--language", "es"]
    #expect(try program.run(sheet.dropLast(2) + ["-o", "c.xlsx", "--delimiter", "tab"]).code == 64)
    _ = try output(sheet, in: program)
    let blank = try program.read("c.csv")
    #expect(blank.contains("R01"))
    let filled = blank.replacingOccurrences(of: ";;R01;;;", with: ";Obra;R01;Movilidad;2026-11-01;")
    #expect(filled != blank)
    try program.write("f.csv", filled.utf8)
    let read = ["commit", "read", Self.study, "f.csv", "--by", "Ana"]
    #expect(try output(read + ["--check"], in: program).hasPrefix("1 commitment would be stored"))
    #expect(try output(read, in: program).hasPrefix("1 commitment stored"))
    #expect(try output(read, in: program).hasPrefix("0 commitments stored, 1 as they were"))
    let status = try output(["commit", "status", Self.study, "--on", "2026-11-29"], in: program)
    #expect(status.contains("overdue (1): C01"))
    #expect(try !output(["commit", "status", Self.study], in: program).contains("overdue"))

    let export = ["commit", "export", Self.study, "--decidim", "-o", "d.csv", "--proposal-url"]
    #expect(try program.run(export + ["https://example.org/f/7"]).code == 64)
    let address = "https://example.org/f/7/proposals/{id}"
    #expect(try program.run(export + [address, "--status", "kept=3"]).code == 64)
    let exported = try output(export + [address, "--status", "planned=3"], in: program)
    #expect(exported.hasPrefix("1 commitment with 2 addresses"))
    let result = try program.read("d.csv")
    #expect(result.contains(";2026-11-01;3;;"))
    #expect(
      result.contains(
        "\"https://example.org/f/7/proposals/1;https://example.org/f/7/proposals/6\""))

    let trace = try output(["trace", Self.study, "1"], in: program)
    #expect(trace.contains("R01") && trace.contains("C01"))
    #expect(try output(["trace", Self.study, "C1"], in: program).contains("R01"))
    #expect(try program.run(["verify", Self.study, "--no-rerun"]).code == 0)
    let late = try program.run(["verify", Self.study, "--no-rerun", "--on", "2026-11-29"])
    #expect(late.code == 70 && late.output.contains("overdue commitment"))
    _ = try output(["units", "dissolve", Self.study, "U1", "--by", "Ana"], in: program)
    let orphan = try program.run(["verify", Self.study, "--no-rerun"])
    #expect(orphan.code == 70 && orphan.output.contains("R01 rests on U01"))
  }
}
