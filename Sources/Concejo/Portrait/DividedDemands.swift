/// Rows that no theme is to be shown by first: another one of it plainly asks for the contrary.
///
/// "Keep the appointments" under a title about appointments reads as what all of the theme ask for. Where two
/// texts that part in a few words contradict each other, neither speaks for the rest.
struct DividedDemands {
  let input: ThemeDescriber.Input

  /// Both rows of each pair with contrary demands in one theme.
  ///
  /// - Parameter themeOfRow: The theme of each row, or nil.
  /// - Returns: None where all agree.
  func rows(themeOfRow: [Int?]) -> Set<Int> {
    let opposite = input.duplicates.keptApart.filter {
      $0.objection == .oppositeDemand && $0.change.map(PlainContrary.isBrief) == true
    }
    guard !opposite.isEmpty else { return [] }
    let rowOfProposal = Dictionary(
      input.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var readers: [Language: PlainContrary] = [:]
    return opposite.reduce(into: []) { found, pair in
      guard let first = rowOfProposal[input.duplicates.voice(of: pair.first)],
        let second = rowOfProposal[input.duplicates.voice(of: pair.second)],
        let theme = themeOfRow[first], themeOfRow[second] == theme, let change = pair.change
      else { return }
      let language = input.languages.proposals[pair.first]
      let reader = readers[language] ?? PlainContrary(in: language)
      readers[language] = reader
      guard reader.holds(change, in: input.proposals[pair.first].text) else { return }
      found.formUnion([first, second])
    }
  }
}
