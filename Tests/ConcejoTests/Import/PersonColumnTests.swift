import Testing

@testable import Concejo

/// Columns of people's names are no titles, ids or texts.
@Suite struct PersonColumnTests {
  private static let requests = [
    "Poner bancos con respaldo en el paseo", "Toldos en el patio del colegio",
    "Rampa en la entrada del consultorio", "Farmacia de guardia los domingos",
  ]
  private static let people = [
    "Antonio Vega Prueba", "MARÍA JOSÉ SUPUESTO", "Supuesto Mora, Elena", "Xoán",
  ]

  private func table(_ header: String, _ cells: [String]) -> String {
    header + "\n"
      + zip(cells, Self.requests).map { "\"\($0)\",\"\($1)\"" }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["Nombre", "Nom", "Name", "Autor", "Quién propone", "título"])
  func `a column of names is never the title`(header: String) throws {
    let file = try imported(table("\(header),Propuesta", Self.people))
    #expect(file.proposals.allSatisfy { $0.title.isEmpty })
    #expect(file.proposals.map(\.body).sorted() == Self.requests.sorted())
    #expect(file.personColumns == [header])
    #expect(file.notes.contains { $0.code == "people" })
  }

  @Test(arguments: [
    ["antonio vega prueba", "maría josé supuesto", "elena mora de castro", "xoán lamas"],
    ["Antonio Vega, 41 años", "MARÍA SUPUESTO (39)", "Elena Mora, 27 anys", "Xoán Lamas"],
  ])
  func `neither small letters nor an age make a name a title`(people: [String]) throws {
    for header in ["Nombre", "Título"] {
      let file = try imported(table("\(header),Propuesta", people))
      #expect(file.proposals.allSatisfy { $0.title.isEmpty })
      #expect(file.personColumns == [header])
    }
  }

  @Test(arguments: [
    ["A. V. P.", "M.J. Supuesto", "E. Mora", "Xoán"], ["antonio", "maría", "elena", "xoán"],
  ])
  func `initials and given names are people where the column says so`(people: [String]) throws {
    let file = try imported(table("Nombre,Propuesta", people))
    #expect(file.proposals.allSatisfy { $0.title.isEmpty })
    #expect(file.personColumns == ["Nombre"])
  }

  @Test func `a name may be a proposal's`() throws {
    let names = ["Bancos con sombra", "Toldos", "Rampa del consultorio", "Farmacia de guardia"]
    let file = try imported(table("Nombre,Propuesta", names))
    #expect(Set(file.proposals.map(\.title)) == Set(names))
    #expect(file.personColumns.isEmpty)
  }

  @Test(arguments: [
    "Name", "Bezeichnung", "Name des Projekts", "Name des Vorschlags", "Projektname", "Nome",
    "Denominación", "Denominació", "Denominazione", "Denominação", "Izena", "Dénomination",
  ])
  func `what ideas are called is their title, in few words too`(header: String) throws {
    let names = ["Bancos nuevos", "Patio fresco", "Rampa ancha", "Farmacia"]
    let file = try imported(table("\(header),Descripción", names))
    #expect(Set(file.proposals.map(\.title)) == Set(names))
  }

  @Test(arguments: ["Name", "Nome", "Izena", "Bezeichnung"])
  func `where some cells are people, or all are names of users, no title is read`(header: String)
    throws
  {
    for names in [
      ["Antonio Vega", "Bürgerverein Süd", "Sportfreunde Nord", "Kulturkreis West"],
      ["sol77", "wanderer", "maxi99", "lese.ratte"],
    ] {
      let file = try imported(table("\(header),Descripción", names))
      #expect(file.proposals.allSatisfy { $0.title.isEmpty })
    }
  }

  @Test func `telephones and addresses are no texts either`() throws {
    let contacts = ["612345678", "ana@example.org", "698 765 432", "luis@example.org"]
    let file = try imported(table("mensaje,Propuesta", contacts))
    #expect(file.personColumns == ["mensaje"])
    #expect(file.proposals.map(\.body).sorted() == Self.requests.sorted())
  }

  @Test func `who maps such a column by hand is obeyed`() throws {
    var stage = ProposalImport()
    stage.columns = [.title: "Nombre"]
    let file = try stage.read(Array(table("Nombre,Propuesta", Self.people).utf8), file: "f.csv")
      .file
    #expect(file.proposals.contains { $0.title == "Antonio Vega Prueba" })
  }

  @Test(arguments: [
    "Calle Mayor", "Parque de María Luisa", "Más bancos", "Plaza de San Antonio", "Santa Marta",
    "Que vuelva el autobús", "Hospital Virgen del Puerto",
  ])
  func `places and requests are no people`(text: String) {
    #expect(!PersonNameList.known.isPerson(text))
    #expect(!PersonNameList.known.isPersonInSmallLetters(text.lowercased()))
    #expect(!PersonNameList.known.isInitials(text))
  }
}
