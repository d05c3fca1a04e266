import Testing

@testable import Concejo

/// Ids and words that only erased texts had leave what people wrote, and nothing else does.
@Suite struct RedactionTests {
  private static let redaction = Redaction(
    erasing: [
      Proposal(
        id: "P-17", title: "", body: "Un xilobalaustre en la plaza, con bancos y autobuses."),
      Proposal(id: "12", title: "", body: "Más trapisondas."),
    ],
    leaving: [Proposal(id: "P-170", title: "", body: "La plaza necesita bancos.")])

  struct Case: Sendable {
    let text: String
    let expected: String
  }

  @Test(arguments: [
    Case(text: "see P-17", expected: "see [erased]"),
    Case(text: "see p-17, and P-170", expected: "see [erased], and P-170"),
    Case(text: "XP-17 is another", expected: "XP-17 is another"),
    Case(text: "El XILOBALÁUSTRE de la plaza", expected: "El [erased] de la plaza"),
    // Words of public life and words that others use are everybody's.
    Case(text: "Autobuses, bancos", expected: "Autobuses, bancos"),
    // A small number may mean anything.
    Case(text: "12 bancos", expected: "12 bancos"),
    Case(text: "", expected: ""),
  ])
  func `ids and words are taken out`(sample: Case) {
    #expect(Self.redaction.redacted(sample.text) == sample.expected)
  }

  @Test func `of ids that begin alike the longest that is a word of its own counts`() {
    let redaction = Redaction(ids: ["AB-1", "AB-12", "AB-12/x", "Ñandú-1", "2001"])
    for (text, expected) in [
      ("AB-1, AB-12 and AB-12/x", "[erased], [erased] and [erased]"),
      ("AB-123 and xAB-12", "AB-123 and xAB-12"), ("ab-12/y", "[erased]/y"),
      ("ÑANDU-1 y nandú-1.", "[erased] y [erased]."), ("12001 2001 20011", "12001 [erased] 20011"),
    ] { #expect(redaction.redacted(text) == expected) }
  }

  @Test func `a small number is told, and a text of which nothing is left is none`() {
    #expect(Self.redaction.mayMean("as in 12"))
    #expect(!Self.redaction.mayMean("as in 120"))
    #expect(Self.redaction.redactedOrNothing("«Xilobalaustre»") == nil)
    #expect(Self.redaction.redactedOrNothing("bancos") == "bancos")
  }

  private func erased(_ actions: [Decision.Action], ids: Set<String>) throws -> ErasedDecisions {
    DecisionLog(
      try actions.enumerated().map { try decision($1, at: $0 + 1) }
    ).erasing(Redaction(ids: ids))
  }

  @Test func `each kind of decision loses the id, and goes where nobody else is left in it`() throws
  {
    let theme = ThemeReference(7, anchors: ["GHOST", "b"])
    let rest = ThemeReference(7, anchors: ["b"])
    let pairs: [(Decision.Action, Decision.Action?)] = [
      (.rename(theme, title: "Con GHOST"), .rename(rest, title: "Con [erased]")),
      (.describe(theme, text: "GHOST"), nil),
      (.merge([theme], into: rest), .merge([rest], into: rest)),
      (
        .split(
          theme,
          parts: [.init(theme: 8, proposals: ["GHOST"]), .init(theme: 9, proposals: ["c"])],
          rest: ["GHOST", "b"]),
        .split(rest, parts: [.init(theme: 9, proposals: ["c"])], rest: ["b"])
      ),
      (.move(["GHOST"], to: theme), nil),
      (.move(["GHOST", "c"], to: theme), .move(["c"], to: rest)),
      (.gather(["c", "GHOST"], into: 8), .gather(["c"], into: 8)),
      (
        .lock(theme, members: ["GHOST", "b"], title: "GHOST"),
        .lock(rest, members: ["b"], title: "")
      ),
      (.exclude(["GHOST", "c"], code: "spam"), .exclude(["c"], code: "spam")),
      (.include(["GHOST"]), nil), (.same(["GHOST", "b"]), nil),
      (.same(["GHOST", "b", "c"]), .same(["b", "c"])), (.notSame(["GHOST", "b"]), nil),
      (.accept("b", "GHOST"), nil), (.accept("b", "c"), .accept("b", "c")),
    ]
    for (before, after) in pairs {
      let found = try erased([before], ids: ["GHOST"])
      #expect(found.decisions.map(\.action) == [after].compactMap { $0 }, "\(before)")
      #expect(!found.decisions.contains { $0.line.contains("GHOST") })
      // What is written reads back as the same decision.
      let text = DecisionFile(DecisionLog(found.decisions)).text
      if after != nil {
        let file = try DecisionFile(Array(text.utf8), file: "d.jsonl")
        #expect(file.problems.isEmpty && file.log.decisions == found.decisions)
      }
    }
  }

  @Test func `what takes a decision back follows it`() throws {
    let theme = ThemeReference(7, anchors: ["b"])
    let changed = try decision(.move(["GHOST", "c"], to: theme), at: 1)
    let dropped = try decision(.move(["GHOST"], to: theme), at: 2)
    let undoings = [
      try decision(.undo(changed.id), at: 3), try decision(.undo(dropped.id), at: 4),
    ]
    let again = try decision(.undo(undoings[0].id), at: 5)
    let found = DecisionLog([changed, dropped] + undoings + [again])
      .erasing(Redaction(ids: ["GHOST"]))
    #expect(found.decisions.map(\.action.kind) == ["move", "undo", "undo"])
    #expect(found.decisions[1].action == .undo(found.decisions[0].id))
    #expect(found.decisions[2].action == .undo(found.decisions[1].id))
    #expect(Set(found.gone) == Set([changed.id, dropped.id, again.id] + undoings.map(\.id)))
    #expect(found.renamed.count == 3)
  }

  @Test func `decisions that differed in what was erased alone become one`() throws {
    let time = try #require(DecisionTime("2026-11-28T10:00:00Z"))
    func same(_ ids: [String]) -> Decision {
      Decision(.same(ids), by: "Ana", when: time, why: nil)
    }
    let log = DecisionLog([same(["1", "2"]), same(["1", "2", "GHOST"])])
    let erased = log.erasing(Redaction(ids: ["GHOST"]))
    #expect(erased.decisions == [same(["1", "2"])])
    #expect(erased.gone.count == 1)
  }

  @Test func `the place and the number that a file states are taken out of free texts too`() {
    let erased = Proposal(id: "2025/KX-77", title: "", body: "Más luz", place: "Xalbadora")
    let left = Proposal(id: "1", title: "", body: "Más sombra", place: "Centro")
    let redaction = Redaction(erasing: [erased], leaving: [left], stated: ["KX-77"])
    #expect(
      redaction.redacted("la vecina de Xalbadora, KX-77, del Centro")
        == "la vecina de [erased], [erased], del Centro")
  }
}
