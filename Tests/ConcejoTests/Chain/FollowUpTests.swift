import Testing

@testable import Concejo

/// What is promised is held against what was recommended, and against the calendar.
@Suite struct FollowUpTests {
  private static let recommendations = [
    Recommendation(1, "Carril bici", units: [1]),
    Recommendation(2, "Sombra", units: [2, 9_999]),
    Recommendation(3, "Nada", priority: Recommendation.withdrawn, units: [8_888]),
  ]

  private static let commitments = [
    Commitment(
      1, "Obra", recommendations: [1], deadline: "2026-11-28", status: "started",
      milestones: [
        Milestone(day: "2026-06-30", text: "Licitación", isReached: true),
        Milestone(day: "2026-09-30", text: "Inicio"),
        Milestone(day: "2026-11-29", text: "Final"),
      ]),
    Commitment(2, "Plan", recommendations: [3], deadline: "2026-11-29"),
    Commitment(3, "Hecho", recommendations: [1], deadline: "2025-01-01", status: "done"),
  ]

  private static let followUp = FollowUp(recommendations, commitments)

  @Test func `a deadline has passed on the day after it, and none of what is closed`() throws {
    let day = try #require(CalendarDay("2026-11-29"))
    #expect(Self.followUp.overdue(on: day).map(\.name) == ["C01"])
    let next = try #require(CalendarDay("2026-11-30"))
    #expect(Self.followUp.overdue(on: next).map(\.name) == ["C01", "C02"])
    #expect(Self.followUp.overdueMilestones(on: day).map(\.step.text) == ["Inicio"])
  }

  @Test func `what answers nothing, and what nothing answers`() throws {
    #expect(Self.followUp.withoutSource.map(\.name) == ["C02"])
    #expect(Self.followUp.unanswered.map(\.name) == ["R02"])
    let gone = Self.followUp.withoutUnit(in: try ChainSamples.account())
    #expect(gone.map(\.recommendation.name) == ["R02"])
    #expect(gone.map(\.units) == [[9_999]])
  }

  @Test(arguments: [
    "2026-06-30 Works put out to tender", "x 30/6/2026 Works put out to tender",
    "X 2026-06-30   Works put out to tender",
  ])
  func `a milestone is a day and a text, marked once reached`(line: String) throws {
    let milestone = try #require(Milestone(line: line))
    #expect(milestone.day == "2026-06-30")
    #expect(milestone.text == "Works put out to tender")
    #expect(milestone.isReached == (line.first?.lowercased() == "x"))
    #expect(Milestone(line: milestone.line) == milestone)
  }

  @Test(arguments: ["soon", "2026-06-30", "x Tender", "2026-13-40 Tender"])
  func `a line without a day or a text is no milestone`(line: String) {
    #expect(Milestone(line: line) == nil)
  }

  @Test(arguments: [("R3", 3), ("r003", 3), ("R12", 12)])
  func `names are read as people write them`(text: String, number: Int) {
    #expect(RecordName(text, letter: "R")?.number == number)
  }

  @Test(arguments: ["3", "R", "R0", "C3", "R3a", ""])
  func `what is no name of a recommendation`(text: String) {
    #expect(RecordName(text, letter: "R") == nil)
  }
}
