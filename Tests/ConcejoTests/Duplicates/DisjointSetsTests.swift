import Testing

@testable import Concejo

@Suite struct DisjointSetsTests {
  /// The representative of each number below `count`.
  private func representatives(of sets: DisjointSets, count: Int) -> [Int] {
    var sets = sets
    return (0..<count).map { sets.representative(of: $0) }
  }

  @Test func `at first everyone is alone`() {
    let sets = DisjointSets(count: 4)
    #expect(representatives(of: sets, count: 4) == [0, 1, 2, 3])
  }

  @Test func `the smallest member stands for its set`() {
    var sets = DisjointSets(count: 6)
    sets.unite(5, 3)
    sets.unite(4, 5)
    sets.unite(1, 2)
    #expect(representatives(of: sets, count: 6) == [0, 1, 1, 3, 3, 3])
    sets.unite(2, 4)
    #expect(representatives(of: sets, count: 6) == [0, 1, 1, 1, 1, 1])
  }

  @Test func `uniting twice, or with oneself, changes nothing`() {
    var sets = DisjointSets(count: 3)
    sets.unite(0, 1)
    sets.unite(1, 0)
    sets.unite(2, 2)
    #expect(representatives(of: sets, count: 3) == [0, 0, 2])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `agrees with spreading labels`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    var sets = DisjointSets(count: count)
    var labels = Array(0..<count)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let left = Int.random(in: 0..<count, using: &random)
      let right = Int.random(in: 0..<count, using: &random)
      sets.unite(left, right)
      let (kept, gone) = (min(labels[left], labels[right]), max(labels[left], labels[right]))
      labels = labels.map { $0 == gone ? kept : $0 }
    }
    #expect(representatives(of: sets, count: count) == labels)
  }
}
