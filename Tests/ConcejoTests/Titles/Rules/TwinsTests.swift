import Testing

@testable import Concejo

@Suite struct TwinsTests {
  /// Candidates for a phrase of these terms each, best first.
  private func candidates(_ list: [(terms: [UInt32], rank: Float)]) async throws
    -> [TitleCandidate]
  {
    let lines = try await TitleLines(["La fuente"])
    let passage = lines.texts.passage(ofRow: 0)
    var run = PhraseRun(
      from: passage.tokens.startIndex + 1, in: passage, forms: lines.forms)
    run.takeIn()
    return list.map { entry in
      TitleCandidate(
        key: PhraseKey(terms: entry.terms, words: entry.terms, coordination: 0),
        wording: PhraseWording(of: run), inOtherNumber: nil, members: [],
        isPlace: false, isNeverAlone: false, isVague: false, concepts: [],
        specificity: 1,
        score: TitleScore(
          meaning: 1, specificity: 1, length: 1, nameless: 1, news: 1, breadth: 1),
        rank: entry.rank)
    }
  }

  @Test func `what another theme begins with, with a word more or less, gives way`() async throws {
    let list = try await candidates([([1], 1), ([1, 3], 0.9), ([2, 4], 0.8)])
    #expect(list.untwinned(from: [[1, 2]]).map(\.key.terms) == [[1, 3], [1], [2, 4]])
    #expect(list.untwinned(from: [[1]]).map(\.key.terms) == [[2, 4], [1], [1, 3]])
  }

  @Test func `not to a word alone`() async throws {
    let list = try await candidates([([1], 1), ([2], 0.9)])
    #expect(list.untwinned(from: [[1, 3]]).map(\.key.terms) == [[1], [2]])
  }

  @Test func `not to one that is far worse`() async throws {
    let list = try await candidates([([1], 1), ([2, 3], 0.2)])
    #expect(list.untwinned(from: [[1, 4]]).map(\.key.terms) == [[1], [2, 3]])
  }
}
