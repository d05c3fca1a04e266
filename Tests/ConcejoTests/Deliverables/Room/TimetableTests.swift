import Testing

@testable import Concejo

/// Programmes whose sums can be done by hand.
@Suite struct TimetableTests {
  private func timetable(longest: Int = 90) -> Timetable {
    var request = RoomRequest()
    request.isOnline = longest == 60
    return RoomMethod.named(.worldCafe).timetable(
      themes: 8, harvest: RoomRules.standard.harvest, for: request)
  }

  private func range(of marks: [Bool]) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for minutes in marks.indices where marks[minutes] {
      if let last = found.last, last.upperBound == minutes - 1 {
        found[found.count - 1] = last.lowerBound...minutes
      } else {
        found.append(minutes...minutes)
      }
    }
    return found
  }

  /// At least 5 + 15 + 3 + 15 + 10 + 5 = 53.
  ///
  /// At most 15 + 30 + 5 + 30 = 80, a break of 30, and 45 + 10: 165.
  @Test func `two rounds of a World Café fill 53 to 165 minutes`() {
    let marks = timetable().durations(rounds: 2, below: 481)
    #expect(range(of: marks) == [53...165])
  }

  /// Without a break 60 minutes are the most; with one there are 40 before it, 10 of rest and 15 behind it.
  @Test func `on screens no programme has 61 to 64 minutes`() {
    let marks = timetable(longest: 60).durations(rounds: 2, below: 481)
    #expect(range(of: marks) == [53...60, 65...145])
  }

  @Test func `a programme fills its time wherever it can`() {
    for rounds in 2...6 {
      let marks = timetable().durations(rounds: rounds, below: 481)
      for minutes in stride(from: 45, through: 480, by: 5) {
        let found = timetable().programme(minutes: minutes, rounds: rounds, usualRounds: 3)
        #expect((found != nil) == marks[minutes], "\(rounds) rounds, \(minutes) minutes")
        guard let found else { continue }
        let sum =
          found.shape.fixed + found.opening.reduce(0, +) + found.breaks.reduce(0, +)
          + found.ending.reduce(0, +)
        #expect(sum == minutes)
        #expect((found.meal != nil) == (minutes >= 300))
        #expect(found.shape.stretches.reduce(0, +) == rounds)
      }
    }
  }

  /// Welcome 10, rounds of 25 with changes of 5 and a break: every part begins at a multiple of five minutes.
  @Test func `whole hours have round times, whatever the number of rounds`() throws {
    for (rounds, minutes) in [(2, 90), (3, 120), (4, 150), (5, 180), (6, 240)] {
      let found = try #require(
        timetable().programme(minutes: minutes, rounds: rounds, usualRounds: 3))
      #expect(found.oddTimes == (changes: 0, others: 0), "\(found)")
      #expect(found.parts.reduce(0) { $0 + $1.minutes } == minutes)
    }
  }

  @Test func `parts that begin at odd times are counted, changes apart`() {
    let shape = Timetable.Shape(
      rounds: 2, roundLength: 23, changeLength: 4, first: 2, last: 0, between: nil)
    let programme = Programme(
      shape: shape, opening: [10], breaks: [], meal: nil, ending: [20, 5], cost: 0)
    // 0, 10, 33 (a change), 37, 60, 80.
    #expect(programme.parts.map(\.minutes) == [10, 23, 4, 23, 20, 5])
    #expect(programme.oddTimes == (changes: 1, others: 1))
  }

  @Test func `nothing that costs as much as the bound is given`() throws {
    let best = try #require(timetable().programme(minutes: 120, rounds: 3, usualRounds: 3))
    let timetable = timetable()
    #expect(
      timetable.programme(
        minutes: 120, rounds: 3, usualRounds: 3, costingLessThan: best.cost) == nil)
    #expect(
      timetable.programme(
        minutes: 120, rounds: 3, usualRounds: 3, costingLessThan: best.cost + 1) == best)
  }
}
