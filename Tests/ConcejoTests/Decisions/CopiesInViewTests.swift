import Testing

@testable import Concejo

/// What is decided of one copy holds for all, before the next analysis too.
@Suite struct CopiesInViewTests {
  private static let history = ThemeHistory(
    found: [
      ThemeHistory.Entry(
        id: 1, title: nil, members: ["1", "2", "3", "4"], parts: [], highestPart: 0),
      ThemeHistory.Entry(id: 2, title: nil, members: ["5", "6"], parts: [], highestPart: 0),
    ], shown: [], joined: [], highest: 2)

  private func view(
    copies: [[String]], _ actions: [Decision.Action]
  ) throws -> ThemeView {
    let ids = Set((1...6).map(String.init))
    return try ThemeView(
      of: FoundThemes(Self.history, held: ids, analyzed: ids, copies: copies),
      log: DecisionLog(actions.enumerated().map { try decision($1, at: $0 + 1) }))
  }

  private static let split = Decision.Action.split(
    ThemeReference(1, anchors: ["1", "2", "3", "4"]),
    parts: [Decision.Part(theme: 3, proposals: ["2"])], rest: [])

  @Test func `a part takes the copies of its members along`() throws {
    let view = try view(copies: [["2", "4"]], [Self.split])
    #expect(try view.members(of: 3) == ["2", "4"])
    #expect(try view.members(of: 1) == ["1", "3"])
    #expect(try self.view(copies: [], [Self.split]).members(of: 3) == ["2"])
  }

  @Test func `what people called the same since goes along as well, by way of others too`() throws {
    let view = try view(copies: [["4", "5"]], [Self.split, .same(["2", "5"])])
    #expect(try view.members(of: 3) == ["2", "4", "5"])
    #expect(try view.members(of: 2) == ["6"])
  }

  @Test func `what people called not the same does not`() throws {
    let view = try view(copies: [["2", "4"]], [.notSame(["2", "4"]), Self.split])
    #expect(try view.members(of: 3) == ["2"])
  }

  @Test func `of two locked themes that share copies the first holds them, and the other is told`()
    throws
  {
    let view = try view(
      copies: [],
      [
        .lock(
          ThemeReference(1, anchors: ["1", "2", "3", "4"]), members: ["1", "2", "3", "4"],
          title: "A"),
        .same(["4", "5"]),
        .lock(ThemeReference(2, anchors: ["5", "6"]), members: ["5", "6"], title: "B"),
      ])
    #expect(try view.members(of: 1).contains("5"))
    #expect(view.outcomes.map(\.state) == [.applied, .applied, .partly])
  }
}
