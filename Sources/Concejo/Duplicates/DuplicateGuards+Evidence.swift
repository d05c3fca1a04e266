extension DuplicateGuards {
  /// The place that shows why two texts are kept apart: the one change that decides, or else all that was
  /// taken together.
  ///
  /// - Parameters:
  ///   - objection: What was found there.
  ///   - hunk: Where it was found.
  ///   - first: The first text.
  ///   - second: The second text.
  ///   - facts: What is known of the words.
  /// - Returns: The place.
  func evidence(
    of objection: DuplicateObjection, in hunk: TextComparison.Hunk, _ first: WordSequence,
    _ second: WordSequence, facts: WordFacts
  ) -> ChangedPlace {
    parts(deciding: objection, in: hunk, first, second, facts: facts)[0].place
  }

  /// The changes in a place that make for an objection by themselves; where none does, all as one.
  private func parts(
    deciding objection: DuplicateObjection, in hunk: TextComparison.Hunk, _ first: WordSequence,
    _ second: WordSequence, facts: WordFacts
  ) -> [ChangedPlace.Part] {
    let parts = ChangedPlace.parts(of: hunk.stretch, first, second, facts: facts)
    let deciding = parts.filter {
      self.objection(to: $0.hunk, first, second, facts: facts) == objection
    }
    return deciding.isEmpty
      ? [.init(place: parts[0].place.upTo(parts[parts.count - 1].place), hunk: hunk)] : deciding
  }

  /// The place where a demand is turned round.
  ///
  /// A word for its contrary, or a "no" more, shows it wherever it stands. A denial among other words does so
  /// before a title that only says otherwise what it is about: "Data sharing", "My data are not to be looked at".
  /// Where there is nothing but such titles, the bodies show what they ask for.
  ///
  /// - Parameters:
  ///   - regions: The places where the texts part, one of which at least is contrary.
  ///   - hunks: All changes, one by one.
  ///   - first: The first text.
  ///   - second: The second text.
  ///   - facts: What is known of the words.
  /// - Returns: The place; nil where no region is contrary.
  func turn(
    among regions: [TextComparison.Hunk], all hunks: [TextComparison.Hunk], _ first: WordSequence,
    _ second: WordSequence, facts: WordFacts
  ) -> ChangedPlace? {
    let contrary = regions.filter { facts.polarity.isContrary($0, first, second) }.flatMap {
      parts(deciding: .oppositeDemand, in: $0, first, second, facts: facts)
    }
    let plain = contrary.first { facts.isPlainTurn($0.hunk, first, second) }
    if let found = plain ?? contrary.first(where: { !$0.hunk.isInTitles(first, second) }) {
      return found.place
    }
    guard let title = contrary.first else { return nil }
    return facts.exchangesContent(title.hunk, first, second)
      ? body(of: hunks, first, second, facts: facts) ?? title.place : title.place
  }

  /// Words of a sentence that is shown for what two bodies ask, at most: longer ones are no place any more.
  private static let longestBody = 12

  /// The first sentence of the bodies that says something else, from its first change to its last.
  private func body(
    of hunks: [TextComparison.Hunk], _ first: WordSequence, _ second: WordSequence,
    facts: WordFacts
  ) -> ChangedPlace? {
    let changes = hunks.filter {
      $0.placeInFirst.lowerBound >= first.titleCount
        && $0.placeInSecond.lowerBound >= second.titleCount
    }
    guard let start = changes.firstIndex(where: { facts.exchangesContent($0, first, second) })
    else { return nil }
    let reach = Self.longestBody
    let sentences = (
      first.sentence(around: changes[start].placeInFirst, reach: reach),
      second.sentence(around: changes[start].placeInSecond, reach: reach)
    )
    let last = changes[start...].last { change in
      change.placeInFirst.upperBound <= sentences.0.upperBound
        && change.placeInSecond.upperBound <= sentences.1.upperBound
    }
    let stretch = changes[start].stretch.upTo((last ?? changes[start]).stretch)
    let parts = ChangedPlace.parts(of: stretch, first, second, facts: facts)
    let place = parts[0].place.upTo(parts[parts.count - 1].place)
    return place.length <= Self.longestBody ? place : nil
  }
}

extension WordFacts {
  /// Whether nothing but a word for its contrary, or words that deny, tell two texts apart in a place.
  fileprivate func isPlainTurn(
    _ hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence
  ) -> Bool {
    if polarity.hasContraryWords(hunk, first, second) { return true }
    func asksForNothing(_ place: Int, of text: WordSequence) -> Bool {
      polarity.isOperator(text.bare[place]) || isStopWord[Int(text.words[place])]
    }
    return hunk.removed.allSatisfy { asksForNothing($0, of: first) }
      && hunk.inserted.allSatisfy { asksForNothing($0, of: second) }
  }

  /// Whether both texts say something of their own in a place, synonyms and other forms of a word aside.
  fileprivate func exchangesContent(
    _ hunk: TextComparison.Hunk, _ first: WordSequence, _ second: WordSequence
  ) -> Bool {
    var (removed, inserted) = (hunk.removed, hunk.inserted)
    likeness.setAside(&removed, of: first, &inserted, of: second, in: hunk, facts: self)
    func hasTerm(_ places: [Int], _ text: WordSequence) -> Bool {
      places.contains { term[Int(text.words[$0])] != Lexicon.noTerm }
    }
    return hasTerm(removed, first) && hasTerm(inserted, second)
  }
}
