import Testing

@testable import Concejo

/// Personal data outside the texts: ids, parents, dates, states, names of files.
@Suite struct HiddenFieldsTests {
  private func file(_ rows: [String], name: String = "p.csv") throws -> ImportedFile {
    let text = "id,title,body,date,state\n" + rows.joined(separator: "\n")
    return try ProposalImport().read(Array(text.utf8), file: name).hidingPersonalData()
  }

  @Test func `an id that is an e-mail address or a DNI is hidden, and stays one of its own`() throws
  {
    let rows = [
      "ana@correo.es,Más bancos,En el parque,,", "12345678Z,Más luz,En la plaza,,",
      "luis@correo.es,Más sombra,En el patio,,", "612345678,Más agua,En la fuente,,",
    ]
    let file = try file(rows)
    let ids = file.proposals.map(\.id)
    #expect(Set(ids).count == 4)
    #expect(ids.contains("612345678"))
    #expect(!ids.contains { $0.contains("@") || $0.contains("12345678Z") })
    // The order of the rows changes nothing.
    let turned = try self.file(rows.reversed())
    #expect(turned.proposals == file.proposals)
  }

  /// Ids are told by their letters before they are looked through: what has five in a row may still be one of these.
  @Test(arguments: [
    "RSSMRA80A01H501U", "GB29NWBK60161331926819", "ES9121000418450200051332", "X1234567L",
    "MT84MALT011000012345MTLCAST001S", "12.345.678-Z",
  ])
  func `an id that proves to be a number of a person or an account is hidden`(id: String) throws {
    let file = try file(["\(id),Más bancos,En el parque,,", "2,Más luz,En la plaza,,"])
    #expect(!file.proposals.contains { $0.id == id })
  }

  @Test(arguments: ["decidim-barcelona-2016-07-1234", "madrid20160712345", "propuesta_12345678"])
  func `an id that names what it is stays`(id: String) throws {
    let file = try file(["\(id),Más bancos,En el parque,,", "2,Más luz,En la plaza,,"])
    #expect(file.proposals.contains { $0.id == id })
  }

  @Test func `the name of a file is hidden but for its ending`() throws {
    let file = try file(["1,Más bancos,En el parque,,"], name: "encuesta ana@correo.es 2024.csv")
    #expect(file.name == "encuesta [***] 2024.csv")
  }

  @Test func `a date that is none may be anything`() throws {
    let file = try file(["1,Más bancos,En el parque,llamar al 654321098,"])
    #expect(!file.proposals.contains { $0.date?.contains("654321098") ?? false })
  }
}
