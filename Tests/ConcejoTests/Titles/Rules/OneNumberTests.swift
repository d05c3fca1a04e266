import Testing

@testable import Concejo

@Suite struct OneNumberTests {
  /// Candidates for the phrases of one word of some lines.
  private func candidates(_ words: [String], of lines: [String]) async throws -> [TitleCandidate] {
    let lines = try await TitleLines(lines)
    let terms = (0..<lines.forms.termCount).map { UInt32($0) }
    let phrases = CandidatePhrases(
      longestPhrase: 1, mostTerms: 1, vocabulary: TitleVocabulary(terms, among: terms.count),
      forms: lines.forms
    ).phrases(of: lines.texts.rows.count) { lines.texts.passage(ofRow: $0) }
    return try words.map { word in
      let term = lines.forms.terms[Int(try lines.form(word))]
      let (key, phrase) = try #require(phrases.first { $0.key.terms == [term] })
      let wording = try #require(phrase.bestWording)
      return TitleCandidate(
        key: key, wording: wording, inOtherNumber: phrase.wordingInOtherNumber(than: wording),
        members: phrase.members, isPlace: phrase.isPlace, isNeverAlone: phrase.isNeverAlone,
        isVague: false,
        concepts: [], specificity: 1,
        score: TitleScore(
          meaning: 1, specificity: 1, length: 1, nameless: 1, news: 1, breadth: 1),
        rank: 1)
    }
  }

  private let fountains = ["La fuente", "Las fuentes", "Unas fuentes"]
  private let park = [String](repeating: "El parque", count: 4)

  @Test func `one thing beside several is written as several, where people write it so`()
    async throws
  {
    let mixed = try await candidates(
      ["fuente", "parque"], of: fountains + park + ["Los parques"])
    #expect(mixed.map(\.wording.isPlural) == [true, false])
    #expect(mixed.inOneNumber.map(\.wording.isPlural) == [true, true])
  }

  @Test func `all stay where nobody writes of several`() async throws {
    let mixed = try await candidates(["fuente", "parque"], of: fountains + park)
    #expect(mixed.inOneNumber.map(\.wording.isPlural) == [true, false])
  }
}
