import Testing

@testable import Concejo

/// What counts for a phrase and is printed in other words.
@Suite struct PrintingRuleTests {
  @Test func `a Basque title ends in no case whose bare form is known`() async throws {
    let lines = try await TitleLines(
      ["Eskolan jolastokia", "Eskola polita", "Liburutegira autobusa"], in: .eu)
    #expect(lines.verdict(on: "eskolan") == TitleRule.endsInCase.reason)
    #expect(lines.verdict(on: "eskola") == TitleLines.title)
    // Nobody here says "liburutegi" or "liburutegia".
    #expect(lines.verdict(on: "liburutegira") == TitleLines.title)
  }

  @Test func `a German dative plural is read and the nominative printed`() async throws {
    let lines = try await TitleLines(
      ["Strom auf Dächern", "Die Dächer", "Alle Dächer"], in: .de)
    #expect(lines.verdict(on: "dächern") == TitleRule.endsInCase.reason)
    #expect(lines.phrases["Dächer"] == 3)
    #expect(lines.phrases["Dächern"] == nil)
  }

  @Test func `a German plural that ends so is no dative`() async throws {
    let lines = try await TitleLines(
      ["Eine Schule", "Die Schulen", "Mehr Schulen"], in: .de)
    #expect(lines.verdict(on: "schulen") == TitleLines.title)
  }

  @Test func `what stands before "and" is in no case either`() async throws {
    let lines = try await TitleLines(
      ["Eskolan eta liburutegia", "Eskola polita", "Liburutegia"], in: .eu)
    #expect(lines.verdict(on: "eskolan eta liburutegia") == TitleRule.halfInCase.reason)
  }

  @Test func `a declined adjective opens none`() async throws {
    let lines = try await TitleLines(
      ["Ausbau für öffentlichen Verkehr", "Der Verkehr", "Der Ausbau"], in: .de)
    #expect(lines.verdict(on: "öffentlichen verkehr") == TitleRule.opensDeclined.reason)
    #expect(lines.verdict(on: "verkehr") == TitleLines.title)
  }
}
