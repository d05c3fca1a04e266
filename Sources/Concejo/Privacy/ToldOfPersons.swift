/// What is told of a person in one language, and how a person is spoken of without a name.
final class ToldOfPersons: Sendable {
  /// Articles and possessives before a person, persons, and where one lives or serves.
  let determiners, persons, homes: WordSet
  /// Articles of several, and words with which something is asked for all.
  let groups, requests: WordSet
  /// Turns that tell something of a person.
  let patterns: TalePatterns

  init(_ lists: ListFile, _ more: Circumstances) {
    func set(_ name: String) -> WordSet {
      WordSet(lists["persons." + name].map { FoldedWord($0) })
    }
    (determiners, persons, homes) = (set("determiners"), set("persons"), set("homes"))
    (groups, requests) = (set("groups"), set("requests"))
    let words = TaleWords(endings: lists["persons.endings"])
    patterns = TalePatterns(
      TalePattern.all(lists.lists(under: "persons.told"), words: words) + more.told)
  }
}

extension SensitiveContentSearch {
  /// Words from a person to what is told of her, at most.
  private static let longestTale = (before: 18, behind: 9)

  /// Something told of a person who is named, or can be told from what she is or where she lives.
  func told(at index: Int, in text: TextRuns, by words: SensitiveWords) -> SensitiveContent? {
    words.told.patterns.first(at: text.runs[index].word) { pattern in
      guard let tale = pattern.range(around: index, in: text) else { return nil }
      // A noun alone may be what all are asked to fight; a verb is somebody's.
      let isVerbal =
        pattern.count > 1 || words.conditions.contains(text.runs[index].word)
        || pattern.kind != .health
      guard
        let person = person(
          around: tale, isVerbal: isVerbal, in: text, by: words, kind: pattern.kind)
      else { return nil }
      return content(
        pattern.kind, from: min(person, tale.lowerBound), to: max(person, tale.upperBound - 1),
        in: text)
    }
  }

  private func person(
    around tale: Range<Int>, isVerbal: Bool, in text: TextRuns, by words: SensitiveWords,
    kind: SensitiveContent.Kind
  ) -> Int? {
    let range = sentences(around: tale, in: text)
    let isAsked = range.contains {
      $0 < tale.lowerBound && words.told.requests.contains(text.runs[$0].word)
    }
    let near =
      (range.lowerBound..<tale.lowerBound).reversed() + Array(tale.upperBound..<range.upperBound)
    if let known = near.first(where: { isKnownPerson($0, in: text, by: words) }) {
      return isAsked && !isVerbal ? nil : known
    }
    guard isVerbal, !isAsked else { return nil }
    let places = kind == .violence ? near : Array((range.lowerBound..<tale.lowerBound).reversed())
    return places.first { place in
      isPerson(place, in: text, by: words)
        && !(min(place, tale.lowerBound)..<max(place, tale.lowerBound)).contains {
          words.others.contains(text.runs[$0].word)
        }
    }
  }

  /// The runs of a sentence around some, and of the one before where they open theirs.
  private func sentences(around tale: Range<Int>, in text: TextRuns) -> Range<Int> {
    var first = tale.lowerBound
    var last = tale.upperBound - 1
    while first > 0, tale.lowerBound - first < Self.longestTale.before {
      if text.endsSentence(first - 1), tale.lowerBound - first > 2 { break }
      first -= 1
    }
    while last + 1 < text.runs.count, last - tale.upperBound < Self.longestTale.behind,
      !text.endsSentence(last)
    {
      last += 1
    }
    return first..<(last + 1)
  }

  /// A name, a hidden one, "my mother", "the one on the second floor".
  func isKnownPerson(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    if isOwnOrPlaced(run, in: text, by: words) { return true }
    if isGivenName(run, in: text) || isInflectedName(run, in: text, by: words) {
      return !(max(run - 3, 0)..<run).contains { words.places.contains(text.runs[$0].word) }
    }
    // "Els Puigdollers", "la Montiel".
    return run > 0 && text.runs[run].isCapitalized
      && text.bytes(of: run).contains { $0 >= 0x61 && $0 <= 0x7A }
      && surnames.contains(text.runs[run].word)
      && (words.told.determiners.contains(text.runs[run - 1].word)
        || words.told.groups.contains(text.runs[run - 1].word))
  }

  /// A hidden name, "my mother", "the one on the second floor".
  func isOwnOrPlaced(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    if text.hasMask(behind: run) { return true }
    if words.possessives.contains(text.runs[run].word), run + 1 < text.runs.count {
      let next = text.runs[run + 1].word
      return words.relatives.contains(next) || words.children.contains(next)
        || words.told.persons.contains(next)
    }
    guard run > 1, words.told.homes.contains(text.runs[run].word) || text.runs[run].isNumber else {
      return false
    }
    return isOneOf(run, in: text, by: words)
  }

  /// Whether "el del", "los del", "la chica del", "la de la" stands before a place.
  private func isOneOf(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    let genitives = PrivacyCues.shared.genitives
    var place = run - 1
    if words.told.determiners.contains(text.runs[place].word),
      !genitives.contains(text.runs[place].word), place > 1
    {
      place -= 1
    }
    guard genitives.contains(text.runs[place].word), place > 0 else { return false }
    let before = text.runs[place - 1].word
    return words.told.persons.contains(before) || words.told.determiners.contains(before)
      || words.told.groups.contains(before)
  }

  /// A person with an article or possessive: "el portero", "la nova infermera"; in Basque by its ending.
  func isPerson(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    let word = text.runs[run]
    guard !word.isCapitalized || words.told.determiners.words.isEmpty else { return false }
    if words.told.determiners.words.isEmpty {
      return Self.basqueEndings.contains { ending in
        let bytes = text.bytes(of: run)
        return bytes.count > ending.count + 2 && bytes.suffix(ending.count).elementsEqual(ending)
          && words.told.persons.contains(FoldedWord(bytes.dropLast(ending.count)))
      }
    }
    guard words.told.persons.contains(word.word) else { return false }
    return (max(run - 2, 0)..<run).contains { place in
      words.told.determiners.contains(text.runs[place].word)
        && (place..<run).allSatisfy { text.gap(after: $0).count == 1 }
    }
  }

  private func isInflectedName(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    guard words.told.determiners.words.isEmpty, text.runs[run].isCapitalized else { return false }
    let bytes = text.bytes(of: run)
    return Self.basqueEndings.contains { ending in
      bytes.count > ending.count + 2 && bytes.suffix(ending.count).elementsEqual(ending)
        && givenNames.contains(FoldedWord(bytes.dropLast(ending.count)))
    }
  }

  /// The singular endings of Basque that a person has who does, has or gets something.
  private static let basqueEndings: [[UInt8]] = [
    "a", "ak", "k", "ek", "ari", "ri", "i", "aren", "ren", "en",
  ].map { Array($0.utf8) }
}
