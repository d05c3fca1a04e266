/// What all pages draw from: texts, themes, answers, and how they hang together.
struct SiteContent: Sendable {
  let report: Report
  let response: AdministrationResponse
  let catalog: SiteCatalog
  let chain: ChainGraph
  /// Places in the chain by the id of a contribution.
  let chainPlaces: [String: [Int]]
  let paragraphs: AnswerParagraphs
  /// The group of copies of each of its members, as a place among those of the findings.
  let groups: [String: Int]
  /// The published reasons for excluding.
  let codes: ModerationCodes

  var messages: Messages { report.messages }
  var findings: Findings { report.findings }
  var account: AnswerAccount { response.account }

  init(
    _ report: Report, contributions: [Proposal], response: AdministrationResponse,
    chain: ChainGraph, codes: ModerationCodes
  ) {
    self.codes = codes
    self.report = report
    self.response = response
    self.chain = chain
    chainPlaces = chain.placesByContribution()
    catalog = SiteCatalog(
      report.findings, contributions: contributions, account: response.account)
    paragraphs = AnswerParagraphs(response.account, language: report.messages.language)
    groups = Dictionary(
      report.findings.duplicateGroups.enumerated().flatMap { place, group in
        group.members.map { ($0.proposal, place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a part of the site has anything in it.
  func has(_ section: SiteFrame.Section) -> Bool {
    switch section {
    case .home, .proposals, .report, .data: true
    case .answers: response.hasAnswers
    case .followUp:
      !response.followUp.recommendations.isEmpty || !response.followUp.commitments.isEmpty
        || !response.tender.isEmpty
    }
  }

  /// Proposals of the run that are set aside by now.
  var takenBack: [String] {
    findings.placements.map(\.proposal).filter {
      account.outcome(of: $0)?.contribution.setAside != nil
    }
  }

  /// How many contributions have no page, by what became of them.
  var leftOut: SiteLeftOut {
    SiteLeftOut(account.contributions, erased: findings.ledger.erasedCount)
  }

  /// What the chain has for a contribution, of some kinds, in its order.
  func objects(for id: String, _ kinds: Set<ChainObject.Kind>) -> [ChainObject] {
    (chainPlaces[id] ?? []).map { chain.objects[$0] }.filter { kinds.contains($0.kind) }
  }

  /// Where a member of the chain is told of; nil for what has no page.
  func address(of kind: ChainObject.Kind, _ id: String) -> String? {
    switch kind {
    case .contribution: catalog.entry(of: id)?.address
    case .theme: "themes/\(id).html"
    case .unit: has(.answers) ? SiteAddress.file(ofUnit: id) : nil
    case .recommendation, .commitment:
      SiteFrame.Section.followUp.rawValue + "#" + ResponseSections.anchor(id)
    case .clause: SiteFrame.Section.followUp.rawValue + "#" + Self.tenderAnchor
    case .copies, .answer, .criterion: nil
    }
  }

  /// Name of the place where the clauses of a tender stand.
  static let tenderAnchor = "tender"

  /// A theme's name and what it is about.
  func name(of theme: Theme) -> String {
    ThemeName(theme.id).text + " · " + report.headline(of: theme)
  }

  /// The state of the answer to a contribution, in words.
  func state(of entry: SiteCatalog.Entry) -> String {
    entry.outcome.answer?.state.name(in: messages.language) ?? messages["answers.none"]
  }

  /// How many of some contributions have an answer.
  func answeredCount(among ids: [String]) -> Int {
    ids.count { catalog.entry(of: $0)?.outcome.answer != nil }
  }

  /// The first words of a text: its title, where it has one.
  func opening(of proposal: Proposal) -> String {
    Report.excerpt(of: proposal.title.isEmpty ? proposal.body : proposal.title, Self.longestOpening)
  }

  private static let longestOpening = 160
}
