import Testing

@testable import Concejo

/// Where a title may end, and which word may stand alone.
@Suite struct ClosingRuleTests {
  @Test func `what fits every theme ends none`() async throws {
    let lines = try await TitleLines(["La piscina mejor", "La piscina", "El horario"])
    #expect(lines.verdict(on: "piscina mejor") == TitleRule.endsMeaningless.reason)
  }

  @Test func `an adverb ends none`() async throws {
    let lines = try await TitleLines([
      "El autobús directamente", "Directamente al hospital", "La parada",
    ])
    #expect(lines.verdict(on: "autobús directamente") == TitleRule.endsWithAdverb.reason)
    #expect(lines.verdict(on: "autobús") == TitleLines.title)
  }

  @Test func `a German title ends with a capital word`() async throws {
    let lines = try await TitleLines(
      ["Die Geräte digitalen Ursprungs", "Der Ursprung", "Die Geräte"], in: .de)
    #expect(lines.verdict(on: "geräte digitalen") == TitleRule.endsWithAdjective.reason)
    #expect(lines.verdict(on: "geräte") == TitleLines.title)
  }

  @Test func `where the last word says what it is about, that is a noun`() async throws {
    let lines = try await TitleLines(
      ["The library buys quiet books", "The books", "The library"], in: .en)
    #expect(lines.verdict(on: "quiet") == TitleRule.endsWithNoNoun.reason)
    #expect(lines.verdict(on: "library") != TitleRule.endsWithNoNoun.reason)
  }

  @Test func `a vague word does not stand alone`() async throws {
    let lines = try await TitleLines(["Los servicios", "La piscina", "El horario"])
    #expect(lines.verdict(on: "servicios") == TitleRule.vagueAlone.reason)
  }

  @Test func `an infinitive does not stand alone`() async throws {
    let lines = try await TitleLines(["Plantar árboles", "Plantar flores", "La fuente"])
    #expect(lines.verdict(on: "plantar") == TitleRule.infinitiveAlone.reason)
    #expect(lines.verdict(on: "plantar árboles") == TitleLines.title)
  }

  @Test func `an adjective does not stand alone`() async throws {
    let lines = try await TitleLines([
      "Pista deportiva, sala deportiva y ropa deportiva", "Los deportivos", "El deportivo",
    ])
    #expect(lines.verdict(on: "deportiva") == TitleRule.noNounAlone.reason)
  }

  @Test func `behind a preposition that is an article, too, an infinitive is no noun`()
    async throws
  {
    let lines = try await TitleLines(["Imos a gañar", "Gañar partidos", "Gañar torneos"], in: .gl)
    #expect(lines.verdict(on: "gañar") == TitleRule.noNounAlone.reason)
  }

  @Test func `what has a plural is a noun, whatever its ending`() async throws {
    let lines = try await TitleLines(
      ["Un lugar tranquilo", "El lugar", "Lugar de encuentro, lugares de paso"])
    #expect(lines.verdict(on: "lugar") == TitleLines.title)
  }

  @Test func `a name is not cut`() async throws {
    let lines = try await TitleLines(["El puente Romano está sucio", "La piscina", "El horario"])
    #expect(lines.verdict(on: "puente") == TitleRule.cutName.reason)
    #expect(lines.verdict(on: "puente romano") == TitleLines.title)
  }

  @Test func `a compound is not cut`() async throws {
    let lines = try await TitleLines([
      "El ping-pong del patio", "La mesa del ping-pong", "La mesa del patio",
    ])
    #expect(lines.verdict(on: "ping") == TitleRule.cutCompound.reason)
  }

  @Test func `what tells when names nothing`() async throws {
    let lines = try await TitleLines([
      "Los fines de semana", "El cine de verano", "El cine y los domingos", "Los domingos",
    ])
    #expect(lines.verdict(on: "fines de semana") == TitleRule.timeAlone.reason)
    #expect(lines.verdict(on: "cine de verano") == TitleLines.title)
    #expect(lines.verdict(on: "cine y los domingos") == TitleRule.timeAlone.reason)
  }

  @Test func `a verb behind a pronoun that looks as an article is no noun`() async throws {
    let lines = try await TitleLines([
      "Paneles que mienten, o los arreglan o los quitan", "Bono de piscina", "El bono de la parada",
      "La parada y el bono",
    ])
    #expect(lines.verdict(on: "quitan") == TitleRule.noNounAlone.reason)
    #expect(lines.verdict(on: "piscina") == TitleLines.title)
    #expect(lines.verdict(on: "parada") == TitleLines.title)
  }
}
