import Foundation
import Testing

@testable import Concejo

/// A long text is folded and composed piece by piece, and reads as if it were changed whole.
@Suite struct FoldingTests {
  private func whole(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  @Test(arguments: [
    "Ñandú Água ÇA STRASSE ", "e\u{301}a\u{308}n\u{303} ", "áéíóúÁÉÍÓÚ", "Ελληνικά κείμενα ",
    "👩🏽‍🌾 jardín ",
    "İstanbul ", "ﬁn ",
  ])
  func `pieces read as the whole`(text: String) {
    #expect(text.folded == whole(text))
    let long = String(repeating: text, count: 20_000 / text.utf8.count)
    #expect(long.utf8.count > 8192)
    #expect(long.folded == whole(long))
    #expect(Array(long.composed.utf8) == Array(long.precomposedStringWithCanonicalMapping.utf8))
  }

  /// Two megabytes of accents written apart took minutes where the whole was composed in place.
  @Test func `a long cell of accents written apart is cleaned in time by its length`() {
    let cell = String(repeating: "a\u{301}", count: 1_000_000)
    let start = ContinuousClock.now
    let clean = TextCleaning.clean(cell, singleLine: true)
    #expect(clean.utf8.count == 2_000_000 && clean.hasPrefix("áá"))
    #expect(ContinuousClock.now - start < .seconds(40))
  }

  @Test func `names of columns are compared as before, whatever their length`() {
    let question = String(repeating: "¿Qué le falta a su pueblo? ", count: 800)
    let normalized = ColumnName.normalized(question)
    #expect(normalized.hasPrefix("que le falta a su pueblo que le falta"))
    #expect(normalized.split(separator: " ").count == 6 * 800)
  }
}
