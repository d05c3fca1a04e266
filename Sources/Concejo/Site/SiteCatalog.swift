/// Every contribution that is shown, once, with what is known of it.
struct SiteCatalog: Sendable {
  /// A contribution as it is shown.
  struct Entry: Sendable {
    /// Its text, with personal data hidden.
    let proposal: Proposal
    /// Where the latest run put it; nil for comments, and for what came after the run.
    let placement: Placement?
    /// What was answered.
    let outcome: AnswerAccount.Outcome
    /// Of a comment, the place of the entry under which it stands.
    let root: Int?
    /// The page it stands on, see ``SiteAddress``.
    let page: String

    /// Its address in the site.
    var address: String {
      SiteAddress.file(ofPage: page) + "#" + SiteAddress.fragment(of: proposal.id)
    }
  }

  /// A contribution that was taken back or excluded: its number and why, never its text.
  struct Gone: Sendable {
    /// Its id.
    let id: String
    /// Why it is not shown, such as `withdrawn` or `excluded: spam`.
    let reason: String

    /// The page it stands on, see ``SiteAddress``.
    var page: String { SiteAddress.page(of: id) }
    /// Its address in the site.
    var address: String {
      SiteAddress.file(ofPage: page) + "#" + SiteAddress.fragment(of: id)
    }
  }

  /// All of them, ascending by id.
  let entries: [Entry]
  /// Those whose text is not shown, ascending by id.
  let gone: [Gone]
  /// Places of comments by the place of the entry under which they stand.
  let comments: [Int: [Int]]
  /// Pages with the entries at their top level, by number, then by name.
  let pages: [(name: String, entries: [Int], gone: [Gone])]

  private let places: [String: Int]

  /// Takes what is not set aside.
  init(_ findings: Findings, contributions: [Proposal], account: AnswerAccount) {
    let byID = Dictionary(contributions.map { ($0.id, $0) }) { first, _ in first }
    let placements = Dictionary(findings.placements.map { ($0.proposal, $0) }) { first, _ in first }
    let shown = zip(account.contributions, account.outcomes).filter { $0.0.setAside == nil }
      .compactMap { contribution, outcome in
        byID[contribution.id].map { (proposal: $0, root: contribution.root, outcome: outcome) }
      }
    let places = Dictionary(
      shown.enumerated().map { ($1.proposal.id, $0) }, uniquingKeysWith: { first, _ in first })
    var comments: [Int: [Int]] = [:]
    let entries = shown.enumerated().map { place, item -> Entry in
      let id = item.proposal.id
      let root = item.root.flatMap { places[$0] }.flatMap { $0 == place ? nil : $0 }
      if let root { comments[root, default: []].append(place) }
      return Entry(
        proposal: item.proposal, placement: placements[id], outcome: item.outcome, root: root,
        page: SiteAddress.page(of: root.map { shown[$0].proposal.id } ?? id))
    }
    let byPage = Dictionary(grouping: entries.indices.filter { entries[$0].root == nil }) {
      entries[$0].page
    }
    let gone = account.contributions.compactMap { contribution in
      contribution.setAside.map { Gone(id: contribution.id, reason: $0) }
    }
    let goneByPage = Dictionary(grouping: gone, by: \.page)
    self.gone = gone
    pages = Set(byPage.keys).union(goneByPage.keys).map {
      (name: $0, entries: byPage[$0] ?? [], gone: goneByPage[$0] ?? [])
    }.sorted { left, right in
      switch (Int(left.name), Int(right.name)) {
      case (let a?, let b?): a < b
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.name < right.name
      }
    }
    (self.entries, self.comments, self.places) = (entries, comments, places)
  }

  /// The place of a contribution; nil where it is not shown.
  func place(of id: String) -> Int? { places[id] }

  /// The entry of a contribution; nil where it is not shown.
  func entry(of id: String) -> Entry? { places[id].map { entries[$0] } }
}
