/// The common text of a campaign, as one of its signers wrote it, and what other texts hold of it.
struct Letter: Sendable {
  /// Positions of its words in the text it was taken from, ascending.
  let positions: [Int]
  /// All words of that text.
  let words: [UInt32]
  /// Every run of the letter's words.
  private let runs: SpanTable
  /// The first place in `positions` at which each run starts.
  private let firsts: [Int]
  /// The next place of the run that starts at each place, -1 behind the last.
  private let nexts: [Int]

  /// Words of a run: shorter than those campaigns are found by, since edits part a letter in pieces.
  private static let runLength = 3
  /// So many words of another's between words of the letter are an edit, not text of one's own.
  private static let longestEdit = 4

  init(positions: [Int], words: [UInt32]) {
    self.positions = positions
    self.words = words
    let spans = SharedSpans.spans(of: positions.map { words[$0] }, length: Self.runLength)
    var runs = SpanTable(capacity: spans.count)
    var firsts: [Int] = []
    var nexts = [Int](repeating: -1, count: spans.count)
    for place in spans.indices.reversed() {
      let run = runs.insert(spans[place])
      if run == firsts.count {
        firsts.append(place)
      } else {
        nexts[place] = firsts[run]
        firsts[run] = place
      }
    }
    (self.runs, self.firsts, self.nexts) = (runs, firsts, nexts)
  }

  /// What a text holds of the letter, run by run, in any order.
  func coverage(of text: [UInt32]) -> Coverage {
    var coverage = Coverage(
      inLetter: [Bool](repeating: false, count: positions.count),
      inText: [Bool](repeating: false, count: text.count))
    for (start, run) in SharedSpans.spans(of: text, length: Self.runLength).enumerated() {
      guard let number = runs.number(of: run) else { continue }
      for offset in 0..<Self.runLength { coverage.inText[start + offset] = true }
      var place = firsts[number]
      while place >= 0 {
        for offset in 0..<Self.runLength { coverage.inLetter[place + offset] = true }
        place = nexts[place]
      }
    }
    return coverage
  }

  /// Which words of the letter stand in a text, and which words of the text stand in the letter.
  struct Coverage: Sendable {
    fileprivate(set) var inLetter: [Bool]
    fileprivate(set) var inText: [Bool]

    /// Words of the letter that the text holds.
    var count: Int { inLetter.count { $0 } }

    /// The most words of the letter that stand side by side in the text.
    var longestRun: Int {
      inText.reduce(into: (longest: 0, open: 0)) { runs, isHeld in
        runs.open = isHeld ? runs.open + 1 : 0
        runs.longest = max(runs.longest, runs.open)
      }.longest
    }

    /// Stretches of the text that belong to the letter, with the edits between.
    var stretches: [Range<Int>] {
      var stretches: [Range<Int>] = []
      for place in inText.indices where inText[place] {
        if let last = stretches.last, place - last.upperBound <= longestEdit {
          stretches[stretches.count - 1] = last.lowerBound..<(place + 1)
        } else {
          stretches.append(place..<(place + 1))
        }
      }
      return stretches
    }

    /// Stretches of the text that do not: the signer's own words.
    var own: [Range<Int>] {
      var own: [Range<Int>] = []
      var start = 0
      for stretch in stretches {
        if stretch.lowerBound > start { own.append(start..<stretch.lowerBound) }
        start = stretch.upperBound
      }
      if start < inText.count { own.append(start..<inText.count) }
      return own
    }
  }
}
