/// A theme of few members that are mostly about one subject of public life is named by a word of it.
///
/// "Garage à vélos fermé à la gare", "prêt de vélos" and "piste cyclable" have no bare "vélos", and two of them a
/// station: who reads them all says "vélos".
extension TitleOfFew {
  /// So many members are about the subject.
  ///
  /// Chosen, with the share, on ten small corpora, where it names six themes of 106 anew: "vélos" for "gare et arceaux".
  private static let fewestSpeakers = 3
  /// And one in so many.
  private static let membersPerSpeaker = 2

  /// The same phrases, the word of a subject first that speaks of more members than the phrase that was first.
  ///
  /// - Parameters:
  ///   - ranked: Best first.
  ///   - count: How many members there are.
  /// - Returns: The same order but for one.
  static func subjectFirst(_ ranked: [TitleCandidate], of count: Int) -> [TitleCandidate] {
    let words = ranked.indices.filter { isSubject(ranked[$0], of: count) }
    let usual = words.filter { word in
      !words.contains { isMoreUsual(ranked[$0], than: ranked[word]) }
    }
    guard let first = ranked.first,
      let place = usual.max(by: {
        weight(of: ranked[$0]) < weight(of: ranked[$1])
      }), isWider(ranked[place], than: first)
    else { return ranked }
    return [ranked[place]] + ranked[..<place] + ranked[(place + 1)...]
  }

  /// What orders words of a subject.
  private static func weight(of word: TitleCandidate) -> (Int, Int, Int) {
    (word.spokenOf, word.members.count, word.subject == .name ? 1 : 0)
  }

  /// Whether two words are names of one subject, and more members have the first: "columpio" and not "tobogán".
  private static func isMoreUsual(_ name: TitleCandidate, than other: TitleCandidate) -> Bool {
    name.subject == .name && other.subject == .name && name.members.count > other.members.count
      && !name.concepts.isDisjoint(with: other.concepts)
  }

  /// Whether so many members are most of them.
  static func areMost(_ speakers: Int, of count: Int) -> Bool {
    speakers >= fewestSpeakers && speakers * membersPerSpeaker >= count
  }

  /// Whether a phrase is a word of a subject that most members are about; one that a single member has is a word that
  /// the subject is called by.
  private static func isSubject(_ candidate: TitleCandidate, of count: Int) -> Bool {
    areMost(candidate.spokenOf, of: count)
      && (candidate.subject == .name || candidate.subject == .word && candidate.members.count > 1)
      && candidate.score.specificity >= leastSpecificity
      && !candidate.isVague && !candidate.isFragment
      // Behind a bare preposition stands no place: "arceaux à vélos".
      && (!candidate.isPlace || candidate.score.wholeness < 1)
  }

  /// Whether a word speaks of more members than a phrase; what should be done about it, as in "plant trees", is asked
  /// by those alone who have the phrase.
  private static func isWider(_ word: TitleCandidate, than first: TitleCandidate) -> Bool {
    if first.wording.opensWithInfinitive, first.key.terms.contains(word.key.terms[0]) {
      return word.spokenOf > first.members.count
    }
    guard word.spokenOf == first.spokenOf else { return word.spokenOf > first.spokenOf }
    // Of two words of one subject the more usual one: "internet" and not "wifi", "vélos" and not "pistes".
    return first.key.terms.count == 1 && !word.concepts.isDisjoint(with: first.concepts)
      && (word.members.count > first.members.count
        || word.members.count == first.members.count && word.subject == .name
          && first.subject == .word)
  }
}
