/// A timetable filled in: the length of every part, and how far it is from what is usual.
struct Programme: Equatable {
  /// How rounds lie between breaks.
  let shape: Timetable.Shape
  /// Minutes of each part before the rounds.
  let opening: [Int]
  /// Minutes of each break.
  let breaks: [Int]
  /// The break that is a meal, or nil.
  let meal: Int?
  /// Minutes of each part behind the rounds.
  let ending: [Int]
  /// How far it is from what is usual, and from a clock that people read with ease: 0 or more.
  let cost: Int

  /// Minutes of every part, in order, and whether it is a change between two rounds.
  var parts: [(minutes: Int, isChange: Bool)] {
    var parts = opening.map { (minutes: $0, isChange: false) }
    for (number, rounds) in shape.stretches.enumerated() {
      if number > 0 { parts.append((breaks[number - 1], false)) }
      for place in 0..<rounds {
        if place > 0 { parts.append((shape.changeLength, true)) }
        parts.append((shape.roundLength, false))
      }
    }
    return parts + ending.map { (minutes: $0, isChange: false) }
  }

  /// Parts that begin at a time that is no five minutes, such as 17:33, counted from the beginning: changes,
  /// of which nobody has to know when they begin, and all others.
  var oddTimes: (changes: Int, others: Int) {
    var (now, changes, others) = (0, 0, 0)
    for part in parts {
      if now % 5 != 0 { if part.isChange { changes += 1 } else { others += 1 } }
      now += part.minutes
    }
    return (changes, others)
  }
}

extension Timetable {
  /// What a deviation from the usual costs: a minute of a round, a round, a break, a minute of a change; and a
  /// part, or a change, that begins at no five minutes.
  private enum Weight {
    static let roundMinute = 4
    static let round = 10
    static let rest = 12
    static let changeMinute = 3
    static let oddTime = 4
    static let oddChange = 1
  }

  /// The programme that fills the time exactly, is nearest to what is usual and begins its parts at round times.
  ///
  /// - Parameters:
  ///   - minutes: The time to fill.
  ///   - rounds: Number of rounds.
  ///   - usualRounds: Number of rounds that is usual.
  ///   - bound: Only a programme that costs less is of interest.
  /// - Returns: The programme; nil where none fills the time for less.
  func programme(
    minutes: Int, rounds: Int, usualRounds: Int, costingLessThan bound: Int = .max
  ) -> Programme? {
    var best: Programme?
    var lowest = bound
    let changes = rounds > 1 ? change.range : change.usual...change.usual
    let lengths = round.range.sorted {
      (abs($0 - round.usual), $0) < (abs($1 - round.usual), $1)
    }
    for roundLength in lengths {
      for changeLength in changes {
        let common =
          Weight.roundMinute * abs(roundLength - round.usual)
          + Weight.round * abs(rounds - usualRounds)
          + Weight.changeMinute * abs(changeLength - change.usual)
        guard common < lowest else { continue }
        forEachShape(rounds: rounds, roundLength: roundLength, changeLength: changeLength) {
          shape in
          let cost = common + Weight.rest * shape.breaks + shape.unevenness
          guard cost < lowest, let filled = filled(shape, minutes: minutes, cost: cost),
            filled.cost < lowest
          else { return }
          (best, lowest) = (filled, filled.cost)
        }
      }
    }
    return best
  }

  /// The parts outside the rounds, as long as it takes to fill the time; nil where that cannot be.
  private func filled(_ shape: Shape, minutes: Int, cost: Int) -> Programme? {
    let hasMeal = minutes >= RoomRules.standard.mealFrom
    guard shape.breaks > 0 || !hasMeal, let slack = slack(of: shape) else { return nil }
    let rests = breaks(shape.breaks, hasMeal: hasMeal)
    let left = minutes - shape.fixed
    guard left >= slack.both.least + rests.least, left <= slack.both.most + rests.most else {
      return nil
    }
    let meal = hasMeal ? shape.breaks / 2 : nil
    let restBounds = (0..<shape.breaks).map {
      $0 == meal ? RoomRules.standard.meal : RoomRules.standard.break
    }
    let parts = Filling(
      opening: opening, rests: restBounds, ending: ending, slack: slack, minutes: left)
    func programme(cost: Int) -> Programme {
      Programme(
        shape: shape, opening: parts.opening, breaks: parts.rests, meal: meal,
        ending: parts.ending, cost: cost)
    }
    let odd = programme(cost: 0).oddTimes
    return programme(
      cost: cost + parts.cost + Weight.oddTime * odd.others + Weight.oddChange * odd.changes)
  }
}

/// Gives parts as many minutes as they need to fill a time together.
///
/// All start at their least; then they are raised to what is usual, and then to their most, until the time is
/// filled.
private struct Filling {
  private(set) var opening: [Int]
  private(set) var rests: [Int]
  private(set) var ending: [Int]
  private(set) var cost = 0

  init(
    opening openingBounds: [Bounds], rests restBounds: [Bounds], ending endingBounds: [Bounds],
    slack: Timetable.Slack, minutes: Int
  ) {
    opening = openingBounds.map(\.minimum)
    rests = restBounds.map(\.minimum)
    ending = endingBounds.map(\.minimum)
    var left =
      minutes - (opening.reduce(0, +) + rests.reduce(0, +) + ending.reduce(0, +))
    var openingRoom = slack.opening.most - opening.reduce(0, +)
    var endingRoom = slack.ending.most - ending.reduce(0, +)
    var commonRoom = slack.both.most - opening.reduce(0, +) - ending.reduce(0, +)
    // A break may not come too early: the opening grows first where the stretch before it is short.
    var needed = max(slack.opening.least - opening.reduce(0, +), 0)
    for index in opening.indices where needed > 0 {
      let grown = min(needed, openingBounds[index].maximum - opening[index])
      opening[index] += grown
      (needed, left) = (needed - grown, left - grown)
      (openingRoom, commonRoom) = (openingRoom - grown, commonRoom - grown)
    }
    for isFull in [false, true] {
      func goal(_ bounds: Bounds) -> Int { isFull ? bounds.maximum : bounds.usual }
      for index in ending.indices {
        let room = min(left, endingRoom, commonRoom, goal(endingBounds[index]) - ending[index])
        guard room > 0 else { continue }
        ending[index] += room
        (left, endingRoom, commonRoom) = (left - room, endingRoom - room, commonRoom - room)
      }
      for index in rests.indices {
        let room = min(left, goal(restBounds[index]) - rests[index])
        guard room > 0 else { continue }
        rests[index] += room
        left -= room
      }
      for index in opening.indices {
        let room = min(
          left, openingRoom, commonRoom, goal(openingBounds[index]) - opening[index])
        guard room > 0 else { continue }
        opening[index] += room
        (left, openingRoom, commonRoom) = (left - room, openingRoom - room, commonRoom - room)
      }
    }
    precondition(left == 0, "\(left) minutes are left over")
    cost =
      Self.distance(opening, openingBounds) + Self.distance(rests, restBounds)
      + Self.distance(ending, endingBounds)
  }

  private static func distance(_ minutes: [Int], _ bounds: [Bounds]) -> Int {
    zip(minutes, bounds).reduce(0) { $0 + abs($1.0 - $1.1.usual) }
  }
}
