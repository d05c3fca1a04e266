/// Why two much alike texts are not the same proposal.
public enum DuplicateObjection: String, Sendable, Codable, CaseIterable {
  /// One says what the other denies.
  case oppositeDemand = "opposite-demand"
  /// The same sentence with another number.
  case otherNumber = "other-number"
  /// The same sentence with another place or name.
  case otherPlace = "other-place"
  /// A shared body under titles that have no word in common.
  case otherTitle = "other-title"
  /// Too few shared words to tell.
  case tooShort = "too-short"
  /// Shared words, but not in shared sentences.
  case otherWording = "other-wording"
}

/// Decides whether two texts are near duplicates, by aligning them word by word.
///
/// Only local differences count against a pair: a changed number in an equal sentence is another
/// demand, a whole sentence added to a copied text is a signer's own word.
public struct DuplicateGuards: Sendable, Codable, Equatable {
  /// Share of all words that must be shared in order, in [0, 1].
  public var minimumOverlap: Float = 0.62
  /// Share of the shorter text that the longer one must hold, where it adds text of its own.
  public var minimumContainment: Float = 0.85
  /// The longer text may be at most this many times the shorter one.
  public var maximumLengthRatio: Float = 2.5
  /// Fewest shared words.
  public var minimumSharedWords = 4
  /// A difference of more words than this is text of its own, not a change of a demand.
  public var longestLocalChange = 6
  /// Share of the shorter text that stands in passages of the other, from which one is the other written
  /// anew.
  public var minimumPassages: Float = 0.4
  /// Words of the longest of these passages, at least.
  public var longPassage = 16
  /// Texts that share fewer words say too little for half of them to make a copy.
  public var shortText = 8
  /// What such short texts must share of all their words.
  public var minimumShortOverlap: Float = 0.8
  /// Differing places parted by no more shared words than this are one.
  public var strayMatches = 2

  /// Creates the guards with their defaults.
  public init() {}

  /// The outcome for one pair.
  struct Verdict: Sendable, Equatable {
    /// Share of all words that are shared: in order, or in any order where too few are.
    let overlap: Float
    /// Why the two are no copies, or nil if they are.
    let objection: DuplicateObjection?
  }

  /// Compares two proposals' words.
  ///
  /// - Parameters:
  ///   - first: Forms of the first text, its title's first.
  ///   - second: Forms of the second text.
  ///   - facts: What is known of the forms.
  /// - Returns: Whether they are copies, or the first objection.
  func verdict(_ first: WordSequence, _ second: WordSequence, facts: WordFacts) -> Verdict {
    // Words shared in any order are at least as many as those shared in one order.
    let most = first.sharedWords(with: second)
    let isRewritten =
      most >= longPassage
      && first.passages(in: second).isRewriting(
        ofAtLeast: minimumPassages, longest: longPassage)
    guard isRewritten || isCopy(matched: most, first, second) else {
      let overlap = 2 * Float(most) / Float(max(first.words.count + second.words.count, 1))
      return Verdict(overlap: overlap, objection: .otherWording)
    }
    let comparison = TextComparison(first.bare, second.bare)
      .forgivingTyping(first, second, facts: facts)
    return Verdict(
      overlap: comparison.overlap,
      objection: objection(
        to: comparison, isRewritten: isRewritten, first, second, facts: facts))
  }

  /// Whether so many shared words make a copy of one text out of the other.
  private func isCopy(matched: Int, _ first: WordSequence, _ second: WordSequence) -> Bool {
    let shorter = Float(min(first.words.count, second.words.count))
    let longer = Float(max(first.words.count, second.words.count))
    let overlap = shorter + longer > 0 ? 2 * Float(matched) / (shorter + longer) : 0
    let containment = shorter > 0 ? Float(matched) / shorter : 0
    guard matched >= shortText else { return overlap >= minimumShortOverlap }
    return overlap >= minimumOverlap
      || containment >= minimumContainment && longer <= shorter * maximumLengthRatio
  }

  private func objection(
    to comparison: TextComparison, isRewritten: Bool, _ first: WordSequence,
    _ second: WordSequence, facts: WordFacts
  ) -> DuplicateObjection? {
    let isCopy = isCopy(matched: comparison.matched, first, second)
    guard isRewritten || isCopy else { return .otherWording }
    let haveOtherKeys = comparison.hunks.contains { hunk in
      hunk.removed.contains { facts.isEntryKey[Int(first.words[$0])] }
        && hunk.inserted.contains { facts.isEntryKey[Int(second.words[$0])] }
    }
    for hunk in comparison.regions(strayMatches: strayMatches) {
      let objection = objection(to: hunk, first, second, facts: facts)
      guard let objection else { continue }
      // A machine that gives each entry a key writes other numbers into each as well.
      if objection == .otherNumber, haveOtherKeys { continue }
      // In a text written anew names and numbers come and go; the title says what it is about.
      let isDetail = [.otherPlace, .otherNumber].contains(objection)
      if isCopy || !isDetail || hunk.isInTitles(first, second) { return objection }
    }
    guard comparison.matched >= minimumSharedWords else { return .tooShort }
    return titlesDiffer(first, second, facts: facts) ? .otherTitle : nil
  }

  private func objection(
    to hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> DuplicateObjection? {
    let removed = hunk.removed.map { first.words[$0] }
    let inserted = hunk.inserted.map { second.words[$0] }
    // A title carries the request: in it no change is too long to count.
    guard
      max(removed.count, inserted.count) <= longestLocalChange || hunk.isInTitles(first, second)
    else { return nil }
    let negations = (
      removed.count { facts.isNegation[Int($0)] }, inserted.count { facts.isNegation[Int($0)] }
    )
    if negations.0 % 2 != negations.1 % 2 { return .oppositeDemand }
    for word in removed {
      for side in facts.oppositeSides[facts.bare[Int(word)]] ?? [] {
        let contradicts = inserted.contains {
          facts.oppositeSides[facts.bare[Int($0)]]?.contains(side ^ 1) ?? false
        }
        if contradicts {
          return .oppositeDemand
        }
      }
    }
    func marked(_ words: [UInt32], _ isMarked: [Bool]) -> Set<UInt32> {
      Set(words.filter { isMarked[Int($0)] }.map { facts.bare[Int($0)] })
    }
    func digits(_ words: [UInt32]) -> Set<UInt32> {
      Set(words.filter { facts.isNumber[Int($0)] }.map { facts.digits[Int($0)] })
    }
    let numbers = (digits(removed), digits(inserted))
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0 != numbers.1 { return .otherNumber }
    // A name against another, or against words that say "everywhere"; a name merely added is none, and
    // neither is one that the other text has elsewhere.
    let foreign = marked(removed, facts.isName).subtracting(second.bare)
      .union(marked(inserted, facts.isName).subtracting(first.bare))
    let isExchange = [removed, inserted].allSatisfy { words in
      words.contains { !facts.isStopWord[Int($0)] }
    }
    return isExchange && !foreign.isEmpty ? .otherPlace : nil
  }

  /// Whether both have a title, and neither is told by the other's text: half of its terms at least.
  private func titlesDiffer(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> Bool {
    func terms(_ words: some Sequence<UInt32>) -> Set<UInt32> {
      Set(words.map { facts.term[Int($0)] }.filter { $0 != Lexicon.noTerm })
    }
    func isTold(_ text: WordSequence, by other: WordSequence) -> Bool {
      let title = terms(text.words.prefix(text.titleCount))
      return title.isEmpty || title.intersection(terms(other.words)).count * 2 >= title.count
    }
    return !isTold(first, by: second) && !isTold(second, by: first)
  }
}

extension TextComparison.Hunk {
  /// Whether all differing words stand in titles.
  fileprivate func isInTitles(_ first: WordSequence, _ second: WordSequence) -> Bool {
    (removed.last ?? -1) < first.titleCount && (inserted.last ?? -1) < second.titleCount
  }
}

/// A proposal's word forms in order.
struct WordSequence {
  /// Numbers of the forms.
  let words: [UInt32]
  /// Numbers of their bare forms.
  let bare: [UInt32]
  /// How many of them stand in the title.
  let titleCount: Int

  init(of proposal: Int, in corpus: TokenizedCorpus, titleLength: Int, facts: WordFacts) {
    let tokens = corpus.tokens(of: proposal)
    words = tokens.map(\.surface)
    bare = words.map { facts.bare[Int($0)] }
    titleCount = tokens.prefix { Int($0.start) < titleLength }.count
  }

  /// Bare forms that stand in both, each as often as in the one that has it less.
  func sharedWords(with other: WordSequence) -> Int {
    let (left, right) = (bare.sorted(), other.bare.sorted())
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
