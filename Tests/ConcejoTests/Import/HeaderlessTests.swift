import Testing

@testable import Concejo

/// Tables whose first row is a citizen's, without numbers or days to tell it by.
@Suite struct HeaderlessTests {
  private static let rows: [[String]] = [
    ["Fuente en el parque nuevo", "Que pongan una fuente de agua fresca en el parque.", "Norte"],
    ["Farolas en el camino viejo", "Hacen falta farolas en el camino del cementerio.", "Sur"],
    [
      "Consultorio en fin de semana", "El consultorio debería abrir los sábados por la mañana.",
      "Sur",
    ],
    ["Local para gente joven", "Un local para que la gente joven se reúna en invierno.", "Norte"],
    ["Aceras de la avenida ancha", "Que arreglen las aceras de la avenida.", "Norte"],
  ]

  private func read(_ rows: [[String]], by sign: String) throws -> ImportedFile {
    try imported(rows.map { $0.joined(separator: sign) }.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [";", "\t"], [2, 3])
  func `no citizen is lost, and that is told`(sign: String, width: Int) throws {
    let file = try read(Self.rows.map { Array($0.prefix(width)) }, by: sign)
    #expect(file.survey == nil)
    #expect(file.proposals.count == 5)
    #expect(file.proposals.contains { $0.title == Self.rows[0][0] && $0.body == Self.rows[0][1] })
    #expect(file.notes.contains { $0.code == "no-header" && $0.isWarning })
  }

  @Test func `texts without full stops are rows as well`() throws {
    let rows = Self.rows.map { [$0[0], String($0[1].dropLast())] }
    let file = try read(rows, by: ";")
    #expect(file.proposals.count == 5)
    #expect(file.notes.contains { $0.code == "no-header" })
  }

  @Test func `nobody's name becomes that of a column`() throws {
    let names = ["Ana Vega Mora", "Luis Prueba Gil", "María Sol Ríos", "José Ejemplo", "Eva Díaz"]
    let file = try read(zip(names, Self.rows).map { [$0, $1[1]] }, by: ";")
    #expect(file.proposals.count == 5)
    #expect(file.notes.allSatisfy { !$0.sentence.contains("Vega") })
    #expect(!file.columns.contains { $0.names.joined().contains("Vega") })
    #expect(!file.unusedColumns.contains { $0.contains("Vega") })
  }

  @Test(arguments: [
    ["Lo que más te gusta del pueblo", "Lo que cambiarías del pueblo"],
    ["¿Qué harías con la plaza?", "¿Y con el parque?"],
    ["Título", "Cuéntanos tu idea con detalle"],
    ["Describe tu propuesta.", "Explica por qué es necesaria."],
  ])
  func `a header of sentences stays one`(header: [String]) throws {
    let file = try read([header] + Self.rows.map { Array($0.prefix(2)) }, by: ";")
    #expect(!file.notes.contains { $0.code == "no-header" })
    #expect(!file.proposals.contains { $0.text.contains(header[0]) })
  }
}
