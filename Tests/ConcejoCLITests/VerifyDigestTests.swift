import Foundation
import Testing

/// What no seal of a row guards is named where it was changed by hand: in the study, and in a folder of results.
@Suite struct VerifyDigestTests {
  private static let study = SmallStudy.name

  /// What is changed by hand, and what is said to be changed.
  private static let tamperings: [(statement: String, told: String)] = [
    ("UPDATE exclusion SET code = 'test'", "changed exclusions"),
    ("DELETE FROM exclusion", "changed exclusions"),
    ("UPDATE run SET programVersion = '9'", "changed account of runs"),
    (
      "UPDATE run SET ledger = json_set(ledger, '$.themed', 1) WHERE id = 1",
      "the ledger of run 1 does not add up"
    ),
    ("UPDATE theme SET title = title || 's' WHERE id = 1", "changed themes of runs"),
    ("UPDATE file SET name = 'x.csv'", "changed account of files"),
    ("UPDATE setting SET value = value || '0'", "changed settings"),
    ("UPDATE proposal SET withdrawn = 1 WHERE id = '9'", "changed what was withdrawn or changed"),
    (
      "UPDATE proposal SET changedAfterRun = 2 WHERE id = '9'",
      "changed what was withdrawn or changed"
    ),
  ]

  @Test func `what no seal guards is named as well`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(
      try program.run(["exclude", Self.study, "12", "--code", "spam", "--by", "Ana"]).code == 0)
    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    let sound = try program.run(["verify", Self.study])
    #expect(sound.code == 0, "\(sound.output) \(sound.errors)")
    let path = program.folder.appending(path: Self.study).path
    for (statement, told) in Self.tamperings {
      try FileManager.default.copyItem(atPath: path, toPath: path + ".sound")
      try DamagedStudy.execute(statement, in: path)
      let outcome = try program.run(["verify", Self.study, "--no-rerun"])
      #expect(outcome.code == 70, "\(statement): \(outcome.output) \(outcome.errors)")
      let words = told.split(separator: " ").map(String.init)
      let line = outcome.output.split(separator: "\n").first { line in
        words.allSatisfy { line.contains($0) }
      }
      #expect(line != nil, "\(statement): \(outcome.output) \(outcome.errors)")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: path + ".sound", toPath: path)
    }
  }

  @Test func `a file of a folder that is not as it was written is named`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    #expect(
      try program.run(["run", "in.csv", "-o", "out", "--map", "id=Ref,body=Texto", "--themes", "5"])
        .code == 0)
    let sound = try program.run(["verify", "out", "--no-rerun"])
    #expect(sound.code == 0, "\(sound.output) \(sound.errors)")
    for name in ["themes.csv", "ledger.txt", "result.json"] {
      let before = try program.data("out/\(name)")
      try program.write("out/\(name)", Array(before) + [0x0A])
      let outcome = try program.run(["verify", "out", "--no-rerun"])
      #expect(outcome.code == 70)
      let lines = outcome.output.split(separator: "\n").filter { $0.contains("changed file") }
      #expect(lines.count == 1 && lines[0].contains(name), "\(outcome.output)")
      try program.write("out/\(name)", Array(before))
    }
    let report = try program.data("out/report.md")
    try program.write("out/report.md", Array(report) + "Lo firma la alcaldesa.\n".utf8)
    let edited = try program.run(["verify", "out", "--no-rerun"])
    #expect(edited.code == 0, "\(edited.output)")
    #expect(edited.errors.contains("edited since they were written: out/report.md"))
    try FileManager.default.removeItem(at: program.folder.appending(path: "out/voices.csv"))
    let missing = try program.run(["verify", "out", "--no-rerun"])
    #expect(missing.code == 70 && missing.output.contains("missing file"), "\(missing.output)")
    try FileManager.default.removeItem(at: program.folder.appending(path: "out/study.concejo"))
    let alone = try program.run(["verify", "out"])
    #expect(alone.errors.contains("out holds no study.concejo"), "\(alone.errors)")
  }
}
