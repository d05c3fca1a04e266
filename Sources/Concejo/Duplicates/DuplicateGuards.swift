/// Decides whether two texts are near duplicates, by aligning them word by word.
///
/// Only local differences count against a pair: a changed number in an equal sentence is another
/// demand, a whole sentence added to a copied text is a signer's own word. A word exchanged, added or
/// left out counts by how much both say alike: in one sentence it is another request, in a page of the
/// same words it is an edit.
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
  /// Share of all words that must be shared before slips and other forms of a word count as well.
  public var minimumEditedOverlap: Float = 0.5
  /// Texts that share fewer words say too little for half of them to make a copy.
  public var shortText = 8
  /// What such short texts must share of all their words.
  public var minimumShortOverlap: Float = 0.8
  /// Differing places parted by no more shared words than this are one.
  public var strayMatches = 2
  /// Words with a meaning that both must share for each one exchanged.
  public var sharedPerExchange = 40
  /// The same where both have a title, and the titles ask for the same.
  public var sharedPerExchangeUnderTitle = 4
  /// Words with a meaning that both must share for each one that only one of them has.
  public var sharedPerAddition = 16
  /// The same where both have a title, and the titles ask for the same.
  public var sharedPerAdditionUnderTitle = 2

  /// Creates the guards with their defaults.
  public init() {}

  /// The outcome for one pair.
  struct Verdict: Sendable, Equatable {
    /// Share of all words that are shared: in order, or in any order where too few are.
    let overlap: Float
    /// Why the two are no copies, or nil if they are.
    let objection: DuplicateObjection?
    /// Where they part, if that is why.
    var place: ChangedPlace?
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
    let overlap = 2 * Float(most) / Float(max(first.words.count + second.words.count, 1))
    guard isRewritten || overlap >= minimumEditedOverlap || isCopy(matched: most, first, second)
    else { return Verdict(overlap: overlap, objection: .otherWording) }
    let comparison = TextComparison(first.keys, second.keys)
      .forgivingTyping(first, second, facts: facts)
    guard
      isRewritten || isCopy(matched: most, first, second)
        || isCopyInOtherForms(comparison, first, second, facts: facts)
    else { return Verdict(overlap: overlap, objection: .otherWording) }
    let found = objection(
      to: comparison, isRewritten: isRewritten, first, second, facts: facts)
    let place = found.flatMap { reason in
      reason.shown
        ?? reason.place.map {
          evidence(of: reason.objection, in: $0, first, second, facts: facts)
        }
    }
    return Verdict(overlap: comparison.overlap, objection: found?.objection, place: place)
  }

  /// An objection and the place that gives rise to it.
  private struct Reason {
    let objection: DuplicateObjection
    var place: TextComparison.Hunk?
    /// The place that shows it, where that is another one.
    var shown: ChangedPlace?
  }

  /// Whether the shared words make a copy, slips and other forms among them.
  ///
  /// More shared words never speak against a copy: forms are looked up only where it is in doubt.
  private func isCopyInOtherForms(
    _ comparison: TextComparison, _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> Bool {
    isCopy(matched: comparison.matched, first, second)
      || isCopy(
        matched: comparison.matchedInOtherForms(first, second, facts: facts), first, second)
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
  ) -> Reason? {
    let isCopy = isCopyInOtherForms(comparison, first, second, facts: facts)
    guard isRewritten || isCopy else {
      return Reordering(first, second, facts: facts).isMereOrder
        ? contentObjection(
          ContentChange([comparison.whole], all: comparison.hunks, first, second, facts: facts),
          isTitled: false)
        : Reason(objection: .otherWording)
    }
    let haveOtherKeys = comparison.hunks.contains { hunk in
      hunk.removed.contains { facts.isEntryKey[Int(first.words[$0])] }
        && hunk.inserted.contains { facts.isEntryKey[Int(second.words[$0])] }
    }
    // A title carries the request: in it no change is too long to count.
    let regions = comparison.regions(strayMatches: strayMatches).filter { hunk in
      max(hunk.removed.count, hunk.inserted.count) <= longestLocalChange
        || hunk.isInTitles(first, second)
    }
    // Where bodies part from their first word on, the change of the title ends with the title. Whether two
    // demands are contrary is for the whole text to say.
    for hunk in titleRegions(first, second, facts: facts) {
      let objection = objection(to: hunk, first, second, facts: facts)
      if objection == .otherPlace { return Reason(objection: .otherPlace, place: hunk) }
    }
    for hunk in regions {
      guard let objection = objection(to: hunk, first, second, facts: facts) else { continue }
      // A machine that gives each entry a key writes other numbers into each as well.
      if objection == .otherNumber, haveOtherKeys { continue }
      // In a text written anew names and numbers come and go; the title says what it is about.
      let isDetail = [.otherPlace, .otherNumber].contains(objection)
      if isCopy || !isDetail || hunk.isInTitles(first, second) {
        let turn =
          objection == .oppositeDemand
          ? turn(among: regions, all: comparison.hunks, first, second, facts: facts) : nil
        return Reason(objection: objection, place: hunk, shown: turn)
      }
    }
    guard comparison.matched >= minimumSharedWords else { return Reason(objection: .tooShort) }
    if titlesDiffer(first, second, facts: facts) { return Reason(objection: .otherTitle) }
    guard isCopy, !haveOtherKeys else { return nil }
    return contentObjection(
      ContentChange(regions, all: comparison.hunks, first, second, facts: facts),
      isTitled: first.hasTitleAndBody && second.hasTitleAndBody)
  }

  /// Whether what was exchanged, added or left out is too much for what both say alike.
  private func contentObjection(_ change: ContentChange, isTitled: Bool) -> Reason? {
    let isUnderTitle = isTitled && !change.isTitleExchanged
    let perExchange = isUnderTitle ? sharedPerExchangeUnderTitle : sharedPerExchange
    if change.exchanged > 0,
      change.isTitleExchanged || change.shared < perExchange * change.exchanged
    {
      return Reason(objection: .otherWord, place: change.exchange)
    }
    let perAddition = isUnderTitle ? sharedPerAdditionUnderTitle : sharedPerAddition
    if change.added > 0, change.shared < perAddition * (change.added + change.exchanged) {
      return Reason(objection: .addedWord, place: change.addition)
    }
    return nil
  }

  /// What speaks against a pair in one place.
  func objection(
    to hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> DuplicateObjection? {
    if facts.polarity.isContrary(hunk, first, second) { return .oppositeDemand }
    let removed = hunk.removed.map { first.words[$0] }
    let inserted = hunk.inserted.map { second.words[$0] }
    let numbers = (
      Set(removed.compactMap(facts.value(of:))), Set(inserted.compactMap(facts.value(of:)))
    )
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0 != numbers.1 { return .otherNumber }
    if numbers.0.isEmpty != numbers.1.isEmpty,
      hunk.hasOneForMany(first, second, facts: facts)
        || hunk.isBesideNumber(first, second, facts: facts)
    {
      return .otherNumber
    }
    func names(_ words: [UInt32]) -> Set<UInt32> {
      Set(words.filter { facts.isOwnName[Int($0)] }.map { facts.bare[Int($0)] })
    }
    // A name against another, or against words that say "everywhere"; a name merely added is none, and
    // neither is one that the other text has elsewhere.
    let foreign = names(removed).subtracting(second.bare)
      .union(names(inserted).subtracting(first.bare))
    guard !foreign.isEmpty else { return nil }
    // Neither is a capital that begins an abbreviation: "St" for "Saint".
    var left = facts.likeness.withoutSynonyms(in: hunk, first, second, facts: facts)
    for place in left.removed {
      let match = left.inserted.first {
        facts.likeness.isAbbreviated(first.bare[place], second.bare[$0])
      }
      guard let match else { continue }
      left.removed.removeAll { $0 == place }
      left.inserted.removeAll { $0 == match }
    }
    let isExchange = [left.removed.map { first.words[$0] }, left.inserted.map { second.words[$0] }]
      .allSatisfy { words in words.contains { !facts.isStopWord[Int($0)] } }
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
