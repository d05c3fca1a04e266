/// What two texts share word by word and where they part.
struct TextComparison {
  /// Words removed from the first text and the words that stand in their place in the second.
  struct Hunk: Equatable {
    var removed: [Int]
    var inserted: [Int]
    /// How many shared words stand before the place.
    var sharedBefore = 0

    /// Where the first text's words stand; an empty range behind the word before, if it has none there.
    var placeInFirst: Range<Int> { Self.place(removed, behind: start.first) }
    /// Where the second text's words stand.
    var placeInSecond: Range<Int> { Self.place(inserted, behind: start.second) }
    /// Words of either text before the place.
    fileprivate(set) var start = Start(first: 0, second: 0)
    /// From the first place to the last, where several were made one.
    private var joined: Stretch?

    /// The stretch of either text that the place takes up: of places that were made one, what both texts
    /// share between them as well.
    var stretch: Stretch { joined ?? Stretch(first: placeInFirst, second: placeInSecond) }

    /// The same stretch of two texts.
    struct Stretch: Equatable {
      let first: Range<Int>
      let second: Range<Int>

      /// This one and one behind it, with all that stands between them.
      func upTo(_ last: Stretch) -> Stretch {
        Stretch(
          first: first.lowerBound..<max(first.upperBound, last.first.upperBound),
          second: second.lowerBound..<max(second.upperBound, last.second.upperBound))
      }
    }

    /// How many words stand before a place.
    struct Start: Equatable {
      var first: Int
      var second: Int
    }

    private static func place(_ words: [Int], behind start: Int) -> Range<Int> {
      guard let first = words.first, let last = words.last else { return start..<start }
      return first..<(last + 1)
    }

    init(removed: [Int], inserted: [Int], sharedBefore: Int = 0, start: Start? = nil) {
      self.removed = removed
      self.inserted = inserted
      self.sharedBefore = sharedBefore
      self.start =
        start ?? Start(first: removed.first ?? sharedBefore, second: inserted.first ?? sharedBefore)
    }

    /// Several places as one.
    fileprivate init(removed: [Int], inserted: [Int], from first: Hunk?, to last: Hunk?) {
      self.init(removed: removed, inserted: inserted)
      guard let first, let last else { return }
      joined = first.stretch.upTo(last.stretch)
    }

    /// Takes in a place behind this one.
    fileprivate mutating func join(_ next: Hunk) {
      joined = stretch.upTo(next.stretch)
      removed += next.removed
      inserted += next.inserted
    }
  }

  /// Number of words both share in the same order.
  let matched: Int
  /// Words of the first and of the second text.
  let lengths: (first: Int, second: Int)
  /// The places where they differ, in order; positions count words of either text.
  let hunks: [Hunk]

  /// Share of all words that are shared, in [0, 1].
  var overlap: Float {
    let total = lengths.first + lengths.second
    return total == 0 ? 0 : 2 * Float(matched) / Float(total)
  }

  /// Where in the first text the longest run of shared words stands; of equals the first.
  var longestSharedRun: Range<Int> {
    let starts = [0] + hunks.map(\.placeInFirst.upperBound)
    let ends = hunks.map(\.placeInFirst.lowerBound) + [lengths.first]
    return zip(starts, ends).reduce(0..<0) { longest, run in
      run.1 - run.0 > longest.count ? run.0..<run.1 : longest
    }
  }

  /// All differing words as one place.
  var whole: Hunk {
    Hunk(
      removed: hunks.flatMap(\.removed), inserted: hunks.flatMap(\.inserted),
      from: hunks.first, to: hunks.last)
  }

  /// The differing places, those joined that only a word or two part: inside a sentence of one's own,
  /// the odd word that the other text also has means nothing.
  func regions(strayMatches: Int) -> [Hunk] {
    var regions: [Hunk] = []
    var shared = 0
    for hunk in hunks {
      defer { shared = hunk.sharedBefore }
      guard !regions.isEmpty, hunk.sharedBefore - shared <= strayMatches else {
        regions.append(hunk)
        continue
      }
      regions[regions.count - 1].join(hunk)
    }
    return regions
  }

  /// The same comparison with places that differ by typing taken as shared.
  func forgivingTyping(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> TextComparison {
    var kept: [Hunk] = []
    var forgiven = 0
    for var hunk in hunks {
      hunk.sharedBefore += forgiven
      let removed = hunk.removed.map { first.words[$0] }
      let inserted = hunk.inserted.map { second.words[$0] }
      if facts.isTyping(removed, inserted) {
        forgiven += (removed.count + inserted.count) / 2
      } else {
        kept.append(hunk)
      }
    }
    return TextComparison(matched: matched + forgiven, lengths: lengths, hunks: kept)
  }

  private init(matched: Int, lengths: (first: Int, second: Int), hunks: [Hunk]) {
    self.matched = matched
    self.lengths = lengths
    self.hunks = hunks
  }

  /// Aligns two sequences of word numbers.
  init(_ first: [UInt32], _ second: [UInt32]) {
    let (removed, inserted) = EditScript.changes(from: first, to: second)
    var hunks: [Hunk] = []
    var (i, j, matched) = (0, 0, 0)
    // Whether the word before was one of a place where the texts differ: most words are not.
    var isOpen = false
    while i < first.count || j < second.count {
      let isRemoved = i < first.count && removed[i]
      guard isRemoved || j < second.count && inserted[j] else {
        isOpen = false
        matched += 1
        i += 1
        j += 1
        continue
      }
      if !isOpen {
        hunks.append(
          Hunk(
            removed: [], inserted: [], sharedBefore: matched, start: .init(first: i, second: j)))
        isOpen = true
      }
      if isRemoved {
        hunks[hunks.count - 1].removed.append(i)
        i += 1
      } else {
        hunks[hunks.count - 1].inserted.append(j)
        j += 1
      }
    }
    self.matched = matched
    self.hunks = hunks
    lengths = (first.count, second.count)
  }
}
