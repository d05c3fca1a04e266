/// Something that no rule may decide: a person looks at it before the text is shown.
public struct SensitiveContent: Sendable, Equatable {
  /// What it may be.
  public enum Kind: String, Sendable, CaseIterable {
    /// The health of the writer or of a relative.
    case health
    /// A child, by its age.
    case minor
    /// An accusation against a person who is named.
    case accusation
  }

  /// What it may be.
  public let kind: Kind
  /// Where it stands, in UTF-8 bytes of ``Proposal/text``.
  public let range: Range<Int>
}

/// Finds texts that a person should look at: health, children, accusations against named persons.
///
/// Words of nine languages that stand near one another; the words lie in the resource
/// `privacy/sensitive.json`. Nothing is hidden by it.
public struct SensitiveContentSearch: Sendable {
  private let own: Set<FoldedWord>
  private let health: Set<FoldedWord>
  private let children: Set<FoldedWord>
  private let years: Set<FoldedWord>
  private let accusations: Set<FoldedWord>
  private let offices: Set<FoldedWord>
  /// Words at which there may be something.
  private let telling: WordFilter
  private let givenNames = PrivacyCues.shared.givenNames

  /// Words that belong together stand no further apart.
  private static let reach = 7
  /// Nobody below this age is grown up.
  private static let grownUp = 18

  /// Loads the words.
  public init() {
    struct File: Decodable {
      let own: [String]
      let health: [String]
      let children: [String]
      let years: [String]
      let accusations: [String]
      let offices: [String]
    }
    let file = Resource.decode(File.self, from: "privacy/sensitive.json")
    func set(_ words: [String]) -> Set<FoldedWord> {
      Set(words.compactMap { $0.split(separator: " ").last.map { FoldedWord($0) } })
    }
    own = set(file.own)
    health = set(file.health)
    children = set(file.children)
    years = set(file.years)
    accusations = set(file.accusations)
    offices = set(file.offices)
    telling = WordFilter(health.union(years).union(accusations))
  }

  /// What a text holds, in its order.
  public func contents(of text: String) -> [SensitiveContent] {
    let runs = TextRuns(text)
    return runs.runs.indices.compactMap { index in
      let word = runs.runs[index].word
      guard telling.mayHold(word) else { return nil }
      if health.contains(word), let start = lastBefore(index, in: runs, own.contains) {
        return content(.health, from: start, to: index, in: runs)
      }
      if years.contains(word), index > 0, let age = age(of: runs, at: index - 1),
        age < Self.grownUp, let child = lastBefore(index, in: runs, children.contains)
      {
        return content(.minor, from: child, to: index, in: runs)
      }
      if accusations.contains(word), let name = name(near: index, in: runs) {
        return content(.accusation, from: min(name, index), to: max(name, index), in: runs)
      }
      return nil
    }
  }

  private func content(
    _ kind: SensitiveContent.Kind, from first: Int, to last: Int, in text: TextRuns
  ) -> SensitiveContent {
    SensitiveContent(
      kind: kind,
      range: text.runs[first].range.lowerBound..<text.runs[last].range.upperBound)
  }

  private func lastBefore(
    _ index: Int, in text: TextRuns, _ isWanted: (FoldedWord) -> Bool
  ) -> Int? {
    (max(index - Self.reach, 0)..<index).last { isWanted(text.runs[$0].word) }
  }

  private func age(of text: TextRuns, at index: Int) -> Int? {
    guard text.runs[index].isNumber, text.runs[index].length <= 2 else { return nil }
    return text.digits(of: index..<index + 1).reduce(0) { $0 * 10 + $1 }
  }

  /// A name near a word: a given name, or a capital behind an office or a title.
  private func name(near index: Int, in text: TextRuns) -> Int? {
    let range = max(index - Self.reach, 0)..<min(index + Self.reach + 1, text.runs.count)
    return range.first { place in
      guard place != index, text.runs[place].isCapitalized else { return false }
      return givenNames.contains(text.runs[place].word)
        || place > 0 && offices.contains(text.runs[place - 1].word)
    }
  }
}
