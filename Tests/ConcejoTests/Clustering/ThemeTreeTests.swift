import Testing

@testable import Concejo

/// Small groups on a line, joined to larger ones.
@Suite struct ThemeTreeTests {
  /// Groups of some sizes at some places of the line.
  private func tree(_ groups: [(place: Int, size: Int)]) -> ThemeTree {
    var sums = DenseMatrix(rowCount: groups.count, columnCount: 8)
    for (row, group) in groups.enumerated() {
      sums[row, 0] = Float(group.place) * Float(group.size)
      sums[row, 1] = Float(group.size)
    }
    return ThemeTree(sums: sums, counts: groups.map(\.size))
  }

  @Test func `the nearest groups join first`() {
    let tree = tree([(0, 5), (3, 5), (40, 5), (42, 5), (90, 5)])
    #expect(tree.cut(into: 4) == [0, 1, 2, 2, 3])
    #expect(tree.cut(into: 3) == [0, 0, 1, 1, 2])
    #expect(tree.cut(into: 1) == [0, 0, 0, 0, 0])
  }

  @Test func `of two pairs equally far apart the smaller groups join first`() {
    #expect(tree([(0, 50), (5, 50), (40, 2), (45, 2)]).cut(into: 3) == [0, 1, 2, 2])
  }

  @Test func `a cut into more groups than there are leaves all alone`() {
    #expect(tree([(0, 1), (9, 1), (50, 1)]).cut(into: 7) == [0, 1, 2])
    #expect(tree([(4, 3)]).cut(into: 3) == [0])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a finer cut lies inside a coarser one`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let tree = tree(
      (0..<40).map { _ in
        (Int.random(in: 0..<1000, using: &random), Int.random(in: 1..<30, using: &random))
      })
    for (coarse, fine) in [(2, 3), (5, 12), (8, 40), (20, 21)] {
      let (larger, smaller) = (tree.cut(into: coarse), tree.cut(into: fine))
      #expect(Set(larger).count == coarse && Set(smaller).count == fine)
      var parent: [Int32: Int32] = [:]
      for (child, own) in zip(smaller, larger) {
        #expect(parent[child, default: own] == own)
        parent[child] = own
      }
    }
  }

  /// The first pair to join is the one whose joining costs least, computed from the rows themselves.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a join moves members as little as can be`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let groups = (0..<9).map { _ in
      (place: Int.random(in: 0..<500, using: &random), size: Int.random(in: 1..<9, using: &random))
    }
    let cut = tree(groups).cut(into: 8)
    func cost(_ left: Int, _ right: Int) -> Double {
      let (a, b) = (Double(groups[left].size), Double(groups[right].size))
      let distance = Double(groups[left].place - groups[right].place)
      return distance * distance * a * b / (a + b)
    }
    var least = Double.infinity
    for left in 0..<9 { for right in left + 1..<9 { least = min(least, cost(left, right)) } }
    let pair = (0..<9).filter { place in cut.count { $0 == cut[place] } == 2 }
    #expect(pair.count == 2)
    let joined = pair.count == 2 ? cost(pair[0], pair[1]) : .infinity
    #expect(abs(joined - least) <= least / 1000)
  }
}
