import Testing

@testable import Concejo

@Suite struct ModelChecksumTests {
  @Test func `each byte and the length count`() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let digits = ModelChecksum.digits(of: bytes)
    #expect(digits.count == 16 && digits == ModelChecksum.digits(of: ArraySlice(bytes)))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      #expect(ModelChecksum.digits(of: other) != digits, "byte \(place)")
    }
    #expect(ModelChecksum.digits(of: bytes + [0]) != digits)
    #expect(ModelChecksum.digits(of: bytes.dropLast()) != digits)
  }
}
