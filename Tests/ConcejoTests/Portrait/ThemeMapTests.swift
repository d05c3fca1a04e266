import Testing

@testable import Concejo

@Suite struct ThemeMapTests {
  /// Themes of many sizes, as alike as a seed says.
  private func layout(seed: UInt64) -> (map: ThemeMap, sizes: [Int]) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...25, using: &random)
    let sizes = (0..<count).map { _ in Int.random(in: 4...300, using: &random) }
    var table = [[Float]](repeating: [Float](repeating: 0, count: count), count: count)
    for first in 0..<count {
      for second in 0..<first {
        table[first][second] = Float.random(in: 0...1, using: &random)
        table[second][first] = table[first][second]
      }
    }
    let similarities = table
    return (ThemeMap(sizes: sizes) { similarities[$0][$1] }, sizes)
  }

  private func distance(_ left: (x: Double, y: Double), _ right: (x: Double, y: Double)) -> Double {
    let (dx, dy) = (left.x - right.x, left.y - right.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `discs do not overlap`(seed: UInt64) {
    let discs = layout(seed: seed).map.discs
    for second in discs.indices {
      for first in 0..<second {
        let (left, right) = (discs[first], discs[second])
        let gap = distance((left.x, left.y), (right.x, right.y)) - left.radius - right.radius
        // All numbers are rounded to a hundredth.
        #expect(gap > -0.03, "discs \(first) and \(second)")
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `discs lie on the map`(seed: UInt64) {
    let (map, sizes) = layout(seed: seed)
    #expect(map.discs.count == sizes.count)
    for disc in map.discs {
      #expect(disc.radius > 0)
      #expect(disc.x - disc.radius >= 0 && disc.x + disc.radius <= 100)
      #expect(disc.y - disc.radius >= 0 && disc.y + disc.radius <= 100)
    }
  }

  // The area of a disc is that of its proposals: the radius goes with the root of the size.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `areas are as the sizes`(seed: UInt64) {
    let (map, sizes) = layout(seed: seed)
    for (disc, size) in zip(map.discs, sizes) {
      let ratio = disc.radius / map.discs[0].radius
      let expected = (Double(size) / Double(sizes[0])).squareRoot()
      #expect(ratio.isClose(to: expected, within: 0.01 * expected + 0.01))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `dots lie in their disc, the first nearest to its middle`(seed: UInt64) {
    let (map, sizes) = layout(seed: seed)
    for (theme, disc) in map.discs.enumerated() {
      let distances = (0..<sizes[theme]).map { rank in
        distance(map.dot(theme: theme, rank: rank, of: sizes[theme]), (disc.x, disc.y))
      }
      #expect(distances.allSatisfy { $0 <= disc.radius + 0.02 })
      for (inner, outer) in zip(distances, distances.dropFirst()) {
        #expect(inner <= outer + 0.02)
      }
    }
  }

  @Test func `a map may have no themes or one`() {
    let none = ThemeMap(sizes: []) { _, _ in 0 }
    #expect(none.discs.isEmpty)
    let one = ThemeMap(sizes: [7]) { _, _ in 0 }
    #expect(one.discs.count == 1)
    #expect(one.discs.allSatisfy { $0.x == 50 && $0.y == 50 })
  }
}
