extension ProposalMap {
  /// The map as a picture, for documents on whose paper no drawing can stand: dots and numbers of the themes,
  /// without names, which the table of themes has.
  var picture: ReportDocument.Picture {
    let scale = Double(Self.side) / 100
    var canvas = Canvas(side: Self.side, colours: Self.hues + [Self.ink])
    for disc in discs {
      canvas.stroke(
        Self.circle(
          around: (disc.middle.x * scale, disc.middle.y * scale),
          radius: radius(of: disc) * scale),
        halfWidth: Self.circleWidth * scale / 2, colour: disc.hue)
      for dot in disc.dots {
        canvas.dot(
          at: (dot.x * scale, dot.y * scale), radius: dotWidth / 2 * scale, colour: disc.hue)
      }
    }
    for disc in discs {
      let lines = Numerals.lines(
        of: disc.theme, at: (disc.middle.x * scale, disc.numberHeight * scale),
        height: Self.numberHeight * scale)
      let halfWidth = Self.strokeWidth * scale / 2
      canvas.clear(lines, halfWidth: halfWidth + Self.halo * scale)
      canvas.stroke(lines, halfWidth: halfWidth, colour: Self.hues.count)
    }
    return ReportDocument.Picture(png: canvas.png, millimetres: Self.millimetres)
  }

  /// Dots of the picture on a side: 200 to the inch at its size on paper.
  private static let side = 1180
  private static let millimetres = 150.0
  /// Width of the line of a circle, height of a number, width of its lines and of the white around them, all in
  /// hundredths of the side.
  private static let (circleWidth, numberHeight, strokeWidth, halo) = (0.15, 2.5, 0.44, 0.5)

  /// Lines of a quarter of a circle.
  private static let quarterLines = 16

  /// A circle as lines: by the half of its angle, which needs nothing that machines round in their own ways.
  private static func circle(around middle: Canvas.Place, radius: Double) -> [Canvas.Line] {
    let quarter = (0..<quarterLines).map { step -> (x: Double, y: Double) in
      let half = Double(step) / Double(quarterLines)
      let whole = 1 + half * half
      return (radius * (1 - half * half) / whole, radius * 2 * half / whole)
    }
    let places =
      quarter.map { (middle.x + $0.x, middle.y + $0.y) }
      + quarter.map { (middle.x - $0.y, middle.y + $0.x) }
      + quarter.map { (middle.x - $0.x, middle.y - $0.y) }
      + quarter.map { (middle.x + $0.y, middle.y - $0.x) }
    return places.indices.map {
      Canvas.Line(start: places[$0], end: places[($0 + 1) % places.count])
    }
  }

  private static let ink = Canvas.Colour(0x11, 0x11, 0x11)
  /// The colours that the style sheet of pages calls `hue0` to `hue7`.
  private static let hues = [
    Canvas.Colour(0x1F, 0x5F, 0x8B), Canvas.Colour(0xC0, 0x5A, 0x1A),
    Canvas.Colour(0x3F, 0x7D, 0x3A), Canvas.Colour(0x8A, 0x3B, 0x7C),
    Canvas.Colour(0x8F, 0x75, 0x09), Canvas.Colour(0x2B, 0x8A, 0x8A),
    Canvas.Colour(0xB0, 0x3A, 0x48), Canvas.Colour(0x5B, 0x5F, 0xA8),
  ]
}
