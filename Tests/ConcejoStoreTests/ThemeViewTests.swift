import Concejo
import ConcejoTestSupport
import Foundation
import GRDB
import Testing

@testable import ConcejoStore

/// What is read of a study piece by piece is what reading all of it says.
@Suite struct StudyThemeViewTests {
  /// A survey of two questions: streets, and services.
  private static func study(
    _ folder: borrowing TemporaryFolder, byQuestion: Bool
  ) async throws -> Study {
    let texts = FiveThemes.texts
    let rows = zip(texts[0] + texts[1], texts[3] + texts[4]).enumerated().map {
      "p\($0),\"\($1.0)\",\"\($1.1)\"\n"
    }
    let table = "ref,¿Qué mejorarías de las calles?,¿Y de los servicios?\n" + rows.joined()
    let study = try Study.create(at: folder.path("s.concejo"))
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "s.csv").hidingPersonalData()
    ])
    var pipeline = Pipeline()
    pipeline.isByQuestion = byQuestion
    pipeline.themeFinder.count = .exactly(byQuestion ? 2 : 4)
    let analysis = try await pipeline.analysis(of: try study.contributions())
    try study.save(
      Findings(analysis, options: pipeline, rows: try study.rowCount(), rejected: []),
      history: analysis.history)
    return study
  }

  private static func decision(_ action: Decision.Action, at minute: Int) throws -> Decision {
    Decision(
      action, by: "Ana", when: try #require(DecisionTime("2026-03-01T10:1\(minute):00Z")))
  }

  @Test(arguments: [false, true])
  func `the index of places says what the history says`(byQuestion: Bool) async throws {
    let folder = try TemporaryFolder()
    let study = try await Self.study(folder, byQuestion: byQuestion)
    let first = try #require(try study.themeView())
    let members = try (1...4).map { try first.members(of: $0) }
    try study.record([
      try Self.decision(.move([members[0][0]], to: ThemeReference(2, among: members[1])), at: 1),
      try Self.decision(.move([members[0][1]], to: ThemeReference(4, among: members[3])), at: 2),
      try Self.decision(.rename(ThemeReference(3, anchors: []), title: "La mesa"), at: 3),
      try Self.decision(.gather(Array(members[2].prefix(2)), into: 5), at: 4),
      try Self.decision(.exclude([members[1][0], "nobody"], code: "spam"), at: 5),
    ])
    let indexed = try #require(try study.themeView())
    try study.write { try $0.execute(sql: "UPDATE run SET outline = NULL") }
    let whole = try #require(try study.themeView())
    #expect(indexed.outcomes == whole.outcomes)
    #expect(indexed.titles == whole.titles && indexed.nextNumber == whole.nextNumber)
    #expect(try indexed.numbers() == whole.numbers())
    for theme in 1...5 { #expect(try indexed.members(of: theme) == whole.members(of: theme)) }
    let states = indexed.outcomes.map(\.state)
    #expect(states[0] == .applied && states[2] == .applied && states[4] == .partly)
    // Themes of different questions are joined by no decision.
    #expect(states[1] == (byQuestion ? .notApplied : .applied))
  }

  @Test func `copies go with what is decided of one of them before the next analysis`() async throws
  {
    let folder = try TemporaryFolder()
    let texts = FiveThemes.texts.flatMap(\.self)
    let rows = (texts + [texts[0]]).enumerated().map { "p\($0),\"\($1)\"\n" }.joined()
    let study = try Study.create(at: folder.path("s.concejo"))
    try study.add([
      try ProposalImport().read(Array("ref,texto\n\(rows)".utf8), file: "s.csv")
        .hidingPersonalData()
    ])
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(4)
    let analysis = try await pipeline.analysis(of: try study.contributions())
    try study.save(
      Findings(analysis, options: pipeline, rows: try study.rowCount(), rejected: []),
      history: analysis.history)
    try study.record([try Self.decision(.gather(["p0"], into: 9), at: 1)])
    let copy = "p\(texts.count)"
    #expect(try study.themeView()?.members(of: 9) == ["p0", copy])
    try study.write { try $0.execute(sql: "UPDATE run SET outline = NULL") }
    #expect(try study.themeView()?.members(of: 9) == ["p0", copy])
  }
}
