/// The words of a Swift source that name types, and the types that it declares itself.
///
/// Comments and the literal parts of strings say nothing; what is interpolated is code.
struct SwiftWords {
  /// Types that other folders can see: those that stand at the edge and are not private.
  private(set) var declared: Set<String> = []
  /// Names that mean something of this file's own: nested types, cases, generic parameters, private types.
  private(set) var own: Set<String> = []
  /// Words with a capital that do not follow a dot.
  private(set) var used: Set<String> = []

  private static let declaring: Set<String> = [
    "struct", "class", "enum", "actor", "protocol", "typealias", "case", "associatedtype",
  ]

  init(_ source: String) {
    var previous = ""
    var isPrivate = false
    for word in Self.words(of: Array(source.utf8)) {
      if word.startsLine { isPrivate = false }
      if word.text == "private" || word.text == "fileprivate" { isPrivate = true }
      if word.text.first?.isUppercase == true {
        if Self.declaring.contains(previous) {
          if word.isAtEdge && !isPrivate {
            declared.insert(word.text)
          } else {
            own.insert(word.text)
          }
        } else if word.before == UInt8(ascii: "<") {
          own.insert(word.text)
          used.insert(word.text)
        } else if word.before != UInt8(ascii: ".") {
          used.insert(word.text)
        }
      }
      previous = word.text
    }
    // What stands between angle brackets is a parameter where it is declared, and a type elsewhere.
    own.subtract(declared)
  }

  private struct Word {
    let text: String
    /// The byte in front of it.
    let before: UInt8
    /// Whether its line begins without a space.
    let isAtEdge: Bool
    /// Whether nothing stands in front of it on its line.
    let startsLine: Bool
  }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var found: [Word] = []
    /// Delimiters of the strings around, and the brackets open in each interpolation.
    var strings: [Int] = []
    var brackets: [Int] = []
    var position = 0
    var lineStart = 0
    func stands(_ text: StaticString) -> Bool {
      let wanted = Array(text.description.utf8)
      return bytes[position...].starts(with: wanted)
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { lineStart = position + 1 }
      if strings.count > brackets.count {
        // Inside a string.
        if stands("\\(") {
          brackets.append(1)
          position += 2
        } else if byte == UInt8(ascii: "\\") {
          position += 2
        } else if strings.last == 3 ? stands("\"\"\"") : byte == UInt8(ascii: "\"") {
          position += strings.removeLast()
        } else {
          position += 1
        }
      } else if stands("//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "\"") {
        strings.append(stands("\"\"\"") ? 3 : 1)
        position += strings.last ?? 1
      } else if isLetter(byte) {
        let start = position
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        found.append(
          Word(
            text: String(decoding: bytes[start..<position], as: UTF8.self),
            before: start > 0 ? bytes[start - 1] : 0,
            isAtEdge: bytes[lineStart] != UInt8(ascii: " "), startsLine: start == lineStart))
      } else {
        if !brackets.isEmpty {
          if byte == UInt8(ascii: "(") { brackets[brackets.count - 1] += 1 }
          if byte == UInt8(ascii: ")") {
            brackets[brackets.count - 1] -= 1
            if brackets.last == 0 { brackets.removeLast() }
          }
        }
        position += 1
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }
}
