import Foundation

/// Finds the phrases that name each theme: they stand in the corpus, letter by letter.
///
/// A phrase is a run of words with nothing but blanks between them, that starts and ends with a word
/// that means something. Its score is the sum of its terms' scores in the theme, times a power of the
/// share of the theme's proposals that have it, times a factor for its length: one word says too
/// little, a whole clause fits too few.
struct ThemeLabels: Sendable, Codable, Equatable {
  /// Most words of a phrase.
  var longestPhrase = 7
  /// Most terms of a phrase.
  var mostTerms = 4
  /// Phrases may be made of this many of the theme's best terms.
  var vocabularySize = 60
  /// Power of the share of proposals that have the phrase; below 1, so that telling phrases win.
  var coverageExponent = 0.45
  /// Least share of the theme's proposals that have the phrase.
  var smallestCoverage = 0.03
  /// Factor of phrases of one, two, three and four terms.
  var lengthFactors: [Float] = [0.75, 1, 1.05, 1]
  /// Titles kept besides the best.
  var alternatives = 2

  /// What the phrases are taken from.
  struct Source: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let lexicon: Lexicon
    let profile: TermProfile
    /// Whether a form is a name, so that its capitals are no shouting.
    let isName: [Bool]
    let grammar: TitleGrammar

    /// The same with the terms of other groups.
    func with(_ profile: TermProfile) -> Source {
      Source(
        proposals: proposals, corpus: corpus, lexicon: lexicon, profile: profile, isName: isName,
        grammar: grammar)
    }
  }

  /// The titles of all themes, each list best first; no two themes share their first one's terms.
  ///
  /// - Parameters:
  ///   - members: Proposals of each theme, without copies.
  ///   - source: What the phrases are taken from.
  ///   - avoided: For each theme terms that alone make no first title: those of the theme above.
  /// - Returns: For each theme its titles.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func titles(
    of members: [[Int]], source: Source, avoiding avoided: [[UInt32]] = []
  ) async throws -> [[Title]] {
    let labels = self
    let candidates = try await concurrentFlatMap(0..<members.count, chunk: 1) { themes in
      themes.map { labels.candidates(theme: $0, members: members[$0], source: source) }
    }
    var used: Set<[UInt32]> = []
    return candidates.enumerated().map { number, list in
      let above = Set(avoided.isEmpty ? [] : avoided[number])
      var chosen: [Candidate] = []
      for candidate in list where chosen.count <= alternatives {
        let terms = Set(candidate.terms)
        if terms.isSubset(of: above) { continue }
        if chosen.isEmpty, used.contains(terms.sorted()) { continue }
        if chosen.contains(where: {
          terms.isSubset(of: Set($0.terms)) || terms.isSuperset(of: Set($0.terms))
        }) {
          continue
        }
        chosen.append(candidate)
      }
      if let first = chosen.first { used.insert(Set(first.terms).sorted()) }
      return chosen.map { Title(terms: $0.terms, quote: $0.quote) }
    }
  }

  /// A phrase and its terms.
  struct Title: Sendable {
    let terms: [UInt32]
    let quote: Quote
  }

  private struct Candidate: Sendable {
    let terms: [UInt32]
    let quote: Quote
    let score: Float
  }

  /// How often one way of writing a phrase occurs, and where first.
  private struct Wording {
    var count = 0
    let proposal: Int
    let range: Range<Int>
    /// Higher is better to read: not shouted, accents in place, a capital first.
    let rank: Int
  }

  private struct Phrase {
    var proposalCount = 0
    var lastProposal = -1
    var score: Float = 0
    var wordings: [String: Wording] = [:]
  }

  private func candidates(theme: Int, members: [Int], source: Source) -> [Candidate] {
    var scores: [UInt32: Float] = [:]
    for entry in source.profile.entries[theme].prefix(vocabularySize) {
      scores[entry.term] = entry.score
    }
    var phrases: [[UInt32]: Phrase] = [:]
    for proposal in members {
      let bytes = Array(source.proposals[proposal].text.utf8)
      let tokens = source.corpus.tokens(of: proposal)
      for start in tokens.indices {
        extend(from: start, tokens: tokens, bytes: bytes, scores: scores, source: source) {
          terms, range, rank in
          var phrase = phrases[terms] ?? Phrase()
          if phrase.lastProposal != proposal {
            phrase.lastProposal = proposal
            phrase.proposalCount += 1
          }
          if phrase.score == 0 {
            phrase.score = Set(terms).sorted().reduce(0) { $0 + (scores[$1] ?? 0) }
          }
          let text = String(decoding: bytes[range], as: UTF8.self)
          phrase.wordings[
            text, default: Wording(proposal: proposal, range: range, rank: rank)
          ].count += 1
          phrases[terms] = phrase
        }
      }
    }
    let fewest = max(
      members.count < 8 ? 1 : 2, Int((smallestCoverage * Double(members.count)).rounded(.up)))
    var candidates: [Candidate] = []
    for (terms, phrase) in phrases where phrase.proposalCount >= fewest {
      guard let (wording, _) = Self.bestWording(of: phrase) else { continue }
      let coverage = Double(phrase.proposalCount) / Double(members.count)
      let weight = (pow(coverage, coverageExponent) * 65_536).rounded() / 65_536
      let proposal = source.proposals[wording.proposal]
      candidates.append(
        Candidate(
          terms: terms,
          quote: Quote(proposal: proposal, bytes: Array(proposal.text.utf8), range: wording.range),
          score: phrase.score * Float(weight) * lengthFactors[Set(terms).count - 1]))
    }
    candidates.sort {
      $0.score != $1.score
        ? $0.score > $1.score : $0.terms.lexicographicallyPrecedes($1.terms)
    }
    return candidates
  }

  /// The wording best to read; of equals the most frequent, then the first by bytes.
  private static func bestWording(of phrase: Phrase) -> (Wording, String)? {
    phrase.wordings.max { left, right in
      let (a, b) = (left.value, right.value)
      if a.rank != b.rank { return a.rank < b.rank }
      if a.count != b.count { return a.count < b.count }
      return right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
    }.map { ($0.value, $0.key) }
  }

  /// Visits every phrase that starts at a token.
  private func extend(
    from start: Int, tokens: ArraySlice<Token>, bytes: [UInt8], scores: [UInt32: Float],
    source: Source, visit: ([UInt32], Range<Int>, Int) -> Void
  ) {
    var terms: [UInt32] = []
    var capitals = 0
    var accentsMissing = false
    for index in start..<min(start + longestPhrase, tokens.endIndex) {
      let token = tokens[index]
      if index > start {
        let gap = bytes[Int(tokens[index - 1].end)..<Int(token.start)]
        guard gap.count <= 3, gap == [0x20] || gap == [0x27] || gap == [0xE2, 0x80, 0x99] else {
          return
        }
      }
      let surface = Int(token.surface)
      let term = source.lexicon.termOfSurface[surface]
      if term == Lexicon.noTerm {
        guard index > start, source.grammar.isConnector[surface] else { return }
        continue
      }
      guard scores[term] != nil, token.kind == .word || index > start else { return }
      if index == start, !source.grammar.mayStart[surface] { return }
      terms.append(term)
      guard terms.count <= mostTerms else { return }
      if token.end - token.start > 1, token.isCapitalized, !source.isName[surface],
        bytes[Int(token.end) - 1] >= 0x41,
        bytes[Int(token.end) - 1] <= 0x5A
      {
        capitals += 1
      }
      if source.lexicon.canonicalOfSurface[surface] != token.surface { accentsMissing = true }
      guard source.grammar.mayEnd[surface], token.kind != .number else { continue }
      // A name that goes on is not cut in two: "calle" alone is not what "calle Mayor" says.
      if index + 1 < tokens.endIndex, tokens[index + 1].isCapitalized,
        tokens[index + 1].start == token.end + 1, bytes[Int(token.end)] == 0x20
      {
        continue
      }
      let first = tokens[start]
      let rank =
        (capitals > 0 ? 0 : 4) + (accentsMissing ? 0 : 2)
        + (first.isCapitalized ? 1 : 0)
      visit(terms, Int(first.start)..<Int(token.end), rank)
    }
  }
}
