/// A theme of few members that is about two subjects is named by both.
///
/// "Bus" is true of half of those who also ask for something in the holidays: who reads them all says both. The second
/// is what at least a third ask for and nothing spoke of, and both together speak of most.
extension TitleOfFew {
  /// One in so many members is spoken of by the second subject alone.
  ///
  /// Chosen, with the next one, on ten small corpora: with a quarter, titles name what two of eight share by chance.
  private static let membersPerOther = 3
  /// Both speak of this share of the members at least.
  private static let leastTogether = 2.0 / 3

  /// The phrase that stands behind others.
  ///
  /// - Parameters:
  ///   - fitting: What might, best first.
  ///   - parts: Those before it, at least one.
  ///   - cover: Whom those parts speak of.
  ///   - smallestPart: What adds more goes before what adds less.
  /// - Returns: The best, or else the other half; nil where there is neither.
  static func next(
    among fitting: [TitleCandidate], behind parts: [TitleCandidate], cover: TitleCover,
    from smallestPart: Double
  ) -> TitleCandidate? {
    let usual = fitting.filter { mayFollow($0, behind: parts, cover: cover) }
    let best = usual.first { $0.gain >= smallestPart } ?? usual.first
    if let best, best.newlySpokenOf * membersPerOther >= cover.open.count { return best }
    let halves = fitting.filter { isOtherHalf($0, cover: cover) }
    let widest = halves.indices.max {
      (halves[$0].newlySpokenOf, $1) < (halves[$1].newlySpokenOf, $0)
    }
    return widest.map { halves[$0] } ?? best
      ?? (cover.spokenOfShare <= namedByOne
        ? fitting.first { isOfOneSubject($0, with: parts, of: cover.open.count) } : nil)
  }

  /// Whether a word is one of the subject that the only part is a word of, which at most half of the members have: "pistas
  /// y vestuarios" stands for all who ask for something of a sports centre, and "pistas" does not.
  private static func isOfOneSubject(
    _ candidate: TitleCandidate, with parts: [TitleCandidate], of count: Int
  ) -> Bool {
    guard parts.count == 1, parts[0].subject == .word, candidate.subject != .none else {
      return false
    }
    return parts[0].members.count * 2 <= count && !candidate.isPlace && !candidate.isVague
      && !candidate.isFragment && !candidate.isHanging
      && !parts[0].concepts.isDisjoint(with: candidate.concepts)
  }

  /// Whether of two phrases either is what one member alone asks for: "comedor escolar" and "apoyo escolar" are no
  /// repetition where nothing else names both.
  static func areOfEach(_ first: TitleCandidate, _ second: TitleCandidate) -> Bool {
    first.members.count == 1 && second.members.count == 1 && first.members != second.members
  }

  /// Whether a phrase speaks of the other half; what hangs on another noun wherever it is met is half of that one.
  static func isOtherHalf(_ candidate: TitleCandidate, cover: TitleCover) -> Bool {
    let count = cover.open.count
    return candidate.members.count > 1 && !candidate.isPlace && !candidate.isVague
      && !candidate.isFragment && !candidate.isHanging
      && candidate.newlySpokenOf * membersPerOther >= count
      && Double(cover.spokenOfCount + candidate.newlySpokenOf) >= leastTogether * Double(count)
  }
}
