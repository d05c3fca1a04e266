import Testing

@testable import Concejo

/// Places and categories that many proposals share.
@Suite struct MaskedLabelsTests {
  @Test func `each is masked as a text by itself is, however often it is asked for`() {
    let gate = PersonalDataGate()
    var labels = MaskedLabels(gate: gate)
    for _ in 0..<2 {
      for text in ["Chamberí", "Contacto: ana.gil@example.org", ""] {
        #expect(labels.masked(text) == gate.masked(text))
      }
    }
    #expect(labels.masked(nil as String?) == nil)
  }
}
