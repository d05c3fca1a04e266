import Concejo
import Foundation
import Testing

/// Personal data of the shipped corpus stay in the study file.
@Suite struct PrivacyTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv")

  private func data() throws -> [ProposalDatum] {
    try ProposalImport().read(Array(try Data(contentsOf: Self.proposals)), file: "p.csv")
      .hidingPersonalData().personalData
  }

  @Test func `no personal datum stands in any output`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals.path, "-o", "out"]).code == 0)
    let data = try data()
    #expect(data.count > 50)
    for name in try program.names(in: "out") where name != "study.concejo" {
      let text = try program.words(in: "out/\(name)")
      for datum in data {
        #expect(!text.contains(datum.mask.value), "\(datum.mask.kind) in \(name)")
      }
    }
    let checked = try program.run(["verify", "out"])
    #expect(checked.code == 0)
    #expect(checked.output.contains("nothing found"))
  }

  @Test func `what nobody looked into is told, and does not count as checked`() throws {
    let program = try Program()
    try program.write("picture.dat", [0x89, 0x00, 0x01])
    try program.write("notes.txt", "Más bancos\n".utf8)
    let outcome = try program.run(["verify", "picture.dat", "notes.txt"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("1 file checked: nothing found"))
    #expect(outcome.errors.contains("not looked into") && outcome.errors.contains("picture.dat"))
  }

  @Test func `the study keeps the originals unless it is told not to`() throws {
    let program = try Program()
    let values = try data().map(\.mask.value)
    func held() throws -> Int {
      let bytes = try Data(contentsOf: program.folder.appending(path: "s.concejo"))
      return values.count { bytes.range(of: Data($0.utf8)) != nil }
    }
    #expect(try program.run(["import", Self.proposals.path, "--into", "s.concejo"]).code == 0)
    #expect(try held() == values.count)
    try FileManager.default.removeItem(at: program.folder.appending(path: "s.concejo"))
    let outcome = try program.run(
      ["import", Self.proposals.path, "--into", "s.concejo", "--no-originals"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("9 dni"))
    #expect(try held() == 0)
    // The ledger still counts them.
    #expect(try program.run(["analyze", "s.concejo"]).code == 0)
    #expect(try program.run(["verify", "s.concejo"]).code == 0)
  }

  @Test func `cells side by side are no telephone, and a telephone in one is`() throws {
    let program = try Program()
    let row = "4;Clases de móvil;;mayores;4;4;0,0909;;;0,5917;0,974;0,9727;no;no"
    let header = "a;b;c;d;e;f;g;h;i;j;k;l;m;n"
    for table in [row, row.replacing(",", with: ".").replacing(";", with: ",")] {
      let head = table == row ? header : header.replacing(";", with: ",")
      try program.write("t.csv", "\(head)\n\(table)\n".utf8)
      #expect(try program.run(["verify", "t.csv"]).code == 0, "\(table)")
    }
    try program.write("t.csv", "id;text\n4;Llamad al 612 34 56 78;0,974\n".utf8)
    let outcome = try program.run(["verify", "t.csv"])
    #expect(outcome.code == 77 && outcome.output.contains("t.csv     2  telephone"))
  }

  @Test func `an id beside a quote is no telephone, and a telephone there is`() throws {
    let program = try Program()
    let wishes = ["Que la sede funcione en el móvil", "Renovar la tarjeta sanitaria por internet"]
    let rows = (1...12).map { "es-44\($0 + 10)-2026;\(wishes[$0 % 2]) \($0 / 2)\n" }.joined()
    try program.write("p.csv", "id;texto\n\(rows)".utf8)
    let run = try program.run(["run", "p.csv", "-o", "out"])
    #expect(run.code == 0 && !run.errors.contains("may be personal data"))
    let quoted = "«Que la sede funcione en el móvil» (propuesta es-4412-2026)\n"
    try program.write("out/acta.md", quoted.utf8)
    #expect(try program.run(["verify", "out", "--no-rerun"]).code == 0)
    // A folder without its study has the ids of its result; a page alone has none.
    try FileManager.default.removeItem(at: program.folder.appending(path: "out/study.concejo"))
    #expect(try program.run(["verify", "out"]).code == 0)
    #expect(try program.run(["verify", "out/acta.md"]).code == 77)
    try program.write(
      "out/acta.md", "\(quoted)Mi móvil (propuesta es-4412-2026) es el 612 34 56 78\n".utf8)
    let outcome = try program.run(["verify", "out"])
    #expect(outcome.code == 77 && outcome.output.contains("out/acta.md     2  telephone"))
  }

  @Test func `a checksum that reads like an account is none, and an account is`() throws {
    let program = try Program()
    let account = "de89370400440532013000"
    let digest = account + String(repeating: "ab", count: 21)
    #expect(digest.count == 64)
    try program.write("sums.txt", "\(digest)  report.md\n".utf8)
    #expect(try program.run(["verify", "sums.txt"]).code == 0)
    // Of any other length it is no checksum.
    try program.write("sums.txt", "\(digest)ab  report.md\n".utf8)
    #expect(try program.run(["verify", "sums.txt"]).code == 77)
  }

  @Test func `an id that is a number of a person is told wherever it stands`() throws {
    let program = try Program()
    try program.write("p.csv", "id;texto\n612345678;Más bancos\n2;Más árboles\n".utf8)
    #expect(try program.run(["import", "p.csv", "--into", "s.concejo"]).code == 0)
    try program.write("acta.md", "«Más bancos» (propuesta 612345678)\n".utf8)
    #expect(try program.run(["verify", "s.concejo", "acta.md"]).code == 77)
  }

  @Test func `what is worth a look is told by reason, and all of it where it is asked for`() throws
  {
    let program = try Program()
    let lines = (1...9).map { "- Sobre lo de 90\($0)0\($0)0\($0)0\($0), nada.\n" }.joined()
    try program.write("my notes.md", lines.utf8)
    let brief = try program.run(["verify", "my notes.md"])
    #expect(brief.code == 0 && brief.output.contains("Worth a look, and often nothing: "))
    #expect(
      brief.output.contains("All of them: concejo verify 'my notes.md' --no-rerun --all"))
    #expect(!brief.output.contains("my notes.md:9"))
    let all = try program.run(["verify", "my notes.md", "--no-rerun", "--all"])
    #expect(all.code == 0 && all.output.contains("my notes.md:9"))
    #expect(!all.output.contains("All of them"))
    let json = try program.run(["verify", "my notes.md", "--json"])
    #expect(json.output.contains("\"worthALook\"") && json.output.contains("\"line\" : 9"))
  }

  @Test func `verify tells kind, file and line, and never the value`() throws {
    let program = try Program()
    try program.write("acta.md", Array("# Acta\n\nLlamad al 600 123 456.\n".utf8))
    try program.write(
      "page.html", Array("<style>@media print{}</style>\n<p>Fdo.: Ana Gil Rey</p>\n".utf8))
    let outcome = try program.run(["verify", "acta.md", "page.html"])
    #expect(outcome.code == 77)
    #expect(outcome.output.contains("acta.md       3  telephone"))
    #expect(outcome.output.contains("page.html     2  signature"))
    #expect(!(outcome.output + outcome.errors).contains("600"))
    #expect(!(outcome.output + outcome.errors).contains("Ana"))
    #expect(try program.run(["verify", "missing"]).code == 66)
  }
}
