internal import CKernels

/// The SHA-256 digest of bytes, fed in one or more pieces.
///
/// Written here because Foundation on Linux has no digests, and a library of ciphers for this alone would make
/// the program half as large again. Blocks are taken in by `CKernels`.
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
        compress(block.span)
        pendingCount = 0
      }
    }
    let whole = (bytes.count - index) / 64 * 64
    compress(bytes.extracting(index..<index + whole))
    index += whole
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
    end()
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

  /// Half of a digest, which tells things from one another where nobody else reads it.
  struct Half: Hashable, Sendable {
    fileprivate let high, low: UInt64
  }

  /// Half of the digest of one piece of bytes.
  static func half(of bytes: some Sequence<UInt8>) -> Half {
    var digest = SHA256()
    digest.update(bytes)
    digest.end()
    func pair(_ first: Int) -> UInt64 {
      UInt64(digest.state[first]) << 32 | UInt64(digest.state[first + 1])
    }
    return Half(high: pair(0), low: pair(2))
  }

  /// Takes in what stands behind every message.
  private mutating func end() {
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

  /// Takes in whole blocks of 64 bytes.
  private mutating func compress(_ blocks: borrowing Span<UInt8>) {
    // SAFETY: the kernel reads as many bytes as the blocks have, and the state has eight words.
    unsafe blocks.withUnsafeBufferPointer { bytes in
      var words = state.mutableSpan
      unsafe words.withUnsafeMutableBufferPointer { words in
        guard let bytes = bytes.baseAddress, let words = words.baseAddress else { return }
        unsafe concejo_sha256(words, bytes, blocks.count / 64)
      }
    }
  }
}
