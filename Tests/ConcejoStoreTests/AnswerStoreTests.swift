import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Answers in a study: stored whole, sealed, carried, and forgotten with whom they answered.
@Suite struct AnswerStoreTests {
  private static func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    let rows = FiveThemes.proposals.prefix(6).map { "\($0.id),,\"\($0.body)\"" }
    let extra = "GHOST-77,,\"Un Xilobalaustre junto a la Krapfenhalle.\""
    let table = (["id,title,body"] + rows + [extra]).joined(separator: "\n") + "\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    try study.record([
      try decision(.create(["1", "2", "GHOST-77"], unit: 1, title: "Carril", source: nil), 1),
      try decision(.create(["3", "4"], unit: 2, title: "Sombra", source: nil), 2),
    ])
    return study
  }

  private static func decision(_ action: UnitDecision, _ minute: Int) throws -> Decision {
    Decision(
      .unit(action), by: "Ana",
      when: try #require(DecisionTime("2026-11-28T10:1\(minute):00Z")))
  }

  private static func sheet(_ rows: [String]) -> [UInt8] {
    let header = "Unidad;Contribución;Respuesta;Motivo o condiciones"
    return Array((([header] + rows).joined(separator: "\n") + "\n").utf8)
  }

  private static func read(_ rows: [String], into study: Study) throws -> AnswerChanges {
    let changes = try AnswerReading(file: "a.csv", into: try study.answerAccount())
      .changes(in: sheet(rows))
    try study.apply(changes)
    return changes
  }

  @Test func `reading a sheet twice changes nothing`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let rows = ["U01;;Aceptada;", "U02;;No aceptada;No hay sitio", "U01;2;En estudio;"]
    #expect(try Self.read(rows, into: study).answers.count == 3)
    let stored = try study.answers()
    #expect(try Self.read(rows, into: study).isEmpty)
    #expect(try study.answers() == stored)
    let account = try study.answerAccount()
    #expect(account.counts.inherited == 4)
    #expect(account.counts.exceptions == 1)
    #expect(account.owed == ["5", "6"])
    // A later sheet takes the place of the former one, and takes back.
    #expect(try Self.read(["U02;;Sin respuesta;"], into: study).withdrawn == [.unit(2)])
    #expect(try study.answerAccount().counts.unanswered == 2)
  }

  @Test func `an answer that somebody changes by hand no longer has its seal`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    _ = try Self.read(["U01;;Aceptada;"], into: study)
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.close()
    let path = folder.path("a.concejo")
    try StudyFixture.execute(
      "UPDATE answer SET content = replace(content, 'accepted', 'planned')", in: path)
    let check = try #require(
      try Study.open(at: path).checkSeals().first { $0.kind == .answer })
    #expect(check.broken == ["unit 1"])
  }

  @Test func `the file of decisions carries the answers to a new study`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    _ = try Self.read(["U01;;Aceptada;", "U02;4;Ya prevista;"], into: study)
    let file = DecisionFile(try study.decisions(), recipe: try study.recipe())
    let read = try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.text == file.text)
    #expect(read.recipe?.answers == (try study.answers()))
    let other = try Study.create(at: folder.path("b.concejo"))
    #expect(try other.store(read.recipe?.answers ?? []) == 1)
    #expect(try study.store(read.recipe?.answers ?? []) == 2)
    #expect(file.merged(with: file).text == file.text)
  }

  @Test func `what is erased leaves units and answers`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    _ = try Self.read(
      [
        "U01;;Aceptada;Como pide GHOST-77", "U01;GHOST-77;No aceptada;El Xilobalaustre no cabe",
      ], into: study)
    let result = try study.erase(
      Study.ErasureOrder(
        ids: ["GHOST-77"], code: "author-request", by: nil, when: "2026-11-28T12:00:00Z"))
    #expect(result.givenAnswers == 2)
    let answers = try study.answers()
    #expect(answers.map(\.subject) == [.unit(1)])
    #expect(answers[0].reason == "Como pide [erased]")
    #expect(try study.answerUnits()[1]?.members == ["1", "2"])
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.compact()
    try study.close()
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.concejo")))
    for trace in ["GHOST-77", "Xilobalaustre"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }

  @Test func `an older study takes answers, too`() throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let study = try Study.open(at: path)
    #expect(try study.answers().isEmpty)
    let account = try study.answerAccount()
    #expect(account.counts.inNoUnit + account.counts.setAside == account.counts.total)
    #expect(account.contributions.contains { $0.theme != nil })
  }

  @Test func `to what is excluded, and to comments on it, no answer is owed`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("c.concejo"))
    let rows =
      FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"," } + [
        "c1,Muy buena idea la del carril,1", "c2,Lo mismo digo de la sombra,2",
      ]
    let table = (["id,body,parent_id"] + rows).joined(separator: "\n") + "\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    let exclusion = Decision(
      .exclude(["1"], code: "spam"), by: "Ana",
      when: try #require(DecisionTime("2026-11-28T10:00:00Z")))
    try study.record([exclusion])
    let before = try study.answerAccount()
    #expect(before.outcome(of: "1")?.outcome == .setAside("excluded: spam"))
    let precedent = try study.precedent()
    let discussion = Discussion(
      try study.contributions(), excluding: precedent.log.exclusions.mapValues(\.code))
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    let analysis = try await pipeline.analysis(of: discussion.proposals, after: precedent)
    try study.save(
      Findings(
        analysis, options: pipeline, rows: try study.rowCount(), rejected: [],
        comments: discussion.comments, setAside: discussion.setAside, log: precedent.log),
      history: analysis.history)
    let after = try study.answerAccount()
    #expect(after.outcome(of: "c1")?.outcome == .setAside("excluded: spam"))
    #expect(after.outcome(of: "c2")?.contribution.root == "2")
    #expect(after.counts.setAside == 2)
    #expect(after.counts.owed == after.counts.total - 2)
  }
}
