import Foundation
import GRDB
import Testing

/// A study tells what of it is not as it was stored, and is found again.
@Suite struct VerifyStudyTests {
  private static let study = SmallStudy.name

  /// What is changed by hand, and how it is named.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let statement: String
    let kind: String
    let detail: String
    var testDescription: String { name }
  }

  private static let tamperings = [
    Tampering(
      name: "a character of a text",
      statement: "UPDATE proposal SET body = replace(body, 'avenida', 'avenido') WHERE id = '1'",
      kind: "changed contribution", detail: "1"),
    Tampering(
      name: "supports", statement: "UPDATE proposal SET supports = supports + 1 WHERE id = '8'",
      kind: "changed contribution", detail: "8"),
    Tampering(
      name: "a rejected row", statement: "UPDATE rejectedRow SET line = line + 1",
      kind: "changed rejected row", detail: "in.csv, line 64"),
    Tampering(
      name: "an original of personal data",
      statement: "UPDATE personalDatum SET value = replace(value, '678', '679')",
      kind: "changed original of personal data", detail: "61"),
    Tampering(
      name: "a row of the ledger that does not add up then",
      statement: "UPDATE run SET ledger = json_set(ledger, '$.themed', 60)",
      kind: "ledger", detail: "does not add up"),
    Tampering(
      name: "a row of the ledger that adds up",
      statement: """
        UPDATE run SET ledger = json_set(ledger, '$.copies', json_extract(ledger, '$.copies') + 1)
        """, kind: "other result", detail: "ledger.copies"),
    Tampering(
      name: "a quote",
      statement: """
        UPDATE theme SET content = json_set(content, '$.quotes[0].text',
          'X' || json_extract(content, '$.quotes[0].text')) WHERE id = 1
        """, kind: "broken quote", detail: "X"),
    Tampering(
      name: "a place",
      statement: """
        UPDATE placement SET themeID = 1, subtheme = NULL WHERE themeID = 2 AND position =
          (SELECT max(position) FROM placement WHERE themeID = 2)
        """, kind: "damaged run", detail: "theme 2 does not fit"),
    Tampering(
      name: "where a proposal lies on the map",
      statement: "UPDATE placement SET x = x + 1 WHERE position = 7",
      kind: "other result", detail: "placements[7].x"),
    Tampering(
      name: "the words of a decision",
      statement: "UPDATE decision SET line = replace(line, 'La mesa', 'La masa')",
      kind: "changed decision", detail: "is not that of the content"),
    Tampering(
      name: "the time under which a decision is stored",
      statement: "UPDATE decision SET madeAt = '2020' || substr(madeAt, 5)",
      kind: "changed decision", detail: "another id or time"),
    Tampering(
      name: "a decision that is gone", statement: "DELETE FROM decision",
      kind: "missing decision", detail: "which the latest run replayed"),
  ]

  @Test func `each change by hand is named, and an untouched study is the same again`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["rename", Self.study, "T01", "La mesa", "--by", "Ana"]).code == 0)
    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    let sound = try program.run(["verify", Self.study])
    #expect(sound.code == 0, "\(sound.output) \(sound.errors)")
    for part in [
      "61 contributions, 1 rejected row, 1 original of personal data, 1 decision",
      "the latest run made again: the same",
    ] { #expect(sound.output.contains(part), "\(sound.output)") }
    let path = program.folder.appending(path: Self.study).path
    for tampering in Self.tamperings {
      try FileManager.default.copyItem(atPath: path, toPath: path + ".sound")
      try DamagedStudy.execute(tampering.statement, in: path)
      let outcome = try program.run(["verify", Self.study])
      #expect(outcome.code == 70, "\(tampering.name): \(outcome.output) \(outcome.errors)")
      let line = outcome.output.split(separator: "\n").first {
        $0.contains(tampering.kind) && $0.contains(tampering.detail)
      }
      #expect(line != nil, "\(tampering.name): \(outcome.output) \(outcome.errors)")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: path + ".sound", toPath: path)
    }
  }

  @Test func `what came or changed since the last run is told, and the run not made again`() throws
  {
    let program = try Program()
    try SmallStudy.make(in: program)
    try program.write("more.csv", "Ref,Texto\n77,Más bancos en la plaza del pueblo\n".utf8)
    #expect(
      try program.run(["import", "more.csv", "--into", Self.study, "--map", "id=Ref,body=Texto"])
        .code == 0)
    let outcome = try program.run(["verify", Self.study])
    #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.errors.contains("1 contribution came after it"), "\(outcome.errors)")
    let quick = try program.run(["verify", Self.study, "--no-rerun"])
    #expect(quick.code == 0 && !quick.output.contains("made again"))
  }

  @Test func `contributions are compared with the files they came from, read in the same way`()
    throws
  {
    let program = try Program()
    try SmallStudy.make(in: program)
    let sound = try program.run(["verify", Self.study, "--no-rerun", "--sources", "in.csv"])
    #expect(sound.code == 0, "\(sound.output) \(sound.errors)")
    #expect(sound.output.contains("61 contributions read again from their files"))
    // Somebody who changes a text and its seal is found out by the file.
    try DamagedStudy.execute(
      "UPDATE proposal SET body = body || '.', seal = NULL WHERE id = '5'",
      in: program.folder.appending(path: Self.study).path)
    let changed = try program.run(["verify", Self.study, "--no-rerun", "--sources", "in.csv"])
    #expect(changed.code == 70)
    #expect(changed.output.contains("not as in its file"), "\(changed.output)")
    try program.write("other.csv", (SmallStudy.table + "99,Otra,1\n").utf8)
    let other = try program.run(["verify", Self.study, "--no-rerun", "--sources", "other.csv"])
    #expect(other.code == 70 && other.output.contains("not a source"), "\(other.output)")
  }
}
