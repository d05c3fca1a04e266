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
    let read = Language.allCases.max {
      (counts[$0.index], $1.rawValue) < (counts[$1.index], $0.rawValue)
    }
    // A study is written in a language that messages are in.
    return read.flatMap { counts[$0.index] > 0 ? $0 : nil } ?? .es
  }

  /// Languages that enough proposals are in to be spoken by those who wrote them.
  ///
  /// Of 10,860 proposals in Catalan and Spanish five are taken for Galician: the words of a language that nobody
  /// writes say nothing.
  var spoken: Set<Language> {
    Set(
      Language.allCases.filter {
        counts[$0.index] > 0
          && Double(counts[$0.index]) >= Double(proposals.count) * Self.leastShare
      })
  }

  /// In ten sets with labels what nobody wrote in has a thousandth of the texts at most; of `corpora/tu-atencion`
  /// English and Portuguese have 1.2 and 1.4 %.
  private static let leastShare = 0.005

  /// Finds the languages out in rounds: each text alone, then with the corpus as prior, which counts the
  /// more the shorter a text is.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of corpus: TokenizedCorpus, identifier: LanguageIdentifier = .shared
  ) async throws {
    let (wordScores, textScores, lengths) = try await Self.scores(of: corpus, identifier)
    var found = try await Self.best(of: textScores, lengths: lengths, prior: .zero)
    for _ in 0..<Self.rounds {
      found = try await Self.best(
        of: textScores, lengths: lengths, prior: Self.prior(Self.counts(of: found)))
    }
    proposals = found
    counts = Self.counts(of: proposals)
    surfaces = try await Self.majority(of: proposals, in: corpus, wordScores: wordScores)
  }

  /// Takes all texts for such of one language.
  init(of corpus: TokenizedCorpus, allIn language: Language) {
    proposals = [Language](repeating: language, count: corpus.count)
    surfaces = [Language](repeating: language, count: corpus.surfaces.count)
    counts = Self.counts(of: proposals)
  }

  /// Scores of each form and of each text, and how many words each text has.
  private static func scores(
    of corpus: TokenizedCorpus, _ identifier: LanguageIdentifier
  ) async throws -> (
    words: [LanguageIdentifier.Scores], texts: [LanguageIdentifier.Scores], lengths: [Int]
  ) {
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
    let lengths = try await concurrentFlatMap(0..<corpus.count, chunk: 4096) { range in
      range.map { proposal in corpus.tokens(of: proposal).count { $0.kind == .word } }
    }
    return (wordScores, textScores, lengths)
  }

  /// The language of each text by itself, where others of the same kind were in these.
  ///
  /// - Parameters:
  ///   - corpus: The texts.
  ///   - counts: How many of the others were in each language, by code.
  /// - Returns: A language for each text.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  static func languages(
    of corpus: TokenizedCorpus, expecting counts: [String: Int]
  ) async throws -> [Language] {
    let (_, textScores, lengths) = try await scores(of: corpus, await .read())
    return try await best(
      of: textScores, lengths: lengths,
      prior: prior(Language.withOther.map { counts[$0.rawValue] ?? 0 }))
  }

  /// How often the languages found are taken for what is to be expected.
  private static let rounds = 3
  /// Texts of fewer words are rather in a language that others are in.
  private static let fewWords = 20
  /// How much more the expectation counts for a text of one word.
  private static let shortTextWeight: Float = 4

  /// Logarithms of the languages' shares: what a text is expected to be in.
  private static func prior(_ counts: [Int]) -> LanguageIdentifier.Scores {
    let count = counts.reduce(0, +)
    let smoothing = 0.002 * Double(count) + 0.5
    var prior = LanguageIdentifier.Scores.zero
    for language in Language.allCases {
      let share = (Double(counts[language.index]) + smoothing) / Double(max(count, 1))
      prior[language.index] = Float((log(share) * 256).rounded() / 256)
    }
    return prior
  }

  /// The weight of what is expected: short texts say little by themselves.
  private static func priorWeight(wordCount: Int) -> Float {
    guard wordCount < fewWords else { return 1 }
    return 1 + (shortTextWeight - 1) * Float(fewWords - max(wordCount, 1)) / Float(fewWords - 1)
  }

  private static func best(
    of scores: [LanguageIdentifier.Scores], lengths: [Int], prior: LanguageIdentifier.Scores
  ) async throws -> [Language] {
    try await concurrentFlatMap(0..<scores.count, chunk: 8192) { texts in
      texts.map { text in
        LanguageIdentifier.isOther(scores[text])
          ? .other
          : LanguageIdentifier.best(
            of: scores[text] + prior * priorWeight(wordCount: lengths[text]))
      }
    }
  }

  private static func counts(of languages: [Language]) -> [Int] {
    languages.reduce(into: [Int](repeating: 0, count: Language.withOther.count)) {
      $0[$1.index] += 1
    }
  }

  private static func majority(
    of proposals: [Language], in corpus: TokenizedCorpus,
    wordScores: [LanguageIdentifier.Scores]
  ) async throws -> [Language] {
    let counts = try await concurrentChunks(0..<Language.withOther.count, chunk: 1) { languages in
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
        if counts[Language.other.index][surface] > most { return .other }
        return best
      }
    }
  }
}
