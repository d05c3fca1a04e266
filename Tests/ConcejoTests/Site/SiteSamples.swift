import Foundation

@testable import Concejo

/// Sites made by hand: seven proposals in two themes, a comment, and what was answered and promised.
enum SiteSamples {
  static let attack = "<script>alert(\"1\")</script> & [x](javascript:1)"

  /// The proposals of ``DeliverableSamples``, one with markup in its text, and a comment.
  static let contributions: [Proposal] =
    DeliverableSamples.proposals.map { proposal in
      proposal.id == "3"
        ? Proposal(
          id: "3", title: attack, body: "Más fuentes", supports: 4, date: "2026-02-03",
          place: "Gràcia") : proposal
    } + [Proposal(id: "c 7", title: "", body: "De acuerdo con las fuentes", parent: "1")]

  static func findings(_ setAside: Set<String> = []) -> Findings {
    let found = DeliverableSamples.findings()
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: found.ledger,
      themes: found.themes, voices: [],
      duplicateGroups: [
        Findings.GroupRecord(
          id: 1, kind: "exact", head: "4",
          members: ["4", "5"].map {
            Findings.MemberRecord(proposal: $0, kind: $0 == "4" ? .head : .exact, overlap: 1)
          }, supports: nil)
      ], keptApart: [], sameRequests: [],
      placements: found.placements.filter { !setAside.contains($0.proposal) },
      comments: [Findings.CommentRecord(comment: "c 7", proposal: "1")])
  }

  static func account(
    _ contributions: [Proposal], setAside: Set<String> = [], reason: String = "withdrawn"
  ) throws -> AnswerAccount {
    let log = DecisionLog([
      try decision(.unit(.create(["1", "2"], unit: 1, title: "Fuentes", source: "1")))
    ])
    return AnswerAccount(
      contributions.map {
        AnswerAccount.Contribution(
          id: $0.id, theme: nil, root: $0.parent,
          setAside: setAside.contains($0.id) ? reason : nil)
      }, units: AnswerUnits(log, known: Set(contributions.map(\.id))),
      answers: [ChainSamples.answer(to: .unit(1), "partly")].compactMap(\.self))
  }

  /// A site of contributions and what was found in them, without what was taken back.
  static func site(
    _ contributions: [Proposal] = contributions, _ findings: Findings = findings(),
    setAside: Set<String> = [], reason: String = "withdrawn", _ terms: Site.Terms = Site.Terms()
  ) throws -> Site {
    let account = try account(contributions, setAside: setAside, reason: reason)
    let followUp = FollowUp(
      [Recommendation(1, "Poner fuentes", units: [1])],
      [
        Commitment(
          5, "Diez fuentes nuevas", recommendations: [1], responsible: "Obras",
          deadline: "2027-01-31", updated: "2026-05-06")
      ])
    let response = AdministrationResponse(
      account, followUp,
      grounds: RecommendationGrounds(
        account, findings: findings, proposals: contributions, harvest: []))
    let chain = ChainGraph(
      account, findings: findings, proposals: contributions, followUp: followUp, language: .es)
    return Site(
      of: findings, contributions: contributions, response: response, chain: chain, terms: terms)
  }

  /// The files of a site by their paths.
  static func files(_ site: Site) async throws -> [String: [UInt8]] {
    let written = Written()
    try await site.write { path, bytes in written.files[path] = bytes }
    return written.files
  }

  private final class Written {
    var files: [String: [UInt8]] = [:]
  }

  /// The pages among them as texts.
  static func pages(_ files: [String: [UInt8]]) -> [String: String] {
    files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Values of an attribute in a page.
  static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacingOccurrences(of: "&quot;", with: "\"")
        .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        .replacingOccurrences(of: "&amp;", with: "&")
    }
  }
}
