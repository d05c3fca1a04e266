extension [TitleCandidate] {
  /// A phrase gives way to another with so large a share of its rank at least.
  private static var enough: Float { 0.4 }
  /// A word alone says little: "Saturdays" is no better name for buses than another theme's.
  private static var enoughOfOneWord: Float { 0.7 }

  /// The same phrases, but for a first one that another theme has with a word more or less: "Rights" beside
  /// "rights and duties" tells nobody which is which.
  ///
  /// - Parameter used: The terms of the first phrases of other themes.
  /// - Returns: The next phrase that no theme has and that is nearly as good, and the others behind it; all as they
  ///   were where there is none.
  func untwinned(from used: Set<Set<UInt32>>) -> [TitleCandidate] {
    guard let first, isTwin(first, used),
      let next = firstIndex(where: { candidate in
        let share = candidate.key.terms.count > 1 ? Self.enough : Self.enoughOfOneWord
        return !isTwin(candidate, used) && candidate.rank >= share * first.rank
      })
    else { return self }
    return [self[next]] + self[..<next] + self[(next + 1)...]
  }

  private func isTwin(_ candidate: TitleCandidate, _ used: Set<Set<UInt32>>) -> Bool {
    let terms = Set(candidate.key.terms)
    return used.contains { $0.isSubset(of: terms) || terms.isSubset(of: $0) }
  }
}
