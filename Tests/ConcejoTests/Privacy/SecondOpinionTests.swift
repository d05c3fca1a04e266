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
    "Uno de los tres parques, o dos",
  ])
  func `amounts, dates, laws, files and streets are not`(text: String) {
    #expect(kinds(text).isEmpty, "\(text)")
  }

  @Test func `masked texts have nothing of it left where the rules saw all`() {
    for text in ["mi tel es 654 321 098", "Soy Ana Gil Ruiz", "ana@correo.es"] {
      #expect(kinds(PersonalDataGate().masked(text).text).isEmpty, "\(text)")
    }
  }
}
