import Testing

@testable import Concejo

@Suite struct QuoteTests {
  // "Año nuevo" is 10 bytes, the line feed the 11th, "Más té" the 8 behind it.
  private let proposal = Proposal(id: "7", title: "Año nuevo", body: "Más té")

  private func quote(
    _ text: String, _ start: Int, _ end: Int, proposal: String = "7"
  ) -> Quote {
    Quote(proposal: proposal, start: start, end: end, text: text)
  }

  @Test func `a passage at its place stands`() {
    #expect(quote("Año", 0, 4).stands(in: proposal))
    #expect(quote("nuevo\nMás", 5, 15).stands(in: proposal))
    #expect(quote("Más té", 11, 19).stands(in: proposal))
    #expect(quote("Año nuevo\nMás té", 0, 19).stands(in: proposal))
  }

  @Test func `a passage beside its place does not stand`() {
    #expect(!quote("Año", 1, 5).stands(in: proposal))
    #expect(!quote("Año", 0, 3).stands(in: proposal))
    #expect(!quote("Año ", 0, 4).stands(in: proposal))
  }

  @Test func `other words, capitals or accents do not stand`() {
    #expect(!quote("año", 0, 4).stands(in: proposal))
    #expect(!quote("Ano", 0, 3).stands(in: proposal))
    #expect(!quote("", 0, 4).stands(in: proposal))
  }

  @Test func `equal letters in other bytes do not stand`() {
    // The same word with a combining tilde: Swift calls the strings equal.
    #expect(!quote("An\u{303}o", 0, 4).stands(in: proposal))
    #expect(!quote("An\u{303}o", 0, 5).stands(in: proposal))
  }

  @Test func `ranges that are empty, turned round or outside do not stand`() {
    #expect(!quote("", 3, 3).stands(in: proposal))
    #expect(!quote("Año", 4, 0).stands(in: proposal))
    #expect(!quote("Año", -1, 3).stands(in: proposal))
    #expect(!quote("Más té", 11, 20).stands(in: proposal))
    #expect(!quote("", 19, 19).stands(in: proposal))
  }

  @Test func `the same text in another proposal does not stand`() {
    #expect(!quote("Año", 0, 4, proposal: "8").stands(in: proposal))
  }

  @Test func `a quote cut from bytes stands`() {
    let bytes = Array(proposal.text.utf8)
    let cut = Quote(proposal: proposal, bytes: bytes, range: 5..<10)
    #expect(cut.text == "nuevo")
    #expect(cut.start == 5 && cut.end == 10)
    #expect(cut.stands(in: proposal))
  }
}
