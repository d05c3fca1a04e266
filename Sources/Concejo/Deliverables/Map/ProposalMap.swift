/// Where dots and numbers of the map of proposals lie, in hundredths of its side, before anything is drawn.
struct ProposalMap {
  /// One distinct proposal of so many has a dot: more than some 20,000 dots no screen shows and no browser draws
  /// with ease.
  let step: Int
  /// The themes, in their order.
  let discs: [Disc]

  /// A theme on the map.
  struct Disc {
    /// Its number.
    let theme: Int
    /// Its dots, from left to right.
    let dots: [Point]
    /// The middle of its dots.
    let middle: Point
    /// How far its outermost dot is from its middle.
    let reach: Double
    /// How high its number stands: in the middle, or beside it where another number is.
    var numberHeight: Double

    /// Which of the eight colours it has, from 0.
    var hue: Int { (theme - 1) % 8 }
  }

  /// A place on the map.
  struct Point: Equatable {
    let x: Double
    let y: Double
  }

  /// Width of a dot: what many leave room for, and more where there are few, so that all see them.
  ///
  /// Chosen on maps of 30, 80, 500 and 2,600 dots: up to 80 they are 1.6 wide and seen from an arm's length, from
  /// 500 on as wide as they were.
  var dotWidth: Double {
    let count = Double(max(discs.reduce(0) { $0 + $1.dots.count }, 1))
    return min(max(14 / count.squareRoot(), Self.dotWidths.lowerBound), Self.dotWidths.upperBound)
  }

  private static let dotWidths = 0.62...1.6

  /// The radius of the circle around a theme's dots.
  func radius(of disc: Disc) -> Double { disc.reach + dotWidth * 0.5 + Self.air }

  /// What a circle leaves free between itself and the outermost dot.
  private static let air = 0.45

  /// Lays the themes of a run out.
  init(of findings: Findings) {
    let step = (findings.distinctCount + 19_999) / 20_000
    var discs = findings.themes.compactMap { Self.disc(of: $0, in: findings, step: step) }
    var labels = MapLabels()
    for index in discs.indices {
      discs[index].numberHeight = labels.place(
        width: Double(String(discs[index].theme).count) * 2.2, x: discs[index].middle.x,
        y: discs[index].middle.y)
    }
    (self.step, self.discs) = (step, discs)
  }

  private static func disc(of theme: Theme, in findings: Findings, step: Int) -> Disc? {
    // Copies lie on their head: one dot for each place.
    let places = theme.proposals.compactMap { findings.placement(of: $0) }
      .map { Point(x: $0.x, y: $0.y) }
    guard !places.isEmpty else { return nil }
    var last: Point?
    var dots: [Point] = []
    var number = 0
    for place in places.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) where place != last {
      if number % step == 0 { dots.append(place) }
      number += 1
      last = place
    }
    let sum = places.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
    let count = Double(places.count)
    let middle = Point(x: sum.x / count, y: sum.y / count)
    let farthest =
      places.map { place in
        let (x, y) = (place.x - middle.x, place.y - middle.y)
        return (x * x + y * y).squareRoot()
      }.max() ?? 0
    return Disc(
      theme: theme.id, dots: dots, middle: middle, reach: farthest, numberHeight: middle.y)
  }
}

/// The room that numbers on the map take, in hundredths of its side; none lies on another.
struct MapLabels {
  private var taken: [(left: Double, right: Double, top: Double, bottom: Double)] = []
  private static let numberHeight = 3.6

  /// A place for a number, as near to the middle of its disc as may be; returns its height.
  mutating func place(width: Double, x: Double, y: Double) -> Double {
    for shift in [0, -3.8, 3.8, -7.6, 7.6] {
      if isFree(width: width, height: Self.numberHeight, x: x, y: y + shift) {
        take(width: width, height: Self.numberHeight, x: x, y: y + shift)
        return y + shift
      }
    }
    return y
  }

  private func isFree(width: Double, height: Double, x: Double, y: Double) -> Bool {
    taken.allSatisfy {
      x + width / 2 <= $0.left || x - width / 2 >= $0.right || y + height / 2 <= $0.top
        || y - height / 2 >= $0.bottom
    }
  }

  private mutating func take(width: Double, height: Double, x: Double, y: Double) {
    taken.append((x - width / 2, x + width / 2, y - height / 2, y + height / 2))
  }
}
