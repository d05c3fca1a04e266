import Testing

@testable import Concejo

/// Names behind titles, with initials and before an office.
@Suite struct TitledNamesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Kind regards, Dr A. J. Braithwayte chair",
      ["A. J. Braithwayte"]
    ),
    (
      "Cordiali saluti, Geom. Pierluigi S. Mondaini amministratore",
      ["Pierluigi S. Mondaini"]
    ),
    (
      "Mit freundlichen Grüßen\nDr.-Ing. K.-H. Mauerstedt",
      ["K.-H. Mauerstedt"]
    ),
    (
      "Com estima, Arq. Belmiro S. Trancosinho",
      ["Belmiro S. Trancosinho"]
    ),
    (
      "Cun saúdo cordial, Carme V. Outeda secretaria da ANPA",
      ["Carme V. Outeda"]
    ),
  ])
  func `a title makes a name of an initial and a word`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }
}
