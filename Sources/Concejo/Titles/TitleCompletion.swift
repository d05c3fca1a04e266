/// A noun alone may say something else than with what is tied to it: "banco" where who wrote it asks for a "banco de
/// terras", "centro" where it is a "centro de salud".
extension TitleCandidates {
  /// A vague word needs its phrase where so many have it at least.
  private static let fewestWithVague = 2

  /// The same candidate, printed with what is tied to it wherever it is met.
  ///
  /// - Parameter candidate: Any; what is more than a noun, or stands alone somewhere, stays as it is.
  /// - Returns: A candidate that differs in its wording alone.
  func completed(_ candidate: TitleCandidate) -> TitleCandidate {
    guard isOfFew, candidate.key.terms.count == 1, candidate.isVague || candidate.speaksForItself
    else { return candidate }
    let fewest = candidate.isVague ? Self.fewestWithVague : candidate.members.count
    let whole = phrases.filter { key, phrase in
      key.coordination == 0 && key.terms.count == 2 && key.terms[0] == candidate.key.terms[0]
        && key.words[0] == candidate.key.words[0] && phrase.members.count >= fewest
        && phrase.bestWording?.isTight == true
    }.max { left, right in
      left.value.members.count != right.value.members.count
        ? left.value.members.count < right.value.members.count : right.key.precedes(left.key)
    }
    guard let wording = whole?.value.bestWording else { return candidate }
    return candidate.worded(wording, inOtherNumber: nil)
  }
}

extension TitleCandidate {
  /// Whether nobody but those who have it is about its subject: in a theme of farm land a "banco" is no bench.
  fileprivate var speaksForItself: Bool { subject != .none && spokenOf == members.count }
}
