import Testing

@testable import Concejo

/// Personal data as people write them when they think of something else.
@Suite struct UnusualFormsTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map { "\($0.kind.rawValue) \($0.value)" }
  }

  @Test(arguments: [
    ("lo mío es el NIEX0000001R y no sale", "nie X0000001R"),
    ("mi dni es00000001R, mírenlo", "dni 00000001R"),
    ("la cuentaes9121000418450200051332 de siempre", "iban es9121000418450200051332"),
    ("mi visa n4111111111111111 no pasa", "card 4111111111111111"),
    ("nuss281234567840, peón", "social-security 281234567840"),
    ("NIF123456789 do meu pai", "national-number 123456789"),
    ("la grúa se llevó al1234BCDy era mío", "plate 1234BCD"),
    ("multaram o carroAA 12 BB ontem", "plate AA 12 BB"),
  ]) func `a word may be written together with a number`(_ text: String, _ datum: String) {
    #expect(Self.found(text) == [datum])
  }

  @Test(arguments: [
    ("llamadme luego: 600 1 2 3 45 6", "telephone 600 1 2 3 45 6"),
    ("deitu 600 hogei 14 36 zenbakira", "telephone 600 hogei 14 36"),
    ("nove um três / 004 / 271, é este", "telephone nove um três / 004 / 271"),
    ("ligue 00352621000111 à tarde", "telephone 00352621000111"),
    ("tlm 253 . 00 . 11 . 22", "telephone 253 . 00 . 11 . 22"),
  ]) func `a telephone may be told in groups and words`(_ text: String, _ datum: String) {
    #expect(Self.found(text) == [datum])
  }

  @Test(arguments: [
    (
      "nacida en Mula a tres de mayo de mil novecientos cincuenta y dos",
      "birth-date tres de mayo de mil novecientos cincuenta y dos"
    ),
    ("FN 1962/12/05", "birth-date 1962/12/05"),
    ("1967ko urriaren 9an jaio nintzen", "birth-date 1967ko urriaren 9an"),
    ("Jaioa: 1958-IV-17.", "birth-date 1958-IV-17"),
    ("née le 1er avril 1972 ici", "birth-date 1er avril 1972"),
  ]) func `a date of birth may be in words, in Roman numbers and before its word`(
    _ text: String, _ datum: String
  ) {
    #expect(Self.found(text) == [datum])
  }

  @Test(arguments: [
    "mi CPF 111.444.777-35 vale", "20-12345678-6 es lo que tengo", "11.111.111-1 dice el papel",
    "nº 85.07.30-033.28", "my NHS number 943 476 5919",
  ]) func `numbers of other countries prove themselves`(_ text: String) {
    #expect(Self.found(text).count == 1, "\(Self.found(text))")
  }

  @Test(arguments: [
    "111.444.777-36", "20-12345678-7", "11.111.111-2", "85.07.30-033.29", "943 476 5919 firmas",
  ]) func `with another check digit they are numbers as any`(_ text: String) {
    #expect(Self.found("Lote " + text).isEmpty, "\(Self.found(text))")
  }

  @Test(arguments: [
    ("Cervantes 12, 3ºB, ahí llega el humo", "address Cervantes 12, 3ºB"),
    ("Ergoien 3, behean bizi naiz", "address Ergoien 3, behean"),
    ("Bloque 6, portal 2, 5ºA: sin ascensor", "address Bloque 6, portal 2, 5ºA"),
    (
      "el tercero B del 14 de la calle Mayor se inunda",
      "address tercero B del 14 de la calle Mayor"
    ),
    ("somos os do lugar de Fontán nº 9", "address lugar de Fontán nº 9"),
    ("fica na trav. do forno 6 r/c dto", "address trav. do forno 6 r/c dto"),
  ]) func `an address may name no street, or the door first`(_ text: String, _ datum: String) {
    #expect(Self.found(text) == [datum])
  }

  @Test(arguments: [
    "Artículo 12, 2º b de la ordenanza", "El CEIP Cervantes, 3ºB, necesita sombra",
    "¿Abre la oficina de la Plaza Mayor, 1, planta baja?", "Línea 3, 2ª parada",
    "Soy vecina del barrio de San Roque desde hace 20 años", "Un lugar para descansar 3 minutos",
    "Hospital, bloque 2, planta 3", "Plan Norte 2030, 3º tramo",
  ]) func `articles, classes, halls and offices are no addresses`(_ text: String) {
    #expect(Self.found(text).isEmpty, "\(Self.found(text))")
  }

  @Test(arguments: [
    ("soy la puri la del estanco", "introduction puri"),
    ("Sou a Tininha do café, boa tarde", "introduction Tininha"),
    ("buenas soy Ramón el fontanero", "introduction Ramón"),
    ("Aqui fala o Valdemiro Souzinha, da oficina", "introduction Valdemiro Souzinha"),
    ("aupa, gorka naz", "introduction gorka"),
    ("Dos horas de cola. Ana S. Bonamusilla DNI en mano y nada", "signature Ana S. Bonamusilla"),
    ("Falta luz en la plaza de arriba. — I. Valdecasas", "signature I. Valdecasas"),
    ("Kind regards from a patient resident, Deirdre O'Malley.", "signature Deirdre O'Malley"),
    (
      "No hay bancos en toda la plaza.\nUn saludo y gracias,\nMarujita Pedreña Salvanés",
      "signature Marujita Pedreña Salvanés"
    ),
  ]) func `a name may be small, unknown or behind an article`(_ text: String, _ datum: String) {
    #expect(Self.found(text) == [datum])
  }

  @Test(arguments: [
    ("mi pasaporte marroquí TK 4471829", "passport TK 4471829"),
    ("passeport perdu pendant la grande fête de samedi soir, n° 19FV30417", "passport 19FV30417"),
    (
      "carta d'identità lasciata ieri allo sportello, numero CA41827HK", "national-number CA41827HK"
    ),
    ("tarjeta sanitaria de mi tía CAEX640112937048", "national-number CAEX640112937048"),
  ]) func `codes of letters and digits belong to the document named before them`(
    _ text: String, _ datum: String
  ) {
    #expect(Self.found(text) == [datum])
  }
}
