import Testing

@testable import Concejo

/// What a text asks for stands in front.
@Suite struct FrontPhraseTests {
  private func isFront(
    _ words: ClosedRange<Int>, of text: String, title: String = ""
  ) async throws -> Bool {
    let lines = try await TitleLines([text, "La plaza y el colegio"], titles: [title, ""])
    let passage = lines.texts.passage(ofRow: 0)
    return passage.isFront(
      from: passage.tokens.startIndex + words.lowerBound,
      to: passage.tokens.startIndex + words.upperBound, lines.forms)
  }

  @Test func `the first noun is, and one behind it is not`() async throws {
    let text = "Poner toldos en el patio"
    #expect(try await isFront(1...1, of: text))
    #expect(try await !isFront(4...4, of: text))
  }

  @Test func `nothing behind a comma is`() async throws {
    #expect(try await !isFront(2...2, of: "Por favor, bancos en la plaza"))
  }

  @Test func `of a title the whole is, and no piece of it`() async throws {
    let title = "Rehabilitar las casas del rural"
    #expect(try await isFront(2...4, of: "Que haya ayudas.", title: title))
    #expect(try await !isFront(2...2, of: "Que haya ayudas.", title: title))
    #expect(try await !isFront(7...7, of: "Que haya ayudas.", title: title))
  }
}
