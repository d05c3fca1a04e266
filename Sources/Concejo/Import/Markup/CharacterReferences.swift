/// Character references of HTML, as `&aacute;` and `&#225;`.
enum CharacterReferences {
  /// The text with its references replaced once.
  ///
  /// - Returns: The new text, or nil if it has none.
  static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var found = false
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x26,
        let end = bytes[position...].prefix(12).firstIndex(of: 0x3B),
        let character = character(named: bytes[(position + 1)..<end])
      {
        out.append(contentsOf: character.utf8)
        position = end + 1
        found = true
      } else {
        out.append(bytes[position])
        position += 1
      }
    }
    return found ? out : nil
  }

  private static func character(named name: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else { return nil }
    // HTML reads the numbers of control characters as bytes of Windows-1252: `&#150;` is a dash.
    let scalar =
      (0x80..<0xA0).contains(value)
      ? CodePage.windows1252.upperHalf[Int(value) - 0x80] : Unicode.Scalar(value)
    return scalar.map(String.init)
  }

  private static let names: [String: String] = {
    struct File: Decodable { let entities: [String: String] }
    return Resource.decode(File.self, from: "html-entities.json").entities
  }()
}
