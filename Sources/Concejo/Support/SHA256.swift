/// The SHA-256 digest of bytes, fed in one or more pieces.
///
/// Written here because the library may import nothing but the standard library and Foundation,
/// and Foundation on Linux has no digests.
///
/// Source: NIST, *Secure Hash Standard*, FIPS 180-4, 2015, doi:10.6028/NIST.FIPS.180-4.
public struct SHA256: Sendable {
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that fill no block yet: as many as stand behind the last whole block of ``byteCount``.
  private var pending = [64 of UInt8](repeating: 0)
  private var byteCount: UInt64 = 0

  /// Starts an empty digest.
  public init() {}

  /// Adds bytes to the message.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      update(unsafe buffer.span)
    }
    if isDone == nil { update(Array(bytes).span) }
  }

  /// Adds bytes that lie side by side.
  private mutating func update(_ bytes: borrowing Span<UInt8>) {
    var pendingCount = Int(byteCount % 64)
    byteCount += UInt64(bytes.count)
    var index = 0
    while pendingCount > 0, index < bytes.count {
      pending[pendingCount] = bytes[index]
      pendingCount += 1
      index += 1
      if pendingCount == 64 {
        let block = pending
        compress(block.span, at: 0)
        pendingCount = 0
      }
    }
    while index + 64 <= bytes.count {
      compress(bytes, at: index)
      index += 64
    }
    while index < bytes.count {
      pending[pendingCount] = bytes[index]
      pendingCount += 1
      index += 1
    }
  }

  /// Ends the message.
  ///
  /// - Returns: The digest as 64 lower-case hexadecimal digits.
  public consuming func finish() -> String {
    let bitCount = byteCount * 8
    // A 1, as many zeros as fill the block but for its last eight bytes, and the length.
    let end = Int(byteCount % 64) < 56 ? 56 : 120
    var padding = [128 of UInt8](repeating: 0)
    let zeros = end - Int(byteCount % 64)
    padding[0] = 0x80
    for byte in 0..<8 {
      padding[zeros + byte] = UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * UInt64(byte)))
    }
    update(padding.span.extracting(0..<(zeros + 8)))
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for word in state.indices {
      for shift in stride(from: UInt32(28), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: state[word] >> shift & 15)
        digits.append(digit + (digit < 10 ? 0x30 : 0x57))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The digest of an array of bytes, as 64 hexadecimal digits.
  ///
  /// The same as that of any sequence, and faster to call from other modules.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.finish()
  }

  /// The digest of one piece of bytes, as 64 hexadecimal digits.
  public static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  private mutating func compress(_ block: borrowing Span<UInt8>, at start: Int) {
    var schedule = [64 of UInt32](repeating: 0)
    for i in 0..<16 {
      let byte = start &+ 4 &* i
      schedule[i] =
        UInt32(block[byte]) << 24 | UInt32(block[byte + 1]) << 16
        | UInt32(block[byte + 2]) << 8 | UInt32(block[byte + 3])
    }
    for i in 16..<64 {
      let (w15, w2) = (schedule[i &- 15], schedule[i &- 2])
      let s0 = Self.rotate(w15, 7) ^ Self.rotate(w15, 18) ^ (w15 &>> 3)
      let s1 = Self.rotate(w2, 17) ^ Self.rotate(w2, 19) ^ (w2 &>> 10)
      schedule[i] = schedule[i &- 16] &+ s0 &+ schedule[i &- 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    func mixed(_ i: Int) -> UInt32 { Self.roundConstants[i] &+ schedule[i] }
    // Eight rounds at a time: the variables change their roles instead of their values.
    var i = 0
    while i < 64 {
      Self.round(a, b, c, &d, e, f, g, &h, mixed(i))
      Self.round(h, a, b, &c, d, e, f, &g, mixed(i &+ 1))
      Self.round(g, h, a, &b, c, d, e, &f, mixed(i &+ 2))
      Self.round(f, g, h, &a, b, c, d, &e, mixed(i &+ 3))
      Self.round(e, f, g, &h, a, b, c, &d, mixed(i &+ 4))
      Self.round(d, e, f, &g, h, a, b, &c, mixed(i &+ 5))
      Self.round(c, d, e, &f, g, h, a, &b, mixed(i &+ 6))
      Self.round(b, c, d, &e, f, g, h, &a, mixed(i &+ 7))
      i &+= 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One of the 64 rounds: what becomes of the fourth and the eighth word.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= t1
    h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  /// Fractional parts of the cube roots of the first 64 primes, as the standard lists them.
  private static let roundConstants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
