import Testing

@testable import Concejo

@Suite struct MessagesTests {
  /// Names of the gaps `{name}` of a sentence.
  private func gaps(of text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
        String(part.prefix { $0 != "}" })
      })
  }

  @Test func `Spanish is among the languages`() {
    #expect(Messages.available.contains(.es))
  }

  @Test func `each kind of personal data has a name in the account`() {
    let names = Set(Messages(.es).keys)
    for kind in PersonalDataKind.allCases {
      #expect(names.contains("ledger.masked.\(kind.rawValue)"))
    }
  }

  @Test(arguments: Messages.available)
  func `every language has exactly the sentences of Spanish`(language: Language) {
    let (own, spanish) = (Set(Messages(language).keys), Set(Messages(.es).keys))
    #expect(spanish.subtracting(own).sorted() == [], "missing")
    #expect(own.subtracting(spanish).sorted() == [], "unknown")
  }

  @Test(arguments: Messages.available)
  func `every sentence has the gaps of the Spanish one`(language: Language) {
    let (messages, spanish) = (Messages(language), Messages(.es))
    for key in Set(messages.keys).intersection(spanish.keys).sorted() {
      #expect(gaps(of: messages[key]) == gaps(of: spanish[key]), "\(key)")
    }
  }

  @Test(arguments: Messages.available)
  func `no sentence is blank or has a brace left over`(language: Language) {
    let messages = Messages(language)
    for key in messages.keys {
      let text = messages[key]
      #expect(text.contains { !$0.isWhitespace }, "\(key)")
      let (opened, closed) = (text.count { $0 == "{" }, text.count { $0 == "}" })
      #expect(opened == closed, "\(key)")
      #expect(gaps(of: text).allSatisfy { $0.allSatisfy(\.isLetter) && !$0.isEmpty }, "\(key)")
    }
  }

  @Test(arguments: Messages.available)
  func `a singular comes with a plural`(language: Language) {
    let keys = Set(Messages(language).keys)
    for key in keys where key.hasSuffix(".one") {
      #expect(keys.contains(String(key.dropLast(4)) + ".other"), "\(key)")
    }
  }

  @Test(arguments: Messages.available)
  func `everything the library can name has its sentence`(language: Language) {
    let keys = Set(Messages(language).keys)
    let reasons: [RejectedRow.Reason] = [
      .noText, .tooManyCells(found: 2, expected: 1), .repeatedID, .tooLong(bytes: 2, limit: 1),
      .notAnObject,
    ]
    var names = ["campaign", "exact", "near"].map { "duplicates.kind.\($0)" }
    names += Language.withOther.map { "language.\($0.rawValue)" }
    names += OutsideReason.allCases.map { "outside.reason.\($0.rawValue)" }
    names += reasons.map { "ledger.rejected.\($0.code)" }
    #expect(Set(names).subtracting(keys).sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `a language without sentences gets the Spanish ones`(language: Language) {
    let expected = Messages.available.contains(language) ? language : .es
    #expect(Messages(language).language == expected)
  }

  @Test func `gaps are filled by name`() {
    let text = Messages(.es)("agenda.seats.range", ["high": "5", "low": "4"])
    #expect(text == "4 o 5")
  }

  @Test func `a value that looks like a gap is text`() {
    let values: KeyValuePairs = ["word": "{inside}", "inside": "3", "total": "7"]
    let text = Messages(.es)("theme.term", values)
    #expect(text == "«{inside}» (3)")
  }

  @Test func `a count takes the singular for one only`() {
    let messages = Messages(.es)
    #expect(messages.counted("theme.distinct", 1) == "1 distinta")
    #expect(messages.counted("theme.distinct", 0) == "0 distintas")
    #expect(messages.counted("theme.distinct", 12_345) == "12\u{202F}345 distintas")
  }
}
