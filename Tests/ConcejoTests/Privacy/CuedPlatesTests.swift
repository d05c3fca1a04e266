import Testing

@testable import Concejo

/// Plates by their word and by their form.
@Suite struct CuedPlatesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Il motorino targato X9 RB2D è qui da mesi.",
      ["X9 RB2D"]
    ),
    (
      "Der Lieferwagen L-KV 4481 steht im Weg.",
      ["L-KV 4481"]
    ),
    (
      "Das Auto B-TK 318 blockiert die Einfahrt.",
      ["B-TK 318"]
    ),
  ])
  func `a code behind the word for plate is one`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "El camino PR-CC 184 está sin señalizar.",
    "La N-II 340 se inunda.",
    "El plan A-GN 2024 no se cumple.",
  ])
  func `footpaths, roads and years are none`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
