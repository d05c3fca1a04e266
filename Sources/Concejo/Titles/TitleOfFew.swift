/// How a theme of few members is named: as one who reads them all would name it.
///
/// A blind reader found 216 titles of eighteen small files good, or bad and why. Of titles without a word that two
/// members have, 23 % were good, of the others 61 %; of lists of three 17 %; of those with a part of one member beside
/// one of three or more nearly none.
enum TitleOfFew {
  /// Parts of such a title at most.
  static let mostParts = 2
  /// A phrase gives way to a noun that more than so many times as many members have: "casas de banho" names those
  /// who speak of "casas", but for few of them.
  private static let membersPerHolder = 2
  /// Of the rows with a noun, so large a share of what counts as specific is in the theme.
  static let leastSpecificity: Float = 0.6
  /// So many members have a noun that stands before what two ask for in the same words.
  private static let doubtlessHolders = 3
  /// One of more members speaks for itself alone.
  private static let membersPerSingle = 5
  /// A word in a list is that of one in so many members at least.
  private static let membersPerListed = 3
  /// Of few members one phrase speaks of more than this share, or a word of fewer stands behind it.
  static let namedByOne = 0.5

  /// The same phrases, the noun first that more members have than the one that ranks highest.
  ///
  /// - Parameter ranked: Best first.
  /// - Returns: The same order but for one.
  static func mostSharedFirst(_ ranked: [TitleCandidate]) -> [TitleCandidate] {
    guard let first = ranked.first else { return ranked }
    guard
      let place = ranked.indices.filter({ isShared(ranked[$0]) }).max(by: {
        (ranked[$0].members.count, $1) < (ranked[$1].members.count, $0)
      })
    else { return ranked.completing(0) }
    let noun = ranked[place]
    guard !isBetter(first, than: noun) else { return ranked.completing(0) }
    return ([noun] + ranked[..<place] + ranked[(place + 1)...]).completing(0)
  }

  /// Whether a phrase is a noun that several members have, and few others.
  private static func isShared(_ candidate: TitleCandidate) -> Bool {
    candidate.key.coordination == 0 && candidate.key.terms.count == 1
      && candidate.members.count > 1 && !candidate.isPlace && !candidate.isVague
      && candidate.score.specificity >= leastSpecificity && candidate.score.wholeness == 1
      && isSubject(candidate)
  }

  /// Whether a noun says what something is about.
  ///
  /// It is on the lists of public life, or so many have it that the theme is theirs: two of any few share a word such
  /// as "media".
  private static func isSubject(_ candidate: TitleCandidate) -> Bool {
    !candidate.concepts.isEmpty || candidate.members.count >= doubtlessHolders
  }

  /// Whether a phrase names a theme as well as a noun does that more members have, or no fewer.
  private static func isBetter(_ first: TitleCandidate, than noun: TitleCandidate) -> Bool {
    let (own, shared) = (first.members.count, noun.members.count)
    if first.key.terms.contains(noun.key.terms[0]) {
      return own > 1 && own * membersPerHolder >= shared
    }
    return own >= shared || own > 1 && shared < doubtlessHolders
  }

  /// Whether a phrase may stand behind others.
  ///
  /// - Parameters:
  ///   - candidate: The phrase.
  ///   - parts: Those before it, at least one.
  ///   - cover: Whom those parts speak of.
  /// - Returns: False for where something stands, for what one of many asks for, and for another name of what stands
  ///   before: "bus" behind "autobus".
  static func mayFollow(
    _ candidate: TitleCandidate, behind parts: [TitleCandidate], cover: TitleCover
  ) -> Bool {
    let count = cover.open.count
    guard !candidate.isPlace, !isOtherName(candidate, of: parts) else { return false }
    guard candidate.members.count > 1 else {
      let held = parts.map(\.members.count).max() ?? 0
      return held < doubtlessHolders && count <= membersPerSingle
    }
    guard candidate.key.terms.count == 1, !candidate.wording.isFront else { return true }
    return candidate.score.wholeness == 1 && isSubject(candidate)
      && (candidate.members.count * membersPerListed >= count || cover.spokenOfShare <= namedByOne)
  }

  /// Whether a phrase calls the subject of a part by another name, and speaks of nobody who is not spoken of.
  ///
  /// A word of that subject which is no name of it says more: "Baches y acera".
  private static func isOtherName(_ candidate: TitleCandidate, of parts: [TitleCandidate]) -> Bool {
    guard candidate.newlySpokenOf == 0, candidate.subject == .name else { return false }
    return parts.contains { part in
      part.subject == .name && part.concepts.contains { candidate.concepts.contains($0) }
    }
  }
}

extension [TitleCandidate] {
  /// The same phrases; in place of one that needs another noun behind it wherever it is met, the one with it that most
  /// have: "passos de vianants".
  func completing(_ place: Int) -> [TitleCandidate] {
    let short = self[place]
    guard short.isNeverAlone, short.key.terms.count == 1,
      let longer = indices.filter({
        self[$0].key.coordination == 0 && self[$0].key.terms.count > 1
          && self[$0].key.terms[0] == short.key.terms[0] && self[$0].members.count > 1
      }).max(by: {
        (self[$0].members.count, $1) < (self[$1].members.count, $0)
      })
    else { return self }
    var list = self
    list.insert(list.remove(at: longer), at: place)
    return list
  }
}
