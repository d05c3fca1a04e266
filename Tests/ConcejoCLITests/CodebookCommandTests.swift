import Concejo
import Foundation
import Testing

/// Codebooks there and back, and projects for other programs.
@Suite struct CodebookCommandTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path

  @Test func `a codebook goes out in three forms and comes back`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    for form in ["csv", "yaml", "qdc"] {
      let out = try program.run(["codebook", "export", study, "c.\(form)"])
      #expect(out.code == 0, "\(out.errors)")
      let before = try program.run(["codebook", "export", study, "a-\(form).csv", "--json"]).output
      #expect(try program.run(["codebook", "import", study, "c.\(form)"]).code == 0)
      let after = try program.run(["codebook", "export", study, "b-\(form).csv", "--json"]).output
      #expect(before == after, "\(form)")
    }
    #expect(try program.run(["codebook", "export", study, "c.csv"]).code == 73)
    #expect(try program.run(["codebook", "export", study, "c.doc"]).code == 64)
    try program.write(
      "own.yaml", "codes:\n- {id: T1, title: Mío, inclusion: Esto}\n- {title: Otro}\n".utf8)
    let own = try program.run(["codebook", "import", study, "own.yaml"])
    #expect(own.output.contains("Title of T01: "))
    #expect(own.errors.contains("leaves out"))
    #expect(own.errors.contains("Otro"))
    try program.write("bad.yaml", "codes:\n- {id: T1}\n".utf8)
    let bad = try program.run(["codebook", "import", study, "bad.yaml"])
    #expect(bad.code == 65)
    #expect(bad.errors.contains("title is missing"))
  }

  @Test func `a project is the same bytes each time`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals, "-o", "out"]).code == 0)
    let study = "out/study.concejo"
    #expect(try program.run(["export", study, "--qdpx", "a.qdpx"]).code == 0)
    #expect(try program.run(["export", study, "--qdpx", "b.qdpx"]).code == 0)
    let files = try ["a.qdpx", "b.qdpx"].map {
      try Data(contentsOf: program.folder.appending(path: $0))
    }
    #expect(files[0] == files[1])
    #expect(files[0].count > 10_000)
    #expect(try program.run(["export", study, "--qdpx", "a.qdpx"]).code == 73)
  }
}
