/// Passages that stand in a letter's place: what another campaign says where this one says something
/// else, in otherwise the same words.
struct RivalPassages: Sendable {
  /// A text that may be a signer's, and what it holds of the letter.
  struct Candidate: Sendable {
    /// Number of the text.
    let number: Int
    /// What it holds.
    let coverage: Letter.Coverage
  }

  /// Runs of a few words with a telling one that the letter does not have: an edit beside them leaves
  /// some whole.
  private var runs = SpanTable()

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
    var found: [Int: Passage] = [:]
    for (number, candidate) in candidates.enumerated() {
      let text = texts[candidate.number]
      // What the text has of the letter's runs is none but the letter's words: most need no looking up.
      let isForeign = text.words.indices.map { place in
        text.isTelling[place] && !candidate.coverage.inText[place]
          && !own.contains(text.words[place])
      }
      guard isForeign.contains(true) else { continue }
      // Of a long text nearly all runs are the letter's: where the next foreign word stands tells it at once.
      var next = [Int](repeating: isForeign.count, count: isForeign.count + 1)
      for place in isForeign.indices.reversed() {
        next[place] = isForeign[place] ? place : next[place + 1]
      }
      for first in text.firsts {
        let place = text.starts[first]..<(text.starts[first] + length)
        guard next[place.lowerBound] < place.upperBound else { continue }
        let run = text.runs[first]
        if found[run] == nil {
          let foreign = place.filter { isForeign[$0] }
          found[run] = Passage(parts: Self.parts(of: text.words, in: place, around: foreign))
        }
        found[run]?.count += text.weight
        found[run]?.holders.append(number)
      }
    }
    guard found.values.contains(where: { $0.count >= smallest }) else { return }
    let missing = candidates.map { candidate in
      candidate.coverage.inLetter.indices.filter {
        isTelling[$0] && !candidate.coverage.inLetter[$0]
      }
    }
    let weights = candidates.map { texts[$0.number].weight }
    let all = weights.reduce(0, +)
    // How many texts with a passage lack each word of the letter; wiped behind each passage.
    var lacking = [Int](repeating: 0, count: letter.positions.count)
    for passage in found.values where passage.count >= smallest {
      let bar = Int((Double(passage.count) * Self.smallestShare).rounded(.up))
      for holder in passage.holders {
        for place in missing[holder] { lacking[place] += weights[holder] }
      }
      var replaced = 0
      for place in passage.holders.lazy.flatMap({ missing[$0] }) {
        if lacking[place] >= bar { replaced += 1 }
        lacking[place] = 0
      }
      let isCommon = Double(passage.count) >= Self.smallestShareOfOneWord * Double(all)
      if replaced > 1 || replaced == 1 && isCommon {
        for part in passage.parts { _ = runs.insert(part) }
      }
    }
  }

  /// A passage that is not the letter's, and who has it.
  private struct Passage {
    /// The short runs of it that hold a telling word.
    let parts: [UInt64]
    /// Texts that hold it.
    var count = 0
    /// Their places among the candidates.
    var holders: [Int] = []
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
    guard runs.count > 0 else { return false }
    return SharedSpans.spans(of: texts[candidate.number].words, length: Self.runLength)
      .contains { runs.number(of: $0) != nil }
  }
}
