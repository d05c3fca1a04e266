import Testing

@testable import Concejo

@Suite struct ColumnMappingTests {
  struct Header: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Title, body, supports, date, place and category, in this order behind the id.
    let names: [String]

    static let all = [
      Header(
        testDescription: "es",
        names: ["Título", "Descripción", "Apoyos", "Fecha", "Municipio", "Categoría"]),
      Header(
        testDescription: "ca",
        names: ["Títol", "Descripció", "Suports", "Data", "Municipi", "Categoria"]),
      Header(
        testDescription: "gl",
        names: ["Título", "Descrición", "Apoios", "Data", "Concello", "Categoría"]),
      Header(
        testDescription: "eu",
        names: ["Izenburua", "Deskribapena", "Babesak", "Data", "Udalerria", "Kategoria"]),
      Header(
        testDescription: "pt",
        names: ["Título", "Descrição", "Apoios", "Data", "Município", "Categoria"]),
      Header(
        testDescription: "en",
        names: ["Title", "Description", "Supports", "Date", "Municipality", "Category"]),
      Header(
        testDescription: "fr",
        names: ["Titre", "Description", "Soutiens", "Date", "Commune", "Catégorie"]),
      Header(
        testDescription: "de",
        names: ["Titel", "Beschreibung", "Unterstützungen", "Datum", "Gemeinde", "Kategorie"]),
      Header(
        testDescription: "it",
        names: ["Titolo", "Descrizione", "Sostegni", "Data", "Comune", "Categoria"]),
    ]
  }

  private static let fields: [ColumnMapping.Field] = [
    .title, .body, .supports, .date, .place, .category,
  ]

  @Test(arguments: Header.all)
  func `headers of nine languages are known`(header: Header) throws {
    let mapping = try ColumnMapping(header: ["ID"] + header.names, file: "f.csv")
    #expect(mapping.columns[.id] == [0])
    for (position, field) in Self.fields.enumerated() {
      #expect(mapping.columns[field] == [position + 1], "\(field)")
    }
  }

  @Test(arguments: Header.all)
  func `case, accents, order and punctuation do not matter`(header: Header) throws {
    let names = header.names.reversed().map { " \($0.uppercased()): " }
    let mapping = try ColumnMapping(header: names, file: "f.csv")
    for (position, field) in Self.fields.reversed().enumerated() {
      #expect(mapping.columns[field] == [position], "\(field)")
    }
  }

  @Test func `decomposed accents are accents`() throws {
    let mapping = try ColumnMapping(header: ["Ti\u{301}tulo"], file: "f.csv")
    #expect(mapping.columns[.title] == [0])
  }

  @Test func `translated columns belong to their field, in the order of the file`() throws {
    let header = ["id", "title/ca", "body/es", "title/es", "title/machine_translations/fr"]
    let mapping = try ColumnMapping(header: header, file: "f.csv")
    #expect(mapping.columns[.title] == [1, 3])
    #expect(mapping.columns[.body] == [2])
  }

  @Test func `of several columns for a field the first with text counts`() throws {
    let file = try imported("id;title/es;title/ca\n1;;Un\n2;Dos;Dues\n3; ;Tres\n")
    #expect(file.proposals.map(\.title) == ["Un", "Dos", "Tres"])
  }

  @Test func `a comment's own id is not the id of its proposal`() throws {
    let header = ["comment-id", "proposal-id", "comment-body"]
    let mapping = try ColumnMapping(header: header, file: "f.csv")
    #expect(mapping.columns[.id] == [0])
    #expect(mapping.columns[.parent] == [1])
    #expect(mapping.columns[.body] == [2])
  }

  @Test func `a column the user names wins over the known names`() throws {
    let mapping = try ColumnMapping(
      header: ["id", "title", "Qué pide"], explicit: [.body: "Qué pide", .title: "ID"],
      file: "f.csv")
    #expect(mapping.columns[.body] == [2])
    #expect(mapping.columns[.title] == [0])
    #expect(mapping.columns[.id] == nil)
  }

  @Test func `an exact name wins over one that differs in case`() throws {
    let mapping = try ColumnMapping(
      header: ["texto libre", "Texto libre"], explicit: [.body: "Texto libre"], file: "f.csv")
    #expect(mapping.columns[.body] == [1])
  }

  @Test func `a column that is not there is refused`() {
    let error = ImportError.unknownColumn(
      file: "f.csv", field: "body", column: "cuerpo", columns: ["id", "title"])
    #expect(throws: error) {
      try ColumnMapping(header: ["id", "title"], explicit: [.body: "cuerpo"], file: "f.csv")
    }
  }

  @Test func `a header without title, body or summary is refused`() {
    let error = ImportError.noTextColumn(file: "f.csv", columns: ["id", "fecha"], suggestion: nil)
    #expect(throws: error) {
      try ColumnMapping(header: ["id", "fecha"], file: "f.csv")
    }
  }

  @Test func `the description lists fields with the file's own names`() throws {
    let header = ["Título", "otra", "Identificador"]
    let described = try ColumnMapping(header: header, file: "f.csv").described(by: header)
    #expect(described.map { $0.field } == [.id, .title])
    #expect(described.map { $0.columns } == [["Identificador"], ["Título"]])
  }
}
