/// Something that no rule may decide: a person looks at it before the text is shown.
public struct SensitiveContent: Sendable, Equatable {
  /// What it may be.
  public enum Kind: String, Sendable, CaseIterable {
    /// The health of the writer, of a relative or of somebody who is named, addictions among it.
    case health
    /// A child, by its age or by its name.
    case minor
    /// An accusation against a person who is named.
    case accusation
    /// Violence that the writer, a relative or somebody else suffers, at home or elsewhere.
    case violence
    /// Debts, eviction or poverty of a person who can be told.
    case hardship
    /// A person's residence, record or benefits.
    case status
    /// A person's sexual life, origin, belief, party or union.
    case orientation
  }

  /// What it may be.
  public let kind: Kind
  /// Where it stands, in UTF-8 bytes of ``Proposal/text``.
  public let range: Range<Int>
}

/// Finds texts that a person should look at: health, children, violence, accusations against named
/// persons.
///
/// Words that stand near one another in one sentence, by the language of the text: "i" is "and" in
/// Catalan. The words lie in the resources `privacy/passages`. Nothing is hidden by it.
public struct SensitiveContentSearch: Sendable {
  /// The languages of which there are words, by code.
  private let languages: [Language]
  private let words: ByLanguage<SensitiveWords>
  /// The commonest words of all languages: 1 in the places of those that have each.
  private let languagesOfMarker: WordTable<SIMD16<UInt32>>
  let givenNames = PrivacyCues.shared.knownGivenNames
  let surnames = PrivacyCues.shared.knownSurnames

  /// Words that belong together stand no further apart.
  private static let reach = 7
  /// Nobody below this age is grown up.
  private static let grownUp = 18

  /// Loads the commonest words; the lists wait for the first text in their language.
  public init() {
    let markers = PassageLists.markers
    languages = markers.map(\.language)
    words = ByLanguage(read: SensitiveWords.init)
    languagesOfMarker = WordTable(
      markers.enumerated().reduce(into: [:]) { places, language in
        for word in Set(language.element.words) {
          places[FoldedWord(word), default: .zero][language.offset] += 1
        }
      })
  }

  /// What a text holds, in its order.
  public func contents(of text: String) -> [SensitiveContent] {
    let runs = TextRuns(text)
    let languages = languages(of: runs)
    let places = runs.runs.indices.filter { run in
      languages.contains { $0.telling.mayHold(runs.runs[run].word) }
    }
    guard !places.isEmpty else { return [] }
    var found: [SensitiveContent] = []
    for index in places {
      var first: SensitiveContent?
      for words in languages where first == nil && words.opening.mayHold(runs.runs[index].word) {
        first = content(at: index, in: runs, by: words)
      }
      guard let content = first else { continue }
      // Two words of one kind tell of one thing.
      let isTold = found.contains {
        $0.kind == content.kind && $0.range.overlaps(content.range)
      }
      if !isTold { found.append(content) }
    }
    return found.isEmpty ? hinted(in: runs, by: languages) : found
  }

  /// What several words together hint at, where no rule finds anything.
  private func hinted(in text: TextRuns, by languages: [SensitiveWords]) -> [SensitiveContent] {
    for words in languages {
      if let content = hinted(in: text, by: words) { return [content] }
    }
    return []
  }

  /// The languages whose commonest words a text holds most of, or nearly: neighbours share many.
  private func languages(of text: TextRuns) -> [SensitiveWords] {
    var counts = SIMD16<UInt32>.zero
    for run in text.runs {
      if let places = languagesOfMarker[run.word] { counts &+= places }
    }
    let most = counts.max()
    return languages.indices.filter { counts[$0] * 4 >= most * 3 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }.map { words[languages[$0]] }
  }

  private func content(
    at index: Int, in text: TextRuns, by words: SensitiveWords
  ) -> SensitiveContent? {
    let word = text.runs[index].word
    // Asked for by few words.
    lazy var sentence = self.sentence(around: index, in: text)
    if words.violence.contains(word),
      let victim = near(index, in: sentence, where: { words.victims.contains(text.runs[$0].word) })
        ?? relative(before: index, in: text, within: sentence, by: words)
    {
      return content(.violence, from: min(victim, index), to: max(victim, index), in: text)
    }
    if words.health.contains(word),
      let start = relative(before: index, in: text, within: sentence, by: words)
        ?? writer(before: index, in: text, within: sentence, by: words)
    {
      return content(.health, from: start, to: index, in: text)
    }
    if words.conditions.contains(word),
      let name = name(near: index, in: text, within: sentence, by: words)
    {
      return content(.health, from: min(name, index), to: max(name, index), in: text)
    }
    if words.years.contains(word), index > 0, isAgeOfChild(index - 1, in: text, by: words),
      let child = relative(before: index, in: text, within: sentence, by: words, areChildren: true)
        ?? ownChild(before: index, in: text, within: sentence, by: words)
        ?? namedChild(before: index - 1, in: text)
        ?? childOfSomebody(before: index, in: text, within: sentence, by: words)
    {
      return content(.minor, from: child, to: index, in: text)
    }
    if words.children.contains(word), let name = childName(behind: index, in: text, by: words) {
      return content(.minor, from: index, to: name, in: text)
    }
    if words.accusations.contains(word),
      let name = name(near: index, in: text, within: sentence, by: words)
    {
      return content(.accusation, from: min(name, index), to: max(name, index), in: text)
    }
    return toldByWriter(at: index, in: text, by: words) ?? told(at: index, in: text, by: words)
  }

  func content(
    _ kind: SensitiveContent.Kind, from first: Int, to last: Int, in text: TextRuns
  ) -> SensitiveContent {
    SensitiveContent(
      kind: kind,
      range: text.runs[first].range.lowerBound..<text.runs[last].range.upperBound)
  }

  /// The runs around one that no full stop or line end parts from it, and that are near.
  private func sentence(around index: Int, in text: TextRuns) -> Range<Int> {
    func ends(_ run: Int) -> Bool {
      let gap = text.gap(after: run)
      return gap.contains { [0x0A, 0x2E, 0x21, 0x3A, 0x3F].contains($0) }
    }
    var (first, last) = (index, index)
    while first > 0, index - first < Self.reach, !ends(first - 1) { first -= 1 }
    while last + 1 < text.runs.count, last - index < Self.reach, !ends(last) { last += 1 }
    return first..<(last + 1)
  }

  private func last(
    before index: Int, in sentence: Range<Int>, where isWanted: (Int) -> Bool
  ) -> Int? {
    (sentence.lowerBound..<index).last(where: isWanted)
  }

  private func near(_ index: Int, in sentence: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
    sentence.first { $0 != index && isWanted($0) }
  }

  /// "My" before a relative, or right before the word itself: "mi hijo tiene …", "mi depresión".
  private func relative(
    before index: Int, in text: TextRuns, within sentence: Range<Int>, by words: SensitiveWords,
    areChildren: Bool = false
  ) -> Int? {
    last(before: index, in: sentence) { place in
      guard words.possessives.contains(text.runs[place].word) else { return false }
      let next = place + 1
      if words.children.contains(text.runs[next].word) { return true }
      return !areChildren && (next == index || words.relatives.contains(text.runs[next].word))
    } ?? last(before: index, in: sentence) { words.ownRelatives.contains(text.runs[$0].word) }
  }

  /// A word with which people speak of themselves, and of no others behind it: "atiendo a pacientes".
  private func writer(
    before index: Int, in text: TextRuns, within sentence: Range<Int>, by words: SensitiveWords
  ) -> Int? {
    guard
      let start = last(
        before: index, in: sentence, where: { words.own.contains(text.runs[$0].word) }),
      !(start..<index).contains(where: { words.others.contains(text.runs[$0].word) })
    else { return nil }
    return start
  }

  /// "Tengo un hijo": a child behind a word with which people speak of themselves.
  private func ownChild(
    before index: Int, in text: TextRuns, within sentence: Range<Int>, by words: SensitiveWords
  ) -> Int? {
    guard let start = writer(before: index, in: text, within: sentence, by: words),
      (start..<index).contains(where: { words.children.contains(text.runs[$0].word) })
    else { return nil }
    return start
  }

  /// A given name with at most one short word between it and an age: "Lucía, de 8 años".
  private func namedChild(before age: Int, in text: TextRuns) -> Int? {
    guard age > 0 else { return nil }
    if text.hasMask(behind: age - 1) { return age - 1 }
    if isName(age - 1, in: text) { return age - 1 }
    return age > 1 && text.runs[age - 1].length <= 5 && isName(age - 2, in: text) ? age - 2 : nil
  }

  /// "La niña de los del bar": a child behind an article and before whose it is.
  private func childOfSomebody(
    before index: Int, in text: TextRuns, within sentence: Range<Int>, by words: SensitiveWords
  ) -> Int? {
    last(before: index, in: sentence) { place in
      place > 0 && place + 2 < index && words.children.contains(text.runs[place].word)
        && words.told.determiners.contains(text.runs[place - 1].word)
        && PrivacyCues.shared.genitives.contains(text.runs[place + 1].word)
        && isArticle(place + 2, in: text, by: words)
    }
  }

  private func isArticle(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    words.told.determiners.contains(text.runs[run].word)
      || words.told.groups.contains(text.runs[run].word)
  }

  private func isAgeOfChild(_ run: Int, in text: TextRuns, by words: SensitiveWords) -> Bool {
    guard text.runs[run].isNumber else { return words.ages.contains(text.runs[run].word) }
    return text.runs[run].length <= 2
      && text.digits(of: run..<run + 1).reduce(0) { $0 * 10 + $1 } < Self.grownUp
  }

  /// A given name right behind a child, with a comma or "se llama" between: "mi hija, Lucía".
  private func childName(behind index: Int, in text: TextRuns, by words: SensitiveWords) -> Int? {
    var next = index + 1
    while next < text.runs.count, next <= index + 3, words.named.contains(text.runs[next].word) {
      next += 1
    }
    // The gate hid the name.
    if next - 1 < text.runs.count, text.hasMask(behind: next - 1),
      !text.runs[index].isCapitalized || index == 0
    {
      return next - 1
    }
    // "Niño Jesús" is a hospital, a street, a square.
    guard next < text.runs.count, !text.runs[index].isCapitalized || index == 0,
      text.runs[next].word != "jesus", isName(next, in: text), text.gap(after: next - 1).count <= 2,
      !text.gap(after: next - 1).contains(0x2E)
    else { return nil }
    return next
  }

  /// A given name that is no part of the name of a place: "Plaça Bernat", and among capitals no word.
  func isGivenName(_ run: Int, in text: TextRuns) -> Bool {
    guard isName(run, in: text), run > 0 else { return isName(run, in: text) }
    let before = text.runs[run - 1]
    let isPartOfPlace =
      before.isCapitalized && before.length > 3 && text.gap(after: run - 1).elementsEqual([0x20])
      && !givenNames.contains(before.word) && !PrivacyCues.shared.titles.contains(before.word)
      && run > 1 && !text.gap(after: run - 2).contains(0x2E)
    return !isPartOfPlace && !isLoud(run, in: text)
  }

  /// Whether a word and one beside it have no small letter.
  private func isLoud(_ run: Int, in text: TextRuns) -> Bool {
    func hasSmall(_ run: Int) -> Bool { text.bytes(of: run).contains { $0 >= 0x61 && $0 <= 0x7A } }
    let beside = (max(run - 2, 0)...min(run + 2, text.runs.count - 1)).filter {
      text.runs[$0].length > 3 && !text.runs[$0].isNumber
    }
    return !beside.contains(where: hasSmall)
  }

  func isName(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].isCapitalized && text.runs[run].length > 2
      && givenNames.contains(text.runs[run].word)
  }

  /// A name near a word: a given name or surname, or a capital behind an office or a title; not the name
  /// of a street or school.
  private func name(
    near index: Int, in text: TextRuns, within sentence: Range<Int>, by words: SensitiveWords
  ) -> Int? {
    near(index, in: sentence) { place in
      if text.hasMask(behind: place) { return true }
      guard text.runs[place].isCapitalized, text.runs[place].length > 2 else { return false }
      let before = max(place - 3, 0)..<place
      if before.contains(where: { words.places.contains(text.runs[$0].word) }) { return false }
      let isNamed = isGivenName(place, in: text)
      return isNamed || place > 0 && words.offices.contains(text.runs[place - 1].word)
    }
  }
}
