import Testing

@testable import Concejo

/// What was erased is known again, and nobody else is taken for it.
@Suite struct ErasureMemoryTests {
  private static let digests = ErasureDigests(salt: "a grain")
  private static let long =
    "Que el autobús de la línea siete pare también delante del mercado viejo"
  private static let memory = ErasureMemory(
    [
      digests.mark(of: Proposal(id: "7", title: "", body: long), from: "march"),
      digests.mark(of: Proposal(id: "8", title: "", body: "Más árboles"), from: "march"),
      digests.mark(
        of: Proposal(id: "april/9", title: "", body: "Menos ruido"), from: "april", stated: "9"),
      digests.mark(ofRespondent: "k5", from: "survey"),
    ], digests: digests)

  private func filtered(
    _ rows: [String], continuing sources: Set<String> = [], held: Set<String> = []
  ) throws -> ErasureMemory.Filtered {
    let table = (["id,title,body,parent"] + rows).joined(separator: "\n") + "\n"
    let file = try ProposalImport().read(Array(table.utf8), file: "export.csv").hidingPersonalData()
    return Self.memory.filtered(file, continuing: sources, held: held)
  }

  @Test func `the same id with the same text is left out of any file`() throws {
    let found = try filtered([
      "7,,\(Self.long.uppercased()).,", "1,,Una plaza con sombra y bancos,",
    ])
    #expect(found.leftOut == 1 && found.doubtful.isEmpty)
    #expect(found.file.proposals.map(\.id) == ["1"])
    let row = try #require(found.file.rejected.first)
    #expect(row.reason == .erased && row.id.isEmpty && row.line == 2)
  }

  @Test func `the same id with another text is left out where the file continues the source`()
    throws
  {
    let rows = ["7,,Otra cosa muy distinta que pide otra persona del pueblo,"]
    #expect(try filtered(rows, continuing: ["march"]).leftOut == 1)
    let elsewhere = try filtered(rows, continuing: ["april"])
    #expect(elsewhere.leftOut == 0 && elsewhere.doubtful == ["7"])
    // What the study holds under the id is that one's.
    #expect(try filtered(rows, continuing: ["april"], held: ["7"]).doubtful.isEmpty)
  }

  @Test func `the id that a file states is known too`() throws {
    #expect(try filtered(["9,,Menos ruido,"]).leftOut == 1)
  }

  @Test func `a long text is left out under any id, as often as it was erased`() throws {
    let found = try filtered(["90,,\(Self.long),", "91,,\(Self.long),"])
    #expect(found.leftOut == 1)
    #expect(found.file.proposals.map(\.id) == ["91"])
  }

  @Test func `a letter that others sent tells nobody`() throws {
    let rows = ["90,,\(Self.long),", "91,,\(Self.long),"]
    for held in ["90", "export/90"] {
      #expect(try filtered(rows, held: [held]).file.proposals.map(\.id) == ["90", "91"])
    }
  }

  @Test func `ids that differ in a capital or in what a file states are different people`() throws {
    let digests = Self.digests
    let memory = ErasureMemory(
      [
        digests.mark(of: Proposal(id: "aB3", title: "", body: "Más árboles"), from: "march"),
        digests.mark(of: Proposal(id: "B/12", title: "", body: "Menos ruido"), from: "march"),
      ], digests: digests)
    let table = "id,title,body\nAb3,,Otra cosa\n12,,Una más\naB3,,Más árboles\nB/12,,Cambiado\n"
    let file = try ProposalImport().read(Array(table.utf8), file: "x.csv").hidingPersonalData()
    let found = memory.filtered(file, continuing: ["march"], held: ["Ab3", "12"])
    #expect(Set(found.file.proposals.map(\.id)) == ["Ab3", "12"])
    #expect(found.leftOut == 2 && found.doubtful.isEmpty)
  }

  @Test func `the id that a file states is told from the name of the file before it`() {
    #expect(CrossFileIDs.stated("2025/C1", inFile: "2025.csv") == "C1")
    #expect(CrossFileIDs.stated("2025-2/C1", inFile: "2025.csv") == "C1")
    #expect(CrossFileIDs.stated("B/12", inFile: "2025.csv") == "B/12")
    #expect(CrossFileIDs.stated("20254", inFile: "2025.csv") == "20254")
  }

  @Test func `a row without text names an erased person no more`() throws {
    let found = try filtered(["k5-2,,,", "k6-2,,,", "1,,Una plaza con sombra y bancos,"])
    #expect(found.file.rejected.map(\.id) == ["", "k6-2"])
  }

  @Test func `a short text under another id is another person's`() throws {
    #expect(try filtered(["90,,Más árboles,"]).leftOut == 0)
  }

  @Test func `an answer names the erased one no more`() throws {
    let found = try filtered([
      "7,,\(Self.long),", "20,,Estoy de acuerdo con lo del autobús del mercado,7",
      "21,,Y yo con lo de la plaza y sus bancos nuevos,1", "1,,Una plaza con sombra y bancos,",
    ])
    let parents = Dictionary(
      uniqueKeysWithValues: found.file.proposals.map { ($0.id, $0.parent) })
    #expect(parents["20"] == Proposal.erasedParent && parents["21"] == "1")
  }

  @Test func `digests hang on the salt, and hold nothing of the text`() {
    let proposal = Proposal(id: "7", title: "", body: Self.long)
    let other = ErasureDigests(salt: "another").mark(of: proposal, from: "march")
    let own = Self.digests.mark(of: proposal, from: "march")
    #expect(own.id != other.id && own.text != other.text)
    #expect(own.id.count == 64 && own.text.count == 64)
    #expect(ErasureMemory([], digests: Self.digests).isEmpty && !Self.memory.isEmpty)
  }
}
