extension Report {
  /// Bytes of all texts together up to which a page carries them whole: a browser opens a page of this
  /// size at once, and one of ten times the size no longer.
  private static let mostWholeText = 4_000_000

  /// Characters of an opening, where there is no room for whole texts.
  private static let longestOpening = 240

  /// Every different proposal of a theme, the most typical first, folded.
  func members(of theme: Theme) -> ReportDocument.Block {
    let heads = copyHeads
    var copies: [String: Int] = [:]
    for id in theme.proposals { if let head = heads[id] { copies[head, default: 0] += 1 } }
    // The head may be in the theme or, moved by a decision, in another one.
    let own = Set(theme.proposals)
    let placed = theme.proposals.filter { id in heads[id].map { !own.contains($0) } ?? true }
      .compactMap { id in placement(of: id) }
    let count = Double(max(placed.count, 1))
    // On the map a theme is a disc with its most typical proposals in the middle.
    let middle = (
      x: placed.reduce(0) { $0 + $1.x } / count, y: placed.reduce(0) { $0 + $1.y } / count
    )
    func distance(_ placement: Placement) -> Double {
      let (dx, dy) = (placement.x - middle.x, placement.y - middle.y)
      return dx * dx + dy * dy
    }
    let sorted = placed.enumerated().sorted {
      (distance($0.element), $0.offset) < (distance($1.element), $1.offset)
    }.map(\.element)
    let isWhole = textSize <= Self.mostWholeText
    let items = sorted.compactMap { placement -> ReportDocument.List.Item? in
      guard let proposal = proposal(placement.proposal) else { return nil }
      let also = copies[proposal.id].map { " (\(messages.counted("theme.members.copies", $0)))" }
      return ReportDocument.List.Item(
        [
          .strong(proposal.id), .text((also ?? "") + ": "),
          .text(
            isWhole ? proposal.text : Self.excerpt(of: proposal.text, Self.longestOpening)),
        ], language: placement.language)
    }
    return .disclosure(
      ReportDocument.Disclosure(
        messages.counted("theme.members", items.count),
        isOnScreenAlone: true,
        (isWhole ? [] : [.paragraph(messages["theme.members.openings"], role: .note)])
          + [.list(ReportDocument.List(items))]))
  }
}
