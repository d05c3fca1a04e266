import Testing

@testable import Concejo

/// Time in an agenda: every minute is in a block, and breaks come often enough.
@Suite struct AgendaTimeTests {
  private func check(_ agenda: Agenda, start: Int, minutes: Int) {
    var now = start
    var stretch = 0
    var longest = 0
    var gaps = 0
    for block in agenda.blocks {
      if block.start != now { gaps += 1 }
      now += block.minutes
      stretch = block.kind == .break ? 0 : stretch + block.minutes
      longest = max(longest, stretch)
    }
    #expect(gaps == 0)
    #expect(now == start + minutes)
    #expect(agenda.minutes == minutes)
    #expect(longest <= 90)
    #expect(agenda.blocks.allSatisfy { $0.minutes > 0 })
  }

  private func checkOrder(_ agenda: Agenda) {
    let kinds = agenda.blocks.map(\.kind)
    let ending: [Agenda.Block.Kind] = [.harvest, .closing]
    #expect(kinds.first == .welcome)
    #expect(Array(kinds.suffix(2)) == ending)
    let rounds = agenda.blocks.filter { $0.kind == .round }
    #expect(rounds.map(\.round) == Array(1...agenda.rounds))
    #expect(rounds.allSatisfy { $0.minutes == agenda.roundLength })
    #expect((15...30).contains(agenda.roundLength))
    #expect(agenda.blocks.allSatisfy { $0.kind == .round || $0.round == 0 })
  }

  @Test(arguments: 4...200)
  func `blocks tile the time for groups of every size`(people: Int) {
    for agenda in Workshop.agendas(people: people) {
      check(agenda, start: 0, minutes: agenda.blocks.reduce(0) { $0 + $1.minutes })
      checkOrder(agenda)
    }
  }

  @Test func `blocks tile every duration for twenty people`() {
    for (minutes, outcome) in Workshop.durations {
      guard case .success(let agenda) = outcome else { continue }
      check(agenda, start: 0, minutes: minutes)
      checkOrder(agenda)
    }
  }

  @Test(arguments: [4, 9, 12, 15])
  func `blocks tile the time of small groups`(people: Int) {
    for minutes in stride(from: 60, through: 480, by: 13) {
      guard case .success(let agenda) = Workshop(people: people, minutes: minutes).outcome else {
        continue
      }
      check(agenda, start: 0, minutes: minutes)
      checkOrder(agenda)
    }
  }

  /// Two hours suit every group that can be seated: welcome 10, three rounds of 20 with two changes
  /// of 5, a break of 15, a harvest of 20 and closing 5 come to 120.
  @Test(arguments: 4...200)
  func `two hours are always planned`(people: Int) throws {
    guard !Workshop.unseatable.contains(people) else { return }
    let agenda = try #require(Workshop.agendas(people: people).first)
    #expect(agenda.people == people)
    #expect(agenda.minutes == 120)
    #expect(agenda.rounds >= 3)
  }

  /// With a break for one of the two changes, three rounds of 15 and a harvest of 15 take
  /// 10 + 15 + 15 + 15 + 5 + 15 + 15 + 5 = 95 minutes; a harvest of 25 fills 105.
  @Test(arguments: 95...105)
  func `a little over an hour and a half is planned`(minutes: Int) throws {
    let agenda = try Workshop(people: 20, minutes: minutes).outcome.get()
    check(agenda, start: 0, minutes: minutes)
  }

  @Test func `the workshop begins at its start`() throws {
    var planner = AgendaPlanner()
    planner.start = 17 * 60 + 30
    let agenda = try planner.agenda(for: DeliverableSamples.themes(8))
    check(agenda, start: 1050, minutes: 120)
  }

  @Test func `the defaults are 20 people from ten to twelve`() throws {
    let agenda = try AgendaPlanner().agenda(for: DeliverableSamples.themes(8))
    #expect(agenda.people == 20)
    #expect(agenda.blocks.first?.start == 600)
    #expect(agenda.minutes == 120)
  }

  @Test func `a workshop may end at midnight`() throws {
    var planner = AgendaPlanner()
    planner.start = 22 * 60
    let agenda = try planner.agenda(for: DeliverableSamples.themes(8))
    check(agenda, start: 1320, minutes: 120)
  }
}
