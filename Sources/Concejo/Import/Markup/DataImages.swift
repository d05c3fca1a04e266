/// Pictures that stand in a text as their own bytes: `data:image/png;base64,iVBOR…`.
enum DataImages {
  /// The text without its pictures, of whatever length.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var search = ForwardSearch(bytes)
    guard var next = search.position(of: "data:", from: 0) else { return bytes }
    var out: [UInt8] = []
    var position = 0
    while true {
      if let end = endOfImage(in: bytes, at: next) {
        out.append(contentsOf: bytes[position..<next])
        position = end
      }
      guard let following = search.position(of: "data:", from: max(next + 5, position)) else {
        break
      }
      next = following
    }
    out.append(contentsOf: bytes[position...])
    return out
  }

  /// How many bytes of a text are no picture.
  static func lengthBesides(_ text: String) -> Int { removed(from: Array(text.utf8)).count }

  /// Position behind the picture that starts here; nil if none does.
  private static func endOfImage(in bytes: [UInt8], at start: Int) -> Int? {
    // Type, parameters and the word base64 are short.
    guard let comma = bytes[start...].prefix(120).firstIndex(of: 0x2C),
      bytes[start..<comma].suffix(7).map(\.lowered).elementsEqual(";base64".utf8)
    else { return nil }
    return bytes[(comma + 1)...].firstIndex { byte in
      !(byte.isLetter || byte.isDigit || [0x2B, 0x2F, 0x3D, 0x25, 0x2D, 0x5F].contains(byte))
    } ?? bytes.count
  }
}
