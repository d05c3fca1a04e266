/// The ten numerals as lines, for pictures: no font has to be there.
enum Numerals {
  /// Corners of the lines of each numeral, x and y in turn, in hundredths of its height from its upper left
  /// corner.
  private static let shapes = Resource.decode(
    [String: [[Double]]].self, from: "documents/numerals.json")

  /// Width of every numeral, and the gap between two, in hundredths of its height.
  private static let (width, gap) = (56.0, 22.0)

  /// The lines of a number.
  ///
  /// - Parameters:
  ///   - number: At least 0.
  ///   - middle: Where its middle is.
  ///   - height: Its height.
  /// - Returns: The lines of its numerals, from left to right.
  static func lines(of number: Int, at middle: Canvas.Place, height: Double) -> [Canvas.Line] {
    let numerals = Array(String(number))
    let scale = height / 100
    let whole = Double(numerals.count) * (width + gap) - gap
    return numerals.enumerated().flatMap { position, numeral -> [Canvas.Line] in
      let left = middle.x + (Double(position) * (width + gap) - whole / 2) * scale
      let top = middle.y - height / 2
      return (shapes[String(numeral)] ?? []).flatMap { corners -> [Canvas.Line] in
        let places = stride(from: 0, to: corners.count - 1, by: 2).map {
          (x: left + corners[$0] * scale, y: top + corners[$0 + 1] * scale)
        }
        return zip(places, places.dropFirst()).map { Canvas.Line(start: $0, end: $1) }
      }
    }
  }
}
