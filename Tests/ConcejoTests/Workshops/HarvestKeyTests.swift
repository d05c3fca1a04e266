import Testing

@testable import Concejo

@Suite struct HarvestKeyTests {
  @Test(arguments: ["S2-R4-T07-1", "S1-O12-T00-3", "S10-R1-T123-99"])
  func `a name is read as it is written`(text: String) {
    #expect(HarvestKey(text)?.text == text)
    #expect(HarvestKey(text.lowercased())?.text == text)
  }

  @Test(arguments: [
    "", "S2-R4-T07", "S2-X4-T07-1", "S0-R4-T07-1", "S2-R4-T07-0", "S2-R4-T7a-1", "2-4-7-1",
    "S2-R4-T07-1-3F7A2", "S99999-R4-T07-1", "S-R-T-",
  ])
  func `anything else is no name`(text: String) {
    #expect(HarvestKey(text) == nil)
  }

  @Test func `lines go by session, room before online, table, theme, and none last`() {
    let names = [
      "S1-R2-T01-1", "S1-R10-T01-1", "S1-R10-T02-1", "S1-R10-T02-2", "S1-R10-T00-1",
      "S1-O1-T01-1", "S2-R1-T01-1",
    ]
    #expect(names.reversed().compactMap { HarvestKey($0) }.sorted().map(\.text) == names)
  }

  @Test func `a table is a source of its own`() {
    #expect(HarvestKey("S2-R4-T07-1")?.origin.source == "session 2, table 4")
    #expect(HarvestKey("S2-O4-T07-1")?.origin.source == "session 2, online table 4")
  }

  @Test(
    arguments: [
      ("14", 14), (" 14", nil), ("0", 0), ("14.0", 14), ("14,00", 14), ("99999", 99_999),
      ("100000", nil), ("3,5", nil), ("1.000", nil), ("-2", nil), ("tres", nil), ("", nil),
      ("1e2", nil), ("=1+1", nil), ("١٤", nil), ("14.", nil), (".0", nil),
    ] as [(String, Int?)])
  func `people are whole numbers`(text: String, expected: Int?) {
    #expect(HarvestCount.read(text) == expected)
  }

  @Test(arguments: Messages.available)
  func `the words of every list are read back`(language: Language) {
    let messages = Messages(language)
    for kind in HarvestKind.allCases {
      #expect(HarvestKind(written: kind.word(messages).uppercased()) == kind)
    }
    for channel in HarvestChannel.allCases {
      #expect(HarvestChannel(written: channel.word(messages)) == channel)
    }
  }

  @Test func `no header and no word means two things in two languages`() {
    for header in Messages.available.flatMap({ language in
      HarvestColumn.allCases.map { $0.name(Messages(language)) }
    }) {
      #expect(HarvestColumn.allCases.count { $0.isName(header) } == 1, "\(header)")
    }
    let usual = Resource.decode([String: [String]].self, from: "workshops/words.json")
    for (value, words) in usual {
      for word in words {
        let read = HarvestKind(written: word)?.rawValue ?? HarvestChannel(written: word)?.rawValue
        #expect(read == value, "\(word)")
      }
    }
  }
}
