import Testing

@testable import Concejo

/// Rows that sum a table up, or tell where it is from.
@Suite struct TotalRowsTests {
  private static let rows = [
    "1;Más bancos con sombra en la plaza;3", "2;Un carril seguro hasta el instituto;4",
    "3;Que el autobús circule los viernes;5", "4;Poner toldos en el patio del colegio;6",
  ]

  private func read(_ last: String) throws -> ImportedFile {
    try imported("Nº;Propuesta;Votos\n" + Self.rows.joined(separator: "\n") + "\n\(last)\n")
  }

  @Test(arguments: [
    ";TOTAL VOTES;18", ";Total votes cast;18", ";Total de votos;18", ";Totale voti quartiere;18",
    ";Stimmen insgesamt;18", ";Guztira;18", ";Total dels vots;18", ";Somme des voix;18",
    ";TOTAL;", ";Media;", ";Total de la zona de arriba;18",
  ])
  func `a row of sums is no citizen, and that is told`(last: String) throws {
    let file = try read(last)
    #expect(file.proposals.count == 4)
    #expect(file.rejected.isEmpty)
    #expect(file.notes.contains { $0.code == "totals" })
  }

  @Test(arguments: [
    "5;Total desinterés;2", "5;Suma de esfuerzos en las fiestas;18", ";Total desinterés de todos;7",
  ])
  func `what a citizen wrote stays`(last: String) throws {
    #expect(try read(last).proposals.count == 5)
  }

  @Test(arguments: [
    ";Fonte: Câmara Municipal, 2026;", "Quelle: Stadt;;", ";Elaboración propia del ayuntamiento;",
  ])
  func `where a table is from is no proposal`(last: String) throws {
    let file = try read(last)
    #expect(file.proposals.count == 4)
    #expect(file.rejected.isEmpty)
    #expect(file.notes.contains { $0.code == "source" })
  }

  @Test func `parts have headings above and sums below`() throws {
    let rows = Self.rows.map { $0 + "\n" }
    let file = try imported(
      "N.;Proposta;Voti\nQUARTIERE NORD;;\n" + rows[0] + rows[1] + ";Totale voti quartiere;7\n"
        + "QUARTIERE SUD;;\n" + rows[2] + rows[3] + ";Totale voti quartiere;11\n")
    #expect(
      file.proposals.map(\.place) == [
        "QUARTIERE NORD", "QUARTIERE NORD", "QUARTIERE SUD", "QUARTIERE SUD",
      ])
    #expect(file.rejected.isEmpty)
  }
}
