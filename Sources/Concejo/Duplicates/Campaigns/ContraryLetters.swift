/// Parts those who ask for the contrary of a letter, in its words, from its signers.
///
/// What turns a demand round may stand where the letter begins or ends, or take so many words with it that the
/// letter has none of them: of "Je veux que …" and "Je ne veux pas que …" only what stands behind is shared. So
/// texts are compared whole, and a difference counts in a clause that both share: what a signer adds in a
/// sentence of its own denies nothing of the letter.
struct ContraryLetters {
  /// The texts.
  let texts: [CampaignText]
  /// Texts of a letter, at least.
  let smallest: Int
  let corpus: TokenizedCorpus
  let proposals: [Proposal]
  let facts: WordFacts

  /// Words of a clause that both texts share, at least.
  private static let fewestShared = 3
  /// A demand is turned round in few words; more are text of the signer's own.
  private static let longestTurn = 3
  /// Words from the letter to what turns it round, at most.
  private static let reach = 4
  /// Words of a letter, and of a text, that are looked at: longer ones are articles, which no word turns round, and
  /// comparing a hundred of them whole takes as long as all else.
  private static let longest = (letter: 400, text: 1000)

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
    guard found.letter.positions.count <= Self.longest.letter,
      let reference = reference(of: found),
      texts[reference].words.count <= Self.longest.text
    else { return [found] }
    let mayDiffer = mayTurn(reference, found.letter)
    let own = sequence(of: reference)
    var (signers, contrary): ([Int], [Int]) = ([], [])
    for number in found.texts {
      let isContrary =
        number != reference && texts[number].words.count <= Self.longest.text
        && (mayDiffer || mayTurn(number, found.letter))
        && isContrary(own, sequence(of: number))
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

  private func sequence(of number: Int) -> WordSequence {
    // "Je veux que" asks for nothing, and "je ne veux pas que" denies: nothing is left out.
    WordSequence(of: texts[number].proposal, in: corpus, proposals: proposals, facts: facts)
  }

  private func isContrary(_ first: WordSequence, _ second: WordSequence) -> Bool {
    let comparison = TextComparison(first.keys, second.keys)
    let (removed, inserted) = (
      Set(comparison.hunks.flatMap(\.removed)), Set(comparison.hunks.flatMap(\.inserted))
    )
    return comparison.hunks.contains { hunk in
      hunk.removed.count <= Self.longestTurn && hunk.inserted.count <= Self.longestTurn
        && first.clause(around: hunk.placeInFirst, reach: Polarity.reach)
          .count(where: { !removed.contains($0) }) >= Self.fewestShared
        && second.clause(around: hunk.placeInSecond, reach: Polarity.reach)
          .count(where: { !inserted.contains($0) }) >= Self.fewestShared
        && facts.polarity.isContrary(hunk, first, second)
    }
  }
}
