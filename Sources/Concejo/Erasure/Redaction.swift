/// Takes ids and words of erased contributions out of what people wrote about them.
public struct Redaction: Sendable {
  /// What stands in place of what was taken out.
  package static let mark = "[erased]"
  /// Words of fewer letters tell nothing.
  private static let fewestLetters = 4
  /// A whole number of fewer digits may mean anything; longer ones, and ids with a letter, mean the id.
  private static let fewestDigits = 4

  /// Ids that were erased.
  let ids: Set<String>
  private let tellingIDs: [String]
  private let words: Set<String>

  /// Takes the ids alone, where the texts are not known any more.
  package init(ids: Set<String>) { self.init(ids: ids, words: []) }

  /// Takes ids, and the words that only the erased texts have.
  ///
  /// Words of four letters or more that stand in no other contribution, and that neither the lists of stop
  /// words nor those of words of public life know: these are everybody's.
  ///
  /// - Parameters:
  ///   - erased: Contributions that are erased.
  ///   - left: All others.
  ///   - stated: Ids of the erased ones as their files state them.
  package init(erasing erased: [Proposal], leaving left: [Proposal], stated: [String] = []) {
    var words = Set(erased.flatMap(\.words).filter { $0.count >= Self.fewestLetters })
    for proposal in left where !words.isEmpty { words.subtract(proposal.words) }
    if !words.isEmpty { words.subtract(Self.everybodysWords) }
    let names = Set(erased.map(\.id) + erased.compactMap(\.respondent) + stated)
    self.init(
      ids: names.subtracting(left.map(\.id)).subtracting(left.compactMap(\.respondent)),
      words: words)
  }

  private init(ids: Set<String>, words: Set<String>) {
    self.ids = ids
    self.words = words
    tellingIDs = ids.filter(Self.isTelling).map { FoldedText.folded($0) }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private static func isTelling(_ id: String) -> Bool {
    id.contains { !$0.isNumber } || id.count >= fewestDigits
  }

  private static let everybodysWords: Set<String> = Language.allCases.reduce(into: []) {
    $0.formUnion(LanguageProfile.of($1).stopWords.map { FoldedText.folded($0) })
    for line in Resource.text("concepts/\($1.rawValue).txt").split(separator: "\n")
    where !line.hasPrefix("#") {
      $0.formUnion(FoldedText.words(of: String(line)))
    }
  }

  /// A text without the ids and words.
  package func redacted(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if let id = tellingIDs.first(where: { Self.length(of: $0, at: rest, after: result) != nil }),
        let length = Self.length(of: id, at: rest, after: result)
      {
        result += Self.mark
        rest = rest.dropFirst(length)
      } else if FoldedText.isWordCharacter(first) {
        let word = rest.prefix(while: FoldedText.isWordCharacter)
        result += words.contains(FoldedText.folded(word)) ? Self.mark : String(word)
        rest = rest.dropFirst(word.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The same, or nil where nothing of it is left to read.
  package func redactedOrNothing(_ text: String) -> String? {
    let redacted = redacted(text)
    guard redacted != text else { return text }
    let left = redacted.replacing(Self.mark, with: "")
    return left.contains(where: FoldedText.isWordCharacter) ? redacted : nil
  }

  /// Whether a text has any of the ids or words.
  package func touches(_ text: String) -> Bool { redacted(text) != text }

  /// Whether a text may mean an id that is a small number.
  package func mayMean(_ text: String) -> Bool {
    let numbers = Set(FoldedText.words(of: text))
    return ids.contains { !Self.isTelling($0) && numbers.contains($0) }
  }

  /// How many characters of a text are an id, if it stands at its beginning and is no part of a longer word.
  private static func length(of id: String, at text: Substring, after before: String) -> Int? {
    if let last = before.last, FoldedText.isWordCharacter(last),
      id.first.map(FoldedText.isWordCharacter) ?? false
    {
      return nil
    }
    var wanted = id[...]
    var length = 0
    for character in text {
      let folded = FoldedText.folded(String(character))
      guard wanted.hasPrefix(folded), !folded.isEmpty else { return nil }
      wanted = wanted.dropFirst(folded.count)
      length += 1
      if wanted.isEmpty { break }
    }
    guard wanted.isEmpty else { return nil }
    let next = text.dropFirst(length).first
    let isInside =
      next.map(FoldedText.isWordCharacter) == true
      && id.last.map(FoldedText.isWordCharacter) == true
    return isInside ? nil : length
  }
}

extension Proposal {
  /// Words of all that its row says of it in words.
  fileprivate var words: [String] {
    ([text, place, category].compactMap(\.self) + (choices ?? []).map(\.value)).flatMap {
      FoldedText.words(of: $0)
    }
  }
}
