import Foundation

/// A phrase that could name a theme, with its score.
struct TitleCandidate: Sendable {
  let key: TitlePhrases.Key
  let wording: TitlePhrases.Wording
  /// Positions of the members that have it.
  let members: [Int32]
  /// Largest share of a term's proposals that are in the theme, over what counts as specific, at most 1.
  let specificity: Float
  var score: Float
}

/// The phrases of one theme, read once, and what they score among all members or some of them.
struct TitleCandidates: Sendable {
  private let labels: ThemeLabels
  private let source: ThemeLabels.Source
  private let members: [Int]
  private let phrases: [TitlePhrases.Key: TitlePhrases.Phrase]
  /// Of the terms that phrases are made of: how much each tells of the theme.
  private let scores: [UInt32: Float]
  private let specificities: [UInt32: Float]
  /// For each word how often it stands for its term: 1 where the term is no other word.
  private let wordShares: [UInt32: Float]
  /// The bit of each term, and the terms of each member as bits.
  private let bits: [UInt32: UInt64]
  private let terms: [UInt64]

  /// Reads the members of a theme.
  ///
  /// - Parameters:
  ///   - theme: Its number in the profile of the source.
  ///   - members: Its rows.
  ///   - source: What the phrases are taken from.
  ///   - labels: How to score them.
  init(theme: Int, members: [Int], source: ThemeLabels.Source, labels: ThemeLabels) {
    let entries = source.profile.entries[theme].prefix(min(labels.vocabularySize, UInt64.bitWidth))
    var scores: [UInt32: Float] = [:]
    var specificities: [UInt32: Float] = [:]
    var bits: [UInt32: UInt64] = [:]
    for (place, entry) in entries.enumerated() {
      scores[entry.term] = entry.score
      specificities[entry.term] = min(
        Float(entry.inside) / Float(entry.total) / labels.specificShare, 1)
      bits[entry.term] = 1 << UInt64(place)
    }
    var terms: [UInt64] = []
    var ofTerm: [UInt32: Int] = [:]
    var ofWord: [UInt32: (term: UInt32, count: Int)] = [:]
    for row in members {
      var own: UInt64 = 0
      for token in source.corpus.tokens(of: source.rows[row]) {
        let term = source.lexicon.termOfSurface[Int(token.surface)]
        guard let bit = bits[term] else { continue }
        own |= bit
        ofTerm[term, default: 0] += 1
        ofWord[source.grammar.wordOfForm[Int(token.surface)], default: (term, 0)].count += 1
      }
      terms.append(own)
    }
    self.terms = terms
    wordShares = ofWord.mapValues { Float($0.count) / Float(max(ofTerm[$0.term] ?? 1, 1)) }
    phrases = TitlePhrases(
      longestPhrase: labels.longestPhrase, mostTerms: labels.mostTerms, source: source,
      vocabulary: Set(scores.keys)
    ).phrases(of: members.map { source.rows[$0] })
    (self.labels, self.source, self.members) = (labels, source, members)
    (self.scores, self.specificities, self.bits) = (scores, specificities, bits)
  }

  /// What a member speaks of if it speaks of what a phrase names: the term with the highest score, of
  /// each of two joined phrases.
  func mainTerms(of candidate: TitleCandidate) -> [UInt32] {
    let halves = candidate.key.halves.map { [$0.0.terms, $0.1.terms] } ?? [candidate.key.terms]
    return halves.compactMap { terms in
      terms.max { (scores[$0] ?? 0, $1) < (scores[$1] ?? 0, $0) }
    }
  }

  /// The positions of the members, among some, that do not speak of what a phrase names.
  func silent(among positions: [Int], of candidate: TitleCandidate) -> [Int] {
    let mask = mainTerms(of: candidate).reduce(0) { $0 | (bits[$1] ?? 0) }
    return positions.filter { terms[$0] & mask == 0 }
  }

  /// Scores the phrases among some members.
  ///
  /// - Parameter positions: The members' positions, ascending; nil for all.
  /// - Returns: Candidates, best first.
  func ranked(among positions: [Int]? = nil) -> [TitleCandidate] {
    let positions = positions ?? Array(members.indices)
    var isMeant = [Bool](repeating: false, count: members.count)
    for position in positions { isMeant[position] = true }
    func holders(_ key: TitlePhrases.Key) -> [Int32] {
      (phrases[key]?.members ?? []).filter { isMeant[Int($0)] }
    }
    var termCounts = [Int](repeating: 0, count: UInt64.bitWidth)
    for position in positions {
      var rest = terms[position]
      while rest != 0 {
        termCounts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    let fewest = max(
      positions.count < 8 ? 1 : 2,
      Int((labels.smallestCoverage * Double(positions.count)).rounded(.up)))
    var candidates: [TitleCandidate] = []
    for (key, phrase) in phrases {
      // Most phrases stand once: nothing is looked up for them.
      let most = phrase.members.count
      guard most > 1 || positions.count < 8, key.coordination > 0 || most >= fewest else {
        continue
      }
      let own = holders(key)
      guard own.count > 1 || positions.count < 8 else { continue }
      let covered = coordinated(key, holders: holders) ?? own
      guard covered.count >= fewest, let wording = phrase.bestWording else { continue }
      let coverage = Double(covered.count) / Double(positions.count)
      let weight = (pow(coverage, labels.coverageExponent) * 65_536).rounded() / 65_536
      let isNarrowed = wording.holdsName || wording.capitals == .inside
      let specificity = specificity(of: key)
      candidates.append(
        TitleCandidate(
          key: key, wording: wording, members: covered, specificity: specificity,
          score: meaning(of: key) * Float(weight) * specificity
            * labels.lengthFactors[Set(key.terms).count - 1]
            * (isNarrowed ? labels.nameFactor : 1)
            * breadth(of: key, holders: own.count, termCounts: termCounts)))
    }
    candidates.sort(by: Self.precedes)
    candidates = Array(candidates.prefix(labels.centeredCandidates))
    center(&candidates, among: positions, holders: holders)
    return candidates.sorted(by: Self.precedes)
  }

  /// Multiplies scores by a power of the centrality.
  private func center(
    _ candidates: inout [TitleCandidate], among positions: [Int],
    holders: (TitlePhrases.Key) -> [Int32]
  ) {
    let rows = positions.map { members[$0] }
    let middle = source.vectors.middle(of: rows)
    let cohesion = source.vectors.meanCosine(of: rows, with: middle)
    func centrality(of holders: [Int32]) -> Float {
      let own = source.vectors.middle(of: holders.map { members[Int($0)] })
      // The middle of n rows drawn at random has this cosine with the middle of all.
      let count = Float(holders.count)
      let expected =
        (count / (1 + (count - 1) * cohesion * cohesion)).squareRoot() * cohesion
      return expected > 0 ? min(max(DenseMatrix.dot(own, middle), 0) / expected, 1) : 0
    }
    for place in candidates.indices {
      let key = candidates[place].key
      // Two corners of a theme have their middle in its middle: each counts by itself.
      let parts = key.halves.map { [holders($0.0), holders($0.1)].filter { !$0.isEmpty } } ?? []
      let centrality =
        (parts.isEmpty ? [candidates[place].members] : parts)
        .map { centrality(of: $0) }.min() ?? 0
      for _ in 0..<labels.centralityExponent { candidates[place].score *= centrality }
    }
  }

  /// The sum of the terms' scores, each less the more often the term is another word.
  private func meaning(of key: TitlePhrases.Key) -> Float {
    let terms = Set(key.terms).sorted()
    return terms.reduce(0) { sum, term in
      let place = key.terms.firstIndex(of: term) ?? 0
      // A word alone is what it is, unless the term is mostly a vague word; beside another it may be a
      // namesake of the theme's.
      let main = source.lexicon.surfaceOfTerm[Int(term)]
      let isSafe = terms.count == 1 && !source.grammar.isVague[Int(main)]
      let share = isSafe ? 1 : wordShares[key.words[place]] ?? 1
      return sum + (scores[term] ?? 0) * share.squareRoot()
    }
  }

  /// The most specific term's, of the less specific of two joined phrases.
  private func specificity(of key: TitlePhrases.Key) -> Float {
    let parts = key.halves.map { [$0.0.terms, $0.1.terms] } ?? [key.terms]
    return parts.map { $0.compactMap { specificities[$0] }.max() ?? 0 }.min() ?? 0
  }

  /// 1 for a phrase that many of those have who have its terms, less for a narrow one: where a tenth
  /// of those who speak of a timetable speak of that in summer, the theme is the timetable.
  private func breadth(of key: TitlePhrases.Key, holders: Int, termCounts: [Int]) -> Float {
    guard key.coordination == 0, Set(key.terms).count > 1 else { return 1 }
    let most =
      key.terms.map { bits[$0].map { termCounts[$0.trailingZeroBitCount] } ?? 0 }.max() ?? 0
    return min(Float(holders) / (labels.broadShare * Float(max(most, 1))), 1)
  }

  private static func precedes(_ left: TitleCandidate, _ right: TitleCandidate) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.key.terms != right.key.terms {
      return left.key.terms.lexicographicallyPrecedes(right.key.terms)
    }
    if left.key.words != right.key.words {
      return left.key.words.lexicographicallyPrecedes(right.key.words)
    }
    return left.key.coordination < right.key.coordination
  }

  /// The members that have either half of two joined phrases, if these are clearly more than have
  /// one of them.
  private func coordinated(
    _ key: TitlePhrases.Key, holders: (TitlePhrases.Key) -> [Int32]
  ) -> [Int32]? {
    guard let (left, right) = key.halves else { return nil }
    let (first, second) = (holders(left), holders(right))
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let either = Set(first).union(second).sorted()
    let larger = max(first.count, second.count)
    return Double(either.count) >= labels.coordinationGain * Double(larger) ? either : nil
  }
}

extension DenseMatrix {
  /// The direction of the sum of some rows, of length 1 or 0.
  fileprivate func middle(of rows: [Int]) -> [Lane] {
    var sum = [Lane](repeating: .zero, count: laneCount)
    for row in rows {
      for lane in 0..<laneCount { sum[lane] += lanes[row * laneCount + lane] }
    }
    let length = Self.dot(sum, sum).squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// The mean cosine of some rows with a vector of length 1.
  fileprivate func meanCosine(of rows: [Int], with vector: [Lane]) -> Float {
    let sum = rows.reduce(Float(0)) { sum, row in
      sum + Self.dot(Array(lanes[row * laneCount..<(row + 1) * laneCount]), vector)
    }
    return sum / Float(max(rows.count, 1))
  }

  /// The dot product of two vectors.
  fileprivate static func dot(_ left: [Lane], _ right: [Lane]) -> Float {
    total(zip(left, right).reduce(Lane.zero) { $0 + $1.0 * $1.1 })
  }
}
