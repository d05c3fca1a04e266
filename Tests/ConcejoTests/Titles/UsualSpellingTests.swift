import Testing

@testable import Concejo

@Suite struct UsualSpellingTests {
  private func spelling(
    of word: String, in lines: [String], _ language: Language = .es
  ) async throws -> String {
    let lines = try await TitleLines(lines, in: language)
    return UsualSpelling(texts: lines.texts)
      .spellings(of: [try lines.form(word)], in: lines.texts.rows)[0]
  }

  @Test func `abbreviations and German nouns keep their capitals`() async throws {
    let cards = ["Renovar el DNI ya", "Sin dni no hay cita", "Con el DNI basta"]
    #expect(try await spelling(of: "dni", in: cards) == "DNI")
    let power = ["Mehr Energie", "Energie vom Dach", "Teure Energie"]
    #expect(try await spelling(of: "energie", in: power, .de) == "Energie")
  }

  @Test func `the capital of a beginning tells nothing`() async throws {
    let bins = ["Papeleras en el parque", "Papeleras", "Papeleras nuevas", "Faltan papeleras"]
    #expect(try await spelling(of: "papeleras", in: bins) == "papeleras")
    #expect(try await spelling(of: "papeleras", in: ["Papeleras", "Papeleras ya"]) == "papeleras")
  }
}
