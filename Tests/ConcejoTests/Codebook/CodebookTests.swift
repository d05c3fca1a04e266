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

  @Test(arguments: Messages.available)
  func `a file of other programs comes back as it was`(language: Language) throws {
    let bytes = Self.edited.qdc(space: "huella", language: language)
    let read = try Codebook(qdc: bytes, file: "c.qdc", known: Self.edited, space: "huella")
    #expect(read == Self.edited)
  }

  @Test func `what people wrote goes to its theme, and what has none is kept and told`() {
    let written = WrittenCodebook(
      division: Self.findings.divisionFingerprint, codes: Self.edited.codes)
    let (merged, unattached) = Codebook(of: Self.findings).merged(
      with: written, division: Self.findings.divisionFingerprint)
    #expect(merged == Self.edited)
    #expect(unattached == ["Sombra"])
  }

  @Test func `after a new division codes go by their titles`() {
    let codes = [
      Codebook.Code(id: "T01", title: "farolas", inclusion: "Luz"),
      Codebook.Code(id: "T02", title: "Otra cosa", inclusion: "Nada"),
    ]
    let (merged, unattached) = Codebook(of: Self.findings).merged(
      with: WrittenCodebook(division: "old", codes: codes),
      division: Self.findings.divisionFingerprint)
    #expect(merged.codes.map(\.id) == ["T01", "T02", "former-T02"])
    #expect(merged.codes[1].inclusion == "Luz")
    #expect(merged.codes[0].inclusion == "")
    #expect(unattached == ["former-T02"])
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
