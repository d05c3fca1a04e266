import Testing

@testable import Concejo

/// Numbers of files, lots and clauses stand as people count them.
@Suite struct SectionNumberTests {
  @Test func `numbers in them count by their value, and none stands last`() {
    let sorted = [
      "1", "2", "4.2", "4.2.1", "4.10", "10", "2026/9", "2026/117", "A", "A2", "A10", "",
    ]
    #expect(sorted.reversed().map { SectionNumber($0) }.sorted().map(\.text) == sorted)
  }

  @Test func `leading zeros change nothing but the order of equals`() {
    #expect(SectionNumber("01") < SectionNumber("1"))
    #expect(SectionNumber("1") < SectionNumber("02"))
    #expect(!(SectionNumber("") < SectionNumber("")))
  }
}
