import ConcejoTestSupport
import Testing

@testable import Concejo

/// What is shown of two texts that are kept apart is the same stretch of both, and the one that decides.
@Suite struct ChangedPlaceTests {
  /// Two texts, and what is shown of them.
  struct Example: Sendable, CustomTestStringConvertible {
    let texts: [[String]]
    let objection: DuplicateObjection
    let removed: String
    let inserted: String

    var testDescription: String { "\(removed) / \(inserted)" }
  }

  static let examples: [Example] = [
    // What asks for nothing stands before a word in both texts: it is no change, on neither side.
    Example(
      texts: [
        [
          "Cita previa que se pueda pedir sin certificado digital",
          "Pido que se pueda solicitar la cita previa en la web de la Junta sin certificado digital ni"
            + " Cl@ve, solo con el nombre y un teléfono, porque mucha gente mayor no tiene nada de eso.",
        ],
        [
          "Cita previa que se pueda pedir sin certificado digital ni clave",
          "Pido que se pueda pedir la cita previa en la página de la Junta sin certificado digital ni"
            + " Cl@ve, solo con nombre y teléfono, ya que mucha gente mayor no tiene nada de eso.",
        ],
      ], objection: .oppositeDemand, removed: "", inserted: "ni clave"),
    // A filler that only one of them has is left out at the edge.
    Example(
      texts: [
        [
          "Que me llamen por mi nombre",
          "En el centro de salud soy el A-047. Que nos llamen por el nombre y no por un número, que no"
            + " somos ganado.",
        ],
        [
          "Que nos llamen por el nombre",
          "En el centro de salud soy el A-112. Pido que nos llamen por nuestro nombre y no por el"
            + " número, que no somos ganado ni paquetes.",
        ],
      ], objection: .otherNumber, removed: "A-047", inserted: "A-112"),
    // Of two changes that a shared word or two part, the one that decides.
    Example(
      texts: [
        [
          "Implantar zona SER Opañel y Comillas",
          "Delimitar el barrio de Opañel y de Comillas con zona SER, porque es imposible aparcar y los"
            + " coches de fuera se quedan todo el día.",
        ],
        [
          "Implantar zona SER en Opañel y San Isidro",
          "Delimitar el barrio de Opañel y de San Isidro con zona SER, porque es imposible aparcar y los"
            + " coches de fuera se quedan todo el día.",
        ],
      ], objection: .otherPlace, removed: "Comillas", inserted: "San Isidro"),
    // Where none decides by itself, all of them with what both texts have between.
    Example(
      texts: [
        [
          "Zona SER Comillas/Carabanchel",
          "Para delimitar el barrio con zona SER, porque es imposible aparcar y los coches de fuera se"
            + " quedan todo el día en nuestras calles.",
        ],
        [
          "Zona SER Opañel y Comillas",
          "Para delimitar el barrio con zona SER, porque es imposible aparcar y los coches de fuera se"
            + " quedan todo el día en nuestras calles.",
        ],
      ], objection: .otherPlace, removed: "Comillas/Carabanchel", inserted: "Opañel y Comillas"),
    // Titles that only say what it is about are not what is contrary.
    Example(
      texts: [
        [
          "Respeto sin tanto usted",
          "Pido que en las oficinas de la Junta el personal tutee a todo el mundo, tenga la edad que"
            + " tenga. Es una cuestión de cercanía y no cuesta dinero.",
        ],
        [
          "Sobre el tuteo",
          "Pido que en las oficinas de la Junta el personal trate a todo el mundo de usted, tenga la edad"
            + " que tenga. Es una cuestión de respeto y no cuesta dinero.",
        ],
      ], objection: .oppositeDemand, removed: "tutee a todo el mundo",
      inserted: "trate a todo el mundo de usted"),
    Example(
      texts: [
        [
          "Cruce de datos",
          "Que la administración pueda consultar mis datos en otros organismos sin pedirme permiso cada"
            + " vez. Así se agilizan los trámites y todos ganamos tiempo.",
        ],
        [
          "La administración no tiene que mirar mis datos",
          "Que la administración no pueda consultar mis datos en otros organismos sin pedirme permiso cada"
            + " vez. Así se protege la intimidad y todos ganamos tranquilidad.",
        ],
      ], objection: .oppositeDemand, removed: "", inserted: "no"),
    // A title may say it all.
    Example(
      texts: [
        [
          "Cita previa obligatoria en todas las oficinas de registro",
          "Propongo que la cita previa sea obligatoria en todas las oficinas de registro de la Junta. Así"
            + " cada uno sabe a qué hora le toca.",
        ],
        [
          "Cita previa voluntaria en todas las oficinas de registro",
          "Propongo que la cita previa deje de ser obligatoria en todas las oficinas de registro de la"
            + " Junta. Así cada uno va a la hora que puede.",
        ],
      ], objection: .oppositeDemand, removed: "obligatoria", inserted: "voluntaria"),
  ]

  @Test(arguments: examples)
  func `what decides is shown, on both sides alike`(example: Example) async throws {
    let texts = example.texts.enumerated().map { index, text in
      Proposal(id: "p\(index)", title: text[0], body: text[1])
    }
    for (first, second) in [(0, 1), (1, 0)] {
      let pair = [texts[first].with(id: "a"), texts[second].with(id: "b")]
      let found = try await Copies(among: pair + FiveThemes.proposals)
      let apart = try #require(found.keptApart("a", "b"))
      let change = try #require(apart.change)
      #expect(apart.objection == example.objection)
      #expect((first == 0 ? change.removed : change.inserted) == example.removed)
      #expect((first == 0 ? change.inserted : change.removed) == example.inserted)
    }
  }

  @Test func `what is shown of letters and their forms stands in both texts`() async throws {
    let texts = Self.examples.enumerated().flatMap { index, example in
      example.texts.enumerated().map { side, text in
        Proposal(id: "e\(index)-\(side)", title: text[0], body: text[1])
      }
    }
    let found = try await Copies(among: texts + FiveThemes.proposals)
    let byNumber = found.analysis.proposals
    #expect(found.analysis.duplicates.keptApart.count >= Self.examples.count)
    for pair in found.analysis.duplicates.keptApart {
      guard let change = pair.change else { continue }
      #expect(byNumber[pair.first].text.contains(change.removed))
      #expect(byNumber[pair.second].text.contains(change.inserted))
    }
  }

  @Test(arguments: [
    ("ni clave\nPido que se pueda", "ni clave. Pido que se pueda"),
    ("¿Y la luz?\n\nQue se arregle", "¿Y la luz? Que se arregle"),
    ("la plaza (vieja)\nQue", "la plaza (vieja). Que"), ("en una línea", "en una línea"), ("", ""),
  ])
  func `in one line, a title ends as a sentence does`(text: String, told: String) {
    let change = TextChange(removed: text, inserted: "", isOwnText: false)
    #expect(change.inOneLine.removed == told)
  }
}
