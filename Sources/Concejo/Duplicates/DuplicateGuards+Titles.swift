extension DuplicateGuards {
  /// The places where two titles that share a word with a meaning exchange a name for a name, whatever stands
  /// behind the titles.
  ///
  /// A title names the street, and a letter that is sent for three streets names it nowhere else.
  func titleRegions(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> [TextComparison.Hunk] {
    guard first.hasTitleAndBody, second.hasTitleAndBody else { return [] }
    let titles = (first.words.prefix(first.titleCount), second.words.prefix(second.titleCount))
    let comparison = TextComparison(
      titles.0.map { facts.key(of: $0) }, titles.1.map { facts.key(of: $0) })
    let removed = Set(comparison.hunks.flatMap(\.removed))
    let sharesTerm = titles.0.indices.contains {
      facts.term[Int(titles.0[$0])] != Lexicon.noTerm && !removed.contains($0)
        && !facts.isOwnName[Int(titles.0[$0])]
    }
    guard sharesTerm else { return [] }
    func isNamed(_ places: [Int], of text: WordSequence, besides other: ArraySlice<UInt32>) -> Bool
    {
      let others = Set(other.map { facts.bare[Int($0)] })
      // A park that is called as a thing is ("El Banco") is a name where its own title writes it as one.
      let hasSmall = (0..<text.titleCount).contains { place in
        !text.isCapitalized(place) && !facts.isStopWord[Int(text.words[place])]
      }
      return places.contains { place in
        let isName =
          facts.isOwnName[Int(text.words[place])]
          || hasSmall && place > 0 && text.isCapitalized(place)
            && !facts.isStopWord[Int(text.words[place])]
        return isName && !others.contains(text.bare[place])
      }
    }
    return comparison.forgivingTyping(first, second, facts: facts)
      .regions(strayMatches: strayMatches).filter { hunk in
        isNamed(hunk.removed, of: first, besides: titles.1)
          && isNamed(hunk.inserted, of: second, besides: titles.0)
      }
  }
}
