import Testing

@testable import Concejo

@Suite struct OwnWordsOfLettersTests {
  private let letters = [
    Letter(positions: Array(0..<6), words: [1, 2, 3, 4, 5, 6]),
    Letter(positions: Array(0..<6), words: [1, 2, 3, 4, 7, 8]),
  ]

  private func holding(_ text: [UInt32]) -> OwnWordsOfLetters.Holding {
    .init(LetterIndex(letters).held(by: text), of: text)
  }

  @Test func `a text belongs to the letter whose own words it holds`() {
    let own = OwnWordsOfLetters([
      [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 9]], [[1, 2, 3, 4, 7, 8], [2, 3, 4, 7, 8]],
    ])
    let text = holding([2, 3, 4, 7, 8])
    #expect(own.prefers(text, 1, to: 0))
    #expect(!own.prefers(text, 0, to: 1))
    #expect(!own.prefers(holding([1, 2, 3]), 1, to: 0))
  }

  @Test func `texts with a sentence more are no other letter`() {
    let own = OwnWordsOfLetters([
      [[1, 2, 3, 4, 5, 6]], [[1, 2, 3, 4, 5, 6, 7, 8]],
    ])
    #expect(!own.prefers(holding([1, 2, 3, 4, 7, 8]), 1, to: 0))
  }

  @Test func `of as many own words the longer piece tells`() {
    let own = OwnWordsOfLetters([[[1, 2, 3, 4, 5, 6]], [[1, 2, 3, 4, 7, 8]]])
    #expect(own.prefers(holding([1, 2, 3, 4, 5, 6, 90, 4, 7, 8]), 0, to: 1))
    #expect(!own.prefers(holding([1, 2, 3, 4, 5, 6, 90, 4, 7, 8]), 1, to: 0))
  }
}
