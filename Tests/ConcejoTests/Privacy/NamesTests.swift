import Testing

@testable import Concejo

/// Names of private persons, as they sign, introduce themselves and are spoken of.
@Suite struct NamesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    ("La fuente no corre desde mayo. Gracias.\nZulema Rodríguez", ["Zulema Rodríguez"]),
    ("Pónganla más baja. Eulalia Portillo, vecina", ["Eulalia Portillo"]),
    ("Que vuelva el mercadillo. — Tomás Arranz (panadero)", ["Tomás Arranz"]),
    ("Más luz en el callejón. Muchas gracias, Remigio", ["Remigio"]),
    ("menos ruido por favor. gracias, paco", ["paco"]),
    ("Fan falta bancs. Salut! jordi m.", ["jordi m."]),
    ("Firmamos: Lola, Iker G. y Ramón Prieto.", ["Lola", "Iker G", "Ramón Prieto"]),
    ("Atentamente,\nIsidro Cabañas\nM.ª Luz Fontán", ["Isidro Cabañas", "M.ª Luz Fontán"]),
    ("Atentamente,\nJulián \"el Rubio\" Bermejo", ["Julián \"el Rubio\" Bermejo"]),
    ("Un saludo de vuestra vecina Carmela Ríos.", ["Carmela Ríos"]),
    ("Pedimos otra parada.\nPilar Gómez Sáez\n\nPD: y un banco", ["Pilar Gómez Sáez"]),
    ("Bitte mehr Bänke. Danke! Familie Drexler", ["Drexler"]),
    ("Quero unha fonte. Grazas, Uxía", ["Uxía"]),
    ("Mila esker.\nMikel Agirre, auzokoa", ["Mikel Agirre"]),
  ])
  func `whoever signs a text is hidden`(text: String, names: [String]) {
    let found = values(text).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    #expect(found == names.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }, "\(text)")
  }

  @Test(arguments: [
    ("Me llamo Dori y no llego al timbre del bus", "Dori"),
    ("me llamo paco y tengo 80 años", "paco"),
    ("Soy Carmen, la del quiosco", "Carmen"), ("Gorka naiz eta bidegorria nahi dut", "Gorka"),
    ("Preguntad por Fulgencio en el bar", "Fulgencio"),
    ("Quien escribe, Gumersindo Llorente, es taxista", "Gumersindo Llorente"),
    ("A quien corresponda: Berta Lago Ruiz, jubilada, solicita un banco", "Berta Lago Ruiz"),
    ("Alumna: Gil Ros, Ana María", "Gil Ros, Ana María"),
    ("Propuesta presentada por Ángel Muñoz", "Ángel Muñoz"),
  ])
  func `whoever introduces herself is hidden`(text: String, name: String) {
    #expect(values(text) == [name], "\(text)")
  }

  @Test(arguments: [
    ("Mi hija Carla va sola al colegio", "Carla"),
    ("El portal huele. Mi vecina Encarni Solís no baja", "Encarni Solís"),
    ("Mein Mann Detlef wartet seit Mai", "Detlef"), ("el meu fill Biel va caure", "Biel"),
    ("A minha mãe, Ilda Monteiro, não tem médico", "Ilda Monteiro"),
    ("Nire irakasleak, Edurnek, esan du", "Edurnek"),
    ("El entrenador, Javi Mellado, achica el agua", "Javi Mellado"),
    ("Vino la nieta de Justo a verlo", "Justo"),
    ("Don Evaristo, el del ático, lo sabe", "Evaristo"),
  ])
  func `relatives, neighbours and who serves somewhere are hidden`(text: String, name: String) {
    #expect(values(text) == [name], "\(text)")
  }

  @Test(arguments: [
    "Biblioteca Emilia Pardo Bazán, o Rosalía de Castro", "Placa para Clara Campoamor",
    "Señora alcaldesa: no hay agua. Atentamente, la comisión de vecinos",
    "Gracias a todo el equipo de Parques y Jardines", "Firmamos Los Zagales y Amigos del Vino",
    "En Jaume i la Violant, els gegants vells, tenen corcs", "Cruce de Doctor Esquerdo con Goya",
    "El parque se llama Enrique Tierno Galván y está sucio", "En Don Benito no hay tren",
    "Nuestro Padre Jesús sale a las ocho", "SOMOS COMO CIUDADANOS DE SEGUNDA",
    "Exemples en són Museu Picasso i Casa Batlló", "Calle Doña Carmen Sáez, sin aceras",
    "La señora alcaldesa prometió un hospital", "Los colegios niño Jesús y San José",
  ])
  func `places, public persons and groups are not`(text: String) {
    #expect(values(text).isEmpty, "\(text) \(values(text))")
  }

  @Test(arguments: [
    ("Nacida el 17/09/1958 en Soria", "17/09/1958"), ("Vaig néixer el 22.11.1986", "22.11.1986"),
    ("fecha nacimiento 4 de abril del 61", "4 de abril del 61"),
    ("Jaioteguna: 1993ko maiatzaren 8a.", "1993ko maiatzaren 8a"),
    ("date of birth 2nd March 1955", "2nd March 1955"), ("geboren am 09.12.1967", "09.12.1967"),
  ])
  func `a date of birth is hidden`(text: String, date: String) {
    #expect(values(text) == [date], "\(text)")
  }

  @Test func `other dates are not`() {
    for text in ["El pleno del 17/09/2024", "El parque nació en 2003 con tres árboles"] {
      #expect(values(text).isEmpty, "\(text)")
    }
  }

  @Test func `what ends a piece of a text signs nothing`() {
    let line = Array("7,Fuente,Que la arreglen. Ana Gil".utf8)
    #expect(PersonalDataGate().data(inPieces: [line[...]]).isEmpty)
    #expect(values("Que la arreglen. Ana Gil") == ["Ana Gil"])
  }

  /// A third of a megabyte of "Sr." took twenty seconds, since each was read to the end of the row.
  @Test(arguments: ["Sr. ", "Doña ", "la Sra. "])
  func `a row of titles takes time by its length`(title: String) {
    let start = ContinuousClock.now
    let found = values(String(repeating: title, count: 60_000) + "Ana Gil.")
    #expect(found.allSatisfy { $0 == "Ana Gil" }, "\(found.prefix(3))")
    #expect(ContinuousClock.now - start < .seconds(100))
    #expect(values("Se lo dije a la Sra. Dña. Carmen Ruiz.") == ["Carmen Ruiz"])
  }
}
