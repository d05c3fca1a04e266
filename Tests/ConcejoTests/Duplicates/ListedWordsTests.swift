import Testing

@testable import Concejo

/// What lists say of words is read once, whatever corpus asks.
@Suite struct ListedWordsTests {
  private static func number(_ word: String, _ words: ListedWords) throws -> UInt32 {
    try #require(words.forms.find(word), "\(word) is in no list")
  }

  @Test func `words of the lists are known without their accents, those of phrases alone are not`()
    throws
  {
    let words = ListedWords.of([.es])
    #expect(words.isKnown(try Self.number("tambien", words)))
    #expect(words.forms.find("también") == nil)
    let two = try Self.number("dos", words)
    #expect(words.numerals[two] == words.forms.find("2"))
    #expect(!words.isKnown(try Self.number("2", words)))
    #expect(words.polarity.isNegation(try Self.number("no", words), in: .es))
    #expect(words.ones.contains(try Self.number("una", words)))
  }

  @Test func `a set of languages is read alike after many others`() throws {
    let first = ListedWords.of([.ca, .pt])
    for language in Language.allCases {
      for other in Language.allCases where other > language {
        _ = ListedWords.of([language, other])
      }
    }
    let again = ListedWords.of([.ca, .pt])
    #expect(
      again.forms.indices.map { again.forms[UInt32($0)] }
        == first.forms.indices.map { first.forms[UInt32($0)] })
    #expect(again.knownCount == first.knownCount && again.numerals == first.numerals)
  }

  @Test func `synonyms are found by their stems, and words no list has by nothing`() throws {
    let synonyms = ListedWords.of([.es]).synonyms
    let pair = try #require(
      Wording.of(.es).synonyms.first { group in
        group.count { !$0.contains(" ") } > 1
      })
    let groups = pair.filter { !$0.contains(" ") }.map { word in
      let key = synonyms.key(ofStem: Lexicon.stem(word, language: .es))
      return synonyms.matches(at: 0, in: [key]).map(\.group)
    }
    #expect(Set(groups.dropFirst().reduce(Set(groups[0])) { $0.intersection($1) }).count == 1)
    #expect(synonyms.key(ofStem: "zzurrumb") == SynonymPhrases.noKey)
  }
}
