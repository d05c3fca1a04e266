import ConcejoTestSupport
import Testing

@testable import Concejo

/// What some ask for and others deny is not shown as what a theme asks for.
@Suite struct DividedDemandTests {
  private static let places = [
    ("la oficina de empleo", "porque a las nueve la cola ya da la vuelta a la esquina"),
    ("el registro civil", "que solo atiende dos mañanas y deja fuera a medio barrio"),
    ("la delegación de hacienda", "donde nadie sabe nunca a qué ventanilla hay que acudir"),
    ("el consultorio médico", "pues las consultas acumulan semanas enteras de retraso"),
    ("la jefatura de tráfico", "ya que cambiar un permiso cuesta tres viajes a la capital"),
  ]
  private static let pairs = places.enumerated().flatMap { number, place in
    ["mantenga", "elimine"].map { verb in
      Proposal(
        id: "\(verb)\(number)", title: "Cita previa",
        body: "Propongo que se \(verb) la cita previa en \(place.0), \(place.1).")
    }
  }
  private static let others = [
    Proposal(
      id: "phone", title: "Cita previa",
      body: "Que la cita previa se pueda pedir por teléfono, no solo en internet."),
    Proposal(
      id: "evening", title: "Cita previa",
      body: "Que haya cita previa por la tarde para quien trabaja por la mañana."),
  ]

  @Test func `neither of two that contradict each other leads a theme`() async throws {
    let all = FiveThemes.proposals + Self.pairs + Self.others
    let findings = try await settled(all)
    let sorted = all.sorted { Proposal.id($0.id, precedes: $1.id) }
    let contrary = Report.contraryPairs(in: findings, of: sorted)
    let disputed = Set(contrary.values.joined().flatMap { [$0.first, $0.second] })
    #expect(disputed.count == Self.pairs.count)
    let theme = try #require(findings.theme(findings.placement(of: "phone")?.theme ?? 0))
    #expect(theme.proposals.contains("mantenga0"))
    let lead = try #require(theme.quotes.first)
    #expect(!disputed.contains(lead.proposal), "\(lead)")
  }

  @Test func `two that ask for contrary things are on a slide where no sides are counted`() {
    let change = TextChange(removed: "mantenga", inserted: "elimine", isOwnText: false)
    let pair = Findings.ApartRecord(
      first: "2", second: "3", similarity: 0.9, objection: .oppositeDemand, change: change)
    func slides(_ pairs: [Findings.ApartRecord]) -> String {
      Report(
        DeliverableSamples.findings(keptApart: pairs), proposals: DeliverableSamples.proposals,
        language: .es
      ).slides().markdown
    }
    #expect(slides([pair]).contains(Messages(.es)["theme.apart"]))
    #expect(!slides([]).contains(Messages(.es)["theme.apart"]))
  }
}
