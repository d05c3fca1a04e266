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

  @Test(arguments: [
    "Soy alcohólico en tratamiento y no hay grupo en el pueblo",
    "El meu germà és addicte i no hi ha centre", "Son alcohólica e non hai grupo de apoio",
    "Nire semea drogazalea da eta ez dago zentrorik", "O meu pai é alcoólico e não há apoio",
  ])
  func `an addiction is flagged`(text: String) { #expect(kinds(text) == [.health]) }

  @Test(arguments: [
    "Mi exmarido me pegaba y tardaron meses en darme cita",
    "El meu marit em pegava i no vaig trobar casa d'acollida",
    "O meu home pégame e non sei onde ir",
    "Nire senarrak jotzen nau eta ez dago babesik", "O meu marido batia-me e a polícia não veio",
  ])
  func `violence that the writer suffers is flagged`(text: String) {
    #expect(kinds(text).contains(.violence))
  }

  @Test(arguments: [
    "Mi hija Lucía va sola al colegio por esa calle", "El meu fill Pol no té on jugar",
    "A miña filla Noa vai soa á escola", "A minha filha Beatriz vai a pé para a escola",
  ])
  func `a child is flagged by its name`(text: String) { #expect(kinds(text) == [.minor]) }

  @Test(arguments: [
    "Antonio Márquez cobra comisiones de la constructora", "El regidor Puig és un corrupte",
    "O concelleiro Souto roubou os cartos das festas", "Alkatea Zabala ustela da, denok dakigu",
    "O vereador Nunes recebe luvas dos construtores",
  ])
  func `an accusation with a name is flagged in five languages`(text: String) {
    #expect(kinds(text).contains(.accusation))
  }

  @Test(arguments: [
    "I també cal més informació sobre el càncer i la depressió",
    "En mi barrio hay personas con discapacidad que no pueden cruzar",
    "Soy médico y atiendo a pacientes con cáncer", "Els nens i nenes de 6 anys i més volen jugar",
    "El carrer Jordi Casals està ple de lladres de bicis", "El hospital Niño Jesús necesita un bus",
    "Mais apoio às vítimas de violência doméstica", "Indarkeria matxistaren aurkako kanpaina",
    "Máis prazas para nenos de 0 a 3 anos",
  ])
  func `what is asked for all is not`(text: String) { #expect(kinds(text).isEmpty) }

  @Test func `the passage is a range of the text`() throws {
    let text = "Señor alcalde: mi padre, que tiene alzhéimer, no puede salir."
    let found = try #require(SensitiveContentSearch().contents(of: text).first)
    #expect(
      String(decoding: Array(text.utf8)[found.range], as: UTF8.self)
        == "mi padre, que tiene alzhéimer")
  }

  @Test(arguments: [
    ("El conserje de la finca se queda con la fianza", SensitiveContent.Kind.accusation),
    ("A familia do Suso non paga o aluguer desde maio", .hardship),
    ("Los del ático deben dinero a todo el mundo", .hardship),
    ("Karim, el del taller, no tiene papeles", .status),
    ("Miren ez du baimenik lan egiteko", .status),
    ("Nuestro profe de gimnasia es gay y lo sabe el pueblo", .orientation),
    ("La nova infermera és musulmana", .orientation),
    ("El fill del forner es va penjar a l'abril", .health),
    ("O Rúben já tentou matar-se duas vezes", .health), ("Okinak emaztea jotzen du", .violence),
    ("La Montse del forn té càncer", .health), ("Mi hijo [***] sufre acoso escolar", .minor),
    ("El Sr. [***] vende droga en el portal", .accusation),
  ])
  func `what is told of somebody who can be told is flagged`(
    text: String, kind: SensitiveContent.Kind
  ) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    "El Ayuntamiento debería parar los desahucios y alquilar pisos",
    "Charlas contra el acoso escolar para el alumnado", "Cap família sense llum per deutes",
    "As mulleres sen permiso de residencia merecen médico", "O comércio está cheio de dívidas",
    "Kiroldegian lapurretak izan dira aldageletan", "Un debate sobre el futuro de la plaza Bernat",
    "Una comisión de vecinos para la calle Antonio Machado", "Una solución al graffiti ilegal",
  ])
  func `the same words about things or all are not`(text: String) {
    #expect(kinds(text).isEmpty, "\(text) \(kinds(text))")
  }
}
