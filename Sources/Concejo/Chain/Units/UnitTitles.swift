/// Finds the words that name drafted units.
struct UnitTitles {
  private let findings: Findings
  private let proposals: [String: Proposal]
  private let heads: Set<String>

  init(_ findings: Findings, proposals: [Proposal]) {
    self.findings = findings
    self.proposals = Dictionary(
      proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    heads = Set(findings.duplicateGroups.map(\.head))
  }

  /// The phrase that names the part of the theme, where the bundle is what is left of it and has the
  /// phrase's own contribution; else the title or the first sentence of one that stands for copies, of the
  /// best supported, or of the first.
  func title(of bundle: UnitBundle) -> UnitTitle? {
    let members = bundle.members
    let own = members.compactMap { position -> (Proposal, Language)? in
      let placement = findings.placements[position]
      return proposals[placement.proposal].map { ($0, placement.language) }
    }
    if let part = bundle.subtheme, let theme = findings.placements[members[0]].theme,
      let quote = findings.theme(theme)?.subthemes.first(where: { $0.number == part })?.title,
      let said = own.first(where: { $0.0.id == quote.proposal }), quote.stands(in: said.0),
      !Self.isShouted(quote.text)
    {
      return UnitTitle(quote)
    }
    // Of equals the first stays.
    let best = own.reduce(nil as (Proposal, Language)?) { best, next in
      guard let best else { return next }
      return rank(best.0) < rank(next.0) ? next : best
    }
    return best.map { UnitTitle(of: $0.0, in: $0.1) }
  }

  /// A title in capitals names a unit only where no other contribution can.
  private func rank(_ proposal: Proposal) -> (Int, Int, Int) {
    (
      Self.isShouted(proposal.title) ? 0 : 1, heads.contains(proposal.id) ? 1 : 0,
      proposal.supports ?? -1
    )
  }

  /// Whether several words stand there and none of their letters is small; "ITV" and "DNI" are names.
  private static func isShouted(_ title: String) -> Bool {
    title.contains(where: \.isWhitespace) && title.contains(where: \.isLetter)
      && !title.contains(where: \.isLowercase)
  }
}
