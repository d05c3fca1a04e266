import Testing

@testable import Concejo

/// A theme without any phrase is named by first words, and by no whole letter.
@Suite struct OpeningTitleTests {
  private static let small: Set = ["de", "la", "en", "y"]

  private func title(_ text: String, from first: Int = 0, without left: Set<Int> = []) -> String {
    let proposal = Proposal(id: "1", title: "", body: text)
    var surfaces = SurfaceTable()
    let tokens = Tokenizer().tokens(in: Array(text.utf8), surfaces: &surfaces)
    let kept = tokens.enumerated().filter { $0.offset >= first && !left.contains($0.offset) }
      .map(\.element)
    return OpeningTitle.quote(of: proposal, tokens: kept[...]) {
      !Self.small.contains(surfaces[$0.surface])
    }.text
  }

  @Test func `up to six words of the first line, the last of them with a meaning`() {
    #expect(title("¡Más bancos en la plaza y en el parque de arriba!") == "¡Más bancos en la plaza")
    #expect(title("Una línea\nY otra más larga") == "Una línea")
    #expect(title("Sí") == "Sí")
  }

  @Test func `of a signer the first words of their own`() {
    let letter = "Los abajo firmantes pedimos que abra la biblioteca. "
    #expect(title(letter + "Mi hijo estudia allí", from: 8) == "Mi hijo estudia allí")
    // Behind two words of their own the letter goes on.
    #expect(title("Hola vecinas " + letter + "Gracias", without: Set(2...9)) == "Hola vecinas")
  }

  @Test func `a text without words of its own begins as it is written`() {
    #expect(
      title("uno dos tres cuatro cinco seis siete ocho", from: 99)
        == "uno dos tres cuatro cinco seis")
  }
}
