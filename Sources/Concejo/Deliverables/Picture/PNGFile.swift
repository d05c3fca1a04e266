/// Writes pictures as PNG files.
///
/// Source: ISO/IEC 15948:2004, Portable Network Graphics; P. Deutsch & J.-L. Gailly, *ZLIB Compressed Data Format
/// Specification*, RFC 1950, 1996, doi:10.17487/RFC1950.
enum PNGFile {
  /// The bytes of a picture whose dots are numbers of colours.
  ///
  /// The dots are not packed: a document that holds the picture packs all its parts.
  ///
  /// - Parameters:
  ///   - width: Dots in a row, at least 1.
  ///   - height: Rows, at least 1.
  ///   - dots: Numbers of colours, row by row from the top.
  ///   - palette: Red, green and blue of each colour, at most 256 of them.
  /// - Returns: The bytes of the file.
  /// - Precondition: There are as many dots as width and height say.
  static func bytes(width: Int, height: Int, dots: [UInt8], palette: [UInt8]) -> [UInt8] {
    precondition(dots.count == width * height, "\(dots.count) dots for \(width) × \(height)")
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits a dot, numbers of colours; the usual ways to pack and filter, no interlacing.
    append("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, 3, 0, 0, 0], to: &bytes)
    append("PLTE", palette, to: &bytes)
    var rows: [UInt8] = []
    rows.reserveCapacity(dots.count + height)
    for row in 0..<height {
      // No filter.
      rows.append(0)
      rows += dots[row * width..<(row + 1) * width]
    }
    append("IDAT", unpackedStream(rows), to: &bytes)
    append("IEND", [], to: &bytes)
    return bytes
  }

  private static func append(_ name: String, _ content: [UInt8], to bytes: inout [UInt8]) {
    let part = Array(name.utf8) + content
    bytes += big(UInt32(content.count)) + part + big(checksum(of: part))
  }

  /// A zlib stream whose blocks are stored as they are.
  private static func unpackedStream(_ content: [UInt8]) -> [UInt8] {
    let longest = 65_535
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: content.count, by: longest) {
      let block = content[start..<min(start + longest, content.count)]
      let length = UInt16(block.count)
      stream.append(block.endIndex == content.count ? 1 : 0)
      for number in [length, ~length] {
        stream += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
      }
      stream += block
    }
    return stream + big(adler(of: content))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Remainders of the cyclic redundancy check (CRC-32) for every byte.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { remainders[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  static func adler(of bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    // The most bytes after which neither sum can have overflowed: dividing takes longer than adding.
    let stretch = 5_552
    let span = bytes.span
    for start in stride(from: 0, to: span.count, by: stretch) {
      for index in start..<min(start + stretch, span.count) {
        low &+= UInt32(span[index])
        high &+= low
      }
      (low, high) = (low % 65_521, high % 65_521)
    }
    return high << 16 | low
  }
}
