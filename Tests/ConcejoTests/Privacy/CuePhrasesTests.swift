import Testing

@testable import Concejo

/// What the words that open phrases tell of the word behind them.
@Suite struct CuePhrasesTests {
  private func phrase(_ words: FoldedWord...) -> PrivacyCues.Phrase {
    PrivacyCues.Phrase(words: words, kind: .strong)
  }

  @Test func `a word that stands second in a phrase may follow, and few others`() {
    let words = PrivacyCues.SecondWords(of: [phrase("me", "llamo"), phrase("me", "dicen", "ana")])
    #expect(words.mayHold("llamo"))
    #expect(words.mayHold("dicen"))
    #expect(!words.mayHold(nil))
    let others: [FoldedWord] = ["gusta", "parece", "han", "lo", "quejo", "da"]
    #expect(others.contains { !words.mayHold($0) })
  }

  @Test func `behind a phrase of one word anything may follow`() {
    let words = PrivacyCues.SecondWords(of: [phrase("soy"), phrase("soy", "la")])
    #expect(words.mayHold(nil))
    #expect(words.mayHold("vecino"))
  }

  @Test func `a word opens only what may go on with the next one`() {
    let opening = PrivacyCues.Opening(
      roles: [.introduction, .signature, .street],
      introductions: PrivacyCues.SecondWords(of: [phrase("me", "llamo")]),
      signatures: PrivacyCues.SecondWords(of: [phrase("me")]))
    #expect(opening.roles(before: "llamo") == [.introduction, .signature, .street])
    #expect(opening.roles(before: nil) == [.signature, .street])
  }
}
