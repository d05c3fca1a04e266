import Testing

@testable import Concejo

/// Decisions as lines that go from one study to another.
@Suite struct DecisionFileTests {
  private static func log(_ by: String) throws -> DecisionLog {
    let theme = ThemeReference(3, anchors: ["1", "2"])
    return DecisionLog([
      try decision(.rename(theme, title: "Sombra de \(by)"), by: by, at: 1),
      try decision(.move(["7"], to: theme), by: by, at: 2),
      try decision(.exclude(["9"], code: "spam"), by: by, at: 3),
    ])
  }

  private static func read(_ file: DecisionFile) throws -> DecisionFile {
    try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
  }

  @Test func `what is written is read again`() throws {
    let file = DecisionFile(try Self.log("ana"))
    let read = try Self.read(file)
    #expect(read.log == file.log)
    #expect(read.problems.isEmpty)
    #expect(read.text == file.text)
  }

  @Test func `an id belongs to what was decided`() throws {
    let first = try decision(.exclude(["9"], code: "spam"))
    #expect(first.id == (try decision(.exclude(["9"], code: "spam"))).id)
    #expect(first.id != (try decision(.exclude(["8"], code: "spam"))).id)
    #expect(first.id != (try decision(.exclude(["9"], code: "spam"), by: "eva")).id)
  }

  @Test func `two people's files merge to the same bytes in either order`() throws {
    let (ana, eva) = (DecisionFile(try Self.log("ana")), DecisionFile(try Self.log("eva")))
    #expect(ana.merged(with: eva).text == eva.merged(with: ana).text)
    #expect(ana.merged(with: ana).text == ana.text)
    let conflicts = DecisionConflict.between(ana.log, eva.log)
    #expect(conflicts.map(\.about) == ["title of T03"])
  }

  @Test func `a line that cannot be read is told with its number, and kept`() throws {
    let text = DecisionFile(try Self.log("ana")).text + "{\"record\":\"decision\",\"kind\":3}\n"
    let read = try DecisionFile(Array(text.utf8), file: "d.jsonl")
    #expect(read.log.decisions.count == 3)
    let problem = try #require(read.problems.first)
    #expect(problem.line == text.split(separator: "\n").count)
    #expect(problem.sentence.hasPrefix("d.jsonl, line \(problem.line): "))
  }

  @Test func `what is undone does not hold, and an undo can be undone`() throws {
    let name = try decision(.rename(ThemeReference(1, anchors: ["1"]), title: "A"), at: 1)
    let undo = try decision(.undo(name.id), at: 2)
    let again = try decision(.undo(undo.id), at: 3)
    #expect(DecisionLog([name]).active == [name])
    #expect(DecisionLog([name, undo]).active.isEmpty)
    #expect(DecisionLog([again, name, undo]).active == [name])
  }

  @Test func `codes of moderation are there in nine languages`() {
    #expect(!ModerationCodes.standard.codes.isEmpty)
    for code in ModerationCodes.standard.codes {
      #expect(Set(code.name.keys) == Set(Language.allCases.map(\.rawValue)), "\(code.code)")
      #expect(Set(code.meaning.keys) == Set(Language.allCases.map(\.rawValue)), "\(code.code)")
    }
  }
}
