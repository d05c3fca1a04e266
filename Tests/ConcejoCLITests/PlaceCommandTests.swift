import Concejo
import ConcejoTestSupport
import Foundation
import Testing

/// A model is made of a study, and places what comes in by lines.
@Suite struct PlaceCommandTests {
  @Test func `texts are placed line by line, from a file and from standard input`() throws {
    let program = try Program()
    let rows = FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"" }
    try program.write(
      "sixty.csv", (["id,body"] + rows).joined(separator: "\n").appending("\n").utf8)
    #expect(try program.run(["import", "sixty.csv", "--into", "a.concejo"]).code == 0)
    #expect(try program.run(["model", "a.concejo", "-o", "a.model"]).code == 69)
    #expect(try program.run(["analyze", "a.concejo", "--themes", "5"]).code == 0)
    let before = try Data(contentsOf: program.folder.appending(path: "a.concejo"))
    let made = try program.run(["model", "a.concejo", "-o", "a.model"])
    #expect(made.code == 0 && made.output.contains("5 themes, 60 different proposals."), "\(made)")
    #expect(try program.run(["model", "a.concejo", "-o", "a.model"]).code == 73)
    let again = try program.run(["model", "a.concejo", "-o", "a.model", "--force", "--json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    #expect(answer["themes"] as? Int == 5 && (answer["agreement"] as? Double ?? 0) > 0.5)
    #expect(try Data(contentsOf: program.folder.appending(path: "a.concejo")) == before)

    try program.write(
      "new.jsonl",
      "Más autobuses los domingos\r\n\n{\"id\": \"n2\", \"body\": \"Árboles que den sombra\"}".utf8)
    let placed = try program.run(["place", "--model", "a.model", "new.jsonl"])
    let lines = placed.output.split(separator: "\n")
    #expect(placed.code == 0 && lines.count == 2, "\(placed)")
    let texts = try lines.map {
      try JSONDecoder().decode(PlacedText.self, from: Data($0.utf8))
    }
    #expect(texts.map(\.line) == [1, 3] && texts.map(\.id) == [nil, "n2"])
    #expect(texts.allSatisfy { $0.theme != nil })
    let piped = try program.run(
      ["place", "--model", "a.model", "-"], prefix: "printf 'Más autobuses los domingos\\n' |")
    #expect(piped.code == 0 && piped.output == lines[0] + "\n")

    try program.write("long.txt", [UInt8](repeating: 0x61, count: 5 << 20))
    let long = try program.run(["place", "--model", "a.model", "long.txt"])
    #expect(long.code == 65 && long.errors.contains("long.txt, line 1"), "\(long.errors)")

    let text = "Autobuses los domingos"
    let (inStudy, inModel) = (
      try program.run(["similar", "a.concejo", text, "--limit", "3"]),
      try program.run(["similar", "a.model", text, "--limit", "3"])
    )
    let found = inModel.output.split(separator: "\n")
    #expect(inModel.code == 0 && found.count == 4 && found == inStudy.output.split(separator: "\n"))
    let json = try program.run(["similar", "a.model", "zurrumbela", "--json"])
    #expect(json.code == 0 && json.output.filter { !$0.isWhitespace } == "[]")
  }

  @Test func `what is no model and no text is told`() throws {
    let program = try Program()
    try program.write("x.model", "id,body\n".utf8)
    for (call, code, word) in [
      (["place", "--model", "none.model", "-"], 66, "does not exist"),
      (["place", "--model", "x.model", "-"], 65, "is not a model"),
      (["place", "-"], 64, "--model"),
      (["model", "none.concejo", "-o", "m.model"], 66, "none.concejo"),
    ] as [([String], Int32, String)] {
      let result = try program.run(call)
      #expect(result.code == code && result.errors.contains(word), "\(call) \(result)")
    }
  }
}
