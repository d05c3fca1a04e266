import Testing

@testable import Concejo

@Suite struct LetterIndexTests {
  private func letter(_ words: ClosedRange<UInt32>) -> Letter {
    Letter(positions: Array(0..<words.count), words: Array(words))
  }

  @Test func `a text is told with the letters it shares a run with, and where`() {
    let index = LetterIndex([letter(1...9), letter(20...29), letter(7...15)])
    let held = index.held(by: [50, 7, 8, 9, 10, 51, 1, 2, 3])
    #expect(held.map(\.letter) == [0, 2])
    #expect(held.map(\.runs) == [[1, 6], [1, 2]])
    #expect(index.held(by: [7, 8, 20, 21]).isEmpty)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `it holds of a letter what the letter finds in it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text(_ count: Int) -> [UInt32] {
      (0..<count).map { _ in UInt32.random(in: 0..<5, using: &random) }
    }
    let letters = (0..<12).map { _ in
      Letter(positions: Array(0..<9), words: text(9))
    }
    let own = text(30)
    let held = LetterIndex(letters).held(by: own)
    for (number, letter) in letters.enumerated() {
      let coverage = letter.coverage(of: own)
      let runs = held.first { $0.letter == number }?.runs ?? []
      #expect(Letter.stretches(ofRunsAt: runs) == coverage.stretches)
      let words = Letter.stretches(ofRunsAt: runs, edit: 0).reduce(0) { $0 + $1.count }
      #expect(words == coverage.inText.count { $0 })
    }
  }
}
