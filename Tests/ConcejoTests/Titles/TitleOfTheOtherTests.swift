import ConcejoTestSupport
import Testing

@testable import Concejo

/// A theme of two proposals says what either asks for, unless one phrase says both.
@Suite struct TitleOfTheOtherTests {
  /// What tells a theme from another one, about a swimming pool.
  private static let others = [
    "La piscina municipal necesita agua más templada", "Abono familiar de la piscina municipal",
    "Vestuarios limpios en la piscina", "La piscina municipal, con socorrista de tarde",
    "Cursos de natación en la piscina municipal", "Que la piscina tenga gradas y taquillas",
    "Horario de natación en la piscina municipal", "Duchas de la piscina sin agua caliente",
  ]

  /// The title of a theme of two proposals.
  private func title(
    of first: (title: String, body: String), _ second: (title: String, body: String)
  ) async throws -> ThemeTitle {
    let two = [first, second].enumerated().map {
      Proposal(id: "x\($0)", title: $1.title, body: $1.body)
    }
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(of: two + numberedProposals(Self.others)).themes
    return try #require(themes.first { $0.proposals.contains("x0") }).title
  }

  @Test func `the title that the other gave stands behind what one asks for`() async throws {
    let title = try await title(
      of: (
        "Acompañamiento contra la soledad",
        "Que alguien visite a las personas mayores que viven solas."
      ), ("Ayuda a domicilio", "Más horas para las personas mayores dependientes."))
    #expect(title.text == "Acompañamiento contra la soledad y ayuda a domicilio")
    #expect(title.parts.map(\.proposal).sorted() == ["x0", "x1"])
  }

  @Test func `two that share a quality are both named`() async throws {
    let title = try await title(
      of: ("Comedor escolar", "Con cocina propia y productos de la zona."),
      ("Apoyo escolar", "Clases de apoyo por la tarde."))
    #expect(title.text == "Apoyo escolar y comedor escolar")
  }

  @Test func `what both have names both`() async throws {
    let title = try await title(
      of: ("Pediatra en el centro de salud", "Un año sin pediatra."),
      ("Ampliar el centro de salud", "El centro de salud es pequeño."))
    #expect(title.text.lowercased() == "centro de salud")
  }
}
