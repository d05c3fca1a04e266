import Testing

@testable import Concejo

/// Columns of one name that hold other texts in the same row.
@Suite struct RepeatedColumnTests {
  @Test func `two proposals of one row are both read, and that is told`() throws {
    let file = try imported(
      "id;Vorschlag;Vorschlag\n1;Mehr Bänke im Schatten;Ein sicherer Radweg\n2;Bäume im Hof;\n")
    #expect(
      Set(file.proposals.map(\.body)) == [
        "Mehr Bänke im Schatten", "Ein sicherer Radweg", "Bäume im Hof",
      ])
    #expect(Set(file.proposals.map(\.id)) == ["1", "1-2", "2"])
    let notes = file.notes.filter { $0.code == "repeated-columns" }
    #expect(notes.count == 1)
    #expect(notes.first?.sentence.contains("2 rows give 3") == true)
    #expect(!file.notes.contains { $0.code == "header" })
    #expect(file.columns.first { $0.field == .body }?.names == ["Vorschlag"])
  }

  @Test func `lists side by side keep their own numbers and votes`() throws {
    let file = try imported(
      "Nº;Propuesta;Votos;Nº;Propuesta;Votos\n1;Bancos con sombra;4;7;Un pediatra por la tarde;9\n"
        + "2;Un carril bici;5;8;Un huerto urbano;6\n")
    #expect(file.proposals.map(\.id) == ["1", "2", "7", "8"])
    #expect(file.proposals.map(\.supports) == [4, 5, 9, 6])
  }

  @Test func `a proposal in a few words and in full under one name is one`() throws {
    let file = try imported(
      "Idee;Idee\nAuf dem Marktplatz fehlen Bänke im Schatten für ältere Leute;Bänke am Marktplatz\n"
        + "Ein sicherer Radweg vom Bahnhof bis zur Schule wäre wichtig;Radweg zur Schule\n")
    // Without ids they stand in the order of what they say.
    let bodies = Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.title, $0.body) })
    #expect(Set(bodies.keys) == ["Bänke am Marktplatz", "Radweg zur Schule"])
    #expect(bodies["Radweg zur Schule"]?.hasPrefix("Ein sicherer Radweg") == true)
    #expect(file.notes.contains { $0.sentence.contains("2 columns are called Idee") })
  }

  @Test func `columns of which each row fills one are read as before`() throws {
    let file = try imported("id;texto;texto\n1;Bancos con sombra;\n2;;Un carril bici\n")
    #expect(file.proposals.map(\.body) == ["Bancos con sombra", "Un carril bici"])
    #expect(!file.notes.contains { $0.code == "repeated-columns" })
  }
}
