import Testing

@testable import Concejo

@Suite struct CodePageTests {
  private func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let page = try #require(encoding.codePage)
    return try text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : try #require(page.bytes[scalar])
    }
  }

  @Test(arguments: [
    TextEncoding.windows1252, .macRoman, .codePage850, .latin9,
  ])
  func `a page is known by what the text says under it`(encoding: TextEncoding) throws {
    let euro = encoding == .codePage850 ? "" : " a 5 €"
    for text in [
      "id;título\n1;Más bancos aquí\(euro)\n2;La niña y el autobús\n",
      "id;titre\n1;Les élèves à l'école\(euro)\n2;Ça coûte très cher\n",
      "id;Titel\n1;Straßen für Fußgänger\(euro)\n2;Bäume schützen\n",
      "id;título\n1;Mais árvores\(euro)\n2;Não ao estacionamento; ação já\n",
    ] {
      let decoded = try TextEncoding.decode(bytes(text, encoding), file: "f.csv")
      #expect(String(decoding: decoded.text, as: UTF8.self) == text)
      #expect(decoded.encoding == encoding)
    }
  }

  @Test func `a guessed encoding is told with an example`() throws {
    let file = try imported(
      bytes: bytes("id;title\n1;Más bancos aquí\n2;La niña del autobús\n", .macRoman))
    #expect(file.proposals.map(\.title) == ["Más bancos aquí", "La niña del autobús"])
    let note = try #require(file.notes.first { $0.code == "encoding" })
    #expect(note.sentence.contains("“M‡s” is read as “Más”"))
  }

  @Test func `UTF-16 is known by its zeros too`() throws {
    let text = "id;title\r\n1;Más bancos\r\n"
    let decoded = try TextEncoding.decode(
      Array(utf16(text, bigEndian: true).dropFirst(2)), file: "f.csv")
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("MÃ¡s Ã¡rboles", "Más árboles"), ("MÃƒÂ¡s", "Más"), ("cÅ“ur dâ€™aigua", "cœur d’aigua"),
    ("M√°s √°rboles", "Más árboles"), ("M├ís ni├▒os", "Más niños"), ("ðŸŒ³ y Ã±", "🌳 y ñ"),
  ])
  func `UTF-8 taken for something else is put right and told`(broken: String, right: String) throws
  {
    let file = try imported("id;title\n1;Un banco\n2;\(broken)\n3;Otro café\n")
    #expect(file.proposals.map(\.title) == ["Un banco", right, "Otro café"])
    #expect(file.notes.first { $0.code == "mojibake" }?.line == 3)
  }

  @Test(arguments: ["à » NÃO", "«là\u{A0}» „Maß“", "ÂME ÃO", "5 √ 3"])
  func `right letters before signs stay`(text: String) {
    #expect(Mojibake.known.allSatisfy { $0.repaired(text, isKnown: false) == nil })
  }
}
