import Testing

@testable import Concejo

/// The short way through plain words gives what the long way gives.
@Suite struct PlainWordTests {
  /// Tokens of a text that the long way reads throughout: a sign at its end asks for a closer look
  /// at every word, as an address might follow.
  private func read(_ text: String) -> [String] {
    var surfaces = SurfaceTable()
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: bytes, surfaces: &surfaces).map {
      "\(surfaces[$0.surface]) \($0.start) \($0.end) \($0.kind) \($0.isCapitalized)"
    }
  }

  private static let pieces = [
    "agua", "Río", "ÀÉÍ", "ß", "straße", "l'aigua", "col·legi", "col.legi", "M-40", "m40", "U.E.",
    "a.b", "fin.", "dos.tres", "22@", "3,5", "www.example.org", "http://example.org/a", "#tag", "×",
    "÷a", "…", "“cita”", "œuvre", "e\u{301}", "日本", "-", ".", "'", "ñandú", "a@", "Ÿ", "12h",
    "x" + String(repeating: "y", count: 70),
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `both ways read the same tokens`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<12).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "")
        + ([" ", "", "\n", ", ", ". "].randomElement(using: &random) ?? " ")
    }.joined()
    #expect(read(text) == Array(read(text + " @").prefix(read(text).count)))
    #expect(read(text).count == read(text + " @").count)
  }
}
