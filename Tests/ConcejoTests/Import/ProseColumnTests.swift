import Testing

@testable import Concejo

/// What a column holds goes before the words of its name.
@Suite struct ProseColumnTests {
  /// Answers in people's own words.
  private static let answers = [
    "Que pongan una fuente de agua fresca en el parque grande.",
    "Hacen falta farolas en el camino que va al cementerio.",
    "El consultorio debería abrir también los sábados por la mañana.",
    "Un local para que la gente joven se reúna en invierno.",
    "Que arreglen las aceras de la avenida, que están levantadas.",
    "Más plazas de guardería para quienes trabajamos de tarde.",
  ]
  private static let titles = [
    "Fuente en el parque", "Farolas en el camino", "Consultorio los sábados", "Local joven",
    "Aceras de la avenida", "Plazas de guardería",
  ]

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  @Test(arguments: [
    "¿Qué tipo de apoyo pides?", "¿En qué zona y qué harías?",
    "¿Qué asunto del barrio te preocupa?",
    "What support do you need?", "Which place would you change, and how?",
    "What date-related problem do you see?", "Quel type d'aide souhaitez-vous ?",
    "Dans quelle commune et pourquoi ?", "Welches Thema bewegt Sie?", "Quin tema us amoïna?",
    "Que lugar melloraría?", "Que temas considera prioritários?", "Zein gai kezkatzen zaitu?",
    "Quale zona cambieresti e come?", "What would you like to see in your area?",
    "Lo que los votos no cambian", "El tema que más te importa",
  ])
  func `a question with the word of a field is read where it holds texts`(question: String) throws {
    let rows = zip(Self.titles, Self.answers)
    let beside = try imported(
      "Título,\(Self.quoted(question))\n"
        + rows.map { "\($0),\(Self.quoted($1))" }.joined(separator: "\n") + "\n")
    #expect(beside.proposals.map(\.body).sorted() == Self.answers.sorted())
    let alone = try imported(
      "id,\(Self.quoted(question))\n"
        + Self.answers.enumerated().map { "\($0 + 1),\(Self.quoted($1))" }.joined(separator: "\n")
        + "\n")
    #expect(alone.proposals.map(\.text).sorted() == Self.answers.sorted())
    #expect(alone.unreadSupports.isEmpty)
  }

  @Test func `a question about a place or a topic is one where it holds names`() throws {
    let places = ["Norte", "Sur", "Centro", "Norte", "Sur", "Centro"]
    let file = try imported(
      "Título,Descripción,¿En qué distrito vives?,¿A qué tema pertenece?\n"
        + zip(zip(Self.titles, Self.answers), places).map {
          "\($0.0),\(Self.quoted($0.1)),\($1),Movilidad"
        }.joined(separator: "\n") + "\n")
    #expect(file.proposals.allSatisfy { $0.place != nil && $0.category == "Movilidad" })
  }

  @Test func `why somebody wants something is not the text where another column says what`() throws
  {
    let file = try imported(
      "Nº;Título;Justificación;¿Qué exactamente?\n"
        + zip(Self.titles, Self.answers).enumerated().map {
          "\($0 + 1);\($1.0);Porque llevamos años pidiéndolo y nadie hace nada, caso \($0);\($1.1)"
        }.joined(separator: "\n") + "\n")
    #expect(file.proposals.map(\.body) == Self.answers)
    #expect(
      file.notes.contains { $0.code == "long-texts" && $0.sentence.contains("Justificación") })
  }

  @Test func `a name over phrases is a title, over people none`() throws {
    let ideas = zip(Self.titles, Self.answers).enumerated().map {
      "\($0 + 1),\($1.0) del pueblo nuestro,\(Self.quoted($1.1))"
    }
    let file = try imported("id,name,description\n" + ideas.joined(separator: "\n") + "\n")
    #expect(file.proposals.first?.title == "Fuente en el parque del pueblo nuestro")
    let people = zip(["Ana Vega Mora", "Luis Prueba Gil", "Eva Sol Ríos"], Self.answers)
      .enumerated()
      .map { "\($0 + 1),\($1.0),\(Self.quoted($1.1))" }
    let other = try imported("id,name,description\n" + people.joined(separator: "\n") + "\n")
    #expect(other.proposals.allSatisfy { $0.title.isEmpty })
  }

  @Test(arguments: [
    "Laufende Nummer", "Cód. proposta", "Numero progressivo", "Proposal #", "Registro", "Nº orden",
    "Item", "index", "Unnamed: 0", "Clau", "Cod", "Proposamenaren IDa", "UID", "ticket",
  ])
  func `a number under any of its names is an id`(header: String) throws {
    let rows = Self.answers.enumerated().map { "\($0 + 11),\(Self.quoted($1))" }
    let file = try imported("\(header),Texto\n" + rows.joined(separator: "\n") + "\n")
    #expect(file.proposals.map(\.id) == (11...16).map(String.init))
  }

  @Test(arguments: [
    "id de la proposition", "Proposition ID", "Vorschlag-ID", "ID della proposta", "Id da proposta",
    "proposamenaren id",
  ])
  func `the id of a proposal beside a comment's own is its parent`(header: String) throws {
    let file = try imported("id,\(header),commentaire\n7,1,Très bonne idée\n8,5,Merci\n")
    #expect(file.proposals.map(\.parent) == ["1", "5"])
  }
}
