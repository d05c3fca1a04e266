import Testing

@testable import Concejo

@Suite struct LeadingNamesTests {
  private static let wishes = [
    "Bancos a la sombra en la alameda", "Que venga la matrona los viernes",
    "Una fuente para las ciclistas", "Pintar las rayas del aparcamiento",
    "Una ludoteca en las escuelas viejas", "Cortar la maleza de la acequia",
  ]
  private static let names = [
    "Teresa Fingida Lobo", "José Antonio Fingido Cano", "Rosa Imaginaria Vidal",
    "Miguel Fingido Ramos", "Ana Belén Imaginaria Rey", "Luis Fingido Torres",
  ]

  private static func read(_ texts: [String]) throws -> ImportedFile {
    let rows = texts.enumerated().map { "\($0.offset + 1);\"\($0.element)\"" }
    let table = (["id;Propuesta"] + rows).joined(separator: "\n") + "\n"
    return try ProposalImport().read(Array(table.utf8), file: "a.csv").hidingPersonalData()
  }

  @Test(arguments: [": ", " - ", " – ", " | "])
  func `names in front of most texts are no part of them`(sign: String) throws {
    let texts = zip(Self.names, Self.wishes).map { $0 + sign + $1 }
    let file = try Self.read(texts + ["Arreglar el tejado: gotea"])
    #expect(file.proposals.map(\.text) == Self.wishes + ["Arreglar el tejado: gotea"])
    #expect(file.notes.map(\.code).contains("leading-names"))
  }

  static let others = [
    [
      "Plaza de España", "Calle Mayor", "Paseo del Río", "Barrio de San Blas", "Camino Viejo",
      "Sur",
    ],
    ["Ana Gil Soto", "Bancos", "Sombra", "Ocio", "Aceras", "Fuentes"],
  ]

  @Test(arguments: others)
  func `places and subjects in front of texts stay`(before: [String]) throws {
    let texts = zip(before, Self.wishes).map { $0 + ": " + $1 }
    let file = try Self.read(texts)
    #expect(!file.notes.map(\.code).contains("leading-names"))
    #expect(file.proposals.last?.text == texts.last)
  }
}
