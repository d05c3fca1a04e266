@testable import Concejo

/// Which workshops can be at all, found by walking through every programme minute by minute: it shares no code
/// with the planner but the numbers of its methods.
final class RoomOracle {
  private struct Key: Hashable {
    let method: RoomMethod.Name
    let rounds: Int
    let themes: Int
    let isOnline: Bool
  }

  private static let most = 480
  private var known: [Key: Minutes] = [:]

  /// A set of minutes from 0 to 511.
  struct Minutes: Equatable {
    private var words = [UInt64](repeating: 0, count: 8)

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func contains(_ minutes: Int) -> Bool { words[minutes / 64] >> UInt64(minutes % 64) & 1 == 1 }

    mutating func insert(_ minutes: Int) { words[minutes / 64] |= 1 << UInt64(minutes % 64) }

    mutating func formUnion(_ other: Minutes) {
      for index in words.indices { words[index] |= other.words[index] }
    }

    /// All of them later by some minutes.
    func later(by minutes: Int) -> Minutes {
      let (whole, part) = (minutes / 64, UInt64(minutes % 64))
      var result = Minutes()
      for index in words.indices where index >= whole {
        result.words[index] = words[index - whole] << part
        if part > 0, index > whole {
          result.words[index] |= words[index - whole - 1] >> (64 - part)
        }
      }
      return result
    }

    /// All of them later by any of some minutes.
    func later(by range: ClosedRange<Int>) -> Minutes {
      var result = later(by: range.lowerBound)
      var reach = 1
      let width = range.upperBound - range.lowerBound + 1
      while reach < width {
        let step = min(reach, width - reach)
        result.formUnion(result.later(by: step))
        reach += step
      }
      return result
    }
  }

  /// What can lie behind a programme so far: by minutes since the last rest, the minutes in all.
  private struct Front {
    /// Without a meal, and with one.
    var states: [[Minutes]]
    let longest: Int

    init(longest: Int, opening: ClosedRange<Int>) {
      self.longest = longest
      states = [Int](0...1).map { _ in [Minutes](repeating: Minutes(), count: longest + 1) }
      for minutes in opening where minutes <= longest { states[0][minutes].insert(minutes) }
    }

    mutating func work(_ minutes: Int) {
      states = states.map { row in
        row.indices.map { stretch in
          stretch >= minutes ? row[stretch - minutes].later(by: minutes) : Minutes()
        }
      }
    }

    /// What can be after a break or a meal.
    func rested(_ rules: RoomRules) -> Front {
      var result = self
      result.states = states.map { $0.map { _ in Minutes() } }
      for (hasMeal, row) in states.enumerated() {
        var tired = Minutes()
        for stretch in row.indices where stretch >= rules.shortestStretch {
          tired.formUnion(row[stretch])
        }
        result.states[hasMeal][0].formUnion(
          tired.later(by: rules.break.minimum...rules.break.maximum))
        guard hasMeal == 0 else { continue }
        result.states[1][0].formUnion(
          tired.later(by: rules.meal.minimum...rules.meal.maximum))
      }
      return result
    }

    mutating func formUnion(_ other: Front) {
      for meal in states.indices {
        for stretch in states[meal].indices {
          states[meal][stretch].formUnion(other.states[meal][stretch])
        }
      }
    }
  }

  /// All durations that a method can fill with some rounds and themes.
  private func minutes(
    _ method: RoomMethod, rounds: Int, themes: Int, isOnline: Bool
  ) -> Minutes {
    let shown = method.opening.contains { $0.perTheme == true } ? themes : 0
    let key = Key(method: method.id, rounds: rounds, themes: shown, isOnline: isOnline)
    if let answer = known[key] { return answer }
    let rules = RoomRules.standard
    let longest = isOnline ? rules.longestStretchOnline : rules.longestStretch
    func times(_ phase: RoomMethod.Phase) -> Int { phase.perTheme == true ? themes : 1 }
    func least(_ phases: [RoomMethod.Phase]) -> Int {
      phases.reduce(0) { $0 + $1.minutes.minimum * times($1) }
    }
    func most(_ phases: [RoomMethod.Phase]) -> Int {
      phases.reduce(0) { $0 + $1.minutes.maximum * times($1) }
    }
    let opening = least(method.opening)...most(method.opening)
    let shortest = least(method.ending) + rules.harvest.minimum
    let ending = shortest...(most(method.ending) + rules.harvest.maximum)
    var answer = Minutes()
    for length in method.round.minimum...method.round.maximum {
      for change in method.change.minimum...method.change.maximum {
        var front = Front(longest: longest, opening: opening)
        front.formUnion(front.rested(rules))
        for round in 0..<rounds {
          if round > 0 {
            let rested = front.rested(rules)
            front.work(change)
            front.formUnion(rested)
          }
          front.work(length)
        }
        front.formUnion(front.rested(rules))
        for (meal, row) in front.states.enumerated() {
          var whole = Minutes()
          for stretch in row.indices
          where stretch + ending.lowerBound <= longest && !row[stretch].isEmpty {
            whole.formUnion(
              row[stretch].later(
                by: ending.lowerBound...min(ending.upperBound, longest - stretch)))
          }
          // A meal belongs to a long workshop, and a long workshop to a meal.
          for minutes in 0...Self.most
          where whole.contains(minutes) && (minutes >= rules.mealFrom) == (meal == 1) {
            answer.insert(minutes)
          }
        }
      }
    }
    known[key] = answer
    return answer
  }

  /// All durations that any number of tables, rounds and themes can fill.
  func minutes(for request: RoomRequest) -> Minutes {
    var found = Minutes()
    for method in RoomRules.standard.methods where request.method ?? method.id == method.id {
      for tables in 1...request.people where isSeated(request, method, tables) {
        for (rounds, themes) in programmes(request, method, tables) {
          found.formUnion(
            minutes(method, rounds: rounds, themes: themes, isOnline: request.isOnline))
        }
      }
    }
    return found
  }

  private func isSeated(_ request: RoomRequest, _ method: RoomMethod, _ tables: Int) -> Bool {
    let most = request.seats ?? method.seats.maximum
    return (request.tables.map { $0 == tables } ?? true) && tables >= request.rooms
      && tables * method.seats.minimum <= request.people && request.people <= tables * most
  }

  /// Numbers of rounds and themes that keep what a method promises.
  private func programmes(
    _ request: RoomRequest, _ method: RoomMethod, _ tables: Int
  ) -> [(rounds: Int, themes: Int)] {
    let count = request.themes.count
    func isWhole(_ themes: Int) -> Bool { !request.themes.isFixed || themes == count }
    switch method.id {
    case .worldCafe:
      guard count > 0 else { return [] }
      return (method.rounds.minimum...method.rounds.maximum).filter { rounds in
        rounds <= (count == 1 ? method.rounds.usual : count)
          && (!request.themes.isFixed || tables * rounds >= count)
      }.map { ($0, count) }
    case .stations:
      return (method.rounds.minimum...method.rounds.maximum).filter { stations in
        stations <= count && isWhole(stations) && tables % stations == 0
          && tables / stations >= request.rooms
      }.map { ($0, $0) }
    case .plenary:
      return (method.themes.minimum...method.themes.maximum).filter {
        $0 <= count && isWhole($0)
      }.map { (1, $0) }
    }
  }
}
