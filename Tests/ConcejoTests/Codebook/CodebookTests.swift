import Testing

@testable import Concejo

@Suite struct CodebookTests {
  private static let findings = DeliverableSamples.findings()

  private static let edited: Codebook = {
    var codebook = Codebook(of: findings)
    codebook.codes[0].title = "Agua en la calle"
    codebook.codes[0].description = "Lo que pide agua.\n\nCon un segundo párrafo."
    codebook.codes[0].inclusion = "Fuentes, grifos"
    codebook.codes[0].exclusion = "=Riego\n\nRiego por goteo"
    codebook.codes[0].examples = ["Más fuentes (2)", "Agua: \"ya\" (1)"]
    codebook.codes.append(Codebook.Code(id: "Sombra", title: "Sombra", description: "Propio"))
    return codebook
  }()

  @Test func `a code for each theme, with its words and quotes`() {
    let codebook = Codebook(of: Self.findings)
    #expect(codebook.codes.map(\.id) == ["T01", "T02"])
    #expect(codebook.codes[0].title == "Fuentes de agua")
    #expect(codebook.codes[0].description.contains("agua"))
    #expect(codebook.codes[1].examples == ["Farolas (4)"])
  }

  @Test func `a table comes back as it was`() throws {
    let read = try Codebook(table: Self.edited.table(), file: "c.csv")
    #expect(read == Self.edited)
  }

  @Test func `an example of a title and a text is one, in one line`() throws {
    let code = Codebook.Code(
      id: "T1", title: "Agua", examples: ["Más fuentes\nLa plaza no tiene ninguna. (2)"])
    #expect(code.examples == ["Más fuentes. La plaza no tiene ninguna. (2)"])
    var codebook = Self.edited
    codebook.codes[0] = code
    let read = try Codebook(table: codebook.table(), file: "c.csv")
    #expect(read.codes[0].examples == code.examples)
  }

  @Test(arguments: Messages.available)
  func `a file of other programs comes back as it was`(language: Language) throws {
    let bytes = Self.edited.qdc(space: "huella", language: language)
    let read = try Codebook(qdc: bytes, file: "c.qdc", known: Self.edited, space: "huella")
    #expect(read == Self.edited)
  }

  @Test func `what people wrote goes to its theme, and what has none is kept and told`() {
    let written = WrittenCodebook(codes: Self.edited.codes)
    let (merged, unattached) = Codebook(of: Self.findings).merged(
      with: written)
    #expect(merged == Self.edited)
    #expect(unattached == ["Sombra"])
  }

  @Test func `a code goes by its lasting number, and by its title where that is gone`() {
    let codes = [
      Codebook.Code(id: "T02", title: "Otra cosa", inclusion: "Nada"),
      Codebook.Code(id: "T90", title: Self.findings.themes[0].title.text, inclusion: "Luz"),
      Codebook.Code(id: "2024", title: "Del año pasado"),
    ]
    let (merged, unattached) = Codebook(of: Self.findings).merged(
      with: WrittenCodebook(codes: codes))
    #expect(merged.codes.first { $0.id == "T02" }?.inclusion == "Nada")
    #expect(merged.codes.first { $0.id == "T01" }?.inclusion == "Luz")
    #expect(unattached == ["2024"])
    #expect(Codebook.normalized("2024") == "2024")
  }

  @Test(arguments: ["3", "T3", "t03", "T03"])
  func `an id is known in every form`(id: String) {
    #expect(Codebook.normalized(id) == "T03")
    #expect(Codebook.normalized(id + ".10") == "T03.10")
  }

  @Test func `a table of Taguette is read, and a broken one refused by line`() throws {
    let taguette = try Codebook(table: Array("path,description\nagua,Todo\n".utf8), file: "t.csv")
    #expect(taguette.codes == [Codebook.Code(id: "agua", title: "agua", description: "Todo")])
    #expect(throws: CodebookError.noTitle(file: "t.csv", line: 3)) {
      try Codebook(table: Array("id,title\nT1,a\nT2,\n".utf8), file: "t.csv")
    }
    #expect(throws: CodebookError.repeated(file: "t.csv", line: 3, id: "T01")) {
      try Codebook(table: Array("id,title\nT1,a\n1,b\n".utf8), file: "t.csv")
    }
    #expect(throws: CodebookError.self) {
      try Codebook(qdc: Array("<a/>".utf8), file: "c.qdc", known: Self.edited, space: "h")
    }
  }
}
