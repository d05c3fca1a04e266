/// The common text of a campaign, as one of its signers wrote it, and what other texts hold of it.
struct Letter: Sendable {
  /// Positions of its words in the text it was taken from, ascending.
  let positions: [Int]
  /// All words of that text.
  let words: [UInt32]
  /// Every run of the letter's words, with the places in `positions` where it starts.
  private let places: [UInt64: [Int]]

  /// Words of a run: shorter than those campaigns are found by, since edits part a letter in pieces.
  private static let runLength = 3
  /// So many words of another's between words of the letter are an edit, not text of one's own.
  private static let longestEdit = 4

  init(positions: [Int], words: [UInt32]) {
    self.positions = positions
    self.words = words
    var places: [UInt64: [Int]] = [:]
    let letter = positions.map { words[$0] }
    for (start, run) in SharedSpans.spans(of: letter, length: Self.runLength).enumerated() {
      places[run, default: []].append(start)
    }
    self.places = places
  }

  /// What a text holds of the letter, run by run, in any order.
  func coverage(of text: [UInt32]) -> Coverage {
    var coverage = Coverage(
      inLetter: [Bool](repeating: false, count: positions.count),
      inText: [Bool](repeating: false, count: text.count))
    for (start, run) in SharedSpans.spans(of: text, length: Self.runLength).enumerated() {
      guard let found = places[run] else { continue }
      for offset in 0..<Self.runLength { coverage.inText[start + offset] = true }
      for place in found {
        for offset in 0..<Self.runLength { coverage.inLetter[place + offset] = true }
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
