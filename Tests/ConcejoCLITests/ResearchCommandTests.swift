import Concejo
import ConcejoTestSupport
import Foundation
import Testing

/// What researchers ask of the program: numbers for other programs, options used again, scores.
@Suite struct ResearchCommandTests {
  /// Gold labels of the small study: the theme that each proposal was written for.
  private static let gold =
    "id,label\n"
    + FiveThemes.proposals.map { "\($0.id),theme \(FiveThemes.theme(of: $0.id) ?? 9)\n" }.joined()

  @Test func `numbers of a run are written whole, and the same twice`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let export = ["export", SmallStudy.name, "-o"]
    #expect(try program.run(export + ["a"]).code == 0)
    #expect(try program.run(export + ["b", "--json"]).output.contains("\"graph.mtx\""))
    let names = try program.names(in: "a")
    #expect(
      names == [
        "export.json", "graph.mtx", "ids.txt", "neighbors.mtx", "rows.csv", "terms.csv",
        "terms.mtx", "vectors.npy",
      ])
    for name in names {
      #expect(try program.data("a/\(name)") == program.data("b/\(name)"), "\(name)")
    }
    #expect(try program.run(export + ["a"]).code == 73)
    #expect(try program.run(export + ["a", "--force", "--vectors"]).code == 0)
    #expect(
      try program.names(in: "a") == ["export.json", "ids.txt", "rows.csv", "vectors.npy"])
  }

  @Test(arguments: [
    ["export", "s.concejo"], ["export", "s.concejo", "--vectors", "--qdpx", "x.qdpx"],
    ["export", "s.concejo", "--qdpx", "x.qdpx", "-o", "x"],
    ["evaluate", "gold.csv"], ["evaluate", "gold.csv", "a", "b", "--table", "t.csv"],
    ["evaluate", "gold.csv", "a", "--table", "t.xlsx"],
  ])
  func `flags that do not go together end with code 64`(arguments: [String]) throws {
    #expect(try Program().run(arguments).code == 64)
  }

  @Test func `a run with the options of another has its bytes`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    try program.write("words.yaml", "stopWords: [parque]\n".utf8)
    let run = ["run", "in.csv", "--map", "id=Ref,body=Texto,supports=Apoyos", "-o"]
    let first = try program.run(
      run + ["a", "--themes", "4", "--words", "words.yaml", "--no-concepts"])
    #expect(first.code == 0, "\(first.errors)")
    let again = try program.run(run + ["b", "--options", "a/result.json"])
    #expect(again.code == 0, "\(again.errors)")
    #expect(try program.data("a/result.json") == program.data("b/result.json"))
    #expect(try program.data("a/report.html") == program.data("b/report.html"))
    let other = try program.read("a/result.json")
      .replacingOccurrences(of: "\"smoothingRounds\":", with: "\"soothingRounds\":")
    try program.write("other.json", other.utf8)
    let refused = try program.run(run + ["c", "--options", "other.json"])
    #expect(refused.code == 65)
    #expect(refused.errors.contains("themeFinder.soothingRounds"))
    #expect(try program.names().contains("c") == false)
  }

  @Test func `results are scored together, with intervals and a table`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    try program.write("gold.csv", Self.gold.utf8)
    let map = ["--map", "id=Ref,body=Texto,supports=Apoyos"]
    #expect(try program.run(["run", "in.csv", "-o", "five", "--themes", "5"] + map).code == 0)
    #expect(try program.run(["run", "in.csv", "-o", "two", "--themes", "2"] + map).code == 0)
    let both = try program.run(
      ["evaluate", "gold.csv", "five", "two/study.concejo", "--resamples", "50", "--json"])
    let scores = try JSONDecoder().decode([Scores].self, from: Data(both.output.utf8))
    #expect(scores.map(\.predicted) == ["five", "two/study.concejo"])
    #expect(scores[0].adjustedRandIndex > scores[1].adjustedRandIndex)
    #expect(scores.allSatisfy { $0.intervals.resamples == 50 && $0.count == 60 })
    let words = try program.run(
      [
        "evaluate", "gold.csv", "five", "--by-theme", "--silhouette", "--table", "t.csv",
        "--resamples", "20",
      ])
    #expect(words.code == 0, "\(words.errors)")
    #expect(words.output.contains("silhouette 0."))
    #expect(words.output.contains("best label"))
    let rows = try program.read("t.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 7)
    #expect(rows.last?.hasPrefix("all,") == true)
    #expect(rows.last?.hasSuffix(",60") == true)
    try program.write("twice.csv", (Self.gold + "1,other\n").utf8)
    let twice = try program.run(["evaluate", "twice.csv", "five"])
    #expect(twice.code == 65)
    #expect(twice.errors.contains("two labels of 1"))
    try program.write("table.csv", "id,theme_id\n1,a\n2,b\n1,c\n".utf8)
    let torn = try program.run(["evaluate", "gold.csv", "table.csv"])
    #expect(torn.code == 65)
    #expect(torn.errors.contains("two labels of 1"))
  }

  /// What is read of the scores.
  private struct Scores: Decodable {
    let predicted: String
    let count: Int
    let adjustedRandIndex: Double
    let intervals: Intervals

    struct Intervals: Decodable { let resamples: Int }
  }
}
