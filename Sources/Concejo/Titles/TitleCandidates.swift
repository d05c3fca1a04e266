import Foundation

/// A phrase that could name a theme, with its score.
struct TitleCandidate: Sendable {
  let key: TitlePhrases.Key
  let wording: TitlePhrases.Wording
  /// Positions of the members that have it.
  let members: [Int32]
  /// Concepts of its main terms.
  let concepts: Set<Int>
  /// Largest share of what it speaks of that is in the theme, over what counts as specific.
  let specificity: Double
  /// How well it would name those it speaks of.
  var quality: Float
  /// How much more of the members is spoken of with it, of 1.
  var gain = 0.0
  /// Quality times gain.
  var score: Float
}

/// The phrases of one theme, read once, and what they score by what is not spoken of yet.
struct TitleCandidates: Sendable {
  private let labels: ThemeLabels
  private let source: ThemeLabels.Source
  private let members: [Int]
  private let phrases: [TitlePhrases.Key: TitlePhrases.Phrase]
  /// Of the terms that phrases are made of: how much each tells of the theme.
  private let scores: [UInt32: Float]
  private let specificities: [UInt32: Float]
  private let reach: TitleReach
  /// How many members are in each language, by ``Language/index``.
  private let languageCounts: [Int]

  /// Reads the members of a theme.
  ///
  /// - Parameters:
  ///   - theme: Its number in the profile of the source.
  ///   - members: Its rows.
  ///   - source: What the phrases are taken from.
  ///   - labels: How to score them.
  init(theme: Int, members: [Int], source: ThemeLabels.Source, labels: ThemeLabels) {
    let entries = source.profile.entries[theme].prefix(
      min(labels.vocabularySize, TitleVocabulary.largest))
    let vocabulary = TitleVocabulary(entries.map(\.term), among: source.lexicon.termCount)
    scores = Dictionary(uniqueKeysWithValues: entries.map { ($0.term, $0.score) })
    specificities = Dictionary(
      uniqueKeysWithValues: entries.map {
        ($0.term, min(Float($0.inside) / Float($0.total) / labels.specificShare, 1))
      })
    reach = TitleReach(of: members, vocabulary: vocabulary, source: source, labels: labels)
    phrases = TitlePhrases(
      longestPhrase: labels.longestPhrase, mostTerms: labels.mostTerms, source: source,
      vocabulary: vocabulary
    ).phrases(of: members.map { source.rows[$0] })
    languageCounts = Language.withOther.map { language in
      members.count { source.languages[source.rows[$0]] == language }
    }
    (self.labels, self.source, self.members) = (labels, source, members)
  }

  /// The language of a title that begins with a phrase: the phrase's, unless few members are in it, as
  /// where an abbreviation was first met in a foreign text.
  func language(of candidate: TitleCandidate) -> Language {
    let own = source.languages[candidate.wording.proposal]
    guard languageCounts[own.index] * 4 < members.count else { return own }
    return zip(Language.withOther, languageCounts).reduce((own, 0)) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  /// How far a phrase speaks of each member, in [0, 1]; of two joined phrases the one that does more.
  func reach(of candidate: TitleCandidate) -> [Double] {
    candidate.key.parts.map { part in
      reach.reach(of: part, mainTerm: mainTerm(of: part), holders: holders(part))
    }.reduce([Double](repeating: 0, count: members.count)) { zip($0, $1).map(max) }
  }

  /// Scores the phrases by what they add.
  ///
  /// - Parameters:
  ///   - open: How much of each member is not spoken of yet.
  ///   - known: Concepts that are named already.
  /// - Returns: The best candidates, best first.
  func ranked(open: [Double], known: Set<Int> = []) -> [TitleCandidate] {
    let isSmall = members.count < 8
    let fewest = max(
      isSmall ? 1 : 2, Int((labels.smallestCoverage * Double(members.count)).rounded(.up)))
    var candidates: [TitleCandidate] = []
    for (key, phrase) in phrases {
      // Most phrases stand once: nothing is looked up for them.
      let own = phrase.members
      guard own.count > 1 || isSmall, key.coordination > 0 || own.count >= fewest else { continue }
      let covered = coordinated(key) ?? own
      guard covered.count >= fewest, let wording = phrase.bestWording else { continue }
      let coverage = covered.reduce(0) { $0 + open[Int($1)] } / Double(members.count)
      let specificity = specificity(of: key)
      let concepts = Set(
        key.parts.flatMap { source.subjects.concepts(of: mainTerm(of: $0)) })
      let quality =
        meaning(of: key) * specificity * labels.lengthFactors[Set(key.terms).count - 1]
        * (wording.holdsName || wording.capitals == .inside ? labels.nameFactor : 1)
        * (known.isDisjoint(with: concepts) ? 1 : labels.knownFactor)
        * breadth(of: key, holders: own.count)
      candidates.append(
        TitleCandidate(
          key: key, wording: wording, members: covered, concepts: concepts,
          specificity: max(
            Double(specificity), reach.share(inside: concepts) / Double(labels.specificShare)),
          quality: quality, score: quality * Float(coverage.squareRoot())))
    }
    candidates.sort(by: Self.precedes)
    candidates = Array(candidates.prefix(labels.comparedCandidates))
    center(&candidates)
    for place in candidates.indices {
      let gain = zip(reach(of: candidates[place]), open).reduce(0) { $0 + max($1.0 + $1.1 - 1, 0) }
      candidates[place].gain = gain / Double(max(members.count, 1))
      candidates[place].score = candidates[place].quality * Float(candidates[place].gain)
    }
    return candidates.sorted(by: Self.precedes)
  }

  /// The most telling term of a phrase of one part.
  private func mainTerm(of key: TitlePhrases.Key) -> UInt32 {
    key.terms.max { (scores[$0] ?? 0, $1) < (scores[$1] ?? 0, $0) } ?? Lexicon.noTerm
  }

  /// Multiplies qualities by a power of the centrality.
  private func center(_ candidates: inout [TitleCandidate]) {
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
      // Two corners of a theme have their middle in its middle: each counts by itself.
      let parts = candidates[place].key.halves.map { [holders($0.0), holders($0.1)] } ?? []
      let centrality =
        (parts.contains { !$0.isEmpty }
        ? parts.filter { !$0.isEmpty } : [candidates[place].members])
        .map { centrality(of: $0) }.min() ?? 0
      for _ in 0..<labels.centralityExponent { candidates[place].quality *= centrality }
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
      let share = isSafe ? 1 : reach.share(ofWord: key.words[place])
      return sum + (scores[term] ?? 0) * reach.namelessShare(ofTerm: term) * share.squareRoot()
    }
  }

  /// The most specific term's, of the less specific of two joined phrases.
  private func specificity(of key: TitlePhrases.Key) -> Float {
    key.parts.map { $0.terms.compactMap { specificities[$0] }.max() ?? 0 }.min() ?? 0
  }

  /// 1 for a phrase that many of those have who have its terms, less for a narrow one: where a tenth
  /// of those who speak of a timetable speak of that in summer, the theme is the timetable.
  private func breadth(of key: TitlePhrases.Key, holders: Int) -> Float {
    guard key.coordination == 0, Set(key.terms).count > 1 else { return 1 }
    return min(Float(holders) / (labels.broadShare * Float(max(reach.frequency(of: key), 1))), 1)
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

  private func holders(_ key: TitlePhrases.Key) -> [Int32] { phrases[key]?.members ?? [] }

  /// The members that have either half of two joined phrases, if these are clearly more than have
  /// one of them.
  private func coordinated(_ key: TitlePhrases.Key) -> [Int32]? {
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
