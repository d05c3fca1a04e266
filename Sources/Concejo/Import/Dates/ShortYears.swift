/// Whether dates of three numbers of two digits have their year in front, as `26-11-12` for 12 November 2026.
///
/// People hand things in within few years and on many days of the month: the part that spreads least is the year.
struct ShortYears: Sendable {
  /// Years that a consultation spans at most.
  ///
  /// Chosen on municipal ones, the longest of which ran for four; days of
  /// a month that lie closer together leave the order in doubt, and that is told.
  private static let mostYears = 5
  /// The smallest number that can be no month, and no year of a consultation on the web before it.
  private static let firstYear = 13

  private var lead = Spread()
  private var tail = Spread()
  private var isPossible = true
  /// Position of the first such date.
  private(set) var first: Int?

  private struct Spread {
    var (least, most) = (Int.max, Int.min)

    mutating func take(_ number: Int) { (least, most) = (min(least, number), max(most, number)) }
    var width: Int { most >= least ? most - least : 0 }
  }

  /// Counts a date.
  ///
  /// - Parameters:
  ///   - a: The first number.
  ///   - b: The second number.
  ///   - c: The third number; nil where it is a whole year.
  ///   - position: Where the date stands.
  mutating func count(_ a: Int, _ b: Int, _ c: Int?, at position: Int) {
    guard let c, a >= Self.firstYear, b <= 12, (1...31).contains(c) else {
      isPossible = false
      return
    }
    lead.take(a)
    tail.take(c)
    first = first ?? position
  }

  /// Adds what later rows show.
  mutating func add(_ more: ShortYears) {
    isPossible = isPossible && more.isPossible
    guard let place = more.first else { return }
    for number in [more.lead.least, more.lead.most] { lead.take(number) }
    for number in [more.tail.least, more.tail.most] { tail.take(number) }
    first = first ?? place
  }

  /// Whether the year stands in front in all of them.
  var isYearFirst: Bool {
    isPossible && first != nil && lead.width <= Self.mostYears && tail.width > Self.mostYears
  }

  /// Whether year or day may stand in front.
  var isDoubtful: Bool {
    isPossible && first != nil && tail.width >= lead.width && tail.width <= Self.mostYears
  }
}
