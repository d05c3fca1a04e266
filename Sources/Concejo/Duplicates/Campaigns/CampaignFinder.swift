/// The pipeline stage that finds letters which many sent, each with words of their own.
///
/// What many signers share is no sign of rarity: a cosine of rare words forgets a letter exactly when
/// many send it. Here it is found by its passages: runs of words that stand in enough texts. Greetings,
/// names and places may differ, sentences may be edited, left out or moved; another or the contrary demand in
/// the same words is another letter, and the frame of a form is none.
public struct CampaignFinder: Sendable, Codable, Equatable {
  /// Words of a run by which texts are brought together.
  public var runLength = 5
  /// Words that a letter has at least, in runs that enough texts share.
  public var fewestWords = 12
  /// Words with a meaning that a letter has at least.
  public var fewestTerms = 5
  /// Share of the letter's words that a signer's text holds, in (0, 1].
  public var smallestShare: Float = 0.4
  /// A run belongs to the letter if this share of its signers has it, in (0, 1].
  public var smallestSupport: Float = 0.25
  /// Words with a meaning that make a signer's own words a voice of their own.
  public var fewestOwnTerms = 3

  /// Creates the stage with its defaults.
  public init() {}

  /// Finds all campaigns of at least `smallest` signers among exact classes, and the frames of forms.
  ///
  /// - Returns: The campaigns, and for each text in a frame the tokens that belong to it.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func campaigns(
    among classes: [[Int]], smallest: Int, corpus: TokenizedCorpus, proposals: [Proposal],
    facts: WordFacts
  ) async throws -> (campaigns: [Campaign], frames: [Int: [Range<Int>]]) {
    let length = runLength
    let frequent = try await SharedSpans.frequent(
      among: classes.count, wordCount: corpus.tokenCount, smallestCount: smallest,
      weight: { classes[$0].count },
      spans: {
        SharedSpans.spans(of: facts.keys(of: corpus.tokens(of: classes[$0][0])), length: length)
      })
    guard !frequent.isEmpty else { return ([], [:]) }
    var runs = SpanTable(capacity: frequent.count)
    for span in frequent.sorted() { _ = runs.insert(span) }
    let texts = try await texts(among: classes, frequent: runs, corpus: corpus, facts: facts)
    var search = CampaignSearch(
      texts, runCount: runs.count, stage: self, smallest: smallest, facts: facts)
    var found: [RivalLetters.Found] = []
    for seed in search.seeds where !search.isDone[seed] {
      let members = search.members(like: seed)
      if let letter = members.letter { found.append(.init(texts: members.texts, letter: letter)) }
      try Task.checkCancellation()
    }
    var rivals = RivalLetters(
      found, texts: texts, smallest: smallest, isSigner: { [search] in search.isSigner($0, of: $1) }
    )
    found = try rivals.settled()
    found = try await ContraryLetters(
      texts: texts, smallest: smallest, corpus: corpus, proposals: proposals, facts: facts
    ).parted(found)
    var campaigns: [Campaign] = []
    var frames: [Int: [Range<Int>]] = [:]
    for members in found where !members.texts.isEmpty {
      let letter = members.letter
      let shape = LetterShape(
        letter, texts: members.texts.map { texts[$0] }, proposals: proposals, corpus: corpus,
        facts: facts)
      if shape.isFrame {
        for text in members.texts.map({ texts[$0] }) {
          frames[text.proposal] = letter.coverage(of: text.words).stretches
        }
      } else if shape.termCount >= fewestTerms {
        campaigns.append(
          campaign(
            of: members.texts.map { texts[$0] }, letter: letter, classes: classes, corpus: corpus,
            proposals: proposals, facts: facts))
      }
      try Task.checkCancellation()
    }
    return (campaigns, frames)
  }

  /// The texts that hold enough words of frequent runs, ascending by class.
  private func texts(
    among classes: [[Int]], frequent: SpanTable, corpus: TokenizedCorpus, facts: WordFacts
  ) async throws -> [CampaignText] {
    let (length, fewest) = (runLength, fewestWords)
    return try await concurrentFlatMap(0..<classes.count, chunk: 512) { range in
      range.compactMap { number -> CampaignText? in
        let tokens = corpus.tokens(of: classes[number][0])
        let words = facts.keys(of: tokens)
        var (shared, runs, firsts) = ([Int](), [Int](), [Int]())
        var met: Set<Int> = []
        for (start, span) in SharedSpans.spans(of: words, length: length).enumerated() {
          guard let run = frequent.number(of: span) else { continue }
          if met.insert(run).inserted { firsts.append(shared.count) }
          shared.append(start)
          runs.append(run)
        }
        guard shared.count > 1 else { return nil }
        var isShared = [Bool](repeating: false, count: words.count)
        for start in shared {
          for place in start..<(start + length) { isShared[place] = true }
        }
        guard isShared.count(where: { $0 }) >= fewest else { return nil }
        return CampaignText(
          number: number, weight: classes[number].count, proposal: classes[number][0],
          words: words, isTelling: facts.areTelling(tokens, of: classes[number][0]), starts: shared,
          runs: runs, firsts: firsts)
      }
    }
  }

  private func campaign(
    of texts: [CampaignText], letter: Letter, classes: [[Int]], corpus: TokenizedCorpus,
    proposals: [Proposal], facts: WordFacts
  ) -> Campaign {
    var signers: [Campaign.Signer] = []
    var best: (proposal: Int, rank: [Int], stretches: [Range<Int>])?
    for text in texts {
      let coverage = letter.coverage(of: text.words)
      let own = coverage.own
      let tokens = Array(corpus.tokens(of: text.proposal))
      let terms = Set(
        own.joined().map { facts.term[Int(tokens[$0].surface)] }.filter { $0 != Lexicon.noTerm })
      let others = coverage.inText.count { !$0 }
      for proposal in classes[text.number] {
        signers.append(
          .init(proposal: proposal, own: own, hasVoice: terms.count >= fewestOwnTerms))
        let rank = [
          coverage.count, -others, proposals[proposal].supports ?? -1, -proposal,
        ]
        if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true {
          best = (proposal, rank, coverage.stretches)
        }
      }
    }
    signers.sort { $0.proposal < $1.proposal }
    return Campaign(
      signers: signers, head: best?.proposal ?? signers[0].proposal, letter: best?.stretches ?? [])
  }
}

/// One of equal texts that holds passages which many share.
struct CampaignText: Sendable {
  /// Number of the class of equal texts.
  let number: Int
  /// How many equal texts there are.
  let weight: Int
  /// The first of them.
  let proposal: Int
  /// Keys of the words.
  let words: [UInt32]
  /// Whether each word says what is asked: no stop word, no courtesy, no name.
  let isTelling: [Bool]
  /// Where frequent runs start.
  let starts: [Int]
  /// Numbers of the runs themselves among all frequent ones.
  let runs: [Int]
  /// Places in ``starts`` and ``runs`` of the runs that do not stand further ahead.
  let firsts: [Int]
}
