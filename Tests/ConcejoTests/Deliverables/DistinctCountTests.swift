import ConcejoTestSupport
import Testing

@testable import Concejo

/// One number of distinct proposals, wherever it is counted.
@Suite struct DistinctCountTests {
  private static let others = FiveThemes.proposals.map(\.body)

  /// Letters whose signers write of their own, beside proposals without copies and one sent three times.
  private static func findings(seed: UInt64) async throws -> (Findings, [Proposal]) {
    let letters = Letters(seed: seed, words: 65, signers: 40, pool: others)
    let signed = letters.texts.enumerated().map {
      Proposal(id: "0-\($0)", title: "", body: $1)
    }
    // Who sends a signer's words again is no voice of their own.
    let repeated = (0..<3).map {
      Proposal(id: "0-7-\($0)", title: "", body: letters.texts[7])
    }
    let again = (0..<3).map { Proposal(id: "2-\($0)", title: "", body: others[0]) }
    let analysis = try await Pipeline().analysis(
      of: signed + repeated + FiveThemes.proposals + again)
    let findings = Findings(
      analysis, options: Pipeline(), rows: analysis.proposals.count, rejected: [])
    return (findings, analysis.proposals)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `themes and what is outside add up to the whole, in every table`(seed: UInt64) async throws {
    let (findings, _) = try await Self.findings(seed: seed)
    let heads = findings.copyHeads
    let distinct = findings.placements.filter { heads[$0.proposal] == nil }
    #expect(distinct.count == findings.distinctCount)
    #expect(heads.count == findings.ledger.copies)
    // Signers are heard by themselves and copies are not: the case this is about.
    #expect(heads.count > 0)
    #expect(
      findings.ledger.copies
        < findings.duplicateGroups.reduce(0) { $0 + $1.members.count - 1 })
    for theme in findings.themes {
      #expect(distinct.count { $0.theme == theme.id } == theme.distinctCount)
      if !theme.subthemes.isEmpty {
        #expect(theme.subthemes.reduce(0) { $0 + $1.distinctCount } == theme.distinctCount)
      }
    }
    let inThemes = findings.themes.reduce(0) { $0 + $1.distinctCount }
    #expect(inThemes + distinct.count { $0.theme == nil } == findings.distinctCount)
  }

  @Test func `who repeats the head word for word is its copy`() async throws {
    let (findings, _) = try await Self.findings(seed: 3)
    let heads = findings.copyHeads
    for group in findings.duplicateGroups {
      for member in group.members where member.kind == .exact {
        #expect(heads[member.proposal] == group.head)
      }
    }
  }

  @Test func `the list of a theme has as many entries as its count says`() async throws {
    let (findings, proposals) = try await Self.findings(seed: 5)
    let report = Report(findings, proposals: proposals, language: .es)
    for theme in findings.themes {
      guard case .disclosure(let list) = report.members(of: theme) else {
        Issue.record("no list")
        continue
      }
      #expect(list.summary == report.messages.counted("theme.members", theme.distinctCount))
    }
  }
}
