extension [TitleCandidate] {
  /// A phrase gives way to another with so large a share of its rank at least.
  private static var enough: Float { 0.4 }

  /// The same phrases, but for a first one that another theme has with a word more or less: "Rights" beside
  /// "rights and duties" tells nobody which is which.
  ///
  /// - Parameter used: The terms of the first phrases of other themes.
  /// - Returns: The next phrase that no theme has and that is nearly as good, and the others behind it; all as they
  ///   were where there is none.
  func untwinned(from used: Set<Set<UInt32>>) -> [TitleCandidate] {
    guard let first, isTwin(first, used),
      // A word alone says little: "Saturdays" names buses no better than another theme's phrase does.
      let next = firstIndex(where: {
        $0.key.terms.count > 1 && !isTwin($0, used) && $0.rank >= Self.enough * first.rank
      })
    else { return self }
    return [self[next]] + self[..<next] + self[(next + 1)...]
  }

  private func isTwin(_ candidate: TitleCandidate, _ used: Set<Set<UInt32>>) -> Bool {
    let terms = Set(candidate.key.terms)
    return used.contains { $0.isSubset(of: terms) || terms.isSubset(of: $0) }
  }
}
