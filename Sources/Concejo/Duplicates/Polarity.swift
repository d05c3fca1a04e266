/// What turns a demand round: negations, contrary words, contrary particles.
///
/// A negation counts in the languages that have it: "no" denies in Spanish and means "in the" in Galician.
/// All else counts in every text, since a text wrongly kept apart costs less than two contrary demands
/// made one.
struct Polarity: Sendable {
  /// Words that deny by themselves, with the languages in which they do.
  private var negators: [UInt32: LanguageSet] = [:]
  /// Words that deny, in some languages only together with a negator.
  private var negations: [UInt32: LanguageSet] = [:]
  private var negationPhrases = PhraseTable()
  private var restrictives: Set<UInt32> = []
  private var restrictiveFrames: [UInt32: Set<UInt32>] = [:]
  /// Words that have a part in any of this.
  private var words: Set<UInt32> = []
  /// The sides of contrary demands each bare form stands on: pair · 2 + side.
  private(set) var sides: [UInt32: [Int]] = [:]
  private var particleSides: [UInt32: [Int]] = [:]

  /// Words on each side of a changed place in which a negation belongs to the same demand.
  static let reach = 5
  /// Words between a negation and the other half of its frame, at most.
  private static let frameLength = 4

  /// Looks up the words of some languages.
  ///
  /// - Parameters:
  ///   - languages: The languages used.
  ///   - number: The number of a bare form.
  init(of languages: [Language], number: (String) -> UInt32) {
    var (pairCount, particleCount) = (0, 0)
    for language in languages {
      let (profile, wording) = (LanguageProfile.of(language), Wording.of(language))
      for word in wording.negators.map(number) {
        negators[word, default: LanguageSet()].insert(language)
      }
      for word in (profile.negations.sorted() + wording.negations).map(number) {
        negations[word, default: LanguageSet()].insert(language)
      }
      for phrase in wording.negationPhrases {
        let parts = phrase.split(separator: " ").map(String.init)
        negationPhrases.insert(parts.map(number))
        // The longest word tells the phrase; the others stand everywhere.
        if let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) {
          words.insert(number(longest))
        }
      }
      restrictives.formUnion(wording.restrictives.map(number))
      for frame in wording.restrictiveFrames where frame.count == 2 {
        restrictiveFrames[number(frame[0]), default: []].insert(number(frame[1]))
      }
      let opposites = profile.opposites.map { $0.map { $0.sorted() } } + wording.opposites
      for pair in opposites where pair.count == 2 {
        for (side, forms) in pair.enumerated() {
          for form in Set(forms.map(number)).sorted() {
            sides[form, default: []].append(pairCount * 2 + side)
          }
        }
        pairCount += 1
      }
      for pair in wording.particles where pair.count == 2 {
        for (side, form) in pair.enumerated() {
          particleSides[number(form), default: []].append(particleCount * 2 + side)
        }
        particleCount += 1
      }
    }
    words.formUnion(negators.keys)
    words.formUnion(negations.keys)
    words.formUnion(restrictives)
  }

  /// Whether a bare form turns a demand round in some language.
  func isNegation(_ bare: UInt32, in language: Language) -> Bool {
    negations[bare]?.contains(language) == true || negators[bare]?.contains(language) == true
  }

  /// Whether a bare form denies, in whatever language, or only makes a denial smaller: it asks for nothing.
  func isOperator(_ bare: UInt32) -> Bool { words.contains(bare) }

  /// Whether a bare form may change which way a demand goes.
  func matters(_ bare: UInt32) -> Bool { words.contains(bare) || sides[bare] != nil }

  /// Whether one text says in a changed place what the other denies.
  func isContrary(
    _ hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence
  ) -> Bool {
    let changed = hunk.removed.map { first.bare[$0] } + hunk.inserted.map { second.bare[$0] }
    if changed.contains(where: words.contains) {
      let clauses = (
        first.clause(around: hunk.placeInFirst, reach: Self.reach),
        second.clause(around: hunk.placeInSecond, reach: Self.reach)
      )
      let languages = first.languages.union(second.languages)
      let isNegated = (
        isNegated(first.bare[clauses.0], in: languages),
        isNegated(second.bare[clauses.1], in: languages)
      )
      if isNegated.0 != isNegated.1 { return true }
    }
    return hasContraryWords(hunk, first, second)
  }

  /// Whether a word of one text stands in a changed place for its contrary in the other.
  func hasContraryWords(
    _ hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence
  ) -> Bool {
    for place in hunk.removed {
      for other in hunk.inserted {
        let (left, right) = (first.bare[place], second.bare[other])
        if oppose(left, right, sides) { return true }
        if oppose(left, right, particleSides), first.endsClause(place), second.endsClause(other) {
          return true
        }
      }
    }
    return false
  }

  /// Whether some words of one text, given by their bare forms, turn round what another says there.
  func turns(
    _ first: (words: [UInt32], place: Range<Int>),
    into second: (words: [UInt32], place: Range<Int>), in languages: LanguageSet
  ) -> Bool {
    let (removed, inserted) = (first.words[first.place], second.words[second.place])
    if (removed + inserted).contains(where: words.contains) {
      func clause(_ words: [UInt32], _ place: Range<Int>) -> ArraySlice<UInt32> {
        words[
          max(place.lowerBound - Self.reach, 0)..<min(place.upperBound + Self.reach, words.count)]
      }
      let isNegated = (
        isNegated(clause(first.words, first.place), in: languages),
        isNegated(clause(second.words, second.place), in: languages)
      )
      if isNegated.0 != isNegated.1 { return true }
    }
    return removed.contains { left in inserted.contains { oppose(left, $0, sides) } }
  }

  private func oppose(_ left: UInt32, _ right: UInt32, _ sides: [UInt32: [Int]]) -> Bool {
    guard let left = sides[left], let right = sides[right] else { return false }
    return left.contains { right.contains($0 ^ 1) && !right.contains($0) }
  }

  /// Whether some words deny: by an odd number of negators, or without any by another negation.
  ///
  /// Romance languages and Basque deny once with two words ("no … ningún"): there the second adds
  /// nothing to the first.
  func isNegated(_ bare: ArraySlice<UInt32>, in languages: LanguageSet) -> Bool {
    let words = Array(bare)
    func denies(_ word: UInt32, by list: [UInt32: LanguageSet]) -> Bool {
      list[word].map { !$0.isDisjoint(with: languages) } ?? false
    }
    var (denials, companions) = (0, 0)
    for place in words.indices {
      if negationPhrases.phrase(at: place, in: words) != nil { denials += 1 }
      let isNegator = denies(words[place], by: negators)
      guard isNegator || denies(words[place], by: negations), !isRestricted(place, in: words)
      else { continue }
      if isNegator { denials += 1 } else { companions += 1 }
    }
    return denials > 0 ? denials % 2 == 1 : companions > 0
  }

  /// Whether a negation only says "only": "no solo", "ne … que".
  private func isRestricted(_ place: Int, in words: [UInt32]) -> Bool {
    if words[(place + 1)...].prefix(2).contains(where: restrictives.contains) { return true }
    guard let frame = restrictiveFrames[words[place]] else { return false }
    let following = words[(place + 1)...].prefix(Self.frameLength)
    guard let end = following.firstIndex(where: frame.contains) else { return false }
    return !following[..<end].contains { negations[$0] != nil }
  }
}
