import Foundation
import Testing

/// A run over an earlier one: what people did stays, and what is said by name comes first.
@Suite struct RunAgainTests {
  private static let run = [
    "run", "in.csv", "-o", "out", "--map", "id=Ref,body=Texto,supports=Apoyos",
  ]
  private static let study = "out/study.concejo"

  private func made() throws -> Program {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let outcome = try program.run(Self.run + ["--themes", "5"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return program
  }

  @Test func `answers, criteria, audits and a codebook stay where there are no decisions`() throws {
    let program = try made()
    let draw = ["audit", "draw", Self.study, "-o", "a.csv", "--n", "10", "--pairs", "0"]
    #expect(try program.run(draw).code == 0)
    #expect(try program.run(["codebook", "export", Self.study, "c.csv"]).code == 0)
    #expect(try program.run(["codebook", "import", Self.study, "c.csv"]).code == 0)
    let titles = try program.run(["themes", Self.study, "--json"]).output
    let again = try program.run(Self.run + ["--themes", "5", "--force"])
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.errors.contains("1 draw or reading of audits; taken over."), "\(again.errors)")
    #expect(again.errors.contains("of a codebook; taken over."), "\(again.errors)")
    #expect(try program.run(["themes", Self.study, "--json"]).output == titles)
    // Taken over once more: nothing is lost or doubled on the way.
    let third = try program.run(Self.run + ["--themes", "5", "--force"])
    #expect(third.errors.contains("1 draw or reading of audits; taken over."), "\(third.errors)")
    #expect(try program.run(["verify", Self.study, "--no-rerun"]).code == 0)
  }

  @Test func `a study with nothing of people's is replaced without a word about it`() throws {
    let program = try made()
    let again = try program.run(Self.run + ["--themes", "4", "--force"])
    #expect(again.code == 0)
    #expect(!again.errors.contains("taken over"), "\(again.errors)")
  }

  @Test func `a flag comes before the options of another run, and is told`() throws {
    let program = try made()
    let options = ["--options", "out/result.json", "--map", "id=Ref,body=Texto,supports=Apoyos"]
    let run = ["run", "in.csv", "-o"]
    let same = try program.run(run + ["same"] + options + ["--themes", "5"])
    #expect(same.code == 0, "\(same.errors)")
    #expect(!same.errors.contains("on the command line"))
    #expect(try program.data("same/result.json") == program.data("out/result.json"))
    // Said by name, the default is no default.
    let auto = try program.run(
      run + ["auto"] + options + ["--themes", "auto", "--neighbors", "15"])
    #expect(auto.code == 0, "\(auto.errors)")
    #expect(
      auto.errors.contains("--themes on the command line instead of what out/result.json says"),
      "\(auto.errors)")
    #expect(!auto.errors.contains("--neighbors"))
    #expect(try program.data("auto/result.json") != program.data("out/result.json"))
    let vectors = SmallStudy.table.split(separator: "\n").dropFirst()
      .compactMap { Int($0.prefix { $0 != "," }) }.map { "\($0),\($0 % 5),1\n" }.joined()
    try program.write("v.csv", ("id,a,b\n" + vectors).utf8)
    let given = try program.run(run + ["given"] + options + ["--vectors", "v.csv"])
    #expect(given.code == 0, "\(given.errors)")
    #expect(given.errors.contains("was made without --vectors, and v.csv is given"))
  }

  @Test func `hints can be pasted where a path has spaces`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let into = ["import", "in.csv", "--into", "my valley.concejo", "--map", "id=Ref,body=Texto"]
    #expect(try program.run(into).code == 0)
    let early = try program.run(["themes", "my valley.concejo"])
    #expect(early.errors.contains("concejo analyze 'my valley.concejo'"), "\(early.errors)")
  }
}
