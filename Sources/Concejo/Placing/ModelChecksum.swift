import Foundation

/// Tells whether bytes are those that were written: fast, for files that are opened often, and no seal.
///
/// Four sums run side by side over words of eight bytes, each multiplied and turned at every step, as in the hash
/// of G. Fowler, L. Noll and P. Vo.
enum ModelChecksum {
  private static let prime = SIMD4<UInt64>(repeating: 0x0000_0100_0000_01B3)

  /// How many digits it has.
  static let length = 16

  /// Sixteen hexadecimal digits; bytes up to the next multiple of 32 count as zeros.
  static func digits(of bytes: some Collection<UInt8>) -> String {
    let sum =
      unsafe bytes.withContiguousStorageIfAvailable { storage in
        unsafe Self.sum(UnsafeRawBufferPointer(storage).bytes)
      } ?? Self.sum(Array(bytes).span.bytes)
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: length - digits.count) + digits
  }

  private static func sum(_ bytes: borrowing RawSpan) -> UInt64 {
    var lanes = SIMD4<UInt64>(
      0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9)
    var place = 0
    while place + 32 <= bytes.byteCount {
      let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      lanes = (lanes ^ words) &* prime
      lanes ^= lanes &>> 29
      place += 32
    }
    var rest = SIMD4<UInt64>.zero
    for offset in 0..<(bytes.byteCount - place) {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: place + offset, as: UInt8.self)
      rest[offset / 8] |= UInt64(byte) << UInt64(8 * (offset % 8))
    }
    lanes = (lanes ^ rest) &* prime
    return (0..<4).reduce(UInt64(bytes.byteCount)) { sum, lane in
      let mixed = (sum ^ lanes[lane]) &* prime[0]
      return mixed ^ mixed >> 31
    }
  }
}
