/// Gathers the signers of one letter after the other.
struct CampaignSearch: Sendable {
  private let texts: [CampaignText]
  private let stage: CampaignFinder
  private let smallest: Int
  private let facts: WordFacts
  /// The texts that hold each frequent run, ascending.
  private let holders: [[Int]]
  /// The last seed for whose letter each text was looked at, -1 for none.
  private var lastSeed: [Int]
  /// Texts that belong to a letter, to a frame, or to nothing.
  private(set) var isDone: [Bool]
  /// How many texts are not done.
  private var openCount: Int
  /// How many equal texts that are not done hold each frequent run.
  private var openWeights: [Int]

  /// Texts from the one that shares most with most others down.
  let seeds: [Int]

  init(
    _ texts: [CampaignText], runCount: Int, stage: CampaignFinder, smallest: Int, facts: WordFacts
  ) {
    self.texts = texts
    self.stage = stage
    self.smallest = smallest
    self.facts = facts
    isDone = [Bool](repeating: false, count: texts.count)
    lastSeed = [Int](repeating: -1, count: texts.count)
    var holders = [[Int]](repeating: [], count: runCount)
    var weights = [Int](repeating: 0, count: runCount)
    for (number, text) in texts.enumerated() {
      for place in text.firsts {
        holders[text.runs[place]].append(number)
        weights[text.runs[place]] += text.weight
      }
    }
    self.holders = holders
    (openCount, openWeights) = (texts.count, weights)
    var scores = [Int](repeating: 0, count: texts.count)
    for texts in holders {
      for number in texts { scores[number] += min(texts.count, Self.mostCounted) }
    }
    seeds = texts.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  }

  /// A turn of phrase that thousands use says no more for a letter than one that hundreds do.
  private static let mostCounted = 512

  /// Texts that share a letter; no letter if there are too few of them.
  struct Members {
    let texts: [Int]
    let letter: Letter?
  }

  /// The signers of the letter that a text holds, none of them done before; all are done then.
  mutating func members(like seed: Int) -> Members {
    let letter = letter(of: seed)
    finish(seed)
    guard let letter else { return Members(texts: [], letter: nil) }
    let met = texts(holdingAny: letter.runs, lookedAtFor: seed)
    let fewest = fewestWords(of: letter.text)
    var accepted: [RivalPassages.Candidate] = [
      .init(number: seed, coverage: letter.text.coverage(of: texts[seed].words))
    ]
    let texts = self.texts
    accepted += parallelChunks(0..<met.count, chunk: Self.textsAtOnce) { places in
      places.compactMap { place -> RivalPassages.Candidate? in
        let coverage = letter.text.coverage(of: texts[met[place]].words)
        return coverage.count >= fewest ? .init(number: met[place], coverage: coverage) : nil
      }
    }.joined()
    func weight(_ candidates: [RivalPassages.Candidate]) -> Int {
      candidates.reduce(0) { $0 + texts[$1.number].weight }
    }
    guard accepted.count > 1, weight(accepted) >= smallest else {
      return Members(texts: [], letter: nil)
    }
    let rivals = RivalPassages(
      among: accepted, letter: letter.text, seed: texts[seed], texts: texts, smallest: smallest,
      length: stage.runLength)
    let (facts, candidates) = (self.facts, accepted)
    accepted = parallelChunks(0..<candidates.count, chunk: Self.textsAtOnce) { places in
      candidates[places].filter { candidate in
        candidate.number == seed
          || !rivals.holds(candidate, texts)
            && !Self.isContrary(candidate, letter.text, texts: texts, facts: facts)
      }
    }.flatMap(\.self)
    guard accepted.count > 1, weight(accepted) >= smallest else {
      return Members(texts: [], letter: nil)
    }
    for candidate in accepted { finish(candidate.number) }
    return Members(texts: accepted.map(\.number), letter: letter.text)
  }

  /// Texts that are compared with a letter in one go; most letters have fewer signers.
  private static let textsAtOnce = 32

  /// Takes a text out of what letters are looked for in.
  private mutating func finish(_ number: Int) {
    guard !isDone[number] else { return }
    isDone[number] = true
    openCount -= 1
    for place in texts[number].firsts {
      openWeights[texts[number].runs[place]] -= texts[number].weight
    }
  }

  /// The texts that hold one of some runs and are not done, ascending.
  private mutating func texts(holdingAny runs: [Int], lookedAtFor seed: Int) -> [Int] {
    var met: [Int] = []
    // Near copies of one text hold its first run already.
    for run in runs where met.count < openCount {
      for number in holders[run] where lastSeed[number] != seed && !isDone[number] {
        lastSeed[number] = seed
        met.append(number)
      }
    }
    return met.sorted()
  }

  /// Words of a letter that a signer's text must hold.
  private func fewestWords(of letter: Letter) -> Int {
    max(
      Int((Float(letter.positions.count) * stage.smallestShare).rounded(.up)),
      stage.fewestWords * 2 / 3)
  }

  /// Whether a text holds enough of a letter and does not say the contrary.
  func isSigner(_ number: Int, of letter: Letter) -> Bool {
    let coverage = letter.coverage(of: texts[number].words)
    return coverage.count >= fewestWords(of: letter)
      && !Self.isContrary(
        .init(number: number, coverage: coverage), letter, texts: texts, facts: facts)
  }

  private struct Found {
    let text: Letter
    let runs: [Int]
  }

  /// The runs of a text that stand in nearly as many texts as its most frequent ones do.
  ///
  /// What is measured is the number of texts that share enough words for a letter, not that of the one
  /// most frequent run, which may be a turn of phrase.
  private func letter(of seed: Int) -> Found? {
    let text = texts[seed]
    let supports = text.runs.map { openWeights[$0] }
    func covered(_ support: Int) -> [Int] {
      var isCovered = [Bool](repeating: false, count: text.words.count)
      for (place, start) in text.starts.enumerated() where supports[place] >= support {
        for position in start..<(start + stage.runLength) { isCovered[position] = true }
      }
      return isCovered.indices.filter { isCovered[$0] }
    }
    let levels = Set(supports).filter { $0 >= smallest }.sorted(by: >)
    guard let level = levels.first(where: { covered($0).count >= stage.fewestWords }) else {
      return nil
    }
    let bar = max(Int((Float(level) * stage.smallestSupport).rounded(.up)), smallest)
    let positions = covered(bar)
    let runs = text.firsts.filter { supports[$0] >= bar }.map { text.runs[$0] }
    return Found(text: Letter(positions: positions, words: text.words), runs: runs)
  }

  /// Whether a text says the contrary of the letter in the letter's own words.
  private static func isContrary(
    _ candidate: RivalPassages.Candidate, _ letter: Letter, texts: [CampaignText], facts: WordFacts
  ) -> Bool {
    guard letter.positions.count <= Letter.longestDemand else { return false }
    let words = letter.positions.map { letter.words[$0] }
    let other = texts[candidate.number].words
    let polarity = facts.polarity
    guard (other + words).contains(where: polarity.matters) else { return false }
    let isAmid = candidate.coverage.isAmidLetter
    let languages = facts.languages(
      of: texts[candidate.number].proposal, wordCount: other.count)
    let comparison = TextComparison(words, other)
    let ends = comparison.hunks.map(\.sharedBefore) + [comparison.matched]
    return comparison.hunks.enumerated().contains { number, hunk in
      // Where sentences changed places, single words that both have stand side by side by chance.
      let sharedAround = ends[number + 1] - (number > 0 ? ends[number - 1] : 0)
      guard sharedAround >= fewestAround, hunk.removed.count <= longestTurn,
        hunk.inserted.count <= longestTurn
      else {
        return false
      }
      // Between words of the letter: elsewhere the signer speaks.
      let place = hunk.placeInSecond
      guard place.lowerBound > 0 ? isAmid[place.lowerBound - 1] : !hunk.removed.isEmpty,
        place.upperBound < other.count ? isAmid[place.upperBound] : !hunk.removed.isEmpty
      else { return false }
      return polarity.turns((words, hunk.placeInFirst), into: (other, place), in: languages)
    }
  }

  /// Words on both sides of a turn that letter and text share.
  private static let fewestAround = 5
  /// A demand is turned round in few words; more are text of the signer's own.
  private static let longestTurn = 3
}
