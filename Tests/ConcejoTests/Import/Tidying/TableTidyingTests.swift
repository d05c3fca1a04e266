import Testing

@testable import Concejo

/// Tables among what people keep around them.
@Suite struct TableTidyingTests {
  private static func read(
    _ text: String, _ stage: ProposalImport = ProposalImport()
  ) throws -> ImportedFile {
    try stage.read(Array(text.utf8), file: "t.csv").file
  }

  private static let rows = """
    1,Fuente en la plazuela,Que se arregle la fuente de la plazuela antes del verano,4
    2,Sombra en el patio,Plantar moreras en el patio de las escuelas viejas,7
    3,Autobús al mercado,Un autobús los martes para bajar al mercado de la villa,2
    4,Luz en el camino,Poner luz en el camino del cementerio que está a oscuras,5
    """
  private static let header = "id,título,descripción,apoyos"

  private static func codes(_ file: ImportedFile) -> [String] { file.notes.map(\.code) }

  @Test func `titles above a table are no header`() throws {
    let file = try Self.read(
      "Aldea Nueva,,,\nExtraído el,3/4/2026,,\n,,,\n\(Self.header)\n\(Self.rows)\n")
    #expect(file.proposals.map(\.id) == ["1", "2", "3", "4"])
    #expect(file.proposals[0].title == "Fuente en la plazuela")
    #expect(Self.codes(file) == ["preamble"])
  }

  @Test func `a header that stands again in the middle is no citizen`() throws {
    let parts = Self.rows.split(separator: "\n")
    let file = try Self.read(
      ([Self.header[...]] + parts[..<2] + [Self.header[...]] + parts[2...]).joined(separator: "\n"))
    #expect(file.proposals.count == 4)
    #expect(Self.codes(file) == ["repeated-header"])
    #expect(file.notes[0].line == 4)
  }

  @Test func `a row of sums is left out, and a proposal on sums is not`() throws {
    let file = try Self.read("\(Self.header)\n\(Self.rows)\n,TOTAL,,18\n")
    #expect(file.proposals.count == 4)
    #expect(Self.codes(file) == ["totals"])
    let other = try Self.read(
      "\(Self.header)\n\(Self.rows)\n9,Total,Que se publique el total de gastos de las fiestas,1\n")
    #expect(other.proposals.count == 5)
  }

  @Test func `a note beside the table costs no citizen a row`() throws {
    let rows = Self.rows.split(separator: "\n").enumerated().map { number, row in
      number == 2 ? "\(row),,ojo con esta" : "\(row),,"
    }
    let file = try Self.read("\(Self.header),,\n" + rows.joined(separator: "\n"))
    #expect(file.proposals.count == 4)
    #expect(Self.codes(file) == ["beside"])
  }

  @Test func `the first citizen is no header`() throws {
    let file = try Self.read(
      """
      AB01;2/3/2026;Fuente en la plazuela;Que se arregle la fuente de la plazuela antes del verano
      AB02;3/3/2026;Sombra en el patio;Plantar moreras en el patio de las escuelas viejas este otoño
      AB03;4/3/2026;Autobús al mercado;Un autobús los martes para bajar al mercado de la villa vecina
      AB04;5/3/2026;Luz en el camino;Poner luz en el camino del cementerio que está a oscuras
      """)
    #expect(file.proposals.count == 4)
    #expect(file.proposals.contains { $0.title == "Fuente en la plazuela" })
    #expect(Self.codes(file).contains("no-header"))
  }

  @Test func `the user may say that there is no header`() throws {
    var stage = ProposalImport()
    stage.hasHeader = false
    stage.columns = [.id: "#1", .body: "#2"]
    let file = try Self.read("propuesta,Un banco al sol\notra,Una fuente\n", stage)
    #expect(file.proposals.map(\.id) == ["otra", "propuesta"])
  }

  @Test func `a list is read line by line, whatever commas its sentences have`() throws {
    let file = try Self.read(
      """
      Propuestas
      - Un banco al sol, cerca del pozo, para los mayores
      - Una fuente
      - Que abran la ludoteca, también los lunes
      - Menos ruido, por favor, en la calle del Horno
      """)
    #expect(file.proposals.count == 4)
    #expect(
      file.proposals.contains { $0.body == "Un banco al sol, cerca del pozo, para los mayores" })
    #expect(Self.codes(file).contains("list"))
  }

  @Test func `backslashes may protect quotation marks`() throws {
    let file = try Self.read(
      #"""
      id,title,body
      1,"Ruido","Dicen \"basta, ya\" los del bajo, y con razón"
      2,"Luz","Una farola \"de las altas\", como la de antes"
      """#)
    #expect(
      file.proposals.map(\.body) == [
        "Dicen \"basta, ya\" los del bajo, y con razón",
        "Una farola \"de las altas\", como la de antes",
      ])
    #expect(Self.codes(file) == ["backslash"])
  }

  @Test func `a tidy table is left as it is`() throws {
    let file = try Self.read("\(Self.header)\n\(Self.rows)\n")
    #expect(file.notes.isEmpty)
    #expect(file.proposals.count == 4)
  }

  @Test func `names over groups of columns are read with those below`() throws {
    let file = try imported(
      "Contribution;;;Votes;\nN°;Titre;Texte;Pour;Contre\n1;Le calme;Des bancs à l'ombre;4;1\n"
        + "2;Le vélo;Une piste sûre;5;2\n3;Le parc;Planter des arbres;6;0\n")
    #expect(file.proposals.map(\.supports) == [4, 5, 6])
    #expect(file.proposals.map(\.opposes) == [1, 2, 0])
    #expect(file.notes.contains { $0.code == "header-rows" })
    #expect(!file.notes.contains { $0.code == "preamble" })
  }

  @Test func `what an export says of itself above a table names no groups`() throws {
    let file = try imported(
      "Exported by;Ana;;;\nN°;Titre;Texte;Pour;Contre\n1;Le calme;Des bancs à l'ombre;4;1\n"
        + "2;Le vélo;Une piste sûre;5;2\n3;Le parc;Planter des arbres;6;0\n")
    #expect(file.notes.contains { $0.code == "preamble" })
    #expect(!file.notes.contains { $0.code == "header-rows" })
  }
}
