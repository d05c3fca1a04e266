import ConcejoTestSupport
import Testing

@testable import Concejo

/// Two texts beside each other, with the words in which they part.
@Suite struct WordDifferenceTests {
  @Test func `words that only one text has are told apart`() {
    let difference = WordDifference("Más bancos en la plaza, ya.", "Más árboles en la plaza ya")
    #expect(difference.first.map(\.text) == ["Más ", "bancos ", "en la plaza, ya."])
    #expect(difference.first.map(\.isShared) == [true, false, true])
    #expect(difference.second.map(\.text) == ["Más ", "árboles ", "en la plaza ya"])
  }

  @Test(arguments: [("", ""), ("", "uno"), ("  uno  dos ", "dos"), ("a\nb", "a\nc"), (" ", "x")])
  func `the pieces are the whole text`(first: String, second: String) {
    let difference = WordDifference(first, second)
    #expect(difference.first.map(\.text).joined() == first)
    #expect(difference.second.map(\.text).joined() == second)
  }

  @Test func `pieces of any texts make these again`() {
    let texts = FiveThemes.proposals.map(\.text)
    for (first, second) in zip(texts, texts.dropFirst()) {
      let difference = WordDifference(first, second)
      #expect(difference.first.map(\.text).joined() == first)
      #expect(difference.second.map(\.text).joined() == second)
      let shared = { (pieces: [WordDifference.Piece]) in
        pieces.filter(\.isShared).map(\.text).joined(separator: " ")
          .lowercased().split { !$0.isLetter && !$0.isNumber }
      }
      #expect(shared(difference.first) == shared(difference.second))
    }
  }
}
