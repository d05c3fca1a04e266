import Testing

@testable import Concejo

@Suite struct CanvasTests {
  private static let red = Canvas.Colour(200, 0, 0)

  @Test func `a mark is full in its middle, weaker at its edge, and nothing beyond`() {
    var canvas = Canvas(side: 21, colours: [Self.red])
    canvas.dot(at: (10.5, 10.5), radius: 3.2, colour: 0)
    func dot(_ x: Int, _ y: Int) -> UInt8 { canvas.dots[y * 21 + x] }
    #expect(dot(10, 10) == 15 && dot(12, 10) == 15)
    #expect((1..<15).contains(dot(13, 10)))
    #expect(dot(14, 10) == 0 && dot(0, 0) == 0)
    // The same on all four sides.
    #expect(dot(13, 10) == dot(7, 10) && dot(13, 10) == dot(10, 13))
  }

  @Test func `a line covers what is near it, and clearing makes it white again`() {
    var canvas = Canvas(side: 20, colours: [Self.red, Canvas.Colour(0, 0, 0)])
    let line = [Canvas.Line(start: (2, 10), end: (18, 10))]
    canvas.stroke(line, halfWidth: 2, colour: 1)
    // The second colour at its full strength.
    #expect(canvas.dots[9 * 20 + 10] == 30 && canvas.dots[4 * 20 + 10] == 0)
    canvas.clear(line, halfWidth: 4)
    #expect(canvas.dots.allSatisfy { $0 == 0 })
  }

  @Test func `what lies beyond the edge is left out`() {
    var canvas = Canvas(side: 10, colours: [Self.red])
    canvas.dot(at: (-50, 5), radius: 3, colour: 0)
    canvas.dot(at: (5, 90), radius: 3, colour: 0)
    #expect(canvas.dots.allSatisfy { $0 == 0 })
    canvas.dot(at: (0, 0), radius: 2, colour: 0)
    #expect(canvas.dots[0] == 15)
  }

  @Test func `every numeral has lines of its own, of the height that is asked for`() {
    var seen: Set<String> = []
    for numeral in 0...9 {
      let lines = Numerals.lines(of: numeral, at: (100, 100), height: 50)
      let ys = lines.flatMap { [$0.start.y, $0.end.y] }
      let xs = lines.flatMap { [$0.start.x, $0.end.x] }
      #expect(abs((ys.min() ?? 0) - 75) < 1 && abs((ys.max() ?? 0) - 125) < 1, "\(numeral)")
      #expect((xs.min() ?? 0) >= 85.9 && (xs.max() ?? 0) <= 114.1, "\(numeral)")
      seen.insert("\(lines)")
    }
    #expect(seen.count == 10)
    // Two numerals beside each other, around the same middle.
    let two = Numerals.lines(of: 11, at: (100, 100), height: 50).flatMap { [$0.start.x, $0.end.x] }
    #expect((two.min() ?? 0) < 85 && (two.max() ?? 0) > 110)
  }
}
