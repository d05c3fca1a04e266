import Testing

@testable import Concejo

/// Where a title may begin, and over what it may go.
@Suite struct OpeningRuleTests {
  @Test func `half a compound opens none`() async throws {
    let lines = try await TitleLines([
      "El ping-pong del patio", "La mesa del ping-pong", "La mesa del patio",
    ])
    #expect(lines.verdict(on: "pong") == TitleRule.insideCompound.reason)
    #expect(lines.verdict(on: "mesa") == TitleLines.title)
  }

  @Test func `a comma ends it`() async throws {
    let lines = try await TitleLines([
      "La biblioteca, piscina y parque", "El parque", "La piscina",
    ])
    #expect(lines.verdict(on: "biblioteca, piscina") == TitleRule.interrupted.reason)
    #expect(lines.verdict(on: "biblioteca") == TitleLines.title)
  }

  @Test func `a conjunction of clauses ends it`() async throws {
    let lines = try await TitleLines(["La piscina porque llueve", "La lluvia", "El agua"])
    #expect(lines.verdict(on: "piscina porque") == TitleRule.foreignFunctionWord.reason)
  }

  @Test func `an article stands behind a preposition`() async throws {
    let lines = try await TitleLines([
      "La piscina los domingos", "El horario de la piscina", "La lluvia",
    ])
    #expect(lines.verdict(on: "piscina los") == TitleRule.articleAlone.reason)
    #expect(lines.verdict(on: "horario de la piscina") == TitleLines.title)
  }

  @Test func `what stands behind "and" begins with no preposition`() async throws {
    let lines = try await TitleLines([
      "La biblioteca y en los teatros", "El parque y los teatros", "La biblioteca",
    ])
    #expect(lines.verdict(on: "biblioteca y en") == TitleRule.prepositionBehindAnd.reason)
    #expect(lines.verdict(on: "parque y los teatros") == TitleLines.title)
  }

  @Test func `a Basque verb opens none, and a Spanish one may`() async throws {
    let basque = try await TitleLines(
      ["Guneak jartzea plaza batean", "Guneak eta plaza", "Plaza berria"], in: .eu)
    #expect(basque.verdict(on: "jartzea plaza") == nil)
    #expect(basque.verdict(on: "jartzea") == TitleRule.infinitiveFirst.reason)
    let spanish = try await TitleLines(["Plantar árboles", "Los árboles", "Un árbol"])
    #expect(spanish.verdict(on: "plantar árboles") == TitleLines.title)
  }

  @Test func `a vague word is no half`() async throws {
    let lines = try await TitleLines([
      "Los servicios y la piscina", "La biblioteca y la piscina", "El horario",
    ])
    #expect(lines.verdict(on: "servicios y") == TitleRule.halfOfVagueWord.reason)
    #expect(lines.verdict(on: "biblioteca y la piscina") == TitleLines.title)
  }

  @Test func `a tag opens none`() async throws {
    let lines = try await TitleLines(["Queremos #piscina cubierta", "La piscina", "El horario"])
    #expect(lines.verdict(on: "#piscina") == TitleRule.tagFirst.reason)
    #expect(lines.verdict(on: "piscina") == TitleLines.title)
  }

  @Test func `a verb makes a sentence of it`() async throws {
    let lines = try await TitleLines([
      "La biblioteca abre domingos", "Que abre tarde", "Dicen que abre pronto",
    ])
    #expect(lines.verdict(on: "biblioteca abre") == TitleRule.verbInside.reason)
    #expect(lines.verdict(on: "abre") == TitleRule.verbInside.reason)
    #expect(lines.verdict(on: "biblioteca") == TitleLines.title)
  }

  @Test func `an adverb opens none`() async throws {
    let lines = try await TitleLines([
      "El autobús directamente", "Directamente al hospital", "La parada",
    ])
    #expect(lines.verdict(on: "directamente") == TitleRule.adverbFirst.reason)
  }

  @Test func `a noun that ends as adverbs do opens one`() async throws {
    let lines = try await TitleLines(
      ["L'aparcament del mercat", "Un aparcament cobert", "El mercat"], in: .ca)
    #expect(lines.verdict(on: "aparcament") == TitleLines.title)
  }

  @Test func `what fits every theme opens none`() async throws {
    let lines = try await TitleLines(["Mejor piscina", "La piscina", "El horario"])
    #expect(lines.verdict(on: "mejor") == TitleRule.meaningless.reason)
  }

  @Test func `where the first word says what it is about, that is a noun`() async throws {
    let lines = try await TitleLines(["El parque infantil", "La piscina", "El horario"])
    #expect(lines.verdict(on: "infantil") == TitleRule.headIsNoNoun.reason)
    #expect(lines.verdict(on: "parque infantil") == TitleLines.title)
  }

  @Test func `a Basque noun in a case goes on only where it joins the next`() async throws {
    let lines = try await TitleLines(
      ["Estatuek tasak", "Estatu txikia", "Tabernako terraza", "Taberna handia"], in: .eu)
    #expect(lines.verdict(on: "estatuek tasak") == TitleRule.inCaseInside.reason)
    #expect(lines.verdict(on: "tabernako terraza") == TitleLines.title)
  }

  @Test func `what a title opens with is a noun, and a subject's word needs no article`()
    async throws
  {
    let lines = try await TitleLines(
      ["El curso es corto.", "Poner farolas en la plaza.", "El solar de la plaza."],
      titles: ["Huertos urbanos", "Luz", "Plaza"])
    #expect(lines.verdict(on: "huertos urbanos") == TitleLines.title)
    #expect(lines.verdict(on: "farolas") == TitleLines.title)
    #expect(lines.verdict(on: "urbanos") == TitleRule.headIsNoNoun.reason)
  }

  @Test func `a Basque compound is one phrase, and its nouns with an article are said alone`()
    async throws
  {
    let lines = try await TitleLines(
      ["Eskola-bideak", "Musika-eskola", "Osasun-etxea", "Etxea"], in: .eu)
    #expect(lines.verdict(on: "osasun-etxea") == TitleLines.title)
    #expect(lines.verdict(on: "eskola") == TitleLines.title)
    #expect(lines.verdict(on: "osasun") == TitleRule.lacksArticle.reason)
  }

  @Test func `a set phrase may begin or end with a word that fits every theme`() async throws {
    let lines = try await TitleLines([
      "Las personas mayores", "Un centro de día", "El centro", "Las personas del barrio",
    ])
    #expect(lines.verdict(on: "personas mayores") == TitleLines.title)
    #expect(lines.verdict(on: "personas") == TitleRule.endsMeaningless.reason)
    #expect(lines.verdict(on: "centro de día") == TitleLines.title)
  }

  @Test func `the most usual verbs are known without an ending`() async throws {
    let lines = try await TitleLines(["Hace frío", "El frío", "Goteras desde hace años"])
    #expect(lines.verdict(on: "hace") == TitleRule.verbInside.reason)
  }
}
