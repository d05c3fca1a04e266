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
      "id;title/ca;title/machine_translations/es\n1;Un tendal;Un toldo\n2;;Una fuente\n")
    #expect(file.proposals.map(\.title) == ["Un tendal"])
    #expect(file.rejected.map(\.reason) == [.noText])
    let note = file.notes.first { $0.code == "machine-translations" }
    #expect(note?.isWarning == false)
  }

  @Test func `where nothing else has text machine translations are read, loudly`() throws {
    let file = try imported(
      "id;title/ca;title/machine_translations/es\n1;;Un toldo\n2;;Una fuente\n")
    #expect(file.proposals.map(\.title) == ["Un toldo", "Una fuente"])
    let note = try #require(file.notes.first { $0.code == "machine-translations" })
    #expect(note.isWarning)
    #expect(note.sentence.contains("title/machine_translations/es"))
  }
}
