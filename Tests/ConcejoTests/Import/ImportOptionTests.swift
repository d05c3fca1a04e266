import Testing

@testable import Concejo

/// What the user says of a file is done, or told to be idle.
@Suite struct ImportOptionTests {
  private static func read(
    _ text: String, file: String = "f.csv", _ change: (inout ProposalImport) -> Void
  ) throws -> ImportedFile {
    var stage = ProposalImport()
    change(&stage)
    return try stage.read(Array(text.utf8), file: file).file
  }

  private static let table = "id,title,body\n1,Un banco,Un banco al sol\n2,Luz,Una farola\n"

  @Test func `options for another kind of file are told once each`() throws {
    let file = try Self.read(Self.table) {
      $0.records = "data.items"
      $0.sheet = "Hoja1"
    }
    #expect(file.notes.map(\.code) == ["idle-option", "idle-option"])
    #expect(file.proposals.count == 2)
    let json = try Self.read(#"[{"id":1,"title":"Un banco"}]"#) { $0.hasHeader = false }
    #expect(json.notes.map(\.code) == ["idle-option"])
    #expect(json.proposals.map(\.title) == ["Un banco"])
  }

  @Test func `questions that are named are read whatever the file is`() throws {
    // These columns are those of a known platform.
    let known =
      "id,component id,title,body\n1,7,Banco,Un banco junto al pozo\n2,7,Luz,Una farola en el camino\n"
    let asked = try Self.read(known) { $0.readQuestions(named: "body") }
    #expect(asked.platform == Survey.name)
    #expect(asked.proposals.map(\.body) == ["Un banco junto al pozo", "Una farola en el camino"])
  }

  @Test func `all questions of a table without open answers is told, and its rows are read`() throws
  {
    let file = try Self.read("id,title\n1,Pozo\n2,Río\n3,Pozo\n4,Río\n5,Río\n6,Pozo\n") {
      $0.readQuestions(named: "all")
    }
    #expect(file.notes.map(\.code).contains("no-questions"))
    #expect(file.proposals.count == 6)
  }

  @Test func `the respondents' numbers stand where the user says`() throws {
    let text = """
      Ref,¿Qué mejorarías?,¿Qué te gusta de aquí?
      r9,Un banco al sol junto al pozo,El río y sus paseos de tarde
      r7,Menos coches en la calle del Horno,Las fiestas de la vendimia
      """
    let file = try Self.read(text) { $0.columns = [.id: "Ref"] }
    #expect(Set(file.proposals.map(\.id)) == ["r9-1", "r9-2", "r7-1", "r7-2"])
  }

  @Test func `a described table is tidied like any other`() throws {
    let text =
      "Vecinos de Aldea Nueva;;\n;;\nRef;Asunto;Texto\n1;Un banco;Un banco al sol\n2;Luz;Una farola\n"
    let file = try Self.read(text) {
      $0.shape = FileShape(
        name: "ours", fields: [.id: ["Ref"], .title: ["Asunto"], .body: ["Texto"]])
    }
    #expect(file.proposals.map(\.title) == ["Un banco", "Luz"])
    #expect(file.notes.map(\.code).contains("preamble"))
  }

  @Test func `a column that is passed over for what stands in it is told`() throws {
    let rows = (0..<14).map { "\($0),\($0 % 2 == 0 ? "Queja" : "Idea"),\(Self.sentences[$0])" }
    let file = try Self.read("id,title,Lo que digo\n" + rows.joined(separator: "\n")) { _ in }
    #expect(file.proposals.allSatisfy { $0.title.isEmpty })
    #expect(file.notes.map(\.code).contains("passed-over"))
  }

  private static let sentences = [
    "Un banco al sol junto al pozo", "Más luz en la calle de atrás", "Que pase el bus los domingos",
    "Arreglen la acera del colegio", "Una fuente en el parque nuevo", "Menos ruido por las noches",
    "Talleres para la gente mayor", "Un carril bici hasta el río", "Podar los árboles de la plaza",
    "Abrir la piscina en septiembre", "Contenedores para la ropa usada",
    "Un huerto junto a la escuela",
    "Limpiar el camino del molino", "Cine de verano en el frontón",
  ]

  @Test func `signs of Markdown stay in what nobody wrote as prose`() throws {
    let file = try Self.read(
      "id,title,body,district\n_a_,Uno,Un *banco* al sol,[Norte](1)\n*b*,Dos,Una farola,#Sur\n"
    ) { _ in }
    #expect(Set(file.proposals.map(\.id)) == ["_a_", "*b*"])
    #expect(Set(file.proposals.map(\.place)) == ["[Norte](1)", "#Sur"])
    #expect(file.proposals.map(\.body).contains("Un banco al sol"))
  }

  @Test func `cells parted by rare signs are read where the header is known`() throws {
    for sign in ["#", "^", "~"] {
      let file = try Self.read(Self.table.replacing(",", with: sign)) { _ in }
      #expect(file.proposals.map(\.body) == ["Un banco al sol", "Una farola"], "\(sign)")
    }
  }
}
