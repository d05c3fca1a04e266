/// Parts those who ask for the contrary of a letter, in its words, from its signers.
///
/// What turns a demand round may stand where the letter begins, or take so many words with it that the letter has
/// none of them: of "Je veux que …" and "Je ne veux pas que …" only what stands behind is shared. So
/// texts are compared whole, and a difference counts in a sentence that both share: what a signer adds in one of
/// its own denies nothing of the letter.
struct ContraryLetters {
  /// The texts.
  let texts: [CampaignText]
  /// Texts of a letter, at least.
  let smallest: Int
  let corpus: TokenizedCorpus
  let proposals: [Proposal]
  let facts: WordFacts

  /// Words of a sentence that are the letter's, at least.
  fileprivate static let fewestShared = 3
  /// A demand is turned round in few words; more are text of the signer's own.
  private static let longestTurn = 3
  /// Words from the letter to what turns it round, at most.
  private static let reach = 4
  /// Words of a text that is looked at: comparing a hundred longer ones whole takes as long as all else.
  private static let longestText = 1000

  /// The letters with their signers, and those of the contrary as letters of their own; what is too small for
  /// one is left without texts.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func parted(_ found: [RivalLetters.Found]) async throws -> [RivalLetters.Found] {
    try await concurrentFlatMap(0..<found.count, chunk: 1) { places in
      found[places].flatMap { parts(of: $0) }
    }
  }

  private func parts(of found: RivalLetters.Found) -> [RivalLetters.Found] {
    guard found.letter.positions.count <= Letter.longestDemand,
      let reference = reference(of: found),
      texts[reference].words.count <= Self.longestText
    else { return [found] }
    let mayDiffer = mayTurn(reference, found.letter)
    let turning = turningWords(of: reference, found.letter)
    let own = reading(of: reference, found.letter)
    var (signers, contrary): ([Int], [Int]) = ([], [])
    for number in found.texts {
      let isContrary =
        number != reference && texts[number].words.count <= Self.longestText
        && (mayDiffer || lacks(turning, number, of: reference) || mayTurn(number, found.letter))
        && isContrary(own, reading(of: number, found.letter))
      if isContrary { contrary.append(number) } else { signers.append(number) }
    }
    guard !contrary.isEmpty else { return [found] }
    return [signers, contrary].map { part in
      let weight = part.reduce(0) { $0 + texts[$1].weight }
      return RivalLetters.Found(texts: weight >= smallest ? part : [], letter: found.letter)
    }
  }

  /// The text that shows a letter best: most of it, with the fewest other words.
  private func reference(of found: RivalLetters.Found) -> Int? {
    found.texts.map { number in
      let coverage = found.letter.coverage(of: texts[number].words)
      return (number: number, held: coverage.count, others: coverage.inText.count { !$0 })
    }.max { ($0.held, $1.others, $1.number) < ($1.held, $0.others, $0.number) }?.number
  }

  /// Whether words near the letter, and none of it, may turn a demand round.
  private func mayTurn(_ number: Int, _ letter: Letter) -> Bool {
    let inText = letter.coverage(of: texts[number].words).inText
    let tokens = corpus.tokens(of: texts[number].proposal)
    return zip(tokens, inText.indices).contains { token, place in
      !inText[place] && facts.polarity.matters(facts.bare[Int(token.surface)])
        && (max(place - Self.reach, 0)..<min(place + Self.reach + 1, inText.count))
          .contains { inText[$0] }
    }
  }

  /// Words of the letter that may turn a demand round: the letter may be of those who are against.
  private func turningWords(of reference: Int, _ letter: Letter) -> Set<UInt32> {
    let words = texts[reference].words
    let inText = letter.coverage(of: words).inText
    let tokens = corpus.tokens(of: texts[reference].proposal)
    return Set(
      zip(zip(words, inText), tokens).compactMap { word, token in
        word.1 && facts.polarity.matters(facts.bare[Int(token.surface)]) ? word.0 : nil
      })
  }

  /// Whether a text has fewer of some words than the one that shows the letter best.
  private func lacks(_ turning: Set<UInt32>, _ number: Int, of reference: Int) -> Bool {
    guard !turning.isEmpty else { return false }
    return texts[number].words.count { turning.contains($0) }
      < texts[reference].words.count { turning.contains($0) }
  }

  /// A text, and which of its words are the letter's.
  private struct Reading {
    let words: WordSequence
    let isOfLetter: [Bool]

    /// Whether a place stands in a sentence of the letter: what a signer adds in one of its own says nothing of it.
    func isInLetter(_ place: Range<Int>) -> Bool {
      words.sentence(around: place, reach: Polarity.reach).count(where: { isOfLetter[$0] })
        >= ContraryLetters.fewestShared
    }

    /// Whether some words are a clause by themselves: "Sin duda, …".
    func isClause(_ place: Range<Int>) -> Bool {
      !place.isEmpty && words.clause(around: place, reach: 1) == place
    }

    /// Whether a place stands before all that the text holds of the letter: behind it anybody may go on without a
    /// full stop.
    func opensLetter(_ place: Range<Int>) -> Bool {
      isOfLetter.firstIndex(of: true).map { place.upperBound <= $0 } ?? false
    }
  }

  private func reading(of number: Int, _ letter: Letter) -> Reading {
    // "Je veux que" asks for nothing, and "je ne veux pas que" denies: nothing is left out.
    Reading(
      words: WordSequence(
        of: texts[number].proposal, in: corpus, proposals: proposals, facts: facts),
      isOfLetter: letter.coverage(of: texts[number].words).inText)
  }

  private func isContrary(_ first: Reading, _ second: Reading) -> Bool {
    TextComparison(first.words.keys, second.words.keys).hunks.contains { hunk in
      hunk.removed.count <= Self.longestTurn && hunk.inserted.count <= Self.longestTurn
        && first.isInLetter(hunk.placeInFirst) && second.isInLetter(hunk.placeInSecond)
        && second.opensLetter(hunk.placeInSecond) && !second.isClause(hunk.placeInSecond)
        && facts.polarity.isContrary(hunk, first.words, second.words)
    }
  }
}
