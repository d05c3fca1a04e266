/// The name of a theme below its number on the map, in as many lines as its circle has room for.
struct MapName {
  /// Lines from the top, each with the height of its foot below the middle of the circle; none where the whole
  /// name finds no room.
  let lines: [(text: String, height: Double)]

  /// Hundredths of the map's side that a letter takes: of the widest letters, which take the place of others
  /// where these are missing, fewer are narrower than wider.
  private static let letterWidth = 0.98
  private static let lineHeight = 1.95
  /// From the middle of a number to the foot of the line below it.
  private static let firstLine = 3.6
  /// What stands below the foot of a line.
  private static let descent = 0.4
  /// Four lines fill the lower half of the largest circles.
  private static let mostLines = 4

  /// Sets a name.
  ///
  /// - Parameters:
  ///   - name: The whole of it.
  ///   - radius: Of the circle.
  ///   - below: How far the number stands below the middle of the circle.
  init(_ name: String, radius: Double, below: Double) {
    var words = name.split(separator: " ")[...]
    var lines: [(text: String, height: Double)] = []
    while !words.isEmpty {
      let height = below + Self.firstLine + Double(lines.count) * Self.lineHeight
      let room = Self.room(at: height, radius: radius)
      var text = ""
      while let word = words.first, text.isEmpty || text.count + 1 + word.count <= room {
        text += (text.isEmpty ? "" : " ") + word
        words = words.dropFirst()
      }
      guard text.count <= room, lines.count < Self.mostLines else {
        self.lines = []
        return
      }
      lines.append((text, height))
    }
    self.lines = lines
  }

  /// Letters that a circle has room for on a line.
  private static func room(at height: Double, radius: Double) -> Int {
    let farthest = max(abs(height + descent), abs(height - lineHeight))
    guard farthest < radius else { return 0 }
    return Int(2 * (radius * radius - farthest * farthest).squareRoot() / letterWidth)
  }
}
