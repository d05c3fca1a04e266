import Testing

@testable import Concejo

@Suite struct TitleRuleTests {
  @Test func `each rule gives a reason of its own`() {
    let rules =
      TitleRules.going + TitleRules.closing + TitleRules.doubting + TitleRules.printing
      + TitleRules.standing
    #expect(Set(rules.map(\.reason)).count == rules.count)
    #expect(rules.allSatisfy { !$0.reason.isEmpty })
  }

  @Test func `the first rule that refuses is the reason told`() async throws {
    // Cut, and in doubt: "calles" is both.
    let lines = try await TitleLines(["Las calles Mayores", "La fuente", "El agua"])
    #expect(lines.verdict(on: "calles") == TitleRule.cutName.reason)
  }
}
