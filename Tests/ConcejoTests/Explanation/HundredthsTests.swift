import Testing

@testable import Concejo

@Suite struct HundredthsTests {
  @Test(
    "parts are whole and make a hundred, whatever the shares",
    arguments: [
      ([0.531, 0.399, 0.036, 0.034], [53, 40, 4, 3]), ([1, 1, 1], [34, 33, 33]),
      ([0.82, 0.095, 0.085], [82, 10, 8]), ([1], [100]), ([0.999, 0.001], [100, 0]),
    ] as [([Float], [Int])])
  func whole(shares: [Float], parts: [Int]) {
    #expect(Hundredths(shares).parts == parts)
    #expect(parts.reduce(0, +) == 100)
  }

  @Test("of nothing there are no parts")
  func nothing() {
    #expect(Hundredths([]).parts.isEmpty)
    #expect(Hundredths([0, 0]).parts == [0, 0])
  }

  @Test("no part is a whole hundredth away from its share")
  func near() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let shares = (0..<9).map { _ in Float.random(in: 0...1, using: &generator) }
      let parts = Hundredths(shares).parts
      #expect(parts.reduce(0, +) == 100)
      let sum = shares.reduce(0, +)
      for (share, part) in zip(shares, parts) {
        #expect(abs(Float(part) - share / sum * 100) < 1.001)
      }
    }
  }
}
