import Testing

@testable import Concejo

/// Claims that hold for any text at all.
@Suite struct TokenizerTortureTests {
  static let texts: [String] = [
    "",
    " ",
    "\r\n\r\n",
    "Más árboles 🌳🌳 y familias 👨‍👩‍👧‍👦 en el parque 1️⃣ ❤️",
    "cafe\u{301} con man\u{303}ana\u{301}, a\u{300}\u{301}\u{302}b",
    "\u{301}\u{302} marcas sueltas \u{20E3}",
    "مرحبا بالعالم ٣ شوارع",
    "שָׁלוֹם לכולם, 25% ו־7",
    "\u{202E}al revés\u{202C} fin",
    "línea uno\r\nlínea dos\rlínea tres\u{2028}cuatro",
    String(repeating: "a", count: 100_000),
    String(repeating: "ñ·l", count: 5_000),
    String(repeating: "a.", count: 2_000),
    String(repeating: "@@x", count: 500),
    "a@", "@a", "#", "##a", "a#b", "1@", "@1", "-1", "1-", "a-1-b-2", "l·", "·l", "l·l·l·l",
    "http://", "www.", "www.....", "https://ñandú.es/ñ", "h", "w",
    "e.g.", "a.b.c.d.", "A.B", ".A.B.", "1.2.3.", "1,,2", "15:", ":30", "1/", "½ ² ³ №5",
    "漢字かなカナ 한국어 ไทย हिन्दी",
    "İSTANBUL ǅ ẞ ﬁn ªº 𝔸𝕓 Ⅷ",
    "nul\u{0}nul \u{FEFF}bom \u{AD}guion",
  ]

  /// The texts go by number, since some are too long for a log.
  @Test(arguments: 0..<TokenizerTortureTests.texts.count)
  func `every token slices back to the text`(number: Int) throws {
    try expectSound(Self.texts[number])
  }

  /// Scalars at which the rules turn, and some that no rule mentions.
  static let alphabet = Array(
    ("aAlLñÉxhtpw09٣½·•‧.,:;/-_+@#'’ \r\n\t\"<>()¿?¡!"
      + "é\u{301}\u{303}\u{200D}\u{FE0F}\u{20E3}🌳👨漢ש").unicodeScalars)

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every token of a random text slices back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let index = Int.random(in: 0..<Self.alphabet.count, using: &random)
      scalars.append(Self.alphabet[index])
    }
    try expectSound(String(scalars))
  }

  /// Ranges ascend inside the text, are whole characters of UTF-8, and hold the form's letters.
  private func expectSound(_ text: String) throws {
    let bytes = Array(text.utf8)
    var surfaces = SurfaceTable()
    let tokens = Tokenizer().tokens(in: bytes, surfaces: &surfaces)
    var previousEnd = 0
    for token in tokens {
      try #require(token.start < token.end)
      try #require(Int(token.end) <= bytes.count)
      try #require(Int(token.start) >= previousEnd)
      previousEnd = Int(token.end)
      let passage = try #require(String(validating: bytes[token.range], as: UTF8.self))
      #expect(Self.letters(of: passage) == Self.letters(of: surfaces[token.surface]))
    }
    // Nothing that is a Latin letter or a decimal digit is lost between the tokens.
    let kept = tokens.reduce(0) { $0 + Self.plainCount(bytes[$1.range]) }
    #expect(kept == Self.plainCount(bytes[...]))
  }

  /// The letters, digits and marks in lower case, all other signs left out.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars
      .filter {
        switch $0.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: true
        default: $0.properties.isAlphabetic
        }
      }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
  }

  /// How many bytes are ASCII letters or digits.
  private static func plainCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
  }
}
