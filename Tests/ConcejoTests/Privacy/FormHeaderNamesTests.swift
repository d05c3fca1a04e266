import Testing

@testable import Concejo

/// Names in the headers of forms, the surname first and in capitals, and short forms of names beside cues.
@Suite struct FormHeaderNamesTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Sol·licitant: VENDRIPOLL i SABARTÈS, Guerau. Exposo que no hi ha llum.",
      "VENDRIPOLL i SABARTÈS, Guerau"
    ),
    (
      "SOLICITANTE: MATAMALOS DE LA BARCENILLA, Elpidia\nASUNTO: recibo",
      "MATAMALOS DE LA BARCENILLA, Elpidia"
    ),
    ("Requerente: FALCOEIRA, Ildefonso J.\nASSUNTO: muro", "FALCOEIRA, Ildefonso J"),
    ("Eskatzailea: OTXANDATEGI, Garaxi\nGAIA: argia", "OTXANDATEGI, Garaxi"),
    ("DEMANDEUR : QUERMADEC Jean\nOBJET : clôture", "QUERMADEC Jean"),
    ("RICHIEDENTE: ZANFERRARI PAOLO\nOGGETTO: passo", "ZANFERRARI PAOLO"),
    ("Antragstellerin: KNÖTZELMAYR, Reinhild\nBETREFF: Hecke", "KNÖTZELMAYR, Reinhild"),
    ("APPLICANT: OKWUDILI-FARR, Thessaly\nRE: kerb", "OKWUDILI-FARR, Thessaly"),
  ]) func `a surname in capitals stands first in a header`(_ text: String, _ name: String) {
    #expect(Self.found(text) == [name])
  }

  @Test(arguments: [
    ("Digam se a praça está bem. Cumps, Z. Bombardino", "Z. Bombardino"),
    ("In der Allee wurden Autos gezählt. LG Gerlind W.", "Gerlind W"),
    ("Cordialment, M. Àngels Brugaroll, arquitecta", "M. Àngels Brugaroll"),
    ("Preguntar x Sra. Cuevas. Es por la beca.", "Cuevas"),
    ("Perguntar pelo Vítor.", "Vítor"),
    (
      "Que conste que el arriba firmante, Lic. Evaristo Roldán y Téllez, no autoriza la antena.",
      "Evaristo Roldán y Téllez"
    ),
  ]) func `short forms beside their cues tell who writes`(_ text: String, _ name: String) {
    #expect(Self.found(text) == [name])
  }

  @Test(arguments: [
    "SOLICITANTE: ASOCIACIÓN VECINAL EL PINAR, Soria", "APPLICANT: ACME PAVING LTD\nRE: kerb",
    "SOLICITANTE: HORMIGONES TERRAZO, S.L.", "DEMANDEUR : MAIRIE DE LYON",
    "RICHIEDENTE: COMUNE DI MANTOVA", "SOLICITANTE: QUIEN LO PIDA, Gracias",
    "Lo vimos en la plaza. Cumps, a todos", "Preguntar x la beca.",
  ]) func `firms and offices stay`(_ text: String) {
    #expect(Self.found(text).isEmpty, "\(Self.found(text))")
  }
}
