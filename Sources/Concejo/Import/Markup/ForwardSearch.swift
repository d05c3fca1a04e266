/// Finds byte sequences from ever later positions of a text, so that all searches together read it once
/// for each sequence.
///
/// Without the memory a text of many openers without an end would be read to its end for each of them.
struct ForwardSearch {
  private let bytes: [UInt8]
  /// Where each sequence was found last; nil where it does not come any more.
  private var found: [String: Int?] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Position of the next occurrence, letters of any case.
  ///
  /// - Parameters:
  ///   - needle: ASCII text in lower case.
  ///   - start: Where to begin, at or behind the positions asked for before.
  /// - Returns: The position of its first byte, or nil if it does not come any more.
  mutating func position(of needle: String, from start: Int) -> Int? {
    if let known = found[needle] {
      guard let known else { return nil }
      if known >= start { return known }
    }
    let result = find(Array(needle.utf8), from: start)
    found[needle] = .some(result)
    return result
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, start <= bytes.count - needle.count else { return nil }
    var position = start
    let last = bytes.count - needle.count
    while position <= last {
      if bytes[position].lowered == first,
        needle.indices.allSatisfy({ bytes[position + $0].lowered == needle[$0] })
      {
        return position
      }
      position += 1
    }
    return nil
  }
}

extension UInt8 {
  /// The small letter of a capital one of ASCII; any other byte as it is.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether the byte is a letter of ASCII.
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// Whether the byte is a digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether the byte is a blank, a tab or a line break.
  var isBlank: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
