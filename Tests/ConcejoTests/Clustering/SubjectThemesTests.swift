import ConcejoTestSupport
import Testing

@testable import Concejo

/// A few dozen proposals have a theme for each subject that several name.
@Suite struct SubjectThemesTests {
  /// Three proposals about each of eight subjects, and two that share none.
  private static let texts = [
    "El autobús llega siempre tarde", "Marquesina en la parada del autobús",
    "Más frecuencia del autobús a la ciudad", "Farolas en el camino viejo",
    "La cuesta está a oscuras, poned luces", "Farolas fundidas junto a la ermita",
    "Árboles en la avenida", "Plantar árboles de sombra", "Podar los árboles secos",
    "Más contenedores de reciclaje", "Los contenedores de basura rebosan",
    "Papeleras y contenedores nuevos", "Abrir la biblioteca por la tarde",
    "Libros nuevos en la biblioteca", "La biblioteca, con sala de lectura",
    "La piscina, abierta en septiembre", "Bono de la piscina para familias",
    "Socorrista en la piscina", "Pediatra todos los días", "Médico de tarde en el consultorio",
    "Enfermera para el consultorio", "Multar a quien deja cacas de perro",
    "Parque para perros", "Perros siempre atados",
    "Un xilófono zulú", "Quásares y pterodáctilos",
  ]

  @Test func `each subject is a theme, and nothing holds two of them`() async throws {
    let analysis = try await Pipeline().analysis(of: numberedProposals(Self.texts))
    #expect((7...9).contains(analysis.themes.count))
    for theme in analysis.themes {
      let subjects = Set(theme.proposals.compactMap { Int($0) }.map { ($0 - 1) / 3 })
      #expect(subjects.count == 1, "\(theme.title.text): \(theme.proposals)")
    }
  }

  @Test func `who shares no subject with anyone is in no theme`() async throws {
    let analysis = try await Pipeline().analysis(of: numberedProposals(Self.texts))
    for id in ["25", "26"] {
      #expect(analysis.placements.first { $0.proposal == id }?.theme == nil)
    }
  }

  @Test func `the order of rows changes nothing`() async throws {
    let proposals = numberedProposals(Self.texts)
    let first = try await Pipeline().analysis(of: proposals)
    let second = try await Pipeline().analysis(of: Array(proposals.reversed()))
    #expect(first.themes == second.themes)
    #expect(first.placements == second.placements)
  }

  @Test func `every theme has a measured stability`() async throws {
    let compared = try await Pipeline().comparison(
      of: numberedProposals(Self.texts), vectors: nil, log: DecisionLog([]),
      meter: ProgressMeter())
    let subjects = SubjectRows(of: compared, forms: compared.wordForms())
    #expect(SubjectThemes.fit(subjects))
    let themes = SubjectThemes(
      subjects, directions: compared.rowVectors,
      keys: compared.rows.map { compared.proposals[$0].key }, smallest: 2, seed: 1)
    let assignment = themes.assignment
    #expect(assignment.stabilities.count == assignment.themeCount)
    #expect(assignment.stabilities.allSatisfy { (0.3...1).contains($0 ?? 0) })
  }

  @Test func `two of sixty rows are a theme, three of a hundred and ten, four of many`() {
    let finder = ThemeFinder()
    let sizes = [30, 60, 100, 110, 150, 160, 5000].map { finder.smallestTheme(among: $0) }
    #expect(sizes == [2, 2, 2, 3, 3, 4, 4])
  }
}
