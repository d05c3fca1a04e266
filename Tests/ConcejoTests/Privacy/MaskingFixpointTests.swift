import Testing

@testable import Concejo

/// Masking a masked text changes nothing, whatever stands beside what.
@Suite struct MaskingFixpointTests {
  private static let pieces = [
    "12345678Z", "12.345.678-Z", "ES9121000418450200051332", "ES", "+34 ", "@", "calle ", "Fdo.: ",
    "Soy ", "Ana ", "Gil ", "º", "\u{301}", "á", "Ñ", "X", "7", " ", ".", "-", "/", "(", ")", "\n",
    "€", "arroba ", "punto ", "gmail", "com", "piso ", "654321098", "654 32 10 98", "tel ", "dni ",
    "letra ", "Gracias\n", "Me llamo ", "ana ruiz ", "y ", "mi marido ", "seis ", "cinco ",
    "treinta y dos ", "insta: ", "ana_gil", "facebook.com/", "1234 BCD", "matrícula ", "pasaporte ",
    "AAA123456", "tarjeta ", "4111 1111 1111 1111", "cuenta ", "[***]", "***4567**", "vivo en ",
    "Mayor ", "12", ", ", "3º B", "rue ", "Straße ", "NIF ", "123456789", "RSSMRA80A01H501U",
    "Atentamente,\n", "D. ", "naiz ", "social ", "28/12345678/40", "%40", "ª", "L'", "_", "\u{A0}",
    "–",
  ]

  private static func text(_ seed: Int) -> String {
    var random = SplitMix64(seed: UInt64(seed))
    return (0..<Int(random.next() % 24)).map { _ in
      pieces[Int(random.next() % UInt64(pieces.count))]
    }.joined()
  }

  @Test func `of a hundred thousand texts none has anything left when it is masked`() {
    let gate = PersonalDataGate()
    let faults = parallelChunks(0..<100_000, chunk: 500) { seeds in
      seeds.compactMap { seed -> String? in
        let text = Self.text(seed)
        let masked = gate.masked(text)
        guard gate.masked(masked.text).masks.isEmpty, Self.fits(masked, text) else { return text }
        return nil
      }
    }.flatMap(\.self)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  /// Whether values and masks stand where they say, in order, and all other bytes are the same.
  private static func fits(_ masked: MaskedText, _ text: String) -> Bool {
    let (before, after) = (Array(text.utf8), Array(masked.text.utf8))
    var (source, target) = (0, 0)
    for mask in masked.masks {
      guard mask.original.lowerBound >= source, mask.range.lowerBound >= target,
        before[source..<mask.original.lowerBound].elementsEqual(
          after[target..<mask.range.lowerBound]),
        String(decoding: before[mask.original], as: UTF8.self) == mask.value,
        String(decoding: after[mask.range], as: UTF8.self)
          == PersonalDatum.mask(of: mask.value, kind: mask.kind)
      else { return false }
      (source, target) = (mask.original.upperBound, mask.range.upperBound)
    }
    return before[source...].elementsEqual(after[target...])
  }

  @Test func `one number after another is hidden, however they are listed`() {
    let masked = PersonalDataGate().masked(
      "tel 654321098/654321099/654321097 o 12345678Z/12345678Z.")
    #expect(masked.masks.count == 5)
    #expect(!masked.text.contains("65432"))
  }
}
