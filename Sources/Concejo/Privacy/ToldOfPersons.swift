/// What is told of a person in one language, and how a person is spoken of without a name.
final class ToldOfPersons: Sendable {
  /// The lists as they are written.
  struct Lists: Decodable {
    let determiners, persons, homes, groups, requests: [String]
    let told: [String: [String]]
  }

  /// A phrase that tells something of a person.
  struct Phrase: Sendable {
    let words: [FoldedWord]
    let kind: SensitiveContent.Kind
  }

  /// Articles and possessives before a person, persons, and where one lives or serves.
  let determiners, persons, homes: WordSet
  /// Articles of several, and words with which something is asked for all.
  let groups, requests: WordSet
  /// Phrases by their first word, the longest first.
  let phrases: WordTable<[Phrase]>

  init(_ lists: Lists) {
    func set(_ words: [String]) -> WordSet { WordSet(words.map { FoldedWord($0) }) }
    (determiners, persons, homes) = (set(lists.determiners), set(lists.persons), set(lists.homes))
    (groups, requests) = (set(lists.groups), set(lists.requests))
    let phrases = lists.told.sorted { $0.key < $1.key }.flatMap { kind, texts -> [Phrase] in
      guard let kind = SensitiveContent.Kind(rawValue: kind) else {
        preconditionFailure("privacy/told-of-persons.json: \(kind) is no kind of passage")
      }
      return texts.map { text in
        Phrase(words: text.split(separator: " ").map { FoldedWord($0) }, kind: kind)
      }
    }
    self.phrases = WordTable(
      Dictionary(grouping: phrases) { $0.words[0] }
        .mapValues { $0.sorted { $0.words.count > $1.words.count } })
  }
}

extension SensitiveContentSearch {
  /// Words from a person to what is told of her, at most.
  private static let longestTale = (before: 18, behind: 9)

  /// Something told of a person who is named, or can be told from what she is or where she lives.
  func told(at index: Int, in text: TextRuns, by words: SensitiveWords) -> SensitiveContent? {
    for phrase in words.told.phrases[text.runs[index].word] ?? []
    where text.hasPhrase(phrase.words, at: index) {
      let tale = index..<index + phrase.words.count
      // A noun alone may be what all are asked to fight; a verb is somebody's.
      let isVerbal =
        phrase.words.count > 1 || words.conditions.contains(phrase.words[0])
        || phrase.kind != .health
      guard
        let person = person(
          around: tale, isVerbal: isVerbal, in: text, by: words, kind: phrase.kind)
      else { continue }
      return content(
        phrase.kind, from: min(person, tale.lowerBound), to: max(person, tale.upperBound - 1),
        in: text)
    }
    return nil
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
    func ends(_ run: Int) -> Bool {
      text.gap(after: run).contains { [0x0A, 0x2E, 0x21, 0x3F].contains($0) }
        && !text.hasMask(behind: run)
    }
    var first = tale.lowerBound
    var last = tale.upperBound - 1
    while first > 0, tale.lowerBound - first < Self.longestTale.before {
      if ends(first - 1), tale.lowerBound - first > 2 { break }
      first -= 1
    }
    while last + 1 < text.runs.count, last - tale.upperBound < Self.longestTale.behind, !ends(last)
    {
      last += 1
    }
    return first..<(last + 1)
  }

  /// A name, a hidden one, "my mother", "the one on the second floor".
  private func isKnownPerson(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    if text.hasMask(behind: run) { return true }
    if isGivenName(run, in: text) || isInflectedName(run, in: text, by: words) {
      return !(max(run - 3, 0)..<run).contains { words.places.contains(text.runs[$0].word) }
    }
    // "Els Puigdollers", "la Montiel".
    if run > 0, text.runs[run].isCapitalized,
      text.bytes(of: run).contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
      surnames.contains(text.runs[run].word),
      words.told.determiners.contains(text.runs[run - 1].word)
        || words.told.groups.contains(text.runs[run - 1].word)
    {
      return true
    }
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
  private func isPerson(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
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

extension TextRuns {
  /// Whether something hidden stands between a run and the next one.
  func hasMask(behind run: Int) -> Bool {
    let gap = gap(after: run)
    guard gap.count >= 5, let bracket = gap.firstIndex(of: 0x5B) else { return false }
    return gap[bracket...].starts(with: PersonalDatum.hidden.utf8)
  }
}
