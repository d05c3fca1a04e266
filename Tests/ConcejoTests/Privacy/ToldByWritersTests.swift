import Testing

@testable import Concejo

@Suite struct ToldByWritersTests {
  private func kinds(_ text: String) -> [SensitiveContent.Kind] {
    SensitiveContentSearch().contents(of: text).map(\.kind)
  }

  @Test(arguments: [
    ("Dormimos en la furgoneta desde el verano y pido una ducha", SensitiveContent.Kind.hardship),
    ("Debo tres recibos y la ventanilla cierra a las doce", .hardship),
    ("Estuve en la cárcel y nadie me da trabajo", .status),
    ("Soy lesbiana y en la piscina se ríen", .orientation),
    ("Me siguieron hasta el portal, faltan farolas", .violence),
    ("Dejé de beber hace un año y el grupo cierra en agosto", .health),
    ("Em van operar al maig i no puc pujar les escales", .health),
    ("Dormo al carrer i el lavabo públic tanca a les vuit", .hardship),
    ("Soc musulmana i a la feina em miren pel vel", .orientation),
    ("Tiven un ictus e non hai varanda", .health),
    ("Dormimos numa garagem desde janeiro", .hardship), ("Fui internada em março", .health),
    ("Sou cigana e não me arrendam casa por ser cigana e pelo apelido", .orientation),
    ("Depresioa daukat eta hitzordua bi hilabetera eman didate", .health),
    ("Autoan bizi naiz eta komunik ez dago", .hardship),
    ("Trans naiz eta izena gaizki dute fitxan", .orientation),
    ("We sleep in our car behind the station", .hardship),
    ("I was raped in that underpass", .violence),
    ("Je suis séropositif et le guichet est sans cloison", .health),
    ("Ich habe Krebs und brauche eine Bank vor der Praxis", .health),
    ("Dormo in macchina vicino al cimitero", .hardship),
  ])
  func `what writers tell of themselves is flagged`(text: String, kind: SensitiveContent.Kind) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    ("Mi hija está en diálisis y el taxi no llega", SensitiveContent.Kind.health),
    ("Con la quimio me canso. Pido un banco en la cuesta.", .health),
    ("El meu germà és a la presó i no hi ha bus", .status),
    ("O meu irmán volveu beber e non hai axuda no concello", .health),
    ("A minha mãe anda de pijama na rua à noite", .health),
  ])
  func `what is told beside the writer or a relative is flagged`(
    text: String, kind: SensitiveContent.Kind
  ) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    ("La niña de la panadera, de cinco años, cruza sola", SensitiveContent.Kind.minor),
    ("Mi nieto de once años espera en la cuneta", .minor),
    ("El jardinero de la Sra. Pérez vende droga en el parque", .accusation),
    ("El tesorero cobra por debajo de la mesa", .accusation),
    ("L'arquitecte va contractar el seu cunyat", .accusation),
    ("O carteiro bebe durante o servizo", .accusation),
    ("O tesoureiro meteu a filha na junta", .accusation),
    ("Arkitektoak bere anaia kontratatu du", .accusation),
  ])
  func `children and deeds of those who can be told are flagged`(
    text: String, kind: SensitiveContent.Kind
  ) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    "Sin embargo me parece poco", "Vivo en la calle Mayor y pido contenedores",
    "No tenemos espacios donde reunirnos", "Pido un plan para personas sin papeles",
    "Me gustaría una unidad contra la depresión en jóvenes",
    "Trabajo con mujeres que sufren maltrato y faltan pisos",
    "Propongo que en clase se explique qué es el cáncer",
    "Vivim al carrer Nou i cal més llum", "Mi barrio necesita un comedor social",
    "Mi hijo va en su carrito de bebé y no cabe en el ascensor",
    "We need a food bank and more support for refugees",
  ])
  func `a demand for all and a manner of speaking are not`(text: String) {
    #expect(kinds(text).isEmpty, "\(text) \(kinds(text))")
  }
}
