import Testing

@testable import Concejo

/// A deed and a thing are not joined in one title.
@Suite struct DeedPhraseTests {
  private func isDeed(
    _ words: ClosedRange<Int>, of text: String, in language: Language = .es
  ) async throws -> Bool {
    let lines = try await TitleLines([text, "La plaza y el colegio"], in: language)
    let passage = lines.texts.passage(ofRow: 0)
    return passage.isDeed(
      from: passage.tokens.startIndex + words.lowerBound,
      to: passage.tokens.startIndex + words.upperBound, lines.forms)
  }

  @Test func `a verb with its object is a deed`() async throws {
    #expect(try await isDeed(0...2, of: "Podar los plátanos"))
    #expect(try await isDeed(0...2, of: "Prohibir dar comida"))
  }

  @Test func `a noun that ends as verbs do is none`() async throws {
    #expect(try await !isDeed(0...2, of: "Ascensor para Inés"))
    #expect(try await !isDeed(0...0, of: "Taller municipal"))
  }
}
