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

  @Test func `a later decision on what another person locked is a conflict`() throws {
    let theme = ThemeReference(1, anchors: ["1"])
    let early = try decision(.rename(theme, title: "Antes"), by: "luis", at: 1)
    let lock = try decision(.lock(theme, members: ["1", "2"], title: "Uno"), by: "ana", at: 2)
    let later = try [
      Decision.Action.rename(theme, title: "Otro"),
      .move(["2"], to: ThemeReference(2, anchors: [])),
      .merge([theme], into: ThemeReference(2, anchors: [])), .exclude(["1"], code: "spam"),
      .move(["9"], to: ThemeReference(2, anchors: [])),
    ].enumerated().map { try decision($1, by: "luis", at: 3 + $0) }
    let conflicts = DecisionConflict.between(
      DecisionLog([lock]), DecisionLog([early] + later))
    // Who names a theme before it is locked, and who excludes one of its members, is not kept out.
    #expect(
      conflicts.filter { $0.about == "lock of T01" }.map(\.earlier) == [lock, lock, lock].map(\.id))
    #expect(
      Set(conflicts.filter { $0.about == "lock of T01" }.map(\.later))
        == Set(later.prefix(3).map(\.id)))
    #expect(
      DecisionConflict.between(DecisionLog([early] + later), DecisionLog([lock])) == conflicts)
  }

  @Test func `a lock without a title is read and keeps the members`() throws {
    let lock = try decision(
      .lock(ThemeReference(1, anchors: ["1"]), members: ["1"], title: ""), at: 1)
    #expect(!lock.line.contains("title"))
    let read = try DecisionFile(Array((lock.line + "\n").utf8), file: "d.jsonl")
    #expect(read.log.decisions == [lock])
  }

  @Test func `how a study came to be is written and read, and of two the longer story counts`()
    throws
  {
    var reading = ProposalImport()
    reading.columns = [.body: "Texto, del vecino"]
    reading.readQuestions(named: "\"¿Qué, cómo?\",#5")
    reading.shape = FileShape(name: "Hoja", fields: [.title: ["Título"]])
    reading.hasHeader = true
    func record(_ name: String, isUpdate: Bool) -> ImportRecord {
      ImportRecord(
        files: [.init(name: name, sha256: String(repeating: "a", count: 64))], reading: reading,
        isUpdate: isUpdate, source: isUpdate ? "web" : nil, keepsOriginals: !isUpdate)
    }
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    pipeline.themeFinder.count = .exactly(7)
    let recipe = StudyRecipe(
      identity: "f00",
      imports: [record("a.csv", isUpdate: false), record("b.csv", isUpdate: true)],
      analysis: pipeline, codes: .standard)
    let file = DecisionFile(DecisionLog(), recipe: recipe)
    let read = try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.recipe == recipe)
    #expect(read.text == file.text)
    var shorter = recipe
    shorter.imports.removeLast()
    let other = DecisionFile(DecisionLog(), recipe: shorter)
    #expect(file.merged(with: other).recipe == recipe)
    #expect(file.merged(with: other).text == other.merged(with: file).text)
    let broken = file.text.replacing("\"number\":2", with: "\"number\":\"two\"")
    let problem = try #require(
      try DecisionFile(Array(broken.utf8), file: "d.jsonl").problems.first)
    #expect(problem.sentence.contains("line 4") && problem.sentence.contains("a number from 1"))
  }
}
