/// A theme of two proposals of which one is named alone gets the title of the other, as its citizen gave it.
///
/// "Comida caliente" is no name for "menos fritos en el bar", though both speak of food: who reads both says both.
struct TitleOfTheOther: Sendable {
  /// How it reads behind the phrases that are there.
  let part: ThemeTitle.Part
  /// What it speaks of.
  let terms: Set<UInt32>
  /// Who gave it.
  let row: Int

  /// Words of such a title at most: a longer one is a sentence.
  private static let mostWords = 5

  /// Reads the title of the member that nothing speaks of.
  ///
  /// Nil unless there are two members, one of them spoken of, and the other gave a short title that is no sentence.
  ///
  /// - Parameters:
  ///   - members: The rows of the theme.
  ///   - parts: What names it.
  ///   - cover: Whom that speaks of.
  ///   - language: Of its title.
  ///   - finder: Knows the texts.
  init?(
    of members: [Int], behind parts: [TitleCandidate], cover: TitleCover, language: Language,
    finder: TitleFinder
  ) {
    guard members.count == 2, cover.spokenOfCount == 1,
      let open = cover.open.firstIndex(where: { $0 > 1 - TitleCover.spokenOf })
    else { return nil }
    let (forms, passage) = (finder.forms, finder.texts.passage(ofRow: members[open]))
    let title = passage.tokens.prefix { Int($0.end) <= passage.titleLength }
    guard let first = title.first, let last = title.last, title.count <= Self.mostWords,
      parts.reduce(title.count, { $0 + $1.wording.wordCount }) <= finder.options.longestTitle,
      finder.texts.languages[passage.proposal] == language,
      title.indices.dropFirst().allSatisfy({
        passage.continues(at: $0) || passage.isHyphen(before: $0)
      }),
      !title.contains(where: { forms[$0.surface].isFiniteVerb }),
      passage.isDeed(from: title.startIndex, to: title.endIndex - 1, forms)
        == parts.contains(where: \.wording.isDeed)
    else { return nil }
    row = members[open]
    terms = Set(title.map { forms.terms[Int($0.surface)] }).subtracting([Lexicon.noTerm])
    part = ThemeTitle.Part(
      quote: finder.texts.quote(
        first.range.lowerBound..<last.range.upperBound, of: passage.proposal),
      language: language,
      losesCapital: forms[first.surface].isDisjoint(with: [.name, .abbreviation]),
      isCoordination: title.contains { forms[$0.surface].contains(.coordinator) })
  }
}
