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
