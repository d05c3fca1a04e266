extension [TitleCandidate] {
  /// The same phrases, all of several things, where they are mixed and people write them so: "Trees, gardens and
  /// park" is "Trees, gardens and parks".
  ///
  /// - Returns: All as they were where one of them is written of one thing alone, as water is, or is a name in the
  ///   other number.
  var inOneNumber: [TitleCandidate] {
    guard contains(where: \.wording.isPlural) else { return self }
    var changed: [TitleCandidate] = []
    for candidate in self {
      guard !candidate.wording.isPlural else {
        changed.append(candidate)
        continue
      }
      guard let other = candidate.inOtherNumber, !other.holdsName || candidate.wording.holdsName
      else { return self }
      changed.append(candidate.worded(other, inOtherNumber: candidate.wording))
    }
    return changed
  }
}
