/// A way of writing the same words: copies of a text differ in nothing else.
struct Spelling: Equatable, Sendable {
  /// Which letters are capitals.
  enum Capitals: Equatable, Sendable {
    /// The first of each sentence.
    case sentences
    /// None.
    case none
    /// All.
    case all
  }

  /// Which letters are capitals.
  var capitals = Capitals.sentences
  /// Whether á is written á and not a.
  var keepsAccents = true
  /// What ends a sentence; nothing at all leaves commas out as well.
  var stop = "."

  /// A careless spelling: at least one of the three differs from the usual.
  static func careless(using random: inout SplitMix64) -> Spelling {
    let choices: [Spelling] = [
      Spelling(capitals: .none), Spelling(capitals: .all), Spelling(keepsAccents: false),
      Spelling(stop: ""), Spelling(stop: "!!!"), Spelling(stop: " ."),
      Spelling(capitals: .none, keepsAccents: false, stop: ""),
    ]
    return choices[random.below(choices.count)]
  }

  /// Appends a text's UTF-8.
  func append(_ draft: Draft, words: WordList, to bytes: inout [UInt8]) {
    var startsSentence = true
    for (index, word) in draft.words.enumerated() {
      let start = bytes.count
      words.append(word, to: &bytes)
      if capitals == .all {
        capitalize(&bytes, start..<bytes.count)
      } else if startsSentence, capitals == .sentences {
        let length = bytes[start] == 0xC3 ? 2 : 1
        capitalize(&bytes, start..<(start + length))
      }
      if !keepsAccents { dropAccents(&bytes, from: start) }
      let mark = draft.marks[index]
      startsSentence = mark == .stop
      switch mark {
      case .space: break
      case .comma: if !stop.isEmpty { bytes.append(UInt8(ascii: ",")) }
      case .stop: bytes += stop.utf8
      }
      if index + 1 < draft.words.count { bytes.append(UInt8(ascii: " ")) }
    }
  }

  /// Capitalizes the letters of a range: a to z, and those between à (C3 A0) and þ (C3 BE).
  private func capitalize(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes[index] -= 0x20
      case 0xA0...0xBE where index > 0 && bytes[index - 1] == 0xC3: bytes[index] -= 0x20
      default: break
      }
    }
  }

  /// Writes á, é, í, ó, ú and ü, large or small, without their accent; ñ stays.
  private func dropAccents(_ bytes: inout [UInt8], from start: Int) {
    var kept = start
    var index = start
    while index < bytes.count {
      var byte = bytes[index]
      if byte == 0xC3, index + 1 < bytes.count, let plain = Self.plain[bytes[index + 1] | 0x20] {
        byte = bytes[index + 1] & 0x20 == 0 ? plain - 0x20 : plain
        index += 1
      }
      bytes[kept] = byte
      kept += 1
      index += 1
    }
    bytes.removeSubrange(kept...)
  }

  /// The plain letter for the second byte of a small accented one.
  private static let plain: [UInt8: UInt8] = [
    0xA1: UInt8(ascii: "a"), 0xA9: UInt8(ascii: "e"), 0xAD: UInt8(ascii: "i"),
    0xB3: UInt8(ascii: "o"), 0xBA: UInt8(ascii: "u"), 0xBC: UInt8(ascii: "u"),
  ]
}
