import Testing

@testable import Concejo

/// E-mail addresses as they are dictated, a comma behind each part.
@Suite struct DictatedEmailsTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Mi correo: olga_brandariz, arroba, gmail, punto, com",
      "olga_brandariz, arroba, gmail, punto, com"
    ),
    (
      "El correu és mei-ribalta, arrova, posteo, punt, net i prou",
      "mei-ribalta, arrova, posteo, punt, net"
    ),
    (
      "O correo é xan, punto, leis, arroba, posteo, punto, gal",
      "xan, punto, leis, arroba, posteo, punto, gal"
    ),
    ("email t.falcato, arroba, sapo, ponto, pt", "t.falcato, arroba, sapo, ponto, pt"),
    ("Mail : y.quemener, arobase, free, point, fr.", "y.quemener, arobase, free, point, fr"),
    (
      "Scrivete a l.bonaventi, chiocciola, pec, punto, it",
      "l.bonaventi, chiocciola, pec, punto, it"
    ),
    ("Mail: u.grünwedel, at, posteo, punkt, org", "u.grünwedel, at, posteo, punkt, org"),
    ("reply to s.lowther, at, proton, dot, me", "s.lowther, at, proton, dot, me"),
    ("nire posta: ane.urki, a bildua, gmail, puntu, com", "ane.urki, a bildua, gmail, puntu, com"),
  ]) func `commas may stand between the parts`(_ text: String, _ address: String) {
    #expect(Self.found(text) == [address])
  }

  @Test(arguments: [
    "Look, at noon, dot the lines again.", "We met, at, well, the point, as you know.",
    "Pesa, una arroba, más o menos, y punto.", "Il vient, point, et c'est tout.",
  ]) func `a sentence with the same words is none`(_ text: String) {
    #expect(Self.found(text).isEmpty, "\(Self.found(text))")
  }
}
