/// A square white sheet of dots on which round marks and lines with soft edges are drawn, in a few colours.
///
/// Every colour has fifteen strengths over white, so that a sheet is one byte a dot. Nothing but the four
/// operations and the square root is needed, which every machine rounds the same way.
struct Canvas {
  /// Dots on each side.
  let side: Int
  private let colours: [Colour]
  /// Rows of dots from the top: 0 is white, others are colour and strength.
  private(set) var dots: [UInt8]

  /// Strengths of a colour.
  private static let strengths = 15

  /// Red, green and blue.
  struct Colour: Equatable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }
  }

  /// A place in dots from the upper left corner.
  typealias Place = (x: Double, y: Double)

  /// A line from one place to another.
  struct Line {
    let start: Place
    let end: Place

    /// The square of how far a place is from it.
    func squaredDistance(to place: Place) -> Double {
      let (x, y) = (end.x - start.x, end.y - start.y)
      let length = x * x + y * y
      let along =
        length == 0
        ? 0
        : min(max(((place.x - start.x) * x + (place.y - start.y) * y) / length, 0), 1)
      let (across, down) = (place.x - start.x - along * x, place.y - start.y - along * y)
      return across * across + down * down
    }
  }

  /// Creates a white sheet.
  ///
  /// - Precondition: There are at most 17 colours, so that strengths of all fit into a byte.
  init(side: Int, colours: [Colour]) {
    precondition(colours.count * Self.strengths < 256, "\(colours.count) colours are too many")
    self.side = side
    self.colours = colours
    dots = [UInt8](repeating: 0, count: side * side)
  }

  /// Draws a round mark; where marks meet, the stronger one stands.
  mutating func dot(at place: Place, radius: Double, colour: Int) {
    let (inner, outer) = (max(radius - 0.5, 0), radius + 0.5)
    for row in bounds(place.y, place.y, reach: outer) {
      for column in bounds(place.x, place.x, reach: outer) {
        let (across, down) = (Double(column) + 0.5 - place.x, Double(row) + 0.5 - place.y)
        let square = across * across + down * down
        // Most dots lie wholly inside or outside, and need no root.
        guard square < outer * outer else { continue }
        let cover = square <= inner * inner ? 1 : min(outer - square.squareRoot(), 1)
        mark(row * side + column, cover: cover, colour: colour)
      }
    }
  }

  /// Draws lines with round ends.
  mutating func stroke(_ lines: [Line], halfWidth: Double, colour: Int) {
    forEachDot(near: lines, reach: halfWidth + 1) { index, distance in
      mark(index, cover: min(max(halfWidth - distance + 0.5, 0), 1), colour: colour)
    }
  }

  /// Colours a dot by how much of it is covered, if that is more than before.
  private mutating func mark(_ index: Int, cover: Double, colour: Int) {
    let strength = Int((cover * Double(Self.strengths)).rounded())
    let old = Int(dots[index])
    let oldStrength = old == 0 ? 0 : (old - 1) % Self.strengths + 1
    guard strength > oldStrength else { return }
    dots[index] = UInt8(colour * Self.strengths + strength)
  }

  /// The rows, or columns, that are no further than this from a stretch of them.
  private func bounds(_ low: Double, _ high: Double, reach: Double) -> Range<Int> {
    let first = min(max(Int((low - reach).rounded(.down)), 0), side)
    return first..<max(min(Int((high + reach).rounded(.up)), side), first)
  }

  /// Makes everything white that is nearer to lines than this.
  mutating func clear(_ lines: [Line], halfWidth: Double) {
    forEachDot(near: lines, reach: halfWidth) { index, distance in
      if distance <= halfWidth { dots[index] = 0 }
    }
  }

  /// Tells each dot within reach of lines and how far its middle is from the nearest of them.
  private func forEachDot(
    near lines: [Line], reach: Double, _ body: (_ index: Int, _ distance: Double) -> Void
  ) {
    guard let first = lines.first else { return }
    var (left, right, top, bottom) = (first.start.x, first.start.x, first.start.y, first.start.y)
    for line in lines {
      left = min(left, line.start.x, line.end.x)
      right = max(right, line.start.x, line.end.x)
      top = min(top, line.start.y, line.end.y)
      bottom = max(bottom, line.start.y, line.end.y)
    }
    let rows = bounds(top, bottom, reach: reach)
    let columns = bounds(left, right, reach: reach)
    // Each line is measured near itself: nothing is drawn farther away.
    var squares = [Double](repeating: .infinity, count: rows.count * columns.count)
    for line in lines {
      let near = bounds(
        min(line.start.x, line.end.x), max(line.start.x, line.end.x), reach: reach)
      for row in bounds(
        min(line.start.y, line.end.y), max(line.start.y, line.end.y), reach: reach)
      {
        for column in near {
          let place = (x: Double(column) + 0.5, y: Double(row) + 0.5)
          let index = (row - rows.lowerBound) * columns.count + column - columns.lowerBound
          squares[index] = min(squares[index], line.squaredDistance(to: place))
        }
      }
    }
    for (index, square) in squares.enumerated() where square < .infinity {
      let (row, column) = (index / columns.count, index % columns.count)
      body(
        (rows.lowerBound + row) * side + columns.lowerBound + column, square.squareRoot())
    }
  }

  /// The sheet as the bytes of a PNG file.
  var png: [UInt8] {
    var palette = [Colour(255, 255, 255)]
    for colour in colours {
      for strength in 1...Self.strengths {
        func mixed(_ part: UInt8) -> UInt8 {
          UInt8(255 - (255 - Int(part)) * strength / Self.strengths)
        }
        palette.append(Colour(mixed(colour.red), mixed(colour.green), mixed(colour.blue)))
      }
    }
    return PNGFile.bytes(
      width: side, height: side, dots: dots,
      palette: palette.flatMap { [$0.red, $0.green, $0.blue] })
  }
}
