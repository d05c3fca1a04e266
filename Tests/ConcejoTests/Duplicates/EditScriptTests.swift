import Testing

@testable import Concejo

@Suite struct EditScriptTests {
  /// Length of the longest common subsequence, from its recurrence.
  private func longestCommon(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for i in first.indices {
      for j in second.indices {
        table[i + 1][j + 1] =
          first[i] == second[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[first.count][second.count]
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what is left of both is the same, and as long as can be`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = UInt32.random(in: 1...12, using: &random)
    func text() -> [UInt32] {
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt32.random(in: 0..<words, using: &random)
      }
    }
    let (first, second) = (text(), text())
    var divided = DividedScript(first, second)
    divided.solve()
    for (removed, inserted) in [
      EditScript.changes(from: first, to: second), (divided.removed, divided.inserted),
    ] {
      let left = zip(first, removed).filter { !$0.1 }.map(\.0)
      let right = zip(second, inserted).filter { !$0.1 }.map(\.0)
      #expect(left == right)
      #expect(left.count == longestCommon(first, second))
    }
  }

  @Test func `long texts are compared too`() {
    let first = (0..<3000).map { UInt32($0 % 700) }
    var second = first
    second.remove(at: 1200)
    second[40] = 9999
    let (removed, inserted) = EditScript.changes(from: first, to: second)
    #expect(removed.indices.filter { removed[$0] } == [40, 1200])
    #expect(inserted.indices.filter { inserted[$0] } == [40])
  }

  @Test func `long texts with little in common are compared too`() {
    let first = (0..<3000).map { UInt32($0) }
    let second = [0] + (3000..<6000).map { UInt32($0) } + [2999]
    let (removed, inserted) = EditScript.changes(from: first, to: second)
    #expect(removed.indices.filter { !removed[$0] } == [0, 2999])
    #expect(inserted.indices.filter { !inserted[$0] } == [0, 3001])
  }

  @Test func `of sections that changed places the longer is kept`() {
    let first = (0..<3000).map { UInt32($0) }
    let second = Array(first[1000...] + first[..<1000])
    let (removed, inserted) = EditScript.changes(from: first, to: second)
    #expect(removed.indices.filter { !removed[$0] } == Array(1000..<3000))
    #expect(inserted.indices.filter { !inserted[$0] } == Array(0..<2000))
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `what is left of long texts in other words is the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text() -> [UInt32] {
      (0..<2500).map { _ in UInt32.random(in: 0..<40, using: &random) }
    }
    let (first, second) = (text(), text())
    let (removed, inserted) = EditScript.changes(from: first, to: second)
    let left = zip(first, removed).filter { !$0.1 }.map(\.0)
    #expect(left == zip(second, inserted).filter { !$0.1 }.map(\.0))
    // The longest that both have is some 700 words long.
    #expect(left.count > 250)
  }
}
