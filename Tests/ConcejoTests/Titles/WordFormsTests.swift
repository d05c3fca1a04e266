import Testing

@testable import Concejo

/// What is learnt of word forms without a tagger.
@Suite struct WordFormsTests {
  private func words(_ forms: [String], in language: Language) async throws -> [UInt32] {
    let lines = try await TitleLines(forms, in: language)
    return try forms.map { lines.forms.words[Int(try lines.form($0))] }
  }

  @Test(arguments: [
    (["bicicleta", "bicicletas"], Language.es), (["ciudadano", "ciudadanas"], .es),
    (["eskola", "eskolak", "eskolan", "eskolara", "eskolako"], .eu),
    (["dächer", "dächern"], .de), (["autos", "auto"], .de), (["votes", "vote"], .en),
  ])
  func `forms that differ in number, gender or case are one word`(
    forms: [String], language: Language
  ) async throws {
    #expect(try await Set(words(forms, in: language)).count == 1)
  }

  @Test(arguments: [(["care", "car"], Language.en), (["carrer", "carril"], .ca)])
  func `other words are not`(forms: [String], language: Language) async throws {
    #expect(try await Set(words(forms, in: language)).count == 2)
  }

  @Test func `a Basque participle is a verb where another form of its verb is met`() async throws {
    let lines = try await TitleLines(
      ["Gripea kutsatu", "Gripea kutsatzen", "Estatu handia"], in: .eu)
    #expect(lines.forms[try lines.form("kutsatu")].contains(.verb))
    #expect(!lines.forms[try lines.form("estatu")].contains(.verb))
  }

  @Test func `what is mostly written in capitals is an abbreviation`() async throws {
    let lines = try await TitleLines(
      ["El SEXPE no contesta", "Cita en el SEXPE", "BASURA en la calle, basura y más basura"])
    #expect(lines.forms[try lines.form("sexpe")].contains(.abbreviation))
    #expect(!lines.forms[try lines.form("basura")].contains(.abbreviation))
  }
}
