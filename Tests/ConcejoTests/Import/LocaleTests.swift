import Testing

@testable import Concejo

/// Columns of several languages, and translations that machines made.
@Suite struct LocaleTests {
  @Test(arguments: [
    "title/pt-BR", "title/es-MX", "title_ca-valencia", "title (es)", "title[es]", "Título_es",
    "es:title", "title_multiloc/es-ES", "Título (castellano)", "title.fr", "Títol en català",
    "TITLE - EU", "title/zh-Hant", "title/oc-aranes",
  ])
  func `a title in any language is a title`(header: String) throws {
    let file = try imported("id;\(header);votes\n1;Toldo para la plaza;3\n2;Fuente del parque;4\n")
    #expect(file.proposals.map(\.title) == ["Toldo para la plaza", "Fuente del parque"])
  }

  @Test(arguments: ["plan de", "id en", "votes no", "title académico", "de facto title"])
  func `ordinary words are no languages`(header: String) {
    let name = ColumnName.normalized(header)
    for known in ["title", "votes", "body"] {
      #expect(ColumnName.language(of: name, as: known) == nil)
    }
  }

  @Test func `of several languages the first with text counts, row by row`() throws {
    let file = try imported(
      "id;title/ca-valencia;title/es-ES\n1;Un tendal a la plaça;\n2;;Una fuente en el parque\n")
    #expect(file.proposals.map(\.title) == ["Un tendal a la plaça", "Una fuente en el parque"])
    #expect(file.locales == ["ca valencia", "es es"])
  }

  @Test func `machine translations are set aside, and that is told`() throws {
    let file = try imported(
      "id;title/ca;title/machine_translations/es\n1;Un tendal;Un toldo\n2;Una font;Una fuente\n")
    #expect(file.proposals.map(\.title) == ["Un tendal", "Una font"])
    let notes = file.notes.filter { $0.code == "machine-translations" }
    #expect(notes.map(\.isWarning) == [false])
  }

  @Test func `rows that have nothing else are read from them, and counted`() throws {
    let file = try imported(
      "id;title/ca;title/machine_translations/es;body/ca;body/machine_translations/es\n"
        + "1;Un tendal;Un toldo;A la plaça;En la plaza\n2;;Una fuente;;En el parque\n")
    #expect(file.proposals.map(\.title) == ["Un tendal", "Una fuente"])
    #expect(file.proposals.map(\.body) == ["A la plaça", "En el parque"])
    let note = try #require(
      file.notes.first { $0.code == "machine-translations" && $0.isWarning })
    #expect(note.sentence.contains("1 of 2 rows"))
    #expect(note.line == 3)
  }

  @Test(arguments: [
    "id;title/gl;title/es;body/es;body/gl\n1;Un toldo galego;Un toldo;En la plaza;Na praza\n",
    "id;body/gl;body/es;title/es;title/gl\n1;Na praza;En la plaza;Un toldo;Un toldo galego\n",
    "id,titulo,texto\n1,\"{\"\"gl\"\": \"\"Un toldo galego\"\", \"\"es\"\": \"\"Un toldo\"\"}\","
      + "\"{\"\"es\"\": \"\"En la plaza\"\", \"\"gl\"\": \"\"Na praza\"\"}\"\n",
  ])
  func `title and text are read in one language, whatever the order of the columns`(table: String)
    throws
  {
    let file = try imported(table)
    let proposal = try #require(file.proposals.first)
    #expect(
      [proposal.title, proposal.body] == ["Un toldo", "En la plaza"]
        || [proposal.title, proposal.body] == ["Un toldo galego", "Na praza"])
  }

  @Test func `each row is read in a language that it has`() throws {
    let file = try imported(
      "id;title/gl;title/es;body/es;body/gl\n1;;Un toldo;En la plaza;\n2;Unha fonte;;;No parque\n"
        + "3;Un banco;;De madera;\n")
    #expect(file.proposals.map(\.title) == ["Un toldo", "Unha fonte", "Un banco"])
    #expect(file.proposals.map(\.body) == ["En la plaza", "No parque", "De madera"])
  }

  @Test(arguments: [
    #"{"title": {"translation": "Un toldo"}, "body": {"translation": "En la plaza del mercado"}, "#,
    #"{"title": {"translations": [{"locale": "gl", "text": "Un toldo galego"}, {"locale": "es", "text": "Un toldo"}]},"#
      + #" "body": {"translations": [{"locale": "es", "text": "En la plaza del mercado"}]}, "#,
    #"{"title": [{"language": "es", "value": "Un toldo"}], "body": [{"language": "es", "value": "En la plaza del mercado"}], "#,
  ])
  func `translations of an interface are titles and texts`(record: String) throws {
    let nodes = (1...3).map { record + "\"id\": \"\($0)\", \"voteCount\": \($0)}" }
    let documents = [
      "{\"data\": {\"process\": {\"proposals\": {\"nodes\": [\(nodes.joined(separator: ", "))]}}}}",
      nodes.joined(separator: "\n"),
    ]
    for document in documents {
      let file = try imported(document)
      #expect(file.survey == nil)
      #expect(file.proposals.map(\.id) == ["1", "2", "3"])
      #expect(file.proposals.allSatisfy { $0.title == "Un toldo" })
      #expect(file.proposals.allSatisfy { $0.body == "En la plaza del mercado" })
      #expect(file.proposals.map(\.supports) == [1, 2, 3])
    }
  }

  @Test func `where nothing else has text machine translations are read, loudly`() throws {
    let file = try imported(
      "id;title/ca;title/machine_translations/es\n1;;Un toldo\n2;;Una fuente\n")
    #expect(file.proposals.map(\.title) == ["Un toldo", "Una fuente"])
    let note = try #require(file.notes.first { $0.code == "machine-translations" })
    #expect(note.isWarning)
    #expect(note.sentence.contains("title/machine_translations/es"))
  }

  @Test(arguments: [
    "id;Original;Traducción automática", "id;texto_original;texto_traducido_automaticamente",
    "id;Text (original);Text (machine translation EN)",
    "id;Originaltext;Maschinelle Übersetzung", "id;texte original;Traduction automatique",
    "id;Testo originale;Testo tradotto", "id;jatorrizkoa;itzulpen automatikoa",
    "id;texto orixinal;tradución automática",
  ])
  func `an original is read beside its translation, and that is told`(header: String) throws {
    let file = try imported(
      "\(header)\n1;Banku gehiago jarri plazan;Más bancos en la plaza mayor\n"
        + "2;Bidegorri segurua behar dugu;Un carril bici seguro hasta el centro\n")
    #expect(
      file.proposals.map(\.body) == ["Banku gehiago jarri plazan", "Bidegorri segurua behar dugu"])
    #expect(file.notes.filter { $0.code == "machine-translations" }.count == 1)
    #expect(!file.notes.contains { $0.code == "long-texts" || $0.code == "unread-texts" })
  }
}
