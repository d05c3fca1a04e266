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

  @Test func `proposals go to a codebook's codes first`() throws {
    let program = try Program()
    let codes = """
      title,examples
      Bicis,Carril bici en la avenida | Aparcamiento de bicicletas | Más carril bici para ciclistas
      Zepelines,Un hangar para zepelines
      """
    try program.write("codes.csv", codes.utf8)
    let rows = (1...40).map { row in
      row % 2 == 0
        ? "\(row),Carril bici número \(row) para ciclistas y bicicletas con aparcamiento"
        : "\(row),Biblioteca número \(row) abierta con libros nuevos y sala de lectura"
    }
    try program.write("in.csv", (["id,body"] + rows).joined(separator: "\n").utf8)
    #expect(try program.run(["import", "in.csv", "--into", "s"]).code == 0)
    let coded = try program.run(["analyze", "s", "--codebook", "codes.csv"])
    #expect(coded.code == 0, "\(coded.errors)")
    #expect(coded.output.contains("Bicis"))
    #expect(coded.errors.contains("1 code of 2 got no proposal: Zepelines"))
    // It holds as long as no other is given, and a run made again is the same.
    let again = try program.run(["analyze", "s"])
    #expect(again.output.contains("Bicis") && !again.errors.contains("anew"))
    let same = try program.run(["analyze", "s", "--codebook", "codes.csv"])
    #expect(!same.errors.contains("anew"), "\(same.errors)")
    #expect(try program.run(["verify", "s"]).code == 0)
    let wrong = try program.run(["analyze", "s", "--codebook", "codes.doc"])
    #expect(wrong.code == 64 && wrong.errors.contains(".csv, .yaml or .qdc"))
    let both = try program.run(["analyze", "s", "--codebook", "codes.csv", "--by-question"])
    #expect(both.code == 64)
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
