/// Lays the parts of a workshop out in time, so that the minutes come out and nobody goes without a break for
/// too long.
///
/// A programme is an opening, rounds of one length with changes of one length between them, and an ending.
/// A break takes the place of a change, or stands before the first round or behind the last; before it lies a
/// stretch that is neither too short nor too long. All lengths are whole minutes within their bounds.
struct Timetable: Sendable {
  /// What comes before the rounds, part by part.
  let opening: [Bounds]
  /// Minutes of a round.
  let round: Bounds
  /// Minutes of a change.
  let change: Bounds
  /// What comes behind the rounds, part by part.
  let ending: [Bounds]
  /// Minutes without a break, at most.
  let longestStretch: Int

  /// What the opening may fill, and the ending.
  private let sums: (opening: Window, ending: Window)
  private let rules = RoomRules.standard

  init(
    opening: [Bounds], round: Bounds, change: Bounds, ending: [Bounds], longestStretch: Int
  ) {
    self.opening = opening
    self.round = round
    self.change = change
    self.ending = ending
    self.longestStretch = longestStretch
    sums = (Self.sum(opening), Self.sum(ending))
  }

  /// How rounds lie between breaks.
  struct Shape: Equatable {
    let rounds: Int
    let roundLength: Int
    let changeLength: Int
    /// Rounds before the first break, and behind the last one; all of them first where there is no break.
    let first: Int
    let last: Int
    /// Stretches between two breaks; nil where there is no break.
    let between: Int?

    var breaks: Int { between.map { $0 + 1 } ?? 0 }

    private var middle: Int { rounds - first - last }

    /// Rounds in each stretch, as even as can be between the first and the last one.
    var stretches: [Int] {
      guard let between else { return [rounds] }
      return [first]
        + (0..<between).map { middle / between + ($0 < middle % between ? 1 : 0) } + [last]
    }

    /// By how many rounds the longest stretch is longer than the shortest.
    var unevenness: Int {
      guard let between else { return 0 }
      var (low, high) = (min(first, last), max(first, last))
      if between > 0 {
        low = min(low, middle / between)
        high = max(high, (middle + between - 1) / between)
      }
      return high - low
    }

    /// Minutes of some rounds with the changes between them.
    func minutes(_ rounds: Int) -> Int { rounds * roundLength + max(rounds - 1, 0) * changeLength }

    /// Minutes of all rounds and changes.
    var fixed: Int {
      minutes(first) + minutes(last) + middle * roundLength
        + (middle - (between ?? 0)) * changeLength
    }
  }

  /// Minutes that a group of parts may fill together.
  struct Window: Equatable {
    let least: Int
    let most: Int
    var isEmpty: Bool { least > most }
  }

  /// What the parts outside the rounds may fill.
  struct Slack {
    let opening: Window
    let ending: Window
    /// Opening and ending together, where no break parts them.
    let both: Window
  }

  private static func sum(_ parts: [Bounds]) -> Window {
    Window(
      least: parts.reduce(0) { $0 + $1.minimum }, most: parts.reduce(0) { $0 + $1.maximum })
  }

  /// What opening and ending may fill around rounds of a shape; nil where they do not fit.
  func slack(of shape: Shape) -> Slack? {
    let (opening, ending) = sums
    guard shape.breaks > 0 else {
      let room = longestStretch - shape.fixed
      let both = Window(
        least: opening.least + ending.least, most: min(opening.most + ending.most, room))
      return both.isEmpty ? nil : Slack(opening: opening, ending: ending, both: both)
    }
    let first = shape.minutes(shape.first)
    let last = shape.minutes(shape.last)
    let before = Window(
      least: max(opening.least, rules.shortestStretch - first),
      most: min(opening.most, longestStretch - first))
    let behind = Window(least: ending.least, most: min(ending.most, longestStretch - last))
    guard !before.isEmpty, !behind.isEmpty else { return nil }
    return Slack(
      opening: before, ending: behind,
      both: Window(least: before.least + behind.least, most: before.most + behind.most))
  }

  /// Minutes of all breaks; one of them is a meal in a long workshop.
  func breaks(_ count: Int, hasMeal: Bool) -> Window {
    let short = rules.break.times(hasMeal ? count - 1 : count)
    let meal = hasMeal ? rules.meal : Bounds(minimum: 0, usual: 0, maximum: 0)
    return Window(
      least: short.minimum + meal.minimum, most: short.maximum + meal.maximum)
  }

  /// Tells every way to part rounds of given lengths by breaks.
  func forEachShape(
    rounds: Int, roundLength: Int, changeLength: Int, _ body: (Shape) -> Void
  ) {
    func tell(_ first: Int, _ between: Int?, _ last: Int) {
      body(
        Shape(
          rounds: rounds, roundLength: roundLength, changeLength: changeLength, first: first,
          last: last, between: between))
    }
    tell(rounds, nil, 0)
    let whole = roundLength + changeLength
    // Rounds of a stretch between two breaks.
    let fewest = max((rules.shortestStretch + changeLength + whole - 1) / whole, 1)
    let most = (longestStretch + changeLength) / whole
    for first in 0...min(rounds, most) {
      for last in 0...min(rounds - first, most) {
        let middle = rounds - first - last
        guard middle > 0 else {
          tell(first, 0, last)
          continue
        }
        let (low, high) = ((middle + most - 1) / most, middle / fewest)
        guard low <= high else { continue }
        for between in low...high { tell(first, between, last) }
      }
    }
  }

  /// Every number of minutes below a bound that a programme with so many rounds can fill exactly.
  func durations(rounds: Int, below bound: Int) -> [Bool] {
    var marks = [Int](repeating: 0, count: bound + 1)
    func mark(_ least: Int, _ most: Int, within range: Range<Int>) {
      let (low, high) = (max(least, range.lowerBound), min(most + 1, range.upperBound))
      guard low < high else { return }
      marks[low] += 1
      marks[high] -= 1
    }
    for roundLength in round.range {
      for changeLength in rounds > 1 ? change.range : change.usual...change.usual {
        forEachShape(rounds: rounds, roundLength: roundLength, changeLength: changeLength) {
          shape in
          guard let slack = slack(of: shape) else { return }
          let least = shape.fixed + slack.both.least
          let most = shape.fixed + slack.both.most
          let short = breaks(shape.breaks, hasMeal: false)
          mark(least + short.least, most + short.most, within: 0..<min(rules.mealFrom, bound))
          guard shape.breaks > 0, rules.mealFrom < bound else { return }
          let long = breaks(shape.breaks, hasMeal: true)
          mark(least + long.least, most + long.most, within: rules.mealFrom..<bound)
        }
      }
    }
    var open = 0
    return marks.dropLast().map { change in
      open += change
      return open > 0
    }
  }
}
