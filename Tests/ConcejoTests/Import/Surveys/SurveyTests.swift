import Testing

@testable import Concejo

/// Tables with a question in each column.
@Suite struct SurveyTests {
  private static func read(
    _ text: String, _ stage: ProposalImport = ProposalImport()
  ) throws -> ImportedFile {
    try stage.read(Array(text.utf8), file: "s.csv").file
  }

  private static let answers = [
    ("Un banco al sol junto al pozo", "El río y sus paseos de tarde"),
    ("Que abran la ludoteca los lunes", "Ninguna"),
    ("Menos coches en la calle del Horno", "La gente de la plaza vieja"),
    ("Una pista de patines cubierta", ""),
    ("Arreglar las goteras del gimnasio", "Las fiestas de la vendimia"),
  ]

  private static var rows: String {
    answers.enumerated().map { "R\($0 + 1),\($1.0),\($1.1),\($0 % 2 == 0 ? "sí" : "no")" }
      .joined(separator: "\n")
  }

  @Test func `each answer is a contribution with its question and its respondent`() throws {
    let file = try Self.read(
      "id,¿Qué mejorarías?,¿Qué te gusta de aquí?,¿Vives aquí?\n\(Self.rows)\n")
    #expect(
      file.proposals.map(\.id) == ["R1-1", "R1-2", "R2-1", "R3-1", "R3-2", "R4-1", "R5-1", "R5-2"])
    #expect(file.proposals[1].category == "¿Qué te gusta de aquí?")
    #expect(file.proposals[1].body == "El río y sus paseos de tarde")
    #expect(file.rejected.map(\.reason) == [.noAnswer])
    #expect(file.notes.map(\.code) == ["survey"])
  }

  @Test func `one question alone can be read, and none`() throws {
    let text = "id,¿Qué mejorarías?,¿Qué te gusta de aquí?,¿Vives aquí?\n\(Self.rows)\n"
    var stage = ProposalImport()
    stage.readQuestions(named: "\"¿Qué te gusta de aquí?\"")
    #expect(try Self.read(text, stage).proposals.count == 3)
    stage.readQuestions(named: "#2")
    #expect(try Self.read(text, stage).proposals.count == 5)
    stage.readQuestions(named: "none")
    #expect(try Self.read(text, stage).proposals.map(\.id) == ["R1", "R2", "R3", "R4", "R5"])
    stage.readQuestions(named: "¿Y tú?")
    #expect(throws: ImportError.self) { try Self.read(text, stage) }
  }

  @Test func `headers of three rows, as Qualtrics writes them, are one`() throws {
    let file = try Self.read(
      """
      ResponseId,Q1,Q2,Q3
      Response ID,¿Qué mejorarías?,¿Qué te gusta de aquí?,¿Vives aquí?
      "{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"
      \(Self.rows)
      """)
    #expect(file.proposals.count == 8)
    #expect(file.proposals[0].category == "¿Qué mejorarías?")
  }

  @Test func `a title and its text are no survey`() throws {
    let rows = Self.answers.enumerated().map {
      "\($0 + 1),\($1.0),Porque lo pedimos cada año y \($1.0.lowercased()) hace falta"
    }
    let file = try Self.read("id,título,descripción\n" + rows.joined(separator: "\n"))
    #expect(file.proposals.count == 5)
    #expect(file.notes.isEmpty)
  }

  @Test func `a remark that all left as it was is no proposal`() throws {
    let rows = Self.answers.map { "\($0.0),Ánimo con ello a todas las personas" }
    let file = try Self.read("Propuesta,Comentario\n" + rows.joined(separator: "\n"))
    #expect(file.proposals.contains { $0.body == "Un banco al sol junto al pozo" })
  }

  static let none = [
    "Ninguna", "NS/NC", "No contesta", "-", "N/A", "gracias", "Igual que arriba",
    "Nada más que añadir",
    "Cap suggeriment", "Ningunha proposta", "Ezer ez", "Nenhuma sugestão", "No comment",
    "Aucune idée",
    "Keine Angabe", "Nessun suggerimento", "k.A.", "...", "Je ne sais pas",
    "Je ne sais pas quoi dire",
    "Néant", "Pas de commentaires", "Pas d'idée pour le moment", "Tout va bien", "Sans objet",
    "Non so", "Non saprei", "Nada a declarar", "Nada que declarar", "Niente da dichiarare",
    "Weiß nicht", "Alles in Ordnung", "Not sure", "Nothing to declare", "No ho sé", "Non sei",
    "Ez dakit",
  ]
  static let some = [
    "Ninguna papelera en mi calle", "Más bancos", "No", "Nada de coches", "Sin ruido por la noche",
    "Gracias por el parque, falta sombra", "No cars", "Kein Lärm", "Aucun banc au soleil",
    "Je ne sais pas où garer mon vélo", "Pas de voitures", "Non so dove parcheggiare",
    "Tout va trop vite",
  ]

  @Test(arguments: SurveyTests.none)
  func `what only says that there is nothing to say is no proposal`(text: String) {
    #expect(NoAnswers.known.isNone(text))
  }

  @Test(arguments: SurveyTests.some.filter { $0 != "No" })
  func `what asks for something is one`(text: String) {
    #expect(!NoAnswers.known.isNone(text))
  }
}
