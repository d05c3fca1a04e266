/// What writers tell of themselves and of their own in one language.
final class ToldByWriters: Sendable {
  /// Words with which people speak of themselves, and those beside them with which they only say what they
  /// think: "me parece", "mi barrio".
  let selves, opinions: WordSet
  /// People in general, and words with which something is asked for all.
  let groups: WordSet
  /// Turns that hold the writer: "vivo en el coche", "me pegaba".
  let alone: TalePatterns
  /// Turns that tell something where the writer or a relative stands beside them: "la quimio".
  let beside: TalePatterns

  init(_ lists: ListFile, _ more: Circumstances) {
    func set(_ name: String, _ more: [String]) -> WordSet {
      WordSet((lists["writers." + name] + more).map { FoldedWord($0) })
    }
    (selves, opinions) = (set("selves", more.selves), set("opinions", more.opinions))
    groups = set("groups", more.groups)
    let words = TaleWords(endings: lists["writers.endings"])
    func turns(_ name: String) -> [TalePattern] {
      TalePattern.all(lists.lists(under: "writers." + name), words: words)
    }
    alone = TalePatterns(turns("alone") + more.alone)
    beside = TalePatterns(turns("beside") + more.beside)
  }
}

extension SensitiveContentSearch {
  /// Words around what is told among which the writer is looked for: a neighbouring sentence, at most.
  private static let tellingReach = 22
  /// Words right before what is told among which there may be no group of people.
  private static let groupReach = 5

  /// Something that writers tell of themselves, or of their own.
  func toldByWriter(
    at index: Int, in text: TextRuns, by words: SensitiveWords
  ) -> SensitiveContent? {
    let told = words.toldByWriters
    let word = text.runs[index].word
    return told.alone.first(at: word) { pattern in
      guard let tale = pattern.range(around: index, in: text) else { return nil }
      return content(pattern.kind, from: tale.lowerBound, to: tale.upperBound - 1, in: text)
    }
      ?? told.beside.first(at: word) { pattern in
        guard let tale = pattern.range(around: index, in: text), !isOfAll(tale, in: text, by: told),
          let teller = teller(of: tale, in: text, by: words)
        else { return nil }
        return content(
          pattern.kind, from: min(teller, tale.lowerBound), to: max(teller, tale.upperBound - 1),
          in: text)
      }
  }

  /// Whether something is told of people in general, or asked for them.
  private func isOfAll(_ tale: Range<Int>, in text: TextRuns, by told: ToldByWriters) -> Bool {
    var place = tale.lowerBound
    while place > 0, tale.lowerBound - place < Self.groupReach, !text.endsSentence(place - 1) {
      place -= 1
      if told.groups.contains(text.runs[place].word) { return true }
    }
    return false
  }

  /// The nearest word around what is told that says that it is told of the writer or a relative.
  private func teller(of tale: Range<Int>, in text: TextRuns, by words: SensitiveWords) -> Int? {
    var (first, ends) = (tale.lowerBound, 0)
    while first > 0, tale.lowerBound - first < Self.tellingReach {
      if text.endsSentence(first - 1) { ends += 1 }
      if ends > 1 { break }
      first -= 1
    }
    var last = tale.upperBound - 1
    ends = 0
    while last + 1 < text.runs.count, last - tale.upperBound < Self.tellingReach {
      if text.endsSentence(last) { ends += 1 }
      if ends > 1 { break }
      last += 1
    }
    let before = (first..<tale.lowerBound).reversed().first {
      isTeller($0, in: text, by: words)
        && !($0..<tale.lowerBound).contains {
          words.toldByWriters.groups.contains(text.runs[$0].word)
        }
    }
    return before
      ?? (tale.upperBound..<last + 1).first { isTeller($0, in: text, by: words) }
  }

  /// A word of the first person that says more than what somebody thinks, or "my" before a relative.
  func isTeller(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    let told = words.toldByWriters
    let word = text.runs[run].word
    func isOpinion(_ run: Int) -> Bool {
      text.runs.indices.contains(run) && told.opinions.contains(text.runs[run].word)
    }
    if told.selves.contains(word) {
      return !isOpinion(run) && !isOpinion(run + 1) && !isOpinion(run - 1)
    }
    guard words.possessives.contains(word), !isOpinion(run), run + 1 < text.runs.count else {
      return words.ownRelatives.contains(word)
    }
    let next = text.runs[run + 1].word
    return words.relatives.contains(next) || words.children.contains(next)
  }
}
