import Foundation

/// Finds the phrases that name each theme: they stand in the corpus, letter by letter.
///
/// A phrase's score is the sum of its terms' scores in the theme, times a power of the share of the
/// theme's proposals that have it, times a factor for its length (one word says too little, a whole
/// clause fits too few), times a power of its centrality: the cosine between the middle of the
/// proposals that have it and the middle of the theme, over what as many drawn at random would have.
/// What stands at the theme's edge does not name it. Two phrases joined
/// by "and" count as had by whoever has one of them.
///
/// Where most members do not speak of what the best phrase names, further phrases are looked for among
/// these alone.
struct ThemeLabels: Sendable, Codable, Equatable {
  /// Most words of a phrase.
  var longestPhrase = 7
  /// Most terms of a phrase.
  var mostTerms = 4
  /// Phrases may be made of this many of the theme's best terms.
  var vocabularySize = 60
  /// Power of the share of proposals that have the phrase; below 1, so that telling phrases win.
  var coverageExponent = 0.5
  /// Least share of the theme's proposals that have the phrase.
  var smallestCoverage = 0.02
  /// Factor of phrases of one, two, three and four terms.
  var lengthFactors: [Float] = [0.75, 1, 1.05, 1]
  /// Power of the centrality.
  var centralityExponent = 8
  /// The middle is looked at of so many phrases, best first.
  var centeredCandidates = 40
  /// Two phrases joined by "and" must have so many times the proposals that either has.
  var coordinationGain = 1.3
  /// A phrase is specific if so large a share of those who have one of its terms is in the theme.
  var specificShare: Float = 0.6
  /// Titles kept besides the best.
  var alternatives = 2
  /// Phrases of a theme's title at most.
  var mostParts = 3
  /// A title names more than one subject while more than this share of the members speaks of none of
  /// those it names.
  var silentShare = 0.3
  /// A theme of whose members fewer speak of the best phrase is named by its subthemes.
  var mixedCoverage = 0.2
  /// Least share of its members that speak of what a subtheme is named by.
  var smallestSubject = 0.06
  /// Least share of the members that speak of a further subject.
  var smallestPart = 0.1
  /// Least share of the members that have its phrase.
  var smallestHeldPart = 0.05
  /// Least specificity of a further subject, of at most 1.
  var leastSpecificity: Float = 0.6
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

    /// The same with the terms of other groups.
    func with(_ profile: TermProfile) -> Source {
      Source(
        proposals: proposals, corpus: corpus, lexicon: lexicon, profile: profile, isName: isName,
        grammar: grammar, rows: rows, vectors: vectors, languages: languages)
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
    /// Share of the members that speak of what the first phrase names.
    let coverage: Double
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
      themes.map { candidates[$0].ranked() }
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

  /// What names a theme: its phrases, or, where few members speak of the first, what names its parts.
  ///
  /// - Parameters:
  ///   - titles: The theme's phrases, if there are any.
  ///   - subthemes: The phrases of its subthemes, larger ones first.
  ///   - share: Share of the theme's members that have one of some terms.
  /// - Returns: The title, or nil where no phrase names it.
  func title(
    _ titles: Titles?, subthemes: [ThemeTitle.Part], share: ([UInt32]) -> Double
  ) -> ThemeTitle? {
    guard let titles else { return nil }
    guard titles.coverage < mixedCoverage else { return ThemeTitle(joining: titles.parts) }
    let shares = subthemes.map { share($0.mainTerms) }
    // Of equals the larger subtheme.
    let order = subthemes.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }
    var parts: [ThemeTitle.Part] = []
    var length = 0
    for place in order where shares[place] >= smallestSubject && parts.count < mostParts {
      let part = subthemes[place]
      guard !part.holdsName, !part.isCoordination, length + part.wordCount <= longestTitle else {
        continue
      }
      parts.append(part)
      length += part.wordCount
    }
    return ThemeTitle(joining: parts.count > 1 ? parts : titles.parts)
  }

  /// The phrases that name a theme: the first of those chosen, and others for the members that do not
  /// speak of it; and those chosen that are left.
  private func titles(
    among candidates: TitleCandidates, size: Int, chosen: [TitleCandidate], source: Source,
    mostParts: Int
  ) -> Titles {
    var parts = [chosen[0]]
    var rest = candidates.silent(among: Array(0..<size), of: parts[0])
    let coverage = 1 - Double(rest.count) / Double(max(size, 1))
    let language = source.languages[chosen[0].wording.proposal]
    let fewestHolders = max(2, Int((smallestHeldPart * Double(size)).rounded(.up)))
    let fewest = max(2, Int((smallestPart * Double(size)).rounded(.up)))
    while parts.count < mostParts, Double(rest.count) > silentShare * Double(size) {
      let length = parts.reduce(0) { $0 + $1.wording.wordCount }
      let next = candidates.ranked(among: rest).first { candidate in
        length + candidate.wording.wordCount <= longestTitle
          && candidate.key.coordination == 0
          && candidate.specificity >= leastSpecificity
          && candidate.members.count >= fewestHolders
          && source.languages[candidate.wording.proposal] == language
          && !parts.contains { !Set($0.key.terms).isDisjoint(with: candidate.key.terms) }
          && rest.count - candidates.silent(among: rest, of: candidate).count >= fewest
      }
      guard let next else { break }
      parts.append(next)
      rest = candidates.silent(among: rest, of: next)
    }
    return Titles(
      parts: parts.map { source.part($0, mainTerms: candidates.mainTerms(of: $0)) },
      terms: chosen[0].key.terms,
      alternatives: chosen.dropFirst().filter { other in
        !parts.contains { $0.key.saysTheSame(as: other.key) }
      }.map { source.part($0, mainTerms: candidates.mainTerms(of: $0)).quote },
      coverage: coverage)
  }
}

extension ThemeLabels.Source {
  /// A candidate as a part of a title.
  fileprivate func part(
    _ candidate: TitleCandidate, mainTerms: [UInt32]
  ) -> ThemeTitle.Part {
    let wording = candidate.wording
    let proposal = proposals[wording.proposal]
    return ThemeTitle.Part(
      quote: Quote(
        proposal: proposal, bytes: Array(proposal.text.utf8), range: wording.range),
      language: languages[wording.proposal], losesCapital: wording.losesCapital,
      holdsName: wording.holdsName, isCoordination: candidate.key.coordination > 0,
      wordCount: wording.wordCount, mainTerms: mainTerms)
  }

  /// The share of some rows whose proposals have one of some terms.
  func share(of members: [Int], having terms: [UInt32]) -> Double {
    let count = members.count { row in
      corpus.tokens(of: rows[row]).contains {
        terms.contains(lexicon.termOfSurface[Int($0.surface)])
      }
    }
    return Double(count) / Double(max(members.count, 1))
  }
}

extension [Int] {
  /// So many of them at most, at even distances.
  fileprivate func evenlySpaced(_ most: Int) -> [Int] {
    count <= most ? self : (0..<most).map { self[$0 * count / most] }
  }
}
