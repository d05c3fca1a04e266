import Testing

@testable import Concejo

/// The corpora of IRaMuTeQ.
@Suite struct IramuteqTests {
  @Test func `lines of themes are variables and no text`() throws {
    let file = try imported(
      """
      **** *n_1
      -*tema_calle
      Pido bancos con sombra en la plaza.
      **** *n_2
      -*tema_agua
      Que arreglen la fuente del parque.
      -*tema_calle
      Y las aceras.

      """)
    #expect(file.proposals.count == 2)
    #expect(file.proposals.allSatisfy { !$0.body.contains("tema") && !$0.body.contains("*") })
    #expect(Set(file.proposals.compactMap(\.category)) == ["calle", "agua; calle"])
    #expect(file.notes.contains { $0.code == "themes" })
  }
}
