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
  static let runLength = 3
  /// So many words of another's between words of the letter are an edit, not text of one's own.
  private static let longestEdit = 4
  /// Words that turn a demand round, with those of the letter between them, at most: "no se construya nunca ninguna".
  private static let longestTurn = 6

  /// A number for each run of the letter's words.
  var spans: [UInt64] {
    SharedSpans.spans(of: positions.map { words[$0] }, length: Self.runLength)
  }

  /// Stretches of a text that belong to a letter, with the edits between.
  ///
  /// - Parameters:
  ///   - runs: Where in the text the letter's runs start, ascending.
  ///   - edit: Words between two stretches that are an edit, at most.
  /// - Returns: Stretches in their order.
  static func stretches(ofRunsAt runs: [Int], edit: Int = longestEdit) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for start in runs {
      if let last = stretches.last, start - last.upperBound <= edit {
        stretches[stretches.count - 1] = last.lowerBound..<(start + runLength)
      } else {
        stretches.append(start..<(start + runLength))
      }
    }
    return stretches
  }

  /// Words of a letter that asks for something: longer ones are articles, which no word turns round.
  static let longestDemand = 400

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
      inText: [Bool](repeating: false, count: text.count), runs: [])
    for (start, run) in SharedSpans.spans(of: text, length: Self.runLength).enumerated() {
      guard let number = runs.number(of: run) else { continue }
      coverage.runs.append(start)
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
    /// Where in the text the letter's runs start, ascending.
    fileprivate var runs: [Int]

    /// Words of the letter that the text holds.
    var count: Int { inLetter.count { $0 } }

    /// Stretches of the text that belong to the letter, with the edits between.
    var stretches: [Range<Int>] { Letter.stretches(ofRunsAt: runs) }

    /// For each word of the text whether it belongs to the letter, or to what turns it round in its midst: two of the
    /// letter's words between two edits are no run.
    var isAmidLetter: [Bool] {
      var isAmid = [Bool](repeating: false, count: inText.count)
      for stretch in Letter.stretches(ofRunsAt: runs, edit: Letter.longestTurn) {
        for place in stretch { isAmid[place] = true }
      }
      return isAmid
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
