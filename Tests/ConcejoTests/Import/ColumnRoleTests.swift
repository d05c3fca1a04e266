import Testing

@testable import Concejo

/// Names of columns that no list has, read by their words.
@Suite struct ColumnRoleTests {
  /// Headers of nine languages by the field they name.
  private static let headers: [(field: ColumnMapping.Field?, names: [String])] = [
    (
      .id,
      [
        "Código de la propuesta", "Identificador de propuesta", "ID de respuesta", "Nº Expediente",
        "N.º", "Número de registro", "Codi de la proposta", "Núm. expedient", "Código da achega",
        "Proposamen zenbakia", "Zenbakia", "Erreferentzia zenbakia", "Identificador da proposta",
        "ResponseId", "Submission ID", "Respondent ID", "Reference number", "proposal_id",
        "Numéro de la proposition", "Identifiant de la contribution", "Antwort-ID", "Lfd. Nr.",
        "Aktenzeichen", "Codice della proposta", "N. proposta", "#", "_id", "uuid", "Ref.",
      ]
    ),
    (
      .title,
      [
        "Título del proyecto", "Nombre de la propuesta", "Asunto de la queja",
        "Título de la idea (castellano)", "Títol de la proposta", "Títol del projecte",
        "Título da proposta", "Proposamenaren izenburua", "Título da ideia", "Proposal title",
        "Project name", "Titre de la proposition", "Nom du projet", "Titel des Vorschlags",
        "Vorschlagstitel", "Titolo della proposta", "Nome del progetto",
      ]
    ),
    (
      .body,
      [
        "Descripción de la propuesta", "Sugerencias", "¿Qué propones?", "Tu propuesta",
        "Observaciones y comentarios", "Explica tu propuesta", "¿Qué mejorarías en tu barrio?",
        "Justificación de la propuesta", "Texto de la sugerencia", "Detalle de la petición",
        "Descripció de la proposta", "Què proposes?", "Quines millores necessita el barri?",
        "Suggeriments", "La teva idea", "Descrición da proposta",
        "Que melloraría no seu concello?", "Suxestións", "Proposamenaren deskribapena",
        "Zer proposatzen duzu?", "Iradokizunak", "Descrição da proposta", "O que proporia?",
        "Sugestões e comentários", "Description of the idea", "Your suggestion",
        "What would you change?", "Any other comments", "Proposition détaillée",
        "Description du projet", "Votre suggestion", "Que proposez-vous ?",
        "Vorschlag (Beschreibung)", "Projektbeschreibung", "Ihre Anregung",
        "Was würden Sie verbessern?", "Begründung des Antrags", "Descrizione del progetto",
        "Il tuo suggerimento", "Cosa proponi?", "Osservazioni",
      ]
    ),
    (
      .summary,
      [
        "Resumen de la idea", "Breve descripción", "Resum de la proposta",
        "Laburpena eta helburua", "Resumo do projeto", "Short description", "Résumé du projet",
        "Kurzbeschreibung", "Sintesi della proposta",
      ]
    ),
    (
      .supports,
      [
        "Número de apoyos", "Nº de votos", "Votos totales", "Nombre de suports", "Nombre de vots",
        "Número de apoios", "Boto kopurua", "Número de votos", "Number of votes",
        "Total votes received", "Nombre de votes", "Nombre de soutiens", "Anzahl der Stimmen",
        "Numero di voti",
      ]
    ),
    (
      .date,
      [
        "Fecha de creación", "Fecha de la propuesta", "Marca temporal", "Data de creació",
        "Marca de temps", "Data de presentación", "Sorrera data", "Data de criação",
        "Date submitted", "createdAt", "Date de dépôt", "Horodateur", "Erstellungsdatum",
        "Zeitstempel", "Data di inserimento",
      ]
    ),
    (
      .place,
      [
        "Barrio o distrito", "Ubicación de la propuesta", "¿En qué distrito vives?", "Districte",
        "Barri de la proposta", "Concello da proposta", "Auzoa edo barrutia",
        "Freguesia da proposta", "Neighbourhood", "Quartier concerné", "Stadtteil", "Quartiere",
      ]
    ),
    (
      .category,
      [
        "Tipo de propuesta", "Área temática", "Àmbit temàtic", "Categoría da proposta", "Gaia",
        "Área da proposta", "Proposal category", "Thématique de la proposition", "Themenfeld",
        "Categoria della proposta",
      ]
    ),
    (
      .parent,
      [
        "Id del comentario padre", "Parent comment ID",
      ]
    ),
    (
      nil,
      [
        "Pontos de vista", "Referencia interna", "Título académico", "Nombre del centro",
        "Fecha de nacimiento", "Número de hijos", "Código postal", "Comentarios internos",
        "Estado de la propuesta", "Coste de la propuesta", "Número de comentarios",
        "URL de la propuesta", "Imagen de la propuesta",
        "Acepto la política de protección de datos", "Respuesta del ayuntamiento",
        "Votos en contra", "Date of birth", "Code postal", "Postleitzahl", "Geburtsdatum",
        "Data di nascita", "Plan de", "Edad", "Nivel de estudios", "Comments count",
        "Proposal status",
      ]
    ),
  ]

  /// Columns that say who writes.
  private static let people = [
    "Autor", "Autora de la propuesta", "Nombre y apellidos", "Apellidos",
    "Nombre del proponente", "Persona proponente", "Presentada por", "Propuesta por",
    "Usuario", "Nombre de usuario", "¿Quién propone?", "¿Quién hace la propuesta?",
    "Correo electrónico", "Teléfono de contacto", "DNI del solicitante",
    "Firma de la solicitud", "Remitente", "Datos de contacto", "Vecino que propone",
    "Promotor/a del proyecto", "Nom i cognoms", "Cognoms", "Autor de la proposta",
    "Proposat per", "Correu electrònic", "Nom d'usuari", "Persona de contacte",
    "Nome e apelidos", "Autoría da proposta", "Persoa que propón", "Izen-abizenak",
    "Proposamenaren egilea", "Egilea", "Erabiltzailea", "Nome completo", "Autor da proposta",
    "Proposto por", "Utilizador", "Pessoa de contacto", "Author", "Author name",
    "Author of the proposal", "Submitted by", "Proposal author", "Full name", "User name",
    "Contact person", "Your email", "Who proposes this?", "Auteur de la proposition",
    "Nom et prénom", "Prénom", "Proposition déposée par", "Proposé par", "Courriel",
    "Verfasser des Vorschlags", "Name, Vorname", "Eingereicht von", "Einreicher",
    "Autore della proposta", "Nome e cognome", "Proposto da", "Cognome", "Utente",
  ]

  @Test func `of headers in nine languages nineteen in twenty are read right`() {
    let all = Self.headers.flatMap { entry in entry.names.map { (name: $0, field: entry.field) } }
    let wrong = all.filter { ColumnRole.role(ofHeader: $0.name) != $0.field }.map(\.name)
    #expect(all.count >= 120)
    #expect(wrong.count * 20 <= all.count, "\(wrong)")
  }

  @Test func `no column of people is a text`() {
    let texts: Set<ColumnMapping.Field> = [.title, .body, .summary]
    let taken = Self.people.filter {
      ColumnRole.role(ofHeader: $0).map(texts.contains) ?? false
    }
    #expect(Self.people.count >= 60)
    #expect(taken.isEmpty, "\(taken)")
  }

  @Test func `a known name goes before a reading by words`() throws {
    let mapping = try ColumnMapping(
      header: ["Descripción de la idea del barrio", "Descripción"], file: "f.csv")
    #expect(mapping.columns[.body] == [1])
    #expect(mapping.guessed.isEmpty)
  }

  @Test func `what is read by its words is told`() throws {
    let file = try imported(
      "Nº,Detalle de la petición,Nº de vecinos a favor\n1,Un toldo para la plaza,3\n2,Una fuente,4\n"
    )
    #expect(file.proposals.map(\.body) == ["Un toldo para la plaza", "Una fuente"])
    let note = try #require(file.notes.first { $0.code == "guessed-columns" })
    #expect(note.sentence.contains("Detalle de la petición as body"))
  }

  @Test func `of several texts the fullest is read`() throws {
    let mapping = try ColumnMapping(
      header: ["Otras observaciones", "Explica qué cambiarías"],
      rows: [RawRow(line: 2, cells: ["Gracias", "Un toldo para la plaza mayor en verano"])],
      file: "f.csv")
    #expect(mapping.columns[.body] == [1])
  }

  @Test(arguments: [
    ("N. prot.", "7", ColumnMapping.Field.id), ("Nº de orde", "7", .id),
    ("Atxikimenduak", "7", .supports), ("Voti contrari", "7", .opposes), ("Contra", "7", .opposes),
    ("Votes pas d'accord", "7", .opposes), ("Pour", "7", .supports),
    ("Received", "2026-11-02", .date), ("Bearbeitungsstand", "Abgelehnt", .state),
  ])
  func `roles are known by the names of offices`(
    name: String, value: String, field: ColumnMapping.Field
  ) throws {
    let file = try imported("texto;\(name)\nBancos con sombra en la plaza;\(value)\n")
    #expect(file.columns.first { $0.field == field }?.names == [name])
    #expect(!file.unusedColumns.contains(name))
  }

  @Test func `reasons against something are no votes`() throws {
    let file = try imported("id;texto;En contra\n1;Bancos con sombra;Hay ruido de noche\n")
    #expect(file.proposals.map(\.opposes) == [nil])
    #expect(file.unreadSupports.isEmpty)
  }
}
