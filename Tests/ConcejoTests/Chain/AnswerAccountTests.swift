import ConcejoTestSupport
import Testing

@testable import Concejo

/// Everybody has one answer or is counted among those who have none, and the counts add up.
@Suite struct AnswerAccountTests {
  @Test func `161 contributions in 91 units have one answer each`() throws {
    let account = try ChainSamples.account()
    #expect(account.counts.total == 161)
    #expect(account.counts.inherited == 158)
    #expect(account.counts.exceptions == 3)
    #expect(account.counts.owed == 0)
    #expect(account.owed.isEmpty && account.idle.isEmpty)
    let units = Dictionary(
      uniqueKeysWithValues: account.states.map { ($0.state.code, $0.units) })
    #expect(units == ["accepted": 45, "partly": 24, "under-study": 17, "rejected": 5])
    #expect(account.states.reduce(0) { $0 + $1.contributions } == 161)
    for (id, state) in ChainSamples.exceptions {
      let outcome = try #require(account.outcome(of: id)?.outcome)
      #expect(outcome.answer?.state.code == state)
      #expect(outcome.unit != nil)
    }
    // Counted from the definition: two in each of the first seventy units, less exceptions.
    let accepted = account.states.first { $0.state.code == "accepted" }
    #expect(accepted?.contributions == 90 - 2 + 1)
  }

  @Test func `who has no answer is named, and nobody is lost`() throws {
    let left = ChainSamples.answers.filter { $0.subject != .unit(2) && $0.subject != .unit(80) }
    let stray = ["7", "8"].map { AnswerAccount.Contribution(id: $0, theme: nil) }
    let gone = AnswerAccount.Contribution(id: "9", theme: nil, setAside: "withdrawn")
    let account = AnswerAccount(
      ChainSamples.contributions + stray + [gone], units: try ChainSamples.units(), answers: left)
    #expect(
      account.owed == ["7", "8"] + ChainSamples.members(of: 2) + ChainSamples.members(of: 80))
    #expect(account.counts.inNoUnit == 2)
    #expect(account.counts.setAside == 1)
    let counts = account.counts
    #expect(
      counts.inherited + counts.exceptions + counts.unanswered + counts.inNoUnit + counts.setAside
        == counts.total)
  }

  @Test func `a comment goes with its proposal, unless it is in a unit itself`() throws {
    let comments = ["c1", "c2"].map {
      AnswerAccount.Contribution(id: $0, theme: nil, root: "35003")
    }
    let log = try ChainSamples.log().adding([
      try decision(.unit(.join(["c2"], unit: 90)), at: 200)
    ])
    let account = AnswerAccount(
      ChainSamples.contributions + comments,
      units: AnswerUnits(log, known: Set(ChainSamples.ids + ["c1", "c2"])),
      answers: ChainSamples.answers)
    #expect(account.outcome(of: "c1")?.outcome.unit == 2)
    #expect(account.outcome(of: "c2")?.outcome.unit == 90)
    #expect(account.counts.owed == 0)
  }

  @Test func `an answer to a unit that was merged away is kept and answers nobody`() throws {
    let log = try ChainSamples.log().adding([
      try decision(.unit(.merge([90], into: 1)), at: 200)
    ])
    let account = AnswerAccount(
      ChainSamples.contributions, units: AnswerUnits(log, known: Set(ChainSamples.ids)),
      answers: ChainSamples.answers)
    #expect(account.idle.map(\.subject) == [.unit(90)])
    let moved = try #require(account.outcome(of: ChainSamples.members(of: 90)[0])?.outcome)
    #expect(moved.answer?.subject == .unit(1))
    #expect(account.counts.owed == 0)
  }

  /// Any units, any answers, any exceptions.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `counts add up, and an answer is that of the contribution or of its unit`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let ids = (1...30).map(String.init)
    let contributions = ids.map { id in
      AnswerAccount.Contribution(
        id: id, theme: nil, root: Int.random(in: 0..<4, using: &random) == 0 ? "1" : nil,
        setAside: Int.random(in: 0..<5, using: &random) == 0 ? "hidden" : nil)
    }
    let log = DecisionLog(
      try (1...8).map { unit in
        try decision(
          .unit(
            .create(
              Array(ids.shuffled(using: &random).prefix(5)), unit: unit, title: "t", source: nil)),
          at: unit)
      })
    let units = AnswerUnits(log, known: Set(ids))
    let subjects =
      (1...8).map { Answer.Subject.unit($0) } + ids.prefix(6).map { .contribution($0) }
    let answers = subjects.shuffled(using: &random).prefix(9).compactMap {
      ChainSamples.answer(to: $0, "accepted")
    }
    let account = AnswerAccount(contributions, units: units, answers: Array(answers))
    let counts = account.counts
    #expect(counts.total == 30)
    #expect(counts.answered + counts.owed + counts.setAside == 30)
    #expect(account.owed.count == counts.owed)
    let given = Set(answers.map(\.subject))
    for (contribution, outcome) in zip(account.contributions, account.outcomes) {
      guard let subject = outcome.answer?.subject else { continue }
      #expect(given.contains(subject))
      let own: Set<Answer.Subject> = [
        .contribution(contribution.id), .contribution(contribution.root ?? contribution.id),
      ]
      let unit = outcome.unit.map { Answer.Subject.unit($0) }
      #expect(own.contains(subject) || subject == unit)
      #expect(contribution.setAside == nil)
    }
  }
}
