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

  @Test func `a Basque title ends with its article`() async throws {
    let lines = try await TitleLines(
      ["Ikasle taldea", "Ikasleak taldean", "Ikasle eta gurasoak"], in: .eu)
    #expect(lines.verdict(on: "ikasle") == TitleRule.lacksArticle.reason)
    #expect(lines.verdict(on: "ikasleak") == TitleLines.title)
    #expect(lines.verdict(on: "ikasle eta gurasoak") == TitleRule.halfWithoutArticle.reason)
  }

  @Test func `an English title is printed as it is said without an article`() async throws {
    let lines = try await TitleLines(
      ["The airline", "Airline industry", "Fares of airlines"], in: .en)
    #expect(lines.verdict(on: "airline") == TitleRule.notBare.reason)
    #expect(lines.verdict(on: "airlines") == TitleLines.title)
    #expect(lines.phrases["airlines"] == 3)
  }

  @Test func `where no articles are, a word beside others is printed as well`() async throws {
    let lines = try await TitleLines(
      [
        "drupal module path", "theme for drupal forms", "custom drupal views", "drupal node access",
      ],
      in: .en)
    #expect(lines.verdict(on: "drupal") == TitleLines.title)
  }

  @Test func `what stands alone in a set phrase is not said alone`() async throws {
    let match = ["The match", "A match", "Every match", "Her match", "My match", "In match"]
    let lines = try await TitleLines(match, in: .en)
    #expect(lines.verdict(on: "match") == TitleRule.notBare.reason)
    #expect(lines.phrases["match"] == nil)
    #expect(try await TitleLines(Array(match.suffix(2)), in: .en).phrases["match"] == 2)
  }

  @Test func `a plural is printed unless the singular is three times as frequent`() async throws {
    let streets = ["La fuente", "Una fuente", "Las fuentes"]
    let water = ["El agua", "Más agua", "Sin agua", "Poca agua", "Las aguas"]
    #expect(try await TitleLines(streets).phrases["fuentes"] == 3)
    #expect(try await TitleLines(water).phrases["agua"] == 5)
  }

  @Test func `a declined adjective opens none`() async throws {
    let lines = try await TitleLines(
      ["Ausbau für öffentlichen Verkehr", "Der Verkehr", "Der Ausbau"], in: .de)
    #expect(lines.verdict(on: "öffentlichen verkehr") == TitleRule.opensDeclined.reason)
    #expect(lines.verdict(on: "verkehr") == TitleLines.title)
  }
}
