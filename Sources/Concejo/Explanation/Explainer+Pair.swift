extension Explainer {
  /// Explains why two proposals are, or are not, together.
  ///
  /// - Throws: ``ExplanationError/notAnalyzed(id:)``.
  public func explanation(
    of first: String, and second: String
  ) throws(ExplanationError) -> PairExplanation {
    let (left, right) = (try number(of: first), try number(of: second))
    let rows = (row(of: left), row(of: right))
    let words = PairWords(of: left, and: right, in: compared)
    // Words are told as the text writes them in which they stand.
    let spelled = (
      spellings(of: words.counted.first, inTextOf: left),
      spellings(of: words.counted.second, inTextOf: right)
    )
    func told(_ surfaces: [UInt32], _ spelled: [UInt32: String]) -> [String] {
      surfaces.map { spelled[$0] ?? compared.corpus.surfaces[$0] }
    }
    return PairExplanation(
      first: side(
        of: first, number: left, against: rows.1, words: told(words.first, spelled.0),
        uncounted: told(words.uncounted.first, [:])),
      second: side(
        of: second, number: right, against: rows.0, words: told(words.second, spelled.1),
        uncounted: told(words.uncounted.second, [:])),
      words: ProposalExplanation.Closeness.rounded(likeness(left, right)),
      likeness: rows.0 == rows.1
        ? nil : PairExplanation.Likeness(likeness(ofRows: rows.0, rows.1)),
      shared: words.shared.map { left, right in
        let forms = told([left], spelled.0) + told([right], spelled.1)
        return forms[0].lowercased() == forms[1].lowercased()
          ? forms[0] : forms.joined(separator: "/")
      }, common: told(words.uncounted.shared, [:]), copies: copies(left, right),
      scale: scale)
  }

  private func side(
    of id: String, number: Int, against other: Int, words: [String], uncounted: [String]
  ) -> PairExplanation.Side {
    let (row, speaker) = (row(of: number), compared.duplicates.voice(of: number))
    let themes = closeness(of: row)
    let theme = themeOfRow[row].map { themeIDs[$0] }
    let foreign = themeOfRow[other].map { themeIDs[$0] }
    let (cause, decisions) = cause(ofRow: row)
    let own = themes.first { $0.theme == theme }
    return PairExplanation.Side(
      proposal: id, speaker: speaker == number ? nil : compared.proposals[speaker].id, theme: theme,
      cause: cause, decisions: decisions, own: own,
      other: foreign == theme ? nil : themes.first { $0.theme == foreign },
      ties: own.map { ProposalExplanation.Ties(terms(of: row), own: $0) }, words: words,
      uncounted: uncounted, ownWords: ownWords(of: id))
  }

  /// The text that the run compared for all with the same words: the first of them, whose title may end
  /// elsewhere.
  private func text(of number: Int) -> Int {
    guard let group = compared.duplicates.groupOfProposal[number] else { return number }
    let own = forms(of: number)
    return compared.duplicates.groups[group].members.map(\.proposal)
      .first { forms(of: $0) == own } ?? number
  }

  /// Cosine of the weighted terms of two texts, by which the run chose what to compare word by word.
  private func likeness(_ left: Int, _ right: Int) -> Float {
    let texts = (text(of: left), text(of: right))
    return texts.0 == texts.1 ? 1 : compared.weighted.dot(texts.0, texts.1)
  }

  /// What makes two proposals copies, or keeps them apart.
  func copies(_ left: Int, _ right: Int) -> PairExplanation.Copies {
    let ids = (compared.proposals[left].id, compared.proposals[right].id)
    let pair = CopyConstraints.Pair(ids.0, ids.1)
    let texts = (text(of: left), text(of: right))
    let words = (sequence(of: texts.0), sequence(of: texts.1))
    let found = options.duplicateFinder.guards.verdict(words.0, words.1, facts: compared.facts)
    let group = findings.duplicateGroups.first { group in
      let members = Set(group.members.map(\.proposal))
      return members.contains(ids.0) && members.contains(ids.1)
    }
    let told = [texts.0, texts.1].map { compared.proposals[$0].id }
    let apart = findings.keptApart.first { Set([$0.first, $0.second]) == Set(told) }
    let objection = apart?.objection ?? found.objection
    let verdict: PairExplanation.Verdict =
      if constraints.same[pair] != nil {
        .saidSame
      } else if constraints.apart[pair] != nil {
        .saidApart
      } else if let group {
        verdict(of: (left, right), isLetter: group.letter != nil, found)
      } else if apart == nil, likeness(left, right) < threshold {
        .unlike
      } else {
        objection == nil ? .thirdText : .objected
      }
    let isSuggested = findings.sameRequests.contains {
      CopyConstraints.Pair($0.first, $0.second) == pair
    }
    return PairExplanation.Copies(
      verdict: verdict, isSuggested: isSuggested, group: group?.id,
      countsOnce: row(of: left) == row(of: right),
      overlap: ProposalExplanation.Closeness.rounded(overlap(left, right)),
      wordCount: min(forms(of: left).count, forms(of: right).count),
      objection: verdict == .objected ? objection : nil,
      change: verdict == .objected
        ? change(found, objection: objection, words) ?? apart?.change : nil,
      passage: verdict == .near && likeness(left, right) < threshold
        ? passage(words.0, words.1) : nil,
      threshold: threshold, decision: constraints.same[pair] ?? constraints.apart[pair])
  }

  /// Where two texts part, if that is why they are kept apart; what only one of them says there, with a shared
  /// word beside it, unless it is that alone which keeps them apart.
  private func change(
    _ found: DuplicateGuards.Verdict, objection: DuplicateObjection?,
    _ words: (WordSequence, WordSequence)
  ) -> TextChange? {
    guard let place = found.place, found.objection == objection else { return nil }
    return TextChange(
      objection == .addedWord ? place : place.beside(words.0, words.1, facts: compared.facts),
      head: words.0, copy: words.1)
  }

  /// Share of all words that both have in one order, as lists of copies tell it of the head and a copy.
  private func overlap(_ left: Int, _ right: Int) -> Float {
    let isHead = compared.duplicates.groupOfProposal[right].map {
      compared.duplicates.groups[$0].head == right
    }
    let pair = isHead == true ? (right, left) : (left, right)
    return TextComparison(forms(of: pair.0), forms(of: pair.1)).overlap
  }

  /// The longest passage that two texts share, in the first one's words, if it is long enough to find them.
  private func passage(_ first: WordSequence, _ second: WordSequence) -> String? {
    let run = TextComparison(first.keys, second.keys).longestSharedRun
    return run.count < options.duplicateFinder.passageJoin.runLength
      ? nil : first.text(of: Array(run))
  }

  /// The bare forms of all words, in order.
  private func forms(of number: Int) -> [UInt32] {
    compared.corpus.tokens(of: number).map { compared.facts.bare[Int($0.surface)] }
  }

  /// What makes two members of a group copies of each other.
  private func verdict(
    of pair: (Int, Int), isLetter: Bool, _ found: DuplicateGuards.Verdict
  ) -> PairExplanation.Verdict {
    if forms(of: pair.0) == forms(of: pair.1) { return .exact }
    if isLetter { return .letter }
    return found.objection == nil ? .near : .byOthers
  }

  private func sequence(of number: Int) -> WordSequence {
    WordSequence(
      of: number, in: compared.corpus, proposals: compared.proposals, facts: compared.facts,
      leavingOutFillers: true)
  }

  /// Least cosine from which the run compared texts word by word.
  private var threshold: Float {
    let finder = options.duplicateFinder
    return compared.proposals.count > DuplicateFinder.largestThorough
      ? max(finder.join.threshold, finder.largeCorpusThreshold) : finder.join.threshold
  }
}
