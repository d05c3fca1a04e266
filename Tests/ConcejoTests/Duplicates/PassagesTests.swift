import Testing

@testable import Concejo

@Suite struct PassagesTests {
  /// What is said of passages, straight from the definition.
  private func expected(_ first: [UInt32], _ second: [UInt32]) -> (share: Float, longest: Int) {
    let (shorter, longer) = first.count <= second.count ? (first, second) : (second, first)
    var isShared = [Bool](repeating: false, count: shorter.count)
    var longest = 0
    for start in shorter.indices {
      for place in longer.indices {
        var length = 0
        while start + length < shorter.count, place + length < longer.count,
          shorter[start + length] == longer[place + length]
        {
          length += 1
        }
        guard length >= 6 else { continue }
        longest = max(longest, length)
        for word in start..<start + length { isShared[word] = true }
      }
    }
    return (Float(isShared.count { $0 }) / Float(max(shorter.count, 1)), longest)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `passages are found wherever they stand`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = UInt32.random(in: 3...400, using: &random)
    let first = (0..<60).map { _ in UInt32.random(in: 0..<words, using: &random) }
    var second: [UInt32] = []
    for _ in 0..<4 {
      let start = Int.random(in: 0..<50, using: &random)
      second += first[start..<min(start + Int.random(in: 3...20, using: &random), 60)]
      second.append(UInt32.random(in: 0..<words, using: &random))
    }
    let found = Passages(first, second)
    let (share, longest) = expected(first, second)
    #expect(found.share == share)
    #expect(found.longest == longest)
  }

  @Test func `texts shorter than a passage have none`() {
    #expect(Passages([1, 2, 3], [1, 2, 3]).share == 0)
    #expect(Passages([], []).longest == 0)
  }

  @Test func `one word written over and over is looked for at a few places`() {
    let found = Passages([UInt32](repeating: 1, count: 400), [UInt32](repeating: 1, count: 8000))
    #expect(found.share == 1)
    #expect((6...400).contains(found.longest))
  }
}
