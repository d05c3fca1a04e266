/// A turn of words that tells something of somebody, as it is written in the resources.
///
/// `cut|cuts off? … light`: words, of which a bar parts those that may stand for one another, a mark those
/// that may be missing, and an ellipsis leaves room for up to four others of the same sentence. A tilde
/// stands for the endings of the language, an at sign for the words of a list: `adict~`, `@illness`. A turn
/// is found by its longest word, or by the one with a circumflex: `mi ^@illness`.
///
/// A class: it holds several lists, which would be counted at each word that it is tried at.
final class TalePattern: Sendable {
  /// One part of the turn.
  private enum Part: Sendable {
    case word([FoldedWord], mayMiss: Bool)
    case room
  }

  /// What is told by it.
  let kind: SensitiveContent.Kind
  /// The longest words of it, by one of which it is found.
  let anchors: [FoldedWord]
  /// How many words it has at least.
  let count: Int
  private let before: [Part]
  private let behind: [Part]

  /// Words that an ellipsis leaves room for.
  private static let room = 4

  /// Reads a turn.
  init(_ text: String, kind: SensitiveContent.Kind, words: TaleWords) {
    let texts = Array(text.utf8).split(separator: 0x20)
    let parts = texts.map { text -> Part in
      if text.elementsEqual("…".utf8) { return .room }
      let mayMiss = text.last == 0x3F
      let alternatives = (mayMiss ? text.dropLast() : text).drop { $0 == Self.circumflex }
      return .word(
        alternatives.split(separator: 0x7C).flatMap { words.words(of: $0) }, mayMiss: mayMiss)
    }
    func weight(_ part: Int) -> Int {
      guard case .word(_, let mayMiss) = parts[part], !mayMiss else { return 0 }
      guard texts[part].first != Self.circumflex else { return .max }
      // The shortest of its alternatives.
      var (shortest, length) = (Int.max, 0)
      for byte in texts[part] {
        if byte != 0x7C {
          length += 1
          continue
        }
        shortest = min(shortest, length)
        length = 0
      }
      return min(shortest, length)
    }
    let weights = parts.indices.map(weight)
    let anchor = weights.indices.reduce(0) { weights[$1] > weights[$0] ? $1 : $0 }
    guard case .word(let anchors, false) = parts[anchor] else {
      preconditionFailure("a turn needs a word that may not be missing: \(text)")
    }
    (self.kind, self.anchors) = (kind, anchors)
    count = weights.count { $0 > 0 }
    before = parts[..<anchor].reversed()
    behind = Array(parts[(anchor + 1)...])
  }

  /// Reads lists of turns, each named for the kind of what they tell.
  static func all(
    _ lists: [(name: String, entries: [String])], words: TaleWords
  ) -> [TalePattern] {
    lists.flatMap { name, texts -> [TalePattern] in
      guard let kind = SensitiveContent.Kind(rawValue: name) else {
        preconditionFailure("privacy/passages: \(name) is no kind of passage")
      }
      return texts.map { TalePattern($0, kind: kind, words: words) }
    }
  }

  /// The sign before the words by which a turn is found.
  private static let circumflex: UInt8 = 0x5E

  /// The runs of the turn around one that holds one of its anchors.
  func range(around anchor: Int, in text: TextRuns) -> Range<Int>? {
    guard let last = Self.end(of: behind, at: 0, from: anchor, by: 1, in: text),
      let first = Self.end(of: before, at: 0, from: anchor, by: -1, in: text)
    else { return nil }
    return first..<last + 1
  }

  /// The run at which the parts from a place on end that follow one run, to one side or the other.
  private static func end(
    of parts: [Part], at place: Int, from run: Int, by step: Int, in text: TextRuns
  ) -> Int? {
    guard place < parts.count else { return run }
    switch parts[place] {
    case .word(let words, let mayMiss):
      if let next = next(to: run, by: step, in: text), words.contains(text.runs[next].word),
        let end = end(of: parts, at: place + 1, from: next, by: step, in: text)
      {
        return end
      }
      return mayMiss ? end(of: parts, at: place + 1, from: run, by: step, in: text) : nil
    case .room:
      var last = run
      for _ in 0...room {
        if let end = end(of: parts, at: place + 1, from: last, by: step, in: text) { return end }
        guard let next = next(to: last, by: step, in: text) else { return nil }
        last = next
      }
      return nil
    }
  }

  private static func next(to run: Int, by step: Int, in text: TextRuns) -> Int? {
    let next = run + step
    guard text.runs.indices.contains(next), !text.endsSentence(min(run, next)) else { return nil }
    return next
  }
}

/// The turns of one language, by their anchors.
struct TalePatterns: Sendable {
  private let lists: WordLists<TalePattern>

  /// Puts turns in order.
  init(_ turns: [TalePattern]) {
    var patterns: [FoldedWord: [TalePattern]] = [:]
    for pattern in turns.sorted(by: { $0.count > $1.count }) {
      for anchor in pattern.anchors { patterns[anchor, default: []].append(pattern) }
    }
    lists = WordLists(patterns)
  }

  /// The words at which there may be a turn.
  var anchors: [FoldedWord] { lists.words }

  /// What is found by the first of the turns that may stand at a word, the longest first.
  func first<Found>(at word: FoldedWord, _ find: (TalePattern) -> Found?) -> Found? {
    for pattern in lists[word] {
      if let found = find(pattern) { return found }
    }
    return nil
  }
}
