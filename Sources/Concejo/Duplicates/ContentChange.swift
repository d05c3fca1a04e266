/// What two texts say differently once everything harmless is set aside: other forms of the same words,
/// slips, synonyms, and words that the other text has elsewhere.
struct ContentChange {
  /// Words exchanged, and the first place where that happens.
  private(set) var exchanged = 0
  private(set) var exchange: TextComparison.Hunk?
  /// Words that only one of them has, and the first place.
  private(set) var added = 0
  private(set) var addition: TextComparison.Hunk?
  /// Whether a word of the titles is exchanged.
  private(set) var isTitleExchanged = false
  /// Words with a meaning that both share.
  let shared: Int

  /// Compares what is left of the changed places of two texts.
  ///
  /// - Parameters:
  ///   - regions: The changed places that are changes of a demand, not text of somebody's own.
  ///   - all: All places where they differ.
  ///   - first: The first text.
  ///   - second: The second text.
  ///   - facts: What is known of the words.
  init(
    _ regions: [TextComparison.Hunk], all: [TextComparison.Hunk], _ first: WordSequence,
    _ second: WordSequence, facts: WordFacts
  ) {
    let left = Side(first, facts: facts)
    let right = Side(second, facts: facts)
    let parted = all.lazy.flatMap(\.removed).count { left.isContent[$0] }
    shared = left.contentCount - parted
    for swap in Self.swaps(in: all, first, second, facts: facts) {
      exchanged += 1
      exchange = exchange ?? swap
    }
    for region in regions
    where !region.isOwnSentence(first, second) && !region.isPreamble(first, second, facts: facts) {
      var removed = left.unexplained(region.removed, by: right, facts: facts)
      var inserted = right.unexplained(region.inserted, by: left, facts: facts)
      guard !removed.isEmpty || !inserted.isEmpty else { continue }
      facts.likeness.setAside(
        &removed, of: first, &inserted, of: second, in: region, facts: facts)
      // A name or a vague word more or less is no other request; one name for another is judged by itself.
      if removed.isEmpty || inserted.isEmpty {
        removed.removeAll { facts.isDetail(first.words[$0]) }
        inserted.removeAll { facts.isDetail(second.words[$0]) }
        // Who writes and what for stands at the beginning or at the end: "soy vecina y propongo".
        if region.isAtEdge(first, second) {
          removed.removeAll { facts.isCourtesy(first.words[$0]) }
          inserted.removeAll { facts.isCourtesy(second.words[$0]) }
        }
      }
      if !removed.isEmpty, !inserted.isEmpty {
        exchanged += max(removed.count, inserted.count)
        exchange = exchange ?? region
        if region.isInTitles(first, second) { isTitleExchanged = true }
      } else if !removed.isEmpty || !inserted.isEmpty {
        added += removed.count + inserted.count
        addition = addition ?? region
      }
    }
  }

  /// Words that change places with one another: "el parking por el parque" for "el parque por el parking".
  ///
  /// Where they are told in one breath ("bancos y fuentes") their order means nothing.
  private static func swaps(
    in regions: [TextComparison.Hunk], _ first: WordSequence, _ second: WordSequence,
    facts: WordFacts
  ) -> [TextComparison.Hunk] {
    func keys(_ places: [Int], _ text: WordSequence) -> [UInt32] {
      places.filter { facts.term[Int(text.words[$0])] != Lexicon.noTerm }.map { text.keys[$0] }
    }
    return zip(regions, regions.dropFirst()).compactMap { one, next in
      let (removed, inserted) = (keys(one.removed, first), keys(one.inserted, second))
      guard removed.count == 1, inserted.count == 1, removed != inserted,
        keys(next.removed, first) == inserted, keys(next.inserted, second) == removed
      else { return nil }
      let between = one.placeInFirst.upperBound..<next.placeInFirst.lowerBound
      let isOneBreath =
        between.contains { facts.isCoordinator(first.words[$0]) }
        && between.allSatisfy {
          facts.isStopWord[Int(first.words[$0])] && !facts.polarity.matters(first.bare[$0])
        }
      return isOneBreath ? nil : one
    }
  }

  /// One text, and which of its words mean something.
  private struct Side {
    let text: WordSequence
    let isContent: [Bool]
    private let bare: Set<UInt32>
    private let terms: Set<UInt32>

    var contentCount: Int { isContent.count { $0 } }

    init(_ text: WordSequence, facts: WordFacts) {
      self.text = text
      isContent = text.words.indices.map { place in
        facts.term[Int(text.words[place])] != Lexicon.noTerm
          && !facts.polarity.isOperator(text.bare[place])
      }
      bare = Set(text.bare)
      terms = Set(text.words.lazy.map { facts.term[Int($0)] })
    }

    /// Of some words those with a meaning that the other text has nowhere.
    func unexplained(_ places: [Int], by other: Side, facts: WordFacts) -> [Int] {
      places.filter { place in
        isContent[place] && !other.bare.contains(text.bare[place])
          && !other.terms.contains(facts.term[Int(text.words[place])])
      }
    }
  }
}

extension WordLikeness {
  /// The words of a changed place that have no synonym in the other text's words there.
  ///
  /// A synonym may take in a word that both share: "rubbish bin" for "bin".
  func withoutSynonyms(
    in hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence,
    facts: WordFacts
  ) -> (removed: [Int], inserted: [Int]) {
    let left = synonyms(around: hunk.placeInFirst, of: first, facts: facts)
    let right = synonyms(around: hunk.placeInSecond, of: second, facts: facts)
    var others = (removed: hunk.removed, inserted: hunk.inserted)
    for (group, own) in left {
      guard let same = right[group] else { continue }
      others.removed.removeAll { own.contains($0) }
      others.inserted.removeAll { same.contains($0) }
    }
    return others
  }

  /// Takes out of both sides what stands for one another.
  func setAside(
    _ removed: inout [Int], of first: WordSequence, _ inserted: inout [Int],
    of second: WordSequence, in hunk: TextComparison.Hunk, facts: WordFacts
  ) {
    let others = withoutSynonyms(in: hunk, first, second, facts: facts)
    removed.removeAll { !others.removed.contains($0) }
    inserted.removeAll { !others.inserted.contains($0) }
    // A word is compared with all words of the place: what it is a slip of may mean nothing by itself.
    func isSlip(_ word: UInt32, of others: [UInt32]) -> Bool {
      others.contains { $0 != word && isTyping(word, $0) }
    }
    removed.removeAll { isSlip(first.bare[$0], of: hunk.inserted.map { second.bare[$0] }) }
    inserted.removeAll { isSlip(second.bare[$0], of: hunk.removed.map { first.bare[$0] }) }
    for place in removed {
      let match = inserted.first { other in
        areInflections(first.bare[place], second.bare[other])
      }
      guard let match else { continue }
      removed.removeAll { $0 == place }
      inserted.removeAll { $0 == match }
    }
  }
}

extension TextComparison {
  /// Words that both share, other forms of a word and synonyms among them.
  func matchedInOtherForms(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> Int {
    // What only one text has stands for nothing in the other.
    hunks.lazy.filter { !$0.removed.isEmpty && !$0.inserted.isEmpty }.reduce(matched) { sum, hunk in
      var (removed, inserted) = (hunk.removed, hunk.inserted)
      facts.likeness.setAside(&removed, of: first, &inserted, of: second, in: hunk, facts: facts)
      return sum
        + min(hunk.removed.count - removed.count, hunk.inserted.count - inserted.count)
    }
  }
}

extension TextComparison.Hunk {
  /// Whether one text has a number where the other one has "a" or "an": "dos euros", "un euro".
  func hasOneForMany(_ first: WordSequence, _ second: WordSequence, facts: WordFacts) -> Bool {
    removed.contains { facts.isOne(first.words[$0]) }
      || inserted.contains { facts.isOne(second.words[$0]) }
  }

  /// Whether a number was put beside another one: "cuatro mil" for "mil".
  func isBesideNumber(_ first: WordSequence, _ second: WordSequence, facts: WordFacts) -> Bool {
    let (text, place) = removed.isEmpty ? (second, placeInSecond) : (first, placeInFirst)
    guard removed.isEmpty || inserted.isEmpty,
      place.allSatisfy({ facts.value(of: text.words[$0]) != nil })
    else { return false }
    return [place.lowerBound - 1, place.upperBound].contains { neighbor in
      text.words.indices.contains(neighbor) && facts.value(of: text.words[neighbor]) != nil
    }
  }

  /// Fewest words of a sentence that says something by itself.
  private static let fewestOwnWords = 4

  /// Whether one text has a whole sentence there that the other one has not: text of somebody's own.
  fileprivate func isOwnSentence(_ first: WordSequence, _ second: WordSequence) -> Bool {
    let (text, place) =
      removed.isEmpty ? (second, placeInSecond) : (first, placeInFirst)
    return (removed.isEmpty || inserted.isEmpty) && place.count >= Self.fewestOwnWords
      && place.lowerBound >= text.titleCount && text.isSentence(place)
  }

  /// Whether one text begins there with who writes and what for, up to a colon.
  fileprivate func isPreamble(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> Bool {
    guard removed.isEmpty || inserted.isEmpty else { return false }
    let (text, place) = removed.isEmpty ? (second, placeInSecond) : (first, placeInFirst)
    return place.lowerBound == 0 && text.isBeforeColon(place)
      && (text.opensWithFiller || place.contains { facts.isCourtesy(text.words[$0]) })
  }

  /// Whether both texts begin or end there.
  fileprivate func isAtEdge(_ first: WordSequence, _ second: WordSequence) -> Bool {
    let (left, right) = (placeInFirst, placeInSecond)
    return left.lowerBound == 0 && right.lowerBound == 0
      || left.upperBound == first.words.count && right.upperBound == second.words.count
  }

  /// Whether all differing words stand in titles.
  func isInTitles(_ first: WordSequence, _ second: WordSequence) -> Bool {
    (removed.last ?? -1) < first.titleCount && (inserted.last ?? -1) < second.titleCount
  }
}
