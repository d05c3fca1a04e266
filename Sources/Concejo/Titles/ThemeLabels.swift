import Foundation

/// Finds the phrases that name each theme: they stand in the corpus, letter by letter.
///
/// A phrase's quality is the sum of its terms' scores in the theme, times how specific they are, times
/// a factor for its length (one word says too little, a whole clause fits too few), times a power of
/// its centrality: the cosine between the middle of the proposals that have it and the middle of the
/// theme, over what as many drawn at random would have. What stands at the theme's edge does not name
/// it. Quality times what it adds, that is how far it speaks of members that were not spoken of yet
/// (``TitleReach``), is its score.
///
/// A title is the phrase with the highest score, and further ones while much of the members is not
/// spoken of: a cover by the greedy rule.
///
/// Source: G. Nemhauser, L. Wolsey & M. Fisher, *An analysis of approximations for maximizing
/// submodular set functions*, Mathematical Programming 14, 1978, doi:10.1007/BF01588971.
struct ThemeLabels: Sendable, Codable, Equatable {
  /// Most words of a phrase.
  var longestPhrase = 7
  /// Most terms of a phrase.
  var mostTerms = 4
  /// Phrases may be made of this many of the theme's best terms.
  var vocabularySize = 60
  /// Least share of the theme's proposals that have the phrase.
  var smallestCoverage = 0.02
  /// Factor of phrases of one, two, three and four terms.
  var lengthFactors: [Float] = [0.75, 1, 1.05, 1]
  /// Power of the centrality.
  var centralityExponent = 8
  /// So many phrases are compared closely, best first.
  var comparedCandidates = 40
  /// Two phrases joined by "and" must have so many times the proposals that either has.
  var coordinationGain = 1.3
  /// A phrase is specific if so large a share of those who have one of its terms is in the theme.
  var specificShare: Float = 0.6
  /// Titles kept besides the best.
  var alternatives = 2
  /// Phrases of a theme's title at most.
  var mostParts = 3
  /// How far a phrase speaks of a member that has its words in passing.
  var passingReach = 0.5
  /// How far a phrase speaks of a member that is mainly about its concept and has none of its words.
  var conceptReach = 0.5
  /// That far if so large a share of those who are about the concept have its words, and less far
  /// below.
  var namedShare = 0.5
  /// A title names further subjects while more than this share of the members is not spoken of.
  var openShare = 0.3
  /// Least share of the members that a further phrase adds.
  var smallestPart = 0.09
  /// The same where no phrase adds so much.
  var smallestLastPart = 0.045
  /// Least share of the members that have a further phrase.
  var smallestHeldPart = 0.03
  /// Least specificity of a further phrase, of what counts as specific.
  var leastSpecificity = 0.35
  /// Factor of phrases of a concept that is named already.
  var knownFactor: Float = 0.6
  /// A phrase is broad if so large a share of those have it who have its most frequent term.
  var broadShare: Float = 0.5
  /// Factor of phrases with a name, or with a capital inside: a place is seldom what a theme is about.
  var nameFactor: Float = 0.6
  /// Most words of a title of several phrases.
  var longestTitle = 9
  /// Of more members, this many are read.
  var mostRead = 8192

  /// What the phrases are taken from.
  struct Source: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let lexicon: Lexicon
    let profile: TermProfile
    /// Whether a form is a name, so that its capitals are no shouting.
    let isName: [Bool]
    let grammar: TitleGrammar
    /// Proposal of each row.
    let rows: [Int]
    /// Vectors of length 1 or 0 of the same rows: those that the themes were found by.
    let vectors: DenseMatrix
    /// Language of each proposal.
    let languages: [Language]
    /// What the rows are mainly about.
    let subjects: TitleSubjects

    /// The same with the terms of other groups.
    func with(_ profile: TermProfile) -> Source {
      Source(
        proposals: proposals, corpus: corpus, lexicon: lexicon, profile: profile, isName: isName,
        grammar: grammar, rows: rows, vectors: vectors, languages: languages, subjects: subjects)
    }
  }

  /// The names of a theme.
  struct Titles: Sendable {
    /// What names it: at least one phrase.
    let parts: [ThemeTitle.Part]
    /// The terms of its first phrase.
    let terms: [UInt32]
    /// Other phrases, less telling.
    let alternatives: [Quote]
  }

  /// The titles of all themes; no two themes share their first phrase's terms.
  ///
  /// - Parameters:
  ///   - members: Rows of each theme.
  ///   - source: What the phrases are taken from.
  ///   - avoided: For each theme terms that alone make no first title: those of the theme above.
  ///   - mostParts: Phrases of a title at most.
  /// - Returns: For each theme its titles, or nil where no phrase names it.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func titles(
    of members: [[Int]], source: Source, avoiding avoided: [[UInt32]] = [], mostParts: Int = 1
  ) async throws -> [Titles?] {
    let labels = self
    let members = members.map { $0.evenlySpaced(mostRead) }
    let candidates = try await concurrentFlatMap(0..<members.count, chunk: 1) { themes in
      themes.map { theme in
        TitleCandidates(theme: theme, members: members[theme], source: source, labels: labels)
      }
    }
    let ranked = try await concurrentFlatMap(0..<members.count, chunk: 1) { themes in
      themes.map { theme in
        candidates[theme].ranked(open: [Double](repeating: 1, count: members[theme].count))
      }
    }
    var used: Set<[UInt32]> = []
    let chosen = ranked.enumerated().map { number, list -> [TitleCandidate] in
      let above = Set(avoided.isEmpty ? [] : avoided[number])
      var chosen: [TitleCandidate] = []
      for candidate in list where chosen.count <= alternatives {
        let terms = Set(candidate.key.terms)
        if terms.isSubset(of: above) { continue }
        if chosen.isEmpty, used.contains(terms.sorted()) { continue }
        if chosen.contains(where: { candidate.key.saysTheSame(as: $0.key) }) { continue }
        chosen.append(candidate)
      }
      if let first = chosen.first { used.insert(Set(first.key.terms).sorted()) }
      return chosen
    }
    return try await concurrentFlatMap(0..<members.count, chunk: 1) { themes in
      themes.map { theme in
        chosen[theme].isEmpty
          ? nil
          : labels.titles(
            among: candidates[theme], size: members[theme].count, chosen: chosen[theme],
            source: source, mostParts: mostParts)
      }
    }
  }

  /// The phrases that name a theme: the first of those chosen, and others for the members that it
  /// does not speak of; and those chosen that are left.
  private func titles(
    among candidates: TitleCandidates, size: Int, chosen: [TitleCandidate], source: Source,
    mostParts: Int
  ) -> Titles {
    var parts = [chosen[0]]
    var open = candidates.reach(of: chosen[0]).map { 1 - $0 }
    let language = candidates.language(of: chosen[0])
    let fewest = max(2, Int((smallestHeldPart * Double(size)).rounded(.up)))
    while parts.count < mostParts, open.reduce(0, +) > openShare * Double(size) {
      let length = parts.reduce(0) { $0 + $1.wording.wordCount }
      let known = parts.reduce(Set<Int>()) { $0.union($1.concepts) }
      let fitting = candidates.ranked(open: open, known: known).filter { candidate in
        candidate.gain >= smallestLastPart && candidate.members.count >= fewest
          && candidate.specificity >= leastSpecificity
          && candidate.key.coordination == 0 && !candidate.wording.holdsName
          && length + candidate.wording.wordCount <= longestTitle
          && source.languages[candidate.wording.proposal] == language
          && !parts.contains { $0.key.sharesWord(with: candidate.key) }
      }
      guard let next = fitting.first(where: { $0.gain >= smallestPart }) ?? fitting.first else {
        break
      }
      parts.append(next)
      open = zip(open, candidates.reach(of: next)).map { min($0, 1 - $1) }
    }
    return Titles(
      parts: parts.map { source.part($0, language: language) }, terms: chosen[0].key.terms,
      alternatives: chosen.dropFirst().filter { other in
        !parts.contains { $0.key.saysTheSame(as: other.key) }
      }.map { source.part($0, language: language).quote })
  }
}

extension ThemeLabels.Source {
  /// A candidate as a part of a title in some language.
  fileprivate func part(_ candidate: TitleCandidate, language: Language) -> ThemeTitle.Part {
    let wording = candidate.wording
    let proposal = proposals[wording.proposal]
    return ThemeTitle.Part(
      quote: Quote(
        proposal: proposal, bytes: Array(proposal.text.utf8), range: wording.range),
      language: language, losesCapital: wording.losesCapital,
      isCoordination: candidate.key.coordination > 0)
  }
}

extension [Int] {
  /// So many of them at most, at even distances.
  fileprivate func evenlySpaced(_ most: Int) -> [Int] {
    count <= most ? self : (0..<most).map { self[$0 * count / most] }
  }
}
