import Testing

@testable import Concejo

/// The digests were computed with Python's hashlib: `sha256(b"07431:T07")`.
@Suite struct PublicDrawTests {
  @Test func `the number of a theme is the digest that anybody gets`() {
    #expect(
      PublicDraw(seed: "07431").number(ofTheme: 7)
        == "3b0d6124a8fbbc41a56274c3d5a17f0d7ccaea4de660a07f37a016352c6cdd88")
    #expect(
      PublicDraw(seed: "07431").number(ofTheme: 123)
        == "e3aaf5d69475e45d4c9bca7c1cffe3ab162ea89e46745b1f1b1832180327ac0f")
    #expect(
      PublicDraw(seed: "lotería 2026").number(ofTheme: 7)
        == "388ae002c2bd4635a24bff9d05c86a025d22ed35d24e9f30310e023f8eb4bdae")
  }

  @Test func `the smallest numbers are drawn first, whatever the order before`() {
    let drawn = [2, 6, 7, 3, 5, 4, 1, 8]
    #expect(PublicDraw(seed: "07431").order(of: Array(1...8)) == drawn)
    #expect(PublicDraw(seed: "07431").order(of: (1...8).reversed()) == drawn)
    #expect(PublicDraw(seed: "lotería 2026").order(of: Array(1...8)) == [8, 5, 7, 4, 3, 6, 2, 1])
  }

  @Test func `a draw for a room takes the first of them`() {
    let chosen = ThemeSelection.draw(seed: "07431").chosen(
      3, among: Array(1...8), voices: ThemeVoices(groups: []))
    #expect(chosen == [2, 6, 7])
  }
}
