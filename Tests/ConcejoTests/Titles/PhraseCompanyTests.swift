import Testing

@testable import Concejo

@Suite struct PhraseCompanyTests {
  private func company(_ words: [UInt32?]) -> PhraseCompany {
    var company = PhraseCompany()
    for word in words { company.meet(word) }
    return company
  }

  @Test func `a word that stands there seven times of ten is fixed`() {
    #expect(company([1, 1, nil, 1, 2, 1, 1, nil, 1, 1]).isFixed)
  }

  @Test func `half is not enough`() {
    #expect(!company([1, nil, 1, 2, 1, nil, 1, 3, 1, nil]).isFixed)
  }

  @Test func `of four passages nothing is said`() {
    #expect(!company([1, 1, 1, 1]).isFixed)
    #expect(company([1, 1, 1, 1, 1]).isFixed)
  }

  @Test func `one word in all passages is always there, and be it one passage`() {
    #expect(company([1]).isAlwaysThere)
    #expect(company([1, 1]).isAlwaysThere)
    #expect(!company([1, 2, 1]).isAlwaysThere)
    #expect(!company([1, nil]).isAlwaysThere)
    #expect(!company([]).isAlwaysThere)
  }

  @Test func `what stands beside a phrase is told over "of the", and not over "and"`()
    async throws
  {
    let lines = try await TitleLines(["Tirage au sort", "Sort et tirage"], in: .fr)
    let word = lines.forms.words[Int(try lines.form("tirage"))]
    let first = lines.texts.passage(ofRow: 0)
    let second = lines.texts.passage(ofRow: 1)
    #expect(first.word(before: first.tokens.startIndex + 2, lines.forms) == word)
    #expect(first.word(before: first.tokens.startIndex, lines.forms) == nil)
    #expect(second.word(behind: second.tokens.startIndex, lines.forms) == nil)
  }
}
