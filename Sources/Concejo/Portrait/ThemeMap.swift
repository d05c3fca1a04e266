import Foundation

/// Lays themes out as discs and proposals as dots, so that like themes lie near one another.
///
/// A theme's disc holds its proposals in a spiral, the most typical in the middle. Discs start on a
/// circle in an order that puts like themes side by side, are drawn together, and pushed apart until
/// none overlaps. The picture shows sizes and nearness, nothing finer.
struct ThemeMap: Sendable {
  /// A theme's disc, in hundredths of the map's side.
  struct Disc: Sendable, Equatable {
    var x: Double
    var y: Double
    let radius: Double
  }

  let discs: [Disc]

  /// Places discs.
  ///
  /// - Parameters:
  ///   - sizes: Proposals of each theme.
  ///   - similarity: Cosine of two themes' centres.
  init(sizes: [Int], similarity: (Int, Int) -> Float) {
    let unit = sizes.map { Double(max($0, 1)).squareRoot() }
    let order = Self.chain(count: sizes.count, similarity: similarity)
    var discs = unit.map { Disc(x: 0, y: 0, radius: $0) }
    let circumference = unit.reduce(0) { $0 + 2.4 * $1 }
    var travelled = 0.0
    for theme in order {
      let angle = 2 * Double.pi * (travelled + 1.2 * unit[theme]) / max(circumference, 1)
      discs[theme].x = cos(angle) * circumference / 6
      discs[theme].y = sin(angle) * circumference / 6
      travelled += 2.4 * unit[theme]
    }
    for _ in 0..<300 { Self.relax(&discs, pull: 0.97) }
    // Without the pull until they lie apart.
    for _ in 0..<300 where Self.overlaps(discs) { Self.relax(&discs, pull: 1) }
    self.discs = Self.scaled(discs)
  }

  /// Themes in a row, each followed by the most similar one left.
  private static func chain(count: Int, similarity: (Int, Int) -> Float) -> [Int] {
    guard count > 0 else { return [] }
    var order = [0]
    var left = Set(1..<count)
    while let last = order.last, !left.isEmpty {
      let next = left.min {
        (-similarity(last, $0), $0) < (-similarity(last, $1), $1)
      }
      guard let next else { break }
      order.append(next)
      left.remove(next)
    }
    return order
  }

  /// Draws every disc a little towards the middle and pushes overlapping ones apart.
  private static func relax(_ discs: inout [Disc], pull: Double) {
    for index in discs.indices {
      discs[index].x *= pull
      discs[index].y *= pull
    }
    for _ in 0..<4 {
      for first in discs.indices {
        for second in discs.indices where second > first {
          let dx = discs[second].x - discs[first].x
          let dy = discs[second].y - discs[first].y
          let distance = max((dx * dx + dy * dy).squareRoot(), 1e-6)
          let wanted = (discs[first].radius + discs[second].radius) * 1.06
          guard distance < wanted else { continue }
          let push = (wanted - distance) / 2 / distance
          discs[first].x -= dx * push
          discs[first].y -= dy * push
          discs[second].x += dx * push
          discs[second].y += dy * push
        }
      }
    }
  }

  private static func overlaps(_ discs: [Disc]) -> Bool {
    discs.indices.contains { first in
      discs.indices.contains { second in
        let (dx, dy) = (discs[second].x - discs[first].x, discs[second].y - discs[first].y)
        let reach = (discs[first].radius + discs[second].radius) * 1.02
        return second > first && dx * dx + dy * dy < reach * reach
      }
    }
  }

  /// Moves and scales all discs into the square from 2 to 98, in steps of a hundredth.
  private static func scaled(_ discs: [Disc]) -> [Disc] {
    let left = discs.map { $0.x - $0.radius }.min() ?? 0
    let right = discs.map { $0.x + $0.radius }.max() ?? 1
    let top = discs.map { $0.y - $0.radius }.min() ?? 0
    let bottom = discs.map { $0.y + $0.radius }.max() ?? 1
    let scale = 96 / max(right - left, bottom - top, 1e-6)
    let (offsetX, offsetY) = (
      (100 - (right - left) * scale) / 2 - left * scale,
      (100 - (bottom - top) * scale) / 2 - top * scale
    )
    return discs.map {
      Disc(
        x: rounded($0.x * scale + offsetX), y: rounded($0.y * scale + offsetY),
        radius: rounded($0.radius * scale))
    }
  }

  /// Place of the proposal with this rank in its theme, rank 0 in the middle.
  func dot(theme: Int, rank: Int, of count: Int) -> (x: Double, y: Double) {
    let disc = discs[theme]
    // Each next point turns by the golden angle, which fills a disc evenly.
    let angle = Double(rank) * 2.399_963_229_728_653
    let distance = disc.radius * 0.94 * ((Double(rank) + 0.5) / Double(max(count, 1))).squareRoot()
    return (
      Self.rounded(disc.x + distance * cos(angle)), Self.rounded(disc.y + distance * sin(angle))
    )
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
