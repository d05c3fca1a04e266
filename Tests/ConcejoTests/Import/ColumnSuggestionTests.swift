import Testing

@testable import Concejo

/// Options that can be pasted into a shell.
@Suite struct ColumnSuggestionTests {
  @Test(arguments: [
    ("texto", "--map body=texto"), ("Comentari del tècnic", "--map 'body=Comentari del tècnic'"),
    ("Resposta de l'Ajuntament", "--map 'body=#2'"), ("Cost in $HOME `x`", "--map 'body=#2'"),
    ("una\nlínea", "--map 'body=#2'"), ("id", "--map 'body=#2'"), ("", "--map 'body=#2'"),
  ])
  func `a name is quoted, or told by its number`(name: String, option: String) {
    #expect(ColumnSuggestion.mapping(.body, to: 1, of: ["id", name]) == option)
  }

  @Test func `no id, date or number is suggested as a text`() throws {
    let error = ImportError.noTextColumn(file: "f.csv", columns: ["ref", "coste"], suggestion: nil)
    #expect(throws: error) {
      try imported("ref,coste\nA1,5\nA2,7\n")
    }
  }

  @Test func `columns without a name and without cells are not counted as unused`() throws {
    let file = try imported(",id,texto,,\n,1,Más bancos en la plaza,,x y\n,2,Una fuente nueva,,\n")
    #expect(!file.unusedColumns.contains(""))
  }

  @Test func `nobody is told to read what a machine translated`() throws {
    let text = "Plantar moreras en el patio de las escuelas viejas este otoño"
    let file = try imported(
      "id,body/it,body/machine_translations/fr\n1,\(text),\(text) uno\n2,\(text) más,\(text) dos\n")
    #expect(file.notes.map(\.code) == ["machine-translations"])
  }
}
