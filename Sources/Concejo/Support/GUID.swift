/// Identifiers for other programs that are the same whenever they are made.
///
/// Version 8 of RFC 9562, *Universally Unique IDentifiers*, 2024: 122 bits of SHA-256.
struct GUID {
  /// What tells this consultation from others.
  let space: String

  /// The identifier of a thing.
  ///
  /// - Parameters:
  ///   - kind: What it is, such as `code`.
  ///   - name: What tells it from others of its kind.
  /// - Returns: 36 characters in lower case.
  func of(_ kind: String, _ name: String = "") -> String {
    var digest = SHA256()
    digest.update("\(space)\u{1F}\(kind)\u{1F}\(name)".utf8)
    var digits = Array(digest.finish().utf8.prefix(32))
    digits[12] = 0x38  // version 8
    // The variant: 8, 9, a or b.
    digits[16] = [0x38, 0x39, 0x61, 0x62][Int(digits[16]) % 4]
    let text = String(decoding: digits, as: UTF8.self)
    var rest = text[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
