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

  /// What a member speaks of if it speaks of this: the term with the highest score, of each of two
  /// joined phrases.
  func mainTerms(_ scores: [UInt32: Float]) -> [UInt32] {
    let halves = key.halves.map { [$0.0.terms, $0.1.terms] } ?? [key.terms]
    return halves.compactMap { terms in
      terms.max { (scores[$0] ?? 0, $1) < (scores[$1] ?? 0, $0) }
    }
  }
}

extension ThemeLabels {
  /// The scores of the terms that a theme's phrases are made of.
  func scores(of theme: Int, in source: Source) -> [UInt32: Float] {
    Dictionary(
      source.profile.entries[theme].prefix(vocabularySize).map { ($0.term, $0.score) }
    ) { first, _ in first }
  }

  /// The phrases of a theme, best first.
  func candidates(theme: Int, members: [Int], source: Source) -> [TitleCandidate] {
    var scores: [UInt32: Float] = [:]
    var specificities: [UInt32: Float] = [:]
    for entry in source.profile.entries[theme].prefix(vocabularySize) {
      scores[entry.term] = entry.score
      specificities[entry.term] = min(Float(entry.inside) / Float(entry.total) / specificShare, 1)
    }
    let proposals = members.map { source.rows[$0] }
    let phrases = TitlePhrases(
      longestPhrase: longestPhrase, mostTerms: mostTerms, source: source,
      vocabulary: Set(scores.keys)
    ).phrases(of: proposals)
    let termCounts = source.memberCounts(of: Set(scores.keys), in: proposals)
    let wordShares = source.wordShares(of: Set(scores.keys), in: proposals)
    let fewest = max(
      members.count < 8 ? 1 : 2, Int((smallestCoverage * Double(members.count)).rounded(.up)))
    var candidates: [TitleCandidate] = []
    for (key, phrase) in phrases {
      guard phrase.members.count > 1 || members.count < 8, let wording = phrase.bestWording else {
        continue
      }
      let covered = coordinated(key, in: phrases) ?? phrase.members
      guard covered.count >= fewest else { continue }
      let coverage = Double(covered.count) / Double(members.count)
      let weight = (pow(coverage, coverageExponent) * 65_536).rounded() / 65_536
      let terms = Set(key.terms).sorted()
      var sum: Float = 0
      for term in terms {
        let place = key.terms.firstIndex(of: term) ?? 0
        // A word alone is what it is, unless the term is mostly a vague word; beside another it may
        // be a namesake of the theme's.
        let main = source.lexicon.surfaceOfTerm[Int(term)]
        let isSafe = terms.count == 1 && !source.grammar.isVague[Int(main)]
        let share = isSafe ? 1 : wordShares[key.words[place]] ?? 1
        sum += (scores[term] ?? 0) * share.squareRoot()
      }
      let parts = key.halves.map { [$0.0.terms, $0.1.terms] } ?? [terms]
      let specificity = parts.map { $0.compactMap { specificities[$0] }.max() ?? 0 }.min() ?? 0
      candidates.append(
        TitleCandidate(
          key: key, wording: wording, members: covered, specificity: specificity,
          score: sum * Float(weight) * specificity * lengthFactors[terms.count - 1]
            * (wording.holdsName || wording.capitals == .inside ? nameFactor : 1)
            * breadth(of: key, holders: phrase.members.count, in: termCounts)))
    }
    candidates.sort(by: Self.precedes)
    candidates = Array(candidates.prefix(centeredCandidates))
    let middle = source.vectors.middle(of: members)
    let cohesion = source.vectors.meanCosine(of: members, with: middle)
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
      let parts =
        key.halves.map { [phrases[$0.0], phrases[$0.1]].compactMap { $0?.members } } ?? []
      let centrality =
        (parts.isEmpty ? [candidates[place].members] : parts)
        .map { centrality(of: $0) }.min() ?? 0
      for _ in 0..<centralityExponent { candidates[place].score *= centrality }
    }
    return candidates.sorted(by: Self.precedes)
  }

  /// 1 for a phrase that many of those have who have its terms, less for a narrow one: where a tenth
  /// of those who speak of a timetable speak of that in summer, the theme is the timetable.
  private func breadth(
    of key: TitlePhrases.Key, holders: Int, in termCounts: [UInt32: Int]
  ) -> Float {
    guard key.coordination == 0, Set(key.terms).count > 1 else { return 1 }
    let most = key.terms.map { termCounts[$0] ?? 0 }.max() ?? 0
    return min(Float(holders) / (broadShare * Float(max(most, 1))), 1)
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
    _ key: TitlePhrases.Key, in phrases: [TitlePhrases.Key: TitlePhrases.Phrase]
  ) -> [Int32]? {
    guard let (left, right) = key.halves, let first = phrases[left]?.members,
      let second = phrases[right]?.members
    else { return nil }
    let either = Set(first).union(second).sorted()
    let larger = max(first.count, second.count)
    return Double(either.count) >= coordinationGain * Double(larger) ? either : nil
  }
}

extension ThemeLabels.Source {
  /// How many of some proposals have each term.
  fileprivate func memberCounts(of terms: Set<UInt32>, in proposals: [Int]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for proposal in proposals {
      let own = Set(corpus.tokens(of: proposal).map { lexicon.termOfSurface[Int($0.surface)] })
      for term in own.intersection(terms) { counts[term, default: 0] += 1 }
    }
    return counts
  }

  /// For each word how often it stands for its term in some proposals: 1 where the term is no other
  /// word.
  fileprivate func wordShares(of terms: Set<UInt32>, in proposals: [Int]) -> [UInt32: Float] {
    var ofTerm: [UInt32: Int] = [:]
    var ofWord: [UInt32: (term: UInt32, count: Int)] = [:]
    for proposal in proposals {
      for token in corpus.tokens(of: proposal) {
        let term = lexicon.termOfSurface[Int(token.surface)]
        guard terms.contains(term) else { continue }
        ofTerm[term, default: 0] += 1
        ofWord[grammar.wordOfForm[Int(token.surface)], default: (term, 0)].count += 1
      }
    }
    return ofWord.mapValues { Float($0.count) / Float(max(ofTerm[$0.term] ?? 1, 1)) }
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
