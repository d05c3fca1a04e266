/// What a Unicode scalar is to the tokenizer.
enum CharacterClass: UInt8 {
  case other
  case letter
  case digit
  /// A combining mark: belongs to the letter before it.
  case mark

  /// The class of any scalar: a table for ASCII, a range for Latin, Unicode properties for the rest.
  static func of(_ scalar: UInt32) -> CharacterClass {
    if scalar < 0x80 { return ascii[Int(scalar)] }
    if scalar < 0x250 {
      return scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7
        || scalar == 0xAA || scalar == 0xBA || scalar == 0xB5 ? .letter : .other
    }
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    default: return properties.isAlphabetic ? .letter : .other
    }
  }

  private static let ascii: [CharacterClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    default: .other
    }
  }
}

/// A scalar read from UTF-8 bytes.
struct DecodedScalar {
  let value: UInt32
  /// Number of bytes it takes.
  let width: Int

  /// Reads the scalar at `position` of valid UTF-8.
  init(_ bytes: borrowing Span<UInt8>, at position: Int) {
    let first = UInt32(bytes[position])
    func next(_ offset: Int) -> UInt32 {
      position + offset < bytes.count ? UInt32(bytes[position + offset]) & 0x3F : 0
    }
    if first < 0x80 {
      (value, width) = (first, 1)
    } else if first < 0xE0 {
      (value, width) = ((first & 0x1F) << 6 | next(1), 2)
    } else if first < 0xF0 {
      (value, width) = ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    } else {
      (value, width) = ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
  }
}

extension [UInt8] {
  /// Appends the lower-case form of a scalar.
  mutating func appendLowercased(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A: append(UInt8(scalar) | 0x20)
    case 0..<0x80: append(UInt8(scalar))
    case 0xC0...0xDE where scalar != 0xD7:
      append(0xC3)
      append(UInt8(0x80 | (scalar + 0x20) & 0x3F))
    case 0xDF...0xFF:
      append(0xC3)
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return }
      append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
