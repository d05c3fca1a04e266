extension [TitleCandidate] {
  /// The same phrases, all of several things or all of one, where they are mixed and people write them so:
  /// "Trees, gardens and park" is "Trees, gardens and parks".
  ///
  /// - Returns: All as they were where one of them is written in its own number alone.
  var inOneNumber: [TitleCandidate] {
    guard contains(where: \.wording.isPlural), contains(where: { !$0.wording.isPlural }) else {
      return self
    }
    return inNumber(isPlural: true) ?? inNumber(isPlural: false) ?? self
  }

  /// The same, each in the number asked for; nil if one of them is not written so.
  private func inNumber(isPlural: Bool) -> [TitleCandidate]? {
    var changed: [TitleCandidate] = []
    for candidate in self {
      guard candidate.wording.isPlural != isPlural else {
        changed.append(candidate)
        continue
      }
      guard let other = candidate.inOtherNumber else { return nil }
      changed.append(candidate.worded(other))
    }
    return changed
  }
}
