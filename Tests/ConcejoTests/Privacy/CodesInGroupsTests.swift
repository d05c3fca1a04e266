import Testing

@testable import Concejo

/// Telephones and codes of cards in groups, behind the words that tell what they are.
@Suite struct CodesInGroupsTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    ("Telefone 21.774.06.18, de manhã.", "21.774.06.18"),
    ("Fisso 0461-23.05.19, grazie", "0461-23.05.19"),
    ("Festnetz 07 31-5 30 82 4, bitte", "07 31-5 30 82 4"),
    ("Landline 01632-960-777 please", "01632-960-777"),
  ]) func `a line at home is told by its word`(_ text: String, _ number: String) {
    #expect(Self.found(text) == [number])
  }

  @Test(arguments: [
    ("ma carte d'identité c'est la F6M RT2 914, voilà", "F6M RT2 914"),
    ("Ausweisnr. L 7T3 VX05 4 1 und fertig", "L 7T3 VX05 4 1"),
    ("la mia c.i. CA 52 118 KP è scaduta", "CA 52 118 KP"),
    ("tessera 80380-00051-77204-19386, aspetta il bus", "80380-00051-77204-19386"),
  ]) func `the code of a card may stand in groups`(_ text: String, _ code: String) {
    #expect(Self.found(text) == [code])
  }

  @Test(arguments: [
    "Un abbonamento a prezzo fisso costa 1.250.000 euro.", "Festnetz 2030: 500 Haushalte",
    "la carte d'identité coûte 25 euros, bus C4 et C12",
    "el carnet de identidad A4 en 12 BUS C2 va mal",
    "la voce CA 52 118 KP del bilancio", "protocollo 70380-00051-77204-19386",
  ]) func `prices, lines and files stay`(_ text: String) {
    #expect(Self.found(text).isEmpty, "\(Self.found(text))")
  }
}
