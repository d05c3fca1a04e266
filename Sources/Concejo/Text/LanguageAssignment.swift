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
  init(of corpus: TokenizedCorpus) async throws {
    let identifier = LanguageIdentifier.shared
    let table = corpus.surfaces
    let wordScores = try await concurrentFlatMap(0..<table.count, chunk: 1024) { range in
      range.map { identifier.scores(of: table[UInt32($0)]) }
    }
    let textScores = (0..<corpus.count).map { proposal in
      corpus.tokens(of: proposal).reduce(into: LanguageIdentifier.Scores.zero) { sum, token in
        if token.kind == .word { sum += wordScores[Int(token.surface)] }
      }
    }
    let alone = Self.counts(of: textScores.map(LanguageIdentifier.best))
    let smoothing = 0.002 * Double(corpus.count) + 0.5
    var prior = LanguageIdentifier.Scores.zero
    for language in Language.allCases {
      let share = (Double(alone[language.index]) + smoothing) / Double(max(corpus.count, 1))
      prior[language.index] = Float((log(share) * 256).rounded() / 256)
    }
    proposals = textScores.map { LanguageIdentifier.best(of: $0 + prior) }
    counts = Self.counts(of: proposals)
    surfaces = Self.majority(of: proposals, in: corpus, wordScores: wordScores)
  }

  private static func counts(of languages: [Language]) -> [Int] {
    languages.reduce(into: [Int](repeating: 0, count: Language.allCases.count)) {
      $0[$1.index] += 1
    }
  }

  private static func majority(
    of proposals: [Language], in corpus: TokenizedCorpus,
    wordScores: [LanguageIdentifier.Scores]
  ) -> [Language] {
    var occurrences = [SIMD16<UInt32>](repeating: .zero, count: corpus.surfaces.count)
    for (proposal, language) in proposals.enumerated() {
      for token in corpus.tokens(of: proposal) {
        occurrences[Int(token.surface)][language.index] &+= 1
      }
    }
    return occurrences.indices.map { surface in
      // Equal counts are decided by the form itself.
      var best = Language.ca
      for language in Language.allCases {
        let (now, then) = (occurrences[surface][language.index], occurrences[surface][best.index])
        let scores = wordScores[surface]
        if now > then || now == then && scores[language.index] > scores[best.index] {
          best = language
        }
      }
      return best
    }
  }
}
