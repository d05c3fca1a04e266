import ConcejoTestSupport
import Testing

@testable import Concejo

/// A few dozen proposals are placed by the subjects that they name.
@Suite struct SubjectPlacingTests {
  private static let texts = [
    "Que no cierren el consultorio en agosto", "El consultorio, abierto también por la tarde",
    "Médico todos los días en el consultorio", "Una enfermera para el consultorio",
    "El autobús llega siempre tarde", "Marquesina en la parada del autobús",
    "Un autobús a la ciudad los fines de semana", "Más horarios de autobús",
    "Abrir la piscina en junio", "Sombra en el césped de la piscina",
    "Bono de la piscina para familias", "Socorrista en la piscina hasta las nueve",
    "Farmacia de guardia los fines de semana",
    "Local para que se reúnan los jóvenes los fines de semana",
    "Fútbol gratis los fines de semana", "Taller de teatro los fines de semana",
  ]

  @Test func `words of time, and where something stands, weigh less than what is asked for`()
    async throws
  {
    let compared = try await Pipeline().comparison(
      of: numberedProposals(["Farmacia los sábados en la plaza"] + Self.texts), vectors: nil,
      log: DecisionLog([]), meter: ProgressMeter())
    let rows = SubjectRows(of: compared, forms: compared.wordForms())
    let row = try #require(compared.rows.firstIndex { compared.proposals[$0].id == "1" })
    func share(_ word: String) throws -> Double {
      let surface = try #require(compared.contentCorpus.surfaces.find(Array(word.utf8)[...]))
      let term = Int(compared.lexicon.termOfSurface[Int(surface)])
      let own = try #require(rows.terms[row].first { $0.feature == term }).value
      let entry = try #require(
        compared.vectors.entries(of: row).first { Int(compared.vectors.columns[$0]) == term })
      return own / Double(compared.vectors.values[entry])
    }
    #expect(try share("plaza") < share("farmacia"))
    #expect(try share("sábados") < share("farmacia"))
  }

  @Test func `whom nothing but a time brings together is in no theme of that time`() async throws {
    let analysis = try await Pipeline().analysis(of: numberedProposals(Self.texts))
    let strangers: Set = ["13", "14", "15", "16"]
    for theme in analysis.themes {
      #expect(Set(theme.proposals).intersection(strangers).count < 3, "\(theme.title.text)")
    }
    let places = analysis.placements.map(\.theme)
    #expect(places[0] != nil && places[0] == places[1])
    #expect(places.count == Self.texts.count)
  }

  @Test func `what many sent is in a theme, though it shares nothing with the others`() async throws
  {
    let letter = "Retiren la antena de telefonía del tejado del polideportivo viejo"
    let analysis = try await Pipeline().analysis(
      of: numberedProposals(Self.texts + [String](repeating: letter, count: 12)))
    #expect(analysis.placements.suffix(12).allSatisfy { $0.theme != nil })
  }
}
