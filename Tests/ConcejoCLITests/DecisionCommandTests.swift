import Concejo
import Foundation
import Testing

/// Every kind of decision can be recorded, and every line that is recorded reads back.
@Suite struct DecisionCommandTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path

  private func analysed(_ program: borrowing Program) throws -> Findings {
    let outcome = try program.run(["run", Self.proposals, "-o", "out", "--themes", "9", "--json"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Findings.self, from: Data(outcome.output.utf8))
  }

  @Test func `each kind is recorded and read back as it was`() throws {
    let program = try Program()
    let findings = try analysed(program)
    let study = "out/study.concejo"
    let members = findings.themes.map(\.proposals)
    let suggested = try #require(findings.sameRequests.first)
    let commands: [[String]] = [
      ["rename", "T01", "Lo que dijo la mesa"], ["describe", "T01", "Líneas, horas y paradas."],
      ["merge", "T02", "T03"],
      ["split", "T04", "--part", members[3].prefix(3).joined(separator: ",")],
      ["move", members[4][0], "--to", "T01"],
      ["move", members[4][1], members[5][0], "--to", "new"],
      ["lock", "T06"], ["exclude", members[6][0], "--code", "spam"], ["include", members[6][0]],
      ["same", members[7][0], members[7][1]], ["not-same", members[8][0], members[8][1]],
      ["accept", suggested.first, suggested.second],
    ]
    var ids: [String] = []
    for command in commands {
      let outcome = try program.run(
        [command[0], study] + command.dropFirst() + ["--by", "Ana", "--why", "porque sí", "--json"])
      #expect(outcome.code == 0, "\(command) \(outcome.errors)")
      let line = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      ids.append(try #require((line as? [String: Any])?["id"] as? String))
    }
    #expect(try program.run(["undo", study, ids[4], "--by", "Luis"]).code == 0)
    let exported = try program.run(["decisions", "export", study])
    let file = try DecisionFile(Array(exported.output.utf8), file: "decisions.jsonl")
    #expect(file.problems.isEmpty)
    #expect(file.log.decisions.map(\.id).prefix(ids.count) == ids[...])
    #expect(
      Set(file.log.decisions.map(\.action.kind)) == [
        "rename", "describe", "merge", "split", "move", "lock", "exclude", "include", "same",
        "not-same", "accept", "undo",
      ])
    #expect(file.log.decisions.dropLast().allSatisfy { $0.by == "Ana" && $0.why == "porque sí" })
    #expect(file.text == exported.output)
    // Another study takes all of them, and nothing twice.
    #expect(try program.run(["import", Self.proposals, "--into", "other.concejo"]).code == 0)
    try program.write("decisions.jsonl", exported.output.utf8)
    let applied = try program.run([
      "decisions", "apply", "other.concejo", "decisions.jsonl", "--json",
    ])
    #expect(applied.code == 0 && applied.output.contains("\"recorded\" : \(ids.count + 1)"))
    let again = try program.run([
      "decisions", "apply", "other.concejo", "decisions.jsonl", "--json",
    ])
    #expect(again.output.contains("\"recorded\" : 0"))
  }
}
