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

  @Test func `ids of letters and digits beside any day of a year are nobody's number`() {
    let ids = ["EXP-2025-0000", "R_0010-1", "PB-2024-117-3", "REG-612345", "A_0042-2"]
    for number in 0..<40 {
      for day in [
        "\(number % 9 + 1)/\(number % 12 + 1)/2025", "2025-1\(number % 3)-\(number % 18 + 10)",
      ] {
        for id in ids {
          let text = "propuesta \(id)\(number) · \(day)"
          #expect(PersonalDataGate().data(in: text).isEmpty, "\(text)")
        }
      }
    }
  }

  @Test func `a number that goes on a code of letters is no telephone, unless the code says so`() {
    #expect(PersonalDataGate().data(in: "Expediente REG-612345678 en trámite").isEmpty)
    #expect(
      PersonalDataGate().data(in: "Llamadme al TEL-612345678 por favor").map(\.kind) == [.telephone]
    )
  }

  @Test(arguments: [
    "Bancos en la plaza y paseo del mar. 3 propuestas distintas · 3 de las 10 propuestas",
    "«Más bancos en la plaza mayor» propuesta t8a05e476",
    "Farolas en el camino del río (t3b12c907)",
    "Vivo en la calle del sol. 4 farolas no alumbran en el 2º tramo",
  ])
  func `a sentence that ends with a short word goes on with no house number`(_ text: String) {
    #expect(!PersonalDataGate().data(in: text).contains { $0.kind == .address }, "\(text)")
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
