/// The stretch of two texts where they part, as it is written in them.
///
/// Two texts are compared without what asks for nothing, and a place may be several that a shared word or two
/// part. What is shown is the same stretch of both with all that stands in it: "Pido que se pueda solicitar" and
/// "Pido que se pueda pedir", never a word of one against words that both have.
struct ChangedPlace: Equatable {
  /// Where it stands among all words that are written in the first text; empty where that has none of its own.
  let first: Range<Int>
  /// The same in the second text.
  let second: Range<Int>

  /// A place that is told by itself, and the words in it that are compared.
  struct Part {
    let place: ChangedPlace
    let hunk: TextComparison.Hunk
  }

  /// This one and one behind it, with all that stands between them.
  func upTo(_ last: ChangedPlace) -> ChangedPlace {
    ChangedPlace(
      first: first.lowerBound..<max(first.upperBound, last.first.upperBound),
      second: second.lowerBound..<max(second.upperBound, last.second.upperBound))
  }

  /// Words of the longer side.
  var length: Int { max(first.count, second.count) }

  /// The places in a stretch of two texts where these differ, word by word as they are written, in order.
  ///
  /// What differs by typing, or only by words that are left out of the comparison, is none.
  ///
  /// - Returns: One at least.
  static func parts(
    of stretch: TextComparison.Hunk.Stretch, _ first: WordSequence, _ second: WordSequence,
    facts: WordFacts
  ) -> [Part] {
    let left = first.writtenPlaces(around: stretch.first)
    let right = second.writtenPlaces(around: stretch.second)
    let forms = (first.forms(written: left), second.forms(written: right))
    let found = TextComparison(
      forms.0.map { facts.key(of: $0) }, forms.1.map { facts.key(of: $0) }
    ).hunks.compactMap { hunk -> Part? in
      let (removed, inserted) = (
        hunk.placeInFirst.moved(by: left.lowerBound), hunk.placeInSecond.moved(by: right.lowerBound)
      )
      let words = (first.words(among: removed), second.words(among: inserted))
      guard !words.0.isEmpty || !words.1.isEmpty,
        !facts.isTyping(hunk.removed.map { forms.0[$0] }, hunk.inserted.map { forms.1[$0] })
      else { return nil }
      return Part(
        place: ChangedPlace(
          first: first.written(words.0, in: removed), second: second.written(words.1, in: inserted)),
        hunk: TextComparison.Hunk(
          removed: Array(words.0), inserted: Array(words.1),
          start: .init(first: words.0.lowerBound, second: words.1.lowerBound)))
    }
    guard found.isEmpty else { return found }
    return [
      Part(
        place: ChangedPlace(
          first: first.written(stretch.first, in: left),
          second: second.written(stretch.second, in: right)),
        hunk: TextComparison.Hunk(
          removed: Array(stretch.first), inserted: Array(stretch.second),
          start: .init(first: stretch.first.lowerBound, second: stretch.second.lowerBound)))
    ]
  }

  /// The same place with a shared word beside it where one text has none there: "pueda", "no pueda".
  ///
  /// The word stands in the same clause, behind the place if it can be.
  func beside(_ first: WordSequence, _ second: WordSequence, facts: WordFacts) -> ChangedPlace {
    guard self.first.isEmpty != self.second.isEmpty else { return self }
    let (own, place) = self.first.isEmpty ? (second, self.second) : (first, self.first)
    func isShared(_ left: Int, _ right: Int) -> Bool {
      let forms = (first.form(written: left), second.form(written: right))
      return forms.0.map { facts.key(of: $0) } == forms.1.map { facts.key(of: $0) }
    }
    if own.isJoined(written: place.upperBound - 1),
      isShared(self.first.upperBound, self.second.upperBound)
    {
      return ChangedPlace(
        first: self.first.lowerBound..<self.first.upperBound + 1,
        second: self.second.lowerBound..<self.second.upperBound + 1)
    }
    guard own.isJoined(written: place.lowerBound - 1),
      isShared(self.first.lowerBound - 1, self.second.lowerBound - 1)
    else { return self }
    return ChangedPlace(
      first: self.first.lowerBound - 1..<self.first.upperBound,
      second: self.second.lowerBound - 1..<self.second.upperBound)
  }
}

extension Range<Int> {
  fileprivate func moved(by count: Int) -> Range<Int> {
    lowerBound + count..<upperBound + count
  }
}

extension WordSequence {
  /// From the first of some words to the last as they are written; nothing of a place without any.
  fileprivate func written(_ words: Range<Int>, in place: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else {
      return place.lowerBound..<place.lowerBound
    }
    return writtenPlace(of: first)..<writtenPlace(of: last) + 1
  }
}
