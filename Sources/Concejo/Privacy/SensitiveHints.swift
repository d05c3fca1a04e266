/// Words of one language of which none tells anything alone, but several together do where a person is
/// spoken of: "night", "my ex", "stairwell", "scared".
///
/// Turns are found by what people are known to write; this finds what nobody thought of.
final class SensitiveHints: Sendable {
  /// What a word hints at, and how strongly.
  struct Hint: Sendable {
    let kind: SensitiveContent.Kind
    /// Where the kind stands among all.
    let place: Int
    let weight: Int
    /// Tells forms of one word from other words.
    let stem: Int
  }

  private let hints: WordLists<Hint>
  /// The words at which it is worth looking.
  let anchors: [FoldedWord]

  /// Reads the lists of one language: stems end in a sign that stands for the endings of a class.
  init(_ lists: ListFile) {
    var hints: [FoldedWord: [Hint]] = [:]
    var anchors: [FoldedWord] = []
    var stem = 0
    let endings = Self.endings(lists.lists(under: "hints.endings"))
    // "health.strong", "health.weak".
    for (name, texts) in lists.lists(under: "hints.hints") {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let kind = SensitiveContent.Kind(rawValue: parts[0]),
        let place = SensitiveContent.Kind.allCases.firstIndex(of: kind)
      else {
        preconditionFailure("privacy/passages: \(name) is no kind of passage")
      }
      let weight = parts[1] == "strong" ? 2 : 1
      for text in texts {
        stem += 1
        for word in Self.forms(of: text, endings: endings) {
          let hint = Hint(kind: kind, place: place, weight: weight, stem: stem)
          hints[word, default: []].append(hint)
          if weight > 1 { anchors.append(word) }
        }
      }
    }
    (self.hints, self.anchors) = (WordLists(hints), anchors)
  }

  /// The endings of each class by its sign, of which each has one byte.
  private static func endings(
    _ classes: [(name: String, entries: [String])]
  ) -> [UInt8: [[UInt8]]] {
    classes.reduce(into: [:]) { endings, entry in
      guard let sign = entry.name.utf8.first, entry.name.utf8.count == 1 else {
        preconditionFailure("privacy/passages: \(entry.name) is no sign of ASCII")
      }
      endings[sign] = entry.entries.map { Array($0.utf8) }
    }
  }

  private static func forms(of text: String, endings: [UInt8: [[UInt8]]]) -> [FoldedWord] {
    guard let sign = text.utf8.last, let endings = endings[sign] else {
      return [FoldedWord(text)]
    }
    var stem = FoldedWord.Folder()
    for byte in text.utf8.dropLast() { stem.add(byte) }
    return endings.map { ending in
      var word = stem
      for byte in ending { word.add(byte) }
      return word.word
    }
  }

  /// What a word hints at.
  subscript(word: FoldedWord) -> ArraySlice<Hint> { hints[word] }
}

/// What the hints of one kind in a window come to.
private struct Evidence {
  private(set) var sum = 0
  private(set) var strongest = 0
  /// From the first to the last of them; nil where there is none.
  private(set) var bounds: ClosedRange<Int>?

  mutating func add(_ weight: Int, at run: Int) {
    sum += weight
    strongest = max(strongest, weight)
    bounds = (bounds?.lowerBound ?? run)...run
  }
}

extension SensitiveContentSearch {
  /// Sum of the weights of different hints of one kind that suffices where one of them is strong, and
  /// where none is; one more where somebody else must be meant.
  private static let fewest = (withStrong: 2, withWeak: 3)
  /// Longest part of a text without a full stop that is read as one sentence.
  private static let longestSentence = 40
  /// Words from what is hinted at to the person, at most.
  private static let reachOfPerson = 12

  /// A passage in which several words hint at one thing and a person is spoken of.
  func hinted(in text: TextRuns, by words: SensitiveWords) -> SensitiveContent? {
    let sentences = sentences(of: text)
    for place in sentences.indices {
      let end = sentences[min(place + 1, sentences.count - 1)].upperBound
      if let content = hinted(in: sentences[place].lowerBound..<end, of: text, by: words) {
        return content
      }
    }
    return nil
  }

  private func sentences(of text: TextRuns) -> [Range<Int>] {
    var (sentences, first): ([Range<Int>], Int) = ([], 0)
    for run in text.runs.indices
    where text.endsSentence(run) || run - first >= Self.longestSentence {
      sentences.append(first..<run + 1)
      first = run + 1
    }
    if first < text.runs.count { sentences.append(first..<text.runs.count) }
    return sentences
  }

  private func hinted(
    in window: Range<Int>, of text: TextRuns, by words: SensitiveWords
  ) -> SensitiveContent? {
    // By kind; most windows hold no hint, and need none.
    var evidence: [Evidence] = []
    var stems: Set<Int> = []
    var ofAll = 0
    for run in window {
      if words.toldByWriters.groups.contains(text.runs[run].word) { ofAll += 1 }
      for hint in words.hints[text.runs[run].word] where stems.insert(hint.stem).inserted {
        // "My cousin" is who tells, "his cousin" who got the contract.
        if hint.kind == .accusation, run > 0, words.possessives.contains(text.runs[run - 1].word) {
          continue
        }
        if evidence.isEmpty {
          evidence = [Evidence](
            repeating: Evidence(), count: SensitiveContent.Kind.allCases.count)
        }
        evidence[hint.place].add(hint.weight, at: run)
      }
    }
    for (kind, evidence) in zip(SensitiveContent.Kind.allCases, evidence) {
      guard let bounds = evidence.bounds else { continue }
      let sum = evidence.sum
      let fewest = evidence.strongest > 1 ? Self.fewest.withStrong : Self.fewest.withWeak
      guard sum - min(ofAll, 1) >= fewest + (kind == .accusation ? 1 : 0) else { continue }
      let near = window.clamped(
        to: (bounds.lowerBound - Self.reachOfPerson)..<(bounds.upperBound + Self.reachOfPerson))
      guard let person = near.first(where: { isHintedAt($0, kind: kind, in: text, by: words) })
      else { continue }
      return content(
        kind, from: min(person, bounds.lowerBound), to: max(person, bounds.upperBound), in: text)
    }
    return nil
  }

  /// Whether a word speaks of the writer or of somebody who can be told; of whom others are accused, and
  /// which child is meant, must be told.
  private func isHintedAt(
    _ run: Int, kind: SensitiveContent.Kind, in text: TextRuns, by words: SensitiveWords
  ) -> Bool {
    let isPerson = isPerson(run, in: text, by: words)
    let isTold = isPerson || isOwnOrPlaced(run, in: text, by: words)
    switch kind {
    case .accusation: return isTold
    case .minor:
      return (isTold || isKnownPerson(run, in: text, by: words))
        && (max(run - 3, 0)..<min(run + 4, text.runs.count)).contains {
          words.children.contains(text.runs[$0].word)
        }
    default:
      // "The police" are no victim.
      if isPerson, words.hints[text.runs[run].word].contains(where: { $0.kind == kind }) {
        return false
      }
      return isTold || isTeller(run, in: text, by: words)
    }
  }
}
