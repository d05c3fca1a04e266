import Testing

@testable import Concejo

@Suite struct ThemeSelectionTests {
  /// Themes with random voices, ordered by the number of their authors as ranks are.
  private func corpus(using random: inout SplitMix64) -> (themes: [Int], voices: ThemeVoices) {
    let count = Int.random(in: 2...14, using: &random)
    var groups: [[Int]: (authors: Int, supporters: Int)] = [[]: (3, 5)]
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let themes = (1...count).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let authors = Int.random(in: 0...30, using: &random)
      let supporters = Bool.random(using: &random) ? Int.random(in: 0...400, using: &random) : 0
      groups[themes] = (authors, supporters)
    }
    let voices = ThemeVoices(
      groups: groups.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
        .init(
          themes: $0, authors: groups[$0]?.authors ?? 0,
          supporters: groups[$0]?.supporters ?? 0)
      })
    let sizes = (1...count).map { theme in
      voices.groups.filter { $0.themes.contains(theme) }.reduce(0) { $0 + $1.authors }
    }
    return ((1...count).sorted { (-sizes[$0 - 1], $0) < (-sizes[$1 - 1], $1) }, voices)
  }

  /// Counted anew: authors and supporters with something, and the largest group that shares a theme with nothing.
  private func figures(
    _ chosen: [Int], _ voices: ThemeVoices
  ) -> (authors: Int, supporters: Int, largest: Int) {
    let served = voices.groups.filter { !Set($0.themes).isDisjoint(with: chosen) }
    let largest = (1...14).map { theme in
      voices.groups.filter { $0.themes.contains(theme) && Set($0.themes).isDisjoint(with: chosen) }
        .reduce(0) { $0 + $1.authors }
    }.max()
    return (
      served.reduce(0) { $0 + $1.authors }, served.reduce(0) { $0 + $1.supporters }, largest ?? 0
    )
  }

  /// Ten seeds with a hundred corpora each.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a fair choice is never worse than one by size, in any figure`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var better = 0
    for _ in 0..<100 {
      let (themes, voices) = corpus(using: &random)
      let count = Int.random(in: 1...themes.count, using: &random)
      let fair = ThemeSelection.fair.chosen(count, among: themes, voices: voices)
      let size = ThemeSelection.size.chosen(count, among: themes, voices: voices)
      #expect(fair.count == count && Set(fair).count == count)
      #expect(Set(fair).isSubset(of: themes))
      #expect(size == Array(themes.prefix(count)))
      let (own, other) = (figures(fair, voices), figures(size, voices))
      #expect(own.authors >= other.authors)
      #expect(own.supporters >= other.supporters)
      #expect(own.largest <= other.largest)
      if own.authors + own.supporters > other.authors + other.supporters { better += 1 }
      let coverage = RoomCoverage(of: fair, voices: voices, among: themes)
      #expect(coverage.authorsServed == own.authors)
      #expect(coverage.supportersServed == own.supporters)
      #expect(coverage.largestUnserved == own.largest)
    }
    #expect(better > 5, "fair never differs from size")
  }

  /// Sixty authors speak of themes 1 and 2 alike; thirty of theme 3 alone.
  @Test func `people who have something already do not count again`() {
    let voices = ThemeVoices(groups: [
      .init(themes: [1, 2], authors: 60, supporters: 0),
      .init(themes: [3], authors: 30, supporters: 0),
    ])
    #expect(ThemeSelection.size.chosen(2, among: [1, 2, 3], voices: voices) == [1, 2])
    #expect(ThemeSelection.fair.chosen(2, among: [1, 2, 3], voices: voices) == [1, 3])
    let bySize = RoomCoverage(of: [1, 2], voices: voices, among: [1, 2, 3])
    #expect(bySize.authorsServed == 60 && bySize.largestUnserved == 30)
    #expect(bySize.unservedTheme == 3)
    #expect(
      RoomCoverage(of: [1, 3], voices: voices, among: [1, 2, 3]).unservedTheme == nil)
    // Theme 3 may be tests: nobody of it is left with nothing, and all of them are still counted.
    let without = RoomCoverage(of: [1, 2], voices: voices, among: [1, 2])
    #expect(without.unservedTheme == nil && without.largestUnserved == 0)
    #expect(without.authors == 90 && without.authorsServed == 60)
  }

  @Test
  func `a respondent is one author of all that they wrote, with the themes of their sentences`() {
    let quote = Quote(proposal: "2", start: 0, end: 3, text: "Más")
    let placements = [
      DeliverableSamples.placement("1", theme: 1), DeliverableSamples.placement("2", theme: 2),
      Placement(
        proposal: "3", language: .es, theme: 1, reason: nil, nearestTheme: nil,
        further: [FurtherTheme(theme: 3, quote: quote)], x: 0, y: 0),
    ]
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "f",
      mainLanguage: .es,
      ledger: Ledger(rows: 3, rejected: [], placements: placements, copies: 0),
      themes: [], voices: [], duplicateGroups: [], keptApart: [], sameRequests: [],
      placements: placements, comments: [])
    let proposals = [
      Proposal(id: "1", title: "Más", body: "", supports: 4, respondent: "9"),
      Proposal(id: "2", title: "Más", body: "", supports: 0, respondent: "9"),
      Proposal(id: "3", title: "Más", body: "", supports: 7),
    ]
    let groups = ThemeVoices(findings, proposals: proposals).groups
    #expect(
      groups == [
        .init(themes: [1], authors: 0, supporters: 4),
        .init(themes: [1, 2], authors: 1, supporters: 0),
        .init(themes: [1, 3], authors: 1, supporters: 7),
      ])
  }
}
