import Testing

@testable import Concejo

/// Lists that somebody typed, in one column.
@Suite struct ListEntriesTests {
  private static let wishes = [
    "Más bancos con sombra en la plaza", "Un carril seguro hasta el instituto",
    "Que el autobús circule los viernes", "Poner toldos en el patio del colegio",
    "Abrir la biblioteca los domingos",
  ]

  private func bodies(_ text: String) throws -> [String] {
    try imported(text).proposals.map(\.body).sorted()
  }

  @Test(arguments: [", por favor", ", gràcies", ", y ya está; gracias"])
  func `a comma in each line cuts nothing off`(ending: String) throws {
    let lines = Self.wishes.map { $0 + ending }
    #expect(try bodies(lines.joined(separator: "\n") + "\n") == lines.sorted())
  }

  @Test func `a table whose commas have blanks behind them is a table still`() throws {
    let rows = Self.wishes.enumerated().map { "\($0 + 1), \($1), \($0 * 3)" }
    let file = try imported("id, propuesta, votos\n" + rows.joined(separator: "\n") + "\n")
    #expect(file.proposals.map(\.supports) == [0, 3, 6, 9, 12])
    #expect(file.proposals.count == 5)
  }

  @Test func `broken lines are put together, and the title is no entry`() throws {
    let lines = Self.wishes.enumerated().map { number, wish in
      "\(number + 1)) \(wish) que está\n   junto al río."
    }
    let title = "Propostes de l'assemblea de barri, 12 de novembre"
    let file = try imported(title + "\n\n" + lines.joined(separator: "\n") + "\n")
    #expect(
      file.proposals.map(\.body).sorted()
        == Self.wishes.map { $0 + " que está junto al río." }.sorted())
    #expect(Set(["preamble", "list", "broken-lines"]).isSubset(of: Set(file.notes.map(\.code))))
  }

  @Test func `headings of a list are places of what follows`() throws {
    let text = """
      PROPOSTAS DA ASSEMBLEIA

      Freguesia da Sé
      • \(Self.wishes[0]).
      • \(Self.wishes[1]).

      Freguesia da Foz
      • \(Self.wishes[2]).
      • \(Self.wishes[3]).

      """
    let file = try imported(text)
    #expect(file.proposals.count == 4)
    #expect(file.proposals.count { $0.place == "Freguesia da Sé" } == 2)
    #expect(file.proposals.count { $0.place == "Freguesia da Foz" } == 2)
    #expect(file.notes.contains { $0.code == "sections" })
  }

  @Test func `a citizen's question that became the header is told of`() throws {
    let lines = ["¿Por qué no hay autobús los domingos?"] + Self.wishes
    let file = try imported(lines.joined(separator: "\n") + "\n")
    let note = file.notes.first { $0.code == "first-question" }
    #expect(note?.isWarning == true)
    #expect(note?.sentence.contains("--no-header") == true)
  }
}
