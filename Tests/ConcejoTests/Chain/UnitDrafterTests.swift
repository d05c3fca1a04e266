import ConcejoTestSupport
import Testing

@testable import Concejo

/// Drafted units hold every contribution of every theme once, and are called by its own words.
@Suite struct UnitDrafterTests {
  private static let none = AnswerUnits(DecisionLog(), known: [])

  /// Twelve of each of five themes, with two copies more.
  private static let proposals =
    FiveThemes.proposals + [
      Proposal(id: "61", title: "", body: FiveThemes.proposals[0].body, supports: 40),
      Proposal(id: "62", title: "", body: FiveThemes.proposals[0].body),
    ]

  private static func units(_ draft: UnitDrafter.Draft) throws -> AnswerUnits {
    AnswerUnits(
      DecisionLog(
        try draft.decisions.enumerated().map { try decision(.unit($1), at: $0) }),
      known: Set(proposals.map(\.id)))
  }

  private static func check(_ units: AnswerUnits, _ findings: Findings) throws {
    let themes = Dictionary(
      uniqueKeysWithValues: findings.placements.map { ($0.proposal, $0.theme) })
    let byID = Dictionary(uniqueKeysWithValues: proposals.map { ($0.id, $0) })
    let members = units.units.flatMap(\.members)
    let themed = findings.placements.filter { $0.theme != nil }.map(\.proposal)
    #expect(Set(members).count == members.count)
    #expect(Set(members).isSuperset(of: themed))
    for unit in units.units {
      #expect(Set(unit.members.map { themes[$0] ?? nil }).count == 1, "\(unit.name)")
      let source = try #require(unit.titleSource.flatMap { byID[$0] })
      #expect(unit.members.contains(source.id))
      #expect(unit.titleStands(in: source), "\(unit.title)")
    }
    let copies = Set(["1", "61", "62"].compactMap(units.number(of:)))
    #expect(copies.count == 1)
  }

  @Test func `copies, same requests and parts of themes are units`() async throws {
    let findings = try await settled(Self.proposals)
    let draft = try UnitDrafter(includesOutside: true).draft(
      of: findings, proposals: Self.proposals, beside: Self.none)
    let units = try Self.units(draft)
    try Self.check(units, findings)
    #expect(units.units.map(\.number) == Array(1...units.units.count))
    let again = try UnitDrafter(includesOutside: true).draft(
      of: findings, proposals: Self.proposals.reversed(), beside: Self.none)
    #expect(again == draft)
    let second = try UnitDrafter(includesOutside: true).draft(
      of: findings, proposals: Self.proposals, beside: units)
    #expect(second.decisions.isEmpty)
  }

  @Test func `a title in capitals names no unit that has another`() async throws {
    let shouted = Proposal(
      id: "63", title: "MUY IMPORTANTE LEER", body: FiveThemes.proposals[0].body, supports: 900)
    let findings = try await settled(Self.proposals + [shouted])
    let draft = try UnitDrafter(includesOutside: true).draft(
      of: findings, proposals: Self.proposals + [shouted], beside: Self.none)
    let units = AnswerUnits(
      DecisionLog(try draft.decisions.enumerated().map { try decision(.unit($1), at: $0) }),
      known: Set((Self.proposals + [shouted]).map(\.id)))
    let number = try #require(units.number(of: "63"))
    let unit = try #require(units[number])
    #expect(unit.members.count > 1)
    #expect(unit.titleSource != "63")
  }

  @Test(arguments: [5, 6, 13, 30, 40])
  func `there are as many as were asked for`(count: Int) async throws {
    let findings = try await settled(Self.proposals)
    #expect(findings.themes.count == 5)
    let draft = try UnitDrafter(count: count).draft(
      of: findings, proposals: Self.proposals, beside: Self.none)
    let units = try Self.units(draft)
    #expect(units.units.count == count)
    try Self.check(units, findings)
  }

  @Test func `fewer than themes, or more than there are requests, cannot be had`() async throws {
    let findings = try await settled(Self.proposals)
    for count in [4, 63] {
      #expect {
        try UnitDrafter(count: count).draft(
          of: findings, proposals: Self.proposals, beside: Self.none)
      } throws: { error in
        guard let error = error as? UnitDraftError else { return false }
        return error.count == count && error.fewest == 5 && error.most < 63
      }
    }
  }

  @Test func `copies that come later join the unit of theirs`() async throws {
    let findings = try await settled(Self.proposals)
    let made = try decision(.unit(.create(["61"], unit: 1, title: "Carril", source: nil)))
    let units = AnswerUnits(DecisionLog([made]), known: Set(Self.proposals.map(\.id)))
    let draft = try UnitDrafter().draft(of: findings, proposals: Self.proposals, beside: units)
    #expect(draft.decisions.first == .join(["1", "62"], unit: 1))
    #expect(draft.decisions.dropFirst().allSatisfy { $0.units.allSatisfy { $0 > 1 } })
  }

  @Test func `shares follow the highest averages, and nobody gets more than there is`() {
    #expect(UnitShares(of: 3, natural: [1, 1, 1], most: [5, 5, 5]).counts == [1, 1, 1])
    #expect(UnitShares(of: 9, natural: [2, 4, 2], most: [9, 9, 9]).counts == [2, 5, 2])
    #expect(UnitShares(of: 9, natural: [2, 9, 1], most: [9, 2, 9]).counts == [5, 2, 2])
  }

  @Test func `a long sentence is cut between words, and says so`() {
    let body = Array(repeating: "Queremos más árboles y más sombra", count: 6).joined(
      separator: " ")
    let proposal = Proposal(id: "1", title: "", body: body + ". Gracias.")
    let title = UnitTitle(of: proposal, in: .es)
    #expect(title.text.hasSuffix("…") && title.text.utf8.count <= 120)
    #expect(UnitTitle.stands(title.text, in: proposal))
    #expect(!UnitTitle.stands("Queremos menos árboles…", in: proposal))
    let short = Proposal(id: "2", title: "Un banco", body: "Donde sea.")
    #expect(UnitTitle(of: short, in: .es).text == "Un banco")
  }
}
