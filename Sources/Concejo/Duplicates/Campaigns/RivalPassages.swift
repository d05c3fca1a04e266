/// Passages that stand in a letter's place: what another campaign says where this one says something
/// else, in otherwise the same words.
struct RivalPassages {
  /// A text that may be a signer's, and what it holds of the letter.
  struct Candidate {
    /// Number of the text.
    let number: Int
    /// What it holds.
    let coverage: Letter.Coverage
  }

  /// Runs of a few words with a telling one that the letter does not have: an edit beside them leaves
  /// some whole.
  private var runs: Set<UInt64> = []

  /// Words of such a run.
  private static let runLength = 3

  /// Share of the texts with a passage that must lack the same word of the letter.
  private static let smallestShare = 0.8
  /// A passage that takes the place of one word alone may be what some signers call the same thing: it
  /// makes another letter only if this share of all has it.
  private static let smallestShareOfOneWord = 0.2

  /// Looks for passages that enough texts have and the letter has not, whose texts all lack the same
  /// words of the letter.
  ///
  /// What is lacking must be a word with a meaning, and so must what came for it; where both are names,
  /// numbers or courtesy the letter was filled in by its signers.
  init(
    among candidates: [Candidate], letter: Letter, seed: CampaignText, texts: [CampaignText],
    smallest: Int, length: Int
  ) {
    let own = Set(letter.positions.map { letter.words[$0] })
    let isTelling = letter.positions.map { seed.isTelling[$0] }
    var found: [UInt64: Passage] = [:]
    for candidate in candidates {
      let text = texts[candidate.number]
      let missing = candidate.coverage.inLetter.indices.filter {
        isTelling[$0] && !candidate.coverage.inLetter[$0]
      }
      var seen: Set<UInt64> = []
      for (start, run) in zip(text.starts, text.runs) where seen.insert(run).inserted {
        let place = start..<(start + length)
        let foreign = place.filter { text.isTelling[$0] && !own.contains(text.words[$0]) }
        guard !foreign.isEmpty else { continue }
        if found[run] == nil {
          found[run] = Passage(parts: Self.parts(of: text.words, in: place, around: foreign))
        }
        found[run]?.count += text.weight
        for place in missing { found[run]?.missing[place, default: 0] += text.weight }
      }
    }
    let all = candidates.reduce(0) { $0 + texts[$1.number].weight }
    for passage in found.values where passage.count >= smallest {
      let bar = Int((Double(passage.count) * Self.smallestShare).rounded(.up))
      let replaced = passage.missing.values.count { $0 >= bar }
      let isCommon = Double(passage.count) >= Self.smallestShareOfOneWord * Double(all)
      if replaced > 1 || replaced == 1 && isCommon { runs.formUnion(passage.parts) }
    }
  }

  /// How many texts hold a passage, and how many of them lack each word of the letter.
  private struct Passage {
    /// The short runs of it that hold a telling word.
    let parts: [UInt64]
    var count = 0
    var missing: [Int: Int] = [:]
  }

  private static func parts(
    of words: [UInt32], in place: Range<Int>, around telling: [Int]
  ) -> [UInt64] {
    (place.lowerBound...(place.upperBound - runLength)).filter { start in
      telling.contains { (start..<(start + runLength)).contains($0) }
    }.flatMap { start in
      SharedSpans.spans(of: Array(words[start..<(start + runLength)]), length: runLength)
    }
  }

  /// Whether a text has such a passage.
  func holds(_ candidate: Candidate, _ texts: [CampaignText]) -> Bool {
    guard !runs.isEmpty else { return false }
    return SharedSpans.spans(of: texts[candidate.number].words, length: Self.runLength)
      .contains(where: runs.contains)
  }
}
