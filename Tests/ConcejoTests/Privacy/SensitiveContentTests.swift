import Testing

@testable import Concejo

@Suite struct SensitiveContentTests {
  private func kinds(_ text: String) -> [SensitiveContent.Kind] {
    SensitiveContentSearch().contents(of: text).map(\.kind)
  }

  @Test(arguments: [
    "Mi hijo tiene autismo y nadie le atiende en la ventanilla",
    "Tengo depresión desde hace años y la cita tarda meses",
    "La meva mare pateix alzheimer i no hi ha places",
    "My daughter has epilepsy and the bus does not stop",
    "Mein Vater hat Krebs und wartet seit Wochen",
    "Ma fille a une dépression et il n'y a pas de médecin",
  ])
  func `the health of the writer or a relative is flagged`(text: String) {
    #expect(kinds(text) == [.health])
  }

  @Test(arguments: [
    "Más campañas contra el cáncer en los institutos",
    "Un centro de día para personas con demencia",
    "Que el hospital atienda la salud mental",
  ])
  func `a request about health is not`(text: String) { #expect(kinds(text).isEmpty) }

  @Test(arguments: [
    "Mi hija de 8 años va sola al colegio", "El meu fill de 12 anys juga al carrer",
    "Nire alabak, 7 urteko umea, ez du tokirik",
  ])
  func `a child is flagged by its age`(text: String) { #expect(kinds(text) == [.minor]) }

  @Test(arguments: [
    "Un parque para niños de 18 años o más", "El edificio tiene 12 años",
    "Llevamos 8 años esperando el colegio",
  ])
  func `an age that is no child's is not`(text: String) { #expect(kinds(text).isEmpty) }

  @Test(arguments: [
    "El concejal Rodríguez es un corrupto", "Antonio es un ladrón y lo sabe todo el pueblo",
    "Le regidora Pujol és corrupta",
  ])
  func `an accusation against a named person is flagged`(text: String) {
    #expect(kinds(text) == [.accusation])
  }

  @Test(arguments: ["Que no haya políticos corruptos", "Hay ladrones de bicicletas en la estación"])
  func `an accusation against nobody is not`(text: String) { #expect(kinds(text).isEmpty) }

  @Test func `the passage is a range of the text`() throws {
    let text = "Señor alcalde: mi padre, que tiene alzhéimer, no puede salir."
    let found = try #require(SensitiveContentSearch().contents(of: text).first)
    #expect(
      String(decoding: Array(text.utf8)[found.range], as: UTF8.self)
        == "mi padre, que tiene alzhéimer")
  }
}
