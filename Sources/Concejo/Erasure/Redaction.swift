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
  /// Ids that are found in texts, without capitals and accents.
  private let tellingIDs: Set<String>
  /// Characters that these begin with.
  private let firstCharacters: Set<Character>
  /// Characters of the longest of them.
  private let longestID: Int
  private let words: Set<String>

  /// Takes the ids alone, where the texts are not known any more.
  package init(ids: Set<String>) { self.init(ids: ids, words: []) }

  /// Takes ids, and the words that only the erased texts have.
  ///
  /// Words of four letters or more that stand in no other contribution, and that neither the lists of stop
  /// words nor that of everyday words know: these are everybody's.
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
    tellingIDs = Set(ids.filter(Self.isTelling).map { FoldedText.folded($0) })
    firstCharacters = Set(tellingIDs.compactMap(\.first))
    longestID = tellingIDs.map(\.count).max() ?? 0
  }

  private static func isTelling(_ id: String) -> Bool {
    id.contains { !$0.isNumber } || id.count >= fewestDigits
  }

  /// A list of its own: every word more that the lists of concepts know would hide one less.
  private static let everybodysWords: Set<String> = {
    let listed = Resource.text("privacy/everyday-words.txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    return Language.allCases.reduce(
      into: Set(listed.flatMap { FoldedText.words(of: String($0)) })
    ) { words, language in
      words.formUnion(LanguageProfile.of(language).stopWords.map { FoldedText.folded($0) })
    }
  }()

  /// A text without the ids and words.
  package func redacted(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if let length = lengthOfID(at: rest, after: result.last) {
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

  /// How many characters at the beginning of a text are the longest id that is no part of a longer word; nil
  /// if none is.
  private func lengthOfID(at text: Substring, after before: Character?) -> Int? {
    var candidate = ""
    var (length, folded) = (0, 0)
    var found: Int?
    var index = text.startIndex
    while index < text.endIndex, folded < longestID {
      let piece = Self.folded(text[index])
      if length == 0 {
        guard let first = piece.first, firstCharacters.contains(first) else { return nil }
        let isInside = before.map(FoldedText.isWordCharacter) ?? false
        if isInside, FoldedText.isWordCharacter(first) { return nil }
      }
      candidate += piece
      folded += piece.count
      length += 1
      index = text.index(after: index)
      guard tellingIDs.contains(candidate) else { continue }
      let goesOn =
        index < text.endIndex && FoldedText.isWordCharacter(text[index])
        && (candidate.last.map(FoldedText.isWordCharacter) ?? false)
      if !goesOn { found = length }
    }
    return found
  }

  /// A character without capital and accent; most need no tables.
  private static func folded(_ character: Character) -> String {
    character.isASCII ? character.lowercased() : FoldedText.folded(String(character))
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
