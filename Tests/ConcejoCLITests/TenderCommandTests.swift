import Foundation
import Testing

/// From selected units to clauses and the annex, as users run it.
@Suite struct TenderCommandTests {
  private static let study = SmallStudy.name

  private func output(_ arguments: [String], in program: borrowing Program) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0, "\(arguments) \(outcome.errors)")
    return outcome.output
  }

  @Test func `selected units become clauses, and what lacks the other is named`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["tender", "sheet", Self.study, "-o", "k.csv"]).code == 69)
    for (ids, title) in [(["1", "6"], "Carril"), (["2"], "Parque")] {
      _ = try output(
        ["units", "create", Self.study] + ids + ["--title", title, "--by", "Ana"], in: program)
    }
    #expect(try program.run(["tender", "annex", Self.study, "-o", "a.md"]).code == 69)
    let select = ["tender", "select", Self.study, "--by", "Ana"]
    #expect(try output(select, in: program).hasPrefix("0 units selected"))
    #expect(try program.run(select + ["--units", "U9"]).code == 69)
    #expect(try program.run(select + ["--remove"]).code == 64)
    #expect(try output(select + ["--units", "U1,U2"], in: program).contains("2 without a clause"))

    let sheet = ["tender", "sheet", Self.study, "-o", "k.csv", "--language", "es"]
    #expect(
      try output(sheet + ["--file-number", "2026/117"], in: program).hasPrefix("0 clauses and 2"))
    let blank = try program.read("k.csv")
    let lines = blank.split(whereSeparator: \.isNewline).map(String.init)
    let row = try #require(lines.first { $0.contains("U01") })
    let separator: Character = row.contains(";") ? ";" : ","
    var cells = row.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    #expect(cells[1] == "2026/117" && cells[10] == "U01")
    (cells[4], cells[5], cells[8], cells[9]) = (
      "45233162-2", "technical", "Habrá un carril.", "requirement"
    )
    let filled = blank.replacingOccurrences(
      of: row, with: cells.joined(separator: String(separator)))
    try program.write("f.csv", filled.utf8)
    let read = ["tender", "read", Self.study, "f.csv", "--by", "Ana"]
    #expect(try output(read + ["--check"], in: program).hasPrefix("1 clause would be stored"))
    #expect(try output(read, in: program).hasPrefix("1 clause stored"))
    #expect(try output(read, in: program).hasPrefix("0 clauses stored, 1 as they were"))

    #expect(try output(["trace", Self.study, "K1"], in: program).contains("U01"))
    #expect(try output(["trace", Self.study, "6"], in: program).contains("K01"))
    let orphan = try program.run(["verify", Self.study, "--no-rerun"])
    #expect(orphan.code == 70 && orphan.output.contains("U02, selected for the tender"))
    _ = try output(["tender", "annex", Self.study, "-o", "a.md", "--language", "en"], in: program)
    let annex = try program.read("a.md")
    #expect(annex.contains("Units selected for the tender: 2 of 2"))
    #expect(annex.contains("Habrá un carril."))
    _ = try output(select + ["--remove", "--units", "U2"], in: program)
    #expect(try program.run(["verify", Self.study, "--no-rerun"]).code == 0)
    _ = try output(["units", "dissolve", Self.study, "U1", "--by", "Ana"], in: program)
    let gone = try program.run(["verify", Self.study, "--no-rerun"])
    #expect(gone.code == 70 && gone.output.contains("K01 rests on U01"))
  }
}
