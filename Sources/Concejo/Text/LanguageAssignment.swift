import Foundation

/// The language of each proposal and of each word form of a corpus.
struct LanguageAssignment: Sendable {
  /// Language of each proposal.
  let proposals: [Language]
  /// Language of each form: that of the texts in which it stands most.
  let surfaces: [Language]
  /// Proposals in each language, by ``Language/index``.
  let counts: [Int]

  /// The language most proposals are in; of equals the first by code.
  var main: Language {
    guard !proposals.isEmpty else { return .es }
    return Language.allCases.max {
      (counts[$0.index], $1.rawValue) < (counts[$1.index], $0.rawValue)
    }
      ?? .es
  }

  /// Finds the languages out in two rounds: each text alone, then with the corpus as prior.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of corpus: TokenizedCorpus, identifier: LanguageIdentifier = .shared
  ) async throws {
    let table = corpus.surfaces
    let wordScores = try await concurrentFlatMap(0..<table.count, chunk: 16_384) { forms in
      identifier.scores(of: forms, in: table)
    }
    let textScores = try await concurrentFlatMap(0..<corpus.count, chunk: 1024) { range in
      range.map { proposal in
        var sum = LanguageIdentifier.Scores.zero
        for token in corpus.tokens(of: proposal) where token.kind == .word {
          sum += wordScores[Int(token.surface)]
        }
        return sum
      }
    }
    let alone = Self.counts(of: try await Self.best(of: textScores, prior: .zero))
    let smoothing = 0.002 * Double(corpus.count) + 0.5
    var prior = LanguageIdentifier.Scores.zero
    for language in Language.allCases {
      let share = (Double(alone[language.index]) + smoothing) / Double(max(corpus.count, 1))
      prior[language.index] = Float((log(share) * 256).rounded() / 256)
    }
    proposals = try await Self.best(of: textScores, prior: prior)
    counts = Self.counts(of: proposals)
    surfaces = try await Self.majority(of: proposals, in: corpus, wordScores: wordScores)
  }

  private static func best(
    of scores: [LanguageIdentifier.Scores], prior: LanguageIdentifier.Scores
  ) async throws -> [Language] {
    try await concurrentFlatMap(0..<scores.count, chunk: 8192) { texts in
      texts.map { LanguageIdentifier.best(of: scores[$0] + prior) }
    }
  }

  private static func counts(of languages: [Language]) -> [Int] {
    languages.reduce(into: [Int](repeating: 0, count: Language.allCases.count)) {
      $0[$1.index] += 1
    }
  }

  private static func majority(
    of proposals: [Language], in corpus: TokenizedCorpus,
    wordScores: [LanguageIdentifier.Scores]
  ) async throws -> [Language] {
    let counts = try await concurrentChunks(0..<Language.allCases.count, chunk: 1) { languages in
      var counts = [UInt32](repeating: 0, count: corpus.surfaces.count)
      for (proposal, own) in proposals.enumerated() where own.index == languages.lowerBound {
        for token in corpus.tokens(of: proposal) { counts[Int(token.surface)] += 1 }
      }
      return counts
    }
    return try await concurrentFlatMap(0..<corpus.surfaces.count, chunk: 8192) { surfaces in
      surfaces.map { surface in
        let scores = wordScores[surface]
        var best = Language.ca
        var most = counts[best.index][surface]
        for language in Language.allCases {
          let own = counts[language.index][surface]
          // Equal counts are decided by the form itself.
          if own > most || own == most && scores[language.index] > scores[best.index] {
            (best, most) = (language, own)
          }
        }
        return best
      }
    }
  }
}
