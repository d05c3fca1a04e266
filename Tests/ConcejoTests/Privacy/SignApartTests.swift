import Testing

@testable import Concejo

/// The sign of e-mail addresses with blanks around it.
@Suite struct SignApartTests {
  @Test(arguments: ["pepe @ correo.es", "pepe @ ville.fr", "kontakt @ stadt.de"])
  func `it makes an address whatever other words there are`(_ text: String) {
    #expect(PersonalDataGate().data(in: text).map(\.kind) == [.email], "\(text)")
  }
}
