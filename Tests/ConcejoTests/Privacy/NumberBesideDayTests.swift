import Testing

@testable import Concejo

/// An id with a day beside it is no longer number.
@Suite struct NumberBesideDayTests {
  @Test(arguments: ["1494 · 12/03/2026 · 2 apoyos", "1494 12/03/2026", "12-03-2026 / 1494"])
  func `an id and a day whose digits pass a check are no number of the social security`(
    _ text: String
  ) {
    #expect(!PersonalDataGate().data(in: text).contains { $0.kind == .socialSecurity }, "\(text)")
  }

  @Test(arguments: [
    "7 · 14/11/2023 · 7 apoyos", "9 · 14/11/2023", "72 14/11/2023", "612 14-11-2023",
  ])
  func `an id and a day are no telephone`(_ text: String) {
    #expect(PersonalDataGate().data(in: text).isEmpty, "\(text)")
  }

  @Test(arguments: ["612/34/56/78", "91-234-56-78", "612 34 56 78 · 14/11/2023"])
  func `a telephone parted by the signs of days still is one`(_ text: String) {
    #expect(PersonalDataGate().data(in: text).map(\.kind) == [.telephone], "\(text)")
  }

  @Test(arguments: ["28/12345678/40", "28 1234 5678 40", "281234567840"])
  func `a number as people write it still is one`(_ text: String) {
    #expect(
      PersonalDataGate().data(in: "Mi afiliación a la Seguridad Social es \(text).").contains {
        $0.kind == .socialSecurity
      }, "\(text)")
  }
}
