import Testing

@testable import Concejo

@Suite struct WordTableTests {
  private static let words = (0..<2000).map { FoldedWord("palabra\($0)") }
  private static let others = (0..<2000).map { FoldedWord("otra\($0)") }

  @Test(arguments: [0, 1, 2, 3, 64, 2000])
  func `a set holds its words and no others`(count: Int) {
    let set = WordSet(Self.words.prefix(count))
    for (place, word) in Self.words.enumerated() { #expect(set.contains(word) == (place < count)) }
    #expect(!Self.others.contains(where: set.contains))
  }

  @Test func `a word that is given twice is there once`() {
    let set = WordSet(["ana", "ana", "gil"])
    #expect(set.contains("ana") && set.contains("gil") && !set.contains("ros"))
  }

  @Test(arguments: [0, 1, 2000])
  func `a table knows what a dictionary does`(count: Int) {
    let known = Dictionary(uniqueKeysWithValues: zip(Self.words.prefix(count), 0..<count))
    let table = WordTable(known)
    #expect((Self.words + Self.others).allSatisfy { table[$0] == known[$0] })
    #expect(Set(table.words) == Set(known.keys))
  }
}
