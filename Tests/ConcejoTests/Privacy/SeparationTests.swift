import Testing

@testable import Concejo

@Suite struct SeparationTests {
  private func separation(_ text: String) -> Separation { Separation(Array(text.utf8)[...]) }

  @Test func `dashes of any width are one sign, and raised dots are dots`() {
    #expect(separation("–").signs == [0x2D])
    #expect(separation("—").signs == [0x2D])
    #expect(separation("·").signs == [0x2E])
    #expect(separation(" / ").signs == [0x2F])
  }

  @Test func `blanks and ends of lines are counted`() {
    let found = separation(" \u{00A0}\u{202F}\r\n")
    #expect(found.blanks == 3)
    #expect(found.breaks == 1)
    #expect(found.signs.isEmpty && !found.isEmpty)
    #expect(separation("").isEmpty)
  }

  @Test func `no sign of a long row is forgotten`() {
    let found = separation("!#$%&'()*+,-./:;")
    #expect(Array(found.signs) == Array("!#$%&'()*+,-./:;".utf8))
    #expect(found.signs.last == 0x3B)
    #expect(found.signs != separation("!#$%&'()*+,-./:!").signs)
  }
}
