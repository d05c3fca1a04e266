internal import Foundation

/// Titles that stay as long as they are true, so that a small update changes none.
///
/// A title is true while at least half of those whom it names now were named by it before, and each of
/// its phrases stands in a proposal of the theme. A phrase whose proposal has gone is looked for in the
/// others.
struct KeptTitles {
  private let input: ThemeDescriber.Input
  private let outline: ThemeOutline
  private let proposals: [String: Int]

  init(_ input: ThemeDescriber.Input, outline: ThemeOutline) {
    self.input = input
    self.outline = outline
    proposals =
      input.settlement.earlier == nil
      ? [:] : Dictionary(uniqueKeysWithValues: input.proposals.enumerated().map { ($1.id, $0) })
  }

  /// Titles and further titles of all themes, by rank.
  ///
  /// - Parameters:
  ///   - found: Today's title of each.
  ///   - alternatives: Further phrases of each.
  /// - Returns: Those that stay, and today's for all others.
  func titles(
    found: [ThemeTitle], alternatives: [[Quote]]
  ) -> [(title: ThemeTitle, alternatives: [Quote])] {
    let kept = outline.ids.indices.map { keptTitle(of: $0) }
    var taken = Set(kept.compactMap { $0?.text.lowercased() })
    return found.indices.map { number in
      if let title = kept[number] {
        // In the same words today's comes first: decisions that were taken back leave no trace of theirs.
        let isNamed = input.settlement.named[outline.ids[number]] != nil
        return (
          !isNamed && title.text == found[number].text ? found[number] : title,
          alternatives[number].filter { $0.text != title.text }
        )
      }
      // Two themes must not have one title: a kept one goes before.
      let isFree = !taken.contains(found[number].text.lowercased())
      let other = alternatives[number].first { !taken.contains($0.text.lowercased()) }
      guard !isFree, let other else {
        taken.insert(found[number].text.lowercased())
        return (found[number], alternatives[number])
      }
      taken.insert(other.text.lowercased())
      return (ThemeTitle(other), alternatives[number].filter { $0 != other })
    }
  }

  /// The subthemes of a theme with the titles they had, where these are true.
  func subthemes(_ found: [Subtheme], of number: Int) -> [Subtheme] {
    guard let entry = entry(of: number) else { return found }
    return found.enumerated().map { position, subtheme in
      guard let before = entry.parts.first(where: { $0.number == subtheme.number }),
        let title = before.title, title.text != subtheme.title.text
      else { return subtheme }
      let members = Set(
        outline.subthemes[number][position].flatMap { input.everyone(behind: $0) })
      guard isTrue(of: members, before: before.members), let quote = standing(title, in: members)
      else { return subtheme }
      return Subtheme(
        number: subtheme.number, title: quote, proposalCount: subtheme.proposalCount,
        distinctCount: subtheme.distinctCount)
    }
  }

  private func entry(of number: Int) -> ThemeHistory.Entry? {
    guard let earlier = input.settlement.earlier else { return nil }
    let id = outline.ids[number]
    let isFound = !input.settlement.history.shown.contains { $0.id == id }
    return isFound ? earlier.found.first { $0.id == id } : earlier.shownEntry(id)
  }

  private func keptTitle(of number: Int) -> ThemeTitle? {
    if let name = input.settlement.named[outline.ids[number]] { return ThemeTitle(given: name) }
    let members = Set(outline.everyone[number])
    guard let entry = entry(of: number), let title = entry.title, !title.parts.isEmpty else {
      return nil
    }
    let isLocked = input.settlement.locked[outline.ids[number]] == title.text
    guard isLocked || isTrue(of: members, before: entry.members) else { return nil }
    var parts: [Quote] = []
    for part in title.parts {
      guard let quote = standing(part, in: members) else { return nil }
      parts.append(quote)
    }
    return ThemeTitle(title, standingAt: parts)
  }

  /// Whether at least half of the members were members before, and half of those who are still here
  /// still are.
  private func isTrue(of members: Set<Int>, before: [String]) -> Bool {
    let earlier = before.compactMap { proposals[$0] }
    let both = earlier.count { members.contains($0) }
    return both > 0 && both * 2 >= members.count && both * 2 >= earlier.count
  }

  /// A phrase where it stood, or where it stands in another member; as it is written first, then with
  /// other capitals.
  private func standing(_ quote: Quote, in members: Set<Int>) -> Quote? {
    if let proposal = proposals[quote.proposal], members.contains(proposal),
      quote.stands(in: input.proposals[proposal])
    {
      return quote
    }
    let phrase = Array(quote.text.utf8)
    let sorted = members.sorted()
    for proposal in sorted {
      let bytes = Array(input.proposals[proposal].text.utf8)
      if let range = bytes.firstRange(of: phrase) {
        return Quote(proposal: input.proposals[proposal], bytes: bytes, range: range)
      }
    }
    for proposal in sorted {
      let text = input.proposals[proposal].text
      guard
        let range = text.range(of: quote.text, options: .caseInsensitive),
        let lower = range.lowerBound.samePosition(in: text.utf8),
        let upper = range.upperBound.samePosition(in: text.utf8)
      else { continue }
      let start = text.utf8.distance(from: text.utf8.startIndex, to: lower)
      let end = text.utf8.distance(from: text.utf8.startIndex, to: upper)
      return Quote(
        proposal: input.proposals[proposal], bytes: Array(text.utf8), range: start..<end)
    }
    return nil
  }
}
