import Testing

@testable import Concejo

@Suite struct SecondOpinionTests {
  private func kinds(_ text: String) -> [DoubtfulPassage.Kind] {
    SecondOpinion().passages(in: text).map(\.kind)
  }

  // Most of these are no datum by the rules that hide.
  @Test(arguments: [
    ("Quedamos, 6543 21 098, por la tarde", DoubtfulPassage.Kind.digits),
    ("Trae el AB1234567 a la oficina", .code),
    ("apunta: seis, cuatro, dos, uno, cero", .spokenDigits),
    ("Lo lleva Josefa Tenorio desde siempre", .name), ("lo lleva josefa pérez", .name),
    ("pepe # gmail . com", .atSign),
    ("resido por la zona del 145", .cue),
    ("vino a verlo Gertrudis ayer", .name), ("Anoté X-0913377-L ayer", .code),
    ("Nacimiento: 17/09/1958", .cue),
    ("fotocopia del suyo y 49012338 m el mio", .digits),
    ("soy u/tapas_y_ruido en reddit", .atSign),
    ("vive en veïnat de Dalt núm 4 desde niño", .cue), ("Foru plaza 4, 2-C nago", .cue),
    ("carta a nombre de otra persona, Casimirio Peñalbo, que no conozco", .name),
    ("firma la misma, viuda de Reinosa", .name),
    ("Pido un certificado de mi nacimiento por escrito. Solennia Guivarc'h", .name),
    ("Je voudrais une réponse à ma lettre. Solennie B.", .name),
    ("Eskerrik asko zuen lanagatik.\nItzea A. Mendizar, lehendakaria\n[***]", .name),
    ("no me contestan nunca. firmado chelo", .name), ("ich bin jonas kretz, hallo", .name),
    ("ni unai zubel naz, aupa", .name), ("Carte d'identité n° X4RTBPFW4", .code),
    ("Il motorino targato X7 RB4D è qui", .code), ("Der Wagen L-KV 4482 steht da", .code),
    ("carrer Major número vint, baixos", .cue), ("enviar a apartado de correos 318", .cue),
    ("[***]\npresidente, 22, allée des Demoiselles", .cue),
    ("https://www.linkedin.com/in/torben-hasel", .atSign),
  ])
  func `what a rule may have missed is told`(text: String, kind: DoubtfulPassage.Kind) {
    #expect(kinds(text).contains(kind), "\(text)")
  }

  @Test(arguments: [
    "El presupuesto es de 12.345.678 euros, un 12,5 % más", "La Ley 39/2015, de 1 de octubre",
    "Entre 2015 y 2023", "El expediente 2023/0001234 sigue abierto",
    "De 9:00 a 14:00 y de 16:00 a 20:00",
    "El 12/05/2023 y el 2024-01-31", "Que arreglen la calle Antonio Machado",
    "l@s vecin@s del barrio",
    "37502 | 37503 | 37510", "1234567,12,3", "c0ffee12-1234-5678-9abc-1234567890ab",
    "Uno de los tres parques, o dos", "Las líneas 25, 31, 142 y 6 del autobús",
    "Código de la propuesta: MAD-2024-12-37094", "Cuesta de 2.000 - 5.000 cada uno",
    "id=3026067&ts=1741430070", "en dirección a la M-40", "plazo de matrícula de 10 días",
  ])
  func `amounts, dates, laws, files, lines and streets are not`(text: String) {
    #expect(kinds(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "Cortan el tráfico hasta Marcelo Usera", "Cruce de Ramón Gómez de la Serna",
    "Una oficina en Guadalupe", "El metro de Gregorio Marañón y Antonio Machado",
    "Que den a la calle el nombre de Juan Antonio Samaranch",
  ])
  func `streets, stations and towns that are named after people are no people`(text: String) {
    #expect(kinds(text).isEmpty, "\(text)")
  }

  @Test func `words that end many texts are no name`() {
    let ends = (1...4).map { Array("Texto \($0) que dice una cosa. Encontre Tresturons".utf8)[...] }
    let opinion = SecondOpinion()
    #expect(opinion.passages(inPieces: [ends[0]]).count == 1)
    #expect(opinion.passages(inPieces: ends).isEmpty)
  }

  @Test func `a known name in many texts is told of each`() {
    let text = Array("Lo lleva Josefa Tenorio desde siempre".utf8)[...]
    #expect(SecondOpinion().passages(inPieces: [text, text, text, text]).count == 4)
  }

  @Test func `masked texts have nothing of it left where the rules saw all`() {
    for text in ["mi tel es 654 321 098", "Soy Ana Gil Ruiz", "ana@correo.es"] {
      #expect(kinds(PersonalDataGate().masked(text).text).isEmpty, "\(text)")
    }
  }
}
