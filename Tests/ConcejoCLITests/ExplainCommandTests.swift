import Concejo
import ConcejoTestSupport
import Foundation
import Testing

/// Placements and mergers are explained in words and in numbers, and nothing is written.
@Suite struct ExplainCommandTests {
  @Test func `proposals, pairs, themes and mergers are explained`() throws {
    let program = try Program()
    let rows = FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"" }
    try program.write(
      "sixty.csv", (["id,body"] + rows).joined(separator: "\n").appending("\n").utf8)
    #expect(try program.run(["import", "sixty.csv", "--into", "a.concejo"]).code == 0)
    #expect(try program.run(["analyze", "a.concejo", "--themes", "5"]).code == 0)
    let before = try Data(contentsOf: program.folder.appending(path: "a.concejo"))
    let calls: [(call: [String], word: String)] = [
      (["explain", "a.concejo", "1"], " (1) está en T0"),
      (["explain", "a.concejo", "1", "6", "--language", "en"], "Both are in T0"),
      (["explain", "a.concejo", "T02"], "T02 ("),
      (["merge-check", "a.concejo", "T01", "T02"], "What a merger would lose"),
    ]
    for (call, word) in calls {
      let words = try program.run(call)
      #expect(words.code == 0 && words.output.contains(word), "\(call) \(words.errors)")
      let json = try program.run(call + ["--json"])
      #expect((try? JSONSerialization.jsonObject(with: Data(json.output.utf8))) != nil, "\(call)")
    }
    #expect(try Data(contentsOf: program.folder.appending(path: "a.concejo")) == before)
    for (call, code) in [
      (["explain", "a.concejo", "nobody"], 69), (["explain", "a.concejo", "99"], 69),
      (["explain", "a.concejo", "T99"], 69), (["merge-check", "a.concejo", "T01", "T99"], 69),
      (["merge-check", "a.concejo", "T01", "T01"], 64),
    ] as [([String], Int32)] {
      #expect(try program.run(call).code == code, "\(call)")
    }
  }
}
