import Testing

@testable import Concejo

/// Addresses that name the number before the street, and houses of estates.
@Suite struct NumberedHousesTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Vivo en el número 41 de la calle Olivares, bajo izquierda, y se inunda.",
      "número 41 de la calle Olivares, bajo izquierda"
    ),
    (
      "Som al número 17 del carrer de les Eres, àtic segona, sobre el local.",
      "número 17 del carrer de les Eres, àtic segona"
    ),
    (
      "vivimos no portal 5 da rúa Cabaleiros, segundo A e non se dorme",
      "portal 5 da rúa Cabaleiros, segundo A"
    ),
    (
      "moro no nº 88 da Rua das Flores, cave dto. e entra água",
      "nº 88 da Rua das Flores, cave dto."
    ),
    (
      "noi stiamo al numero 31 di via Cavalli, sottoscala, 46100 Mantova",
      "numero 31 di via Cavalli, sottoscala, 46100"
    ),
    (
      "we're at number 21 on Cooper Row, basement flat, BS3 4QN and it floods",
      "number 21 on Cooper Row, basement flat, BS3 4QN"
    ),
    ("on est au 9 de l'impasse du Puits et ça pue", "9 de l'impasse du Puits"),
    (
      "Adresse Haus Nummer sieben in der Kirschallee, Dachgeschoss haben Sie",
      "Haus Nummer sieben in der Kirschallee, Dachgeschoss"
    ),
    (
      "la del bloque tres, escalera derecha, quinto B, de la calle Azahar",
      "bloque tres, escalera derecha, quinto B, de la calle Azahar"
    ),
    (
      "Ni hemen (San Martin kalearen hogeita hirugarrena, bigarren eskuina).",
      "San Martin kalearen hogeita hirugarrena, bigarren eskuina"
    ),
    ("DOMICILIO: PS. DE LA RIBERA 12 BL. 3 PTAL. 1 4ºA", "PS. DE LA RIBERA 12 BL. 3 PTAL. 1 4ºA"),
    ("No es esa sino Urb. Los Pinares, parcela 24, 41930.", "Urb. Los Pinares, parcela 24, 41930"),
    ("non se pode empadroar en Estrada de Lugo nº 45, 15404.", "Estrada de Lugo nº 45, 15404"),
    (
      "J'habite Résidence Les Tilleuls, entrée 2, 33700 Mérignac.",
      "Résidence Les Tilleuls, entrée 2, 33700"
    ),
    ("Aspetta il bus. Sta in Salita San Rocco 7/2 rosso.", "Salita San Rocco 7/2 rosso"),
  ]) func `a number before the street tells a home`(_ text: String, _ address: String) {
    #expect(Self.found(text) == [address])
  }

  @Test(arguments: [
    "El ayuntamiento está en el número 63 de la calle Alfarería.",
    "La escuela del número 9 del carrer de les Moles, primer edificio de la zona.",
    "Falta luz en el número 12 de la calle Mayor y en la plaza.",
    "Las obras del portal 7 de la calle Real, primera fase, van tarde.",
    "El colegio, número 5 de la calle Ancha, 28001.",
    "Hay 3 de la calle Mayor que piden más árboles.",
    "Polígono 4, parcela 118, 41930 es suelo rústico.",
    "Empadronarse en la oficina de la calle Mayor 5, 28013, lleva horas.",
    "La biblioteca de la Urb. Los Pinares cierra.", "Nafarroa kalearen bigarren zatia itxita dago.",
    "Abrir el solar del número 12 de la rúa Nova, 15001.", "PS. Gracias a los 3 de la planta 2.",
    "Sta in piazza Roma 3 il mercato.", "El parque de la Urb. Los Pinos, entrada 2, 28001 sin luz",
    "The Number 9 stops at Cooper Row.", "La boulangerie est au 9 de la rue Haute.",
  ]) func `offices, works and demands stay`(_ text: String) {
    #expect(Self.found(text).isEmpty, "\(Self.found(text))")
  }
}
