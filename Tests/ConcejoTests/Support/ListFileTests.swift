import Testing

@testable import Concejo

@Suite struct ListFileTests {
  private let file = ListFile(
    Array(
      """
      # A note, with a comma

      words.own
        tengo, mi ^@illness,
        dejé de
      words.none
      words.endings
      # What follows nothing.
        ∅, s
      """.utf8), path: "a file")

  @Test func `entries are parted by commas and line ends, and may hold blanks`() {
    #expect(file["words.own"] == ["tengo", "mi ^@illness", "dejé de"])
  }

  @Test func `entries can be had as they are written`() {
    let own = file.slices("words.own").map { String(decoding: $0, as: UTF8.self) }
    #expect(own == file["words.own"])
    #expect(file.slices("words.endings").map(Array.init) == [Array("∅".utf8), Array("s".utf8)])
  }

  @Test func `a list may be empty, and an entry may be nothing at all`() {
    #expect(file["words.none"].isEmpty)
    #expect(file["words.endings"] == ["", "s"])
  }

  @Test func `lists are found by the beginning of their names, in their order`() {
    let found = file.lists(under: "words")
    #expect(found.map(\.name) == ["endings", "none", "own"])
    #expect(found[2].entries.count == 3)
    #expect(file.lists(under: "word").isEmpty)
  }
}
