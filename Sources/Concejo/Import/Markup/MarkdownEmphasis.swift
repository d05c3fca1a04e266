/// The stars and low lines around words that Markdown shows in bold or slanted.
enum MarkdownEmphasis {
  /// One to three equal signs in a row.
  private struct Run: Hashable {
    let sign: UInt8
    let count: Int
  }

  /// The text without the signs of each pair that opens before a word and closes behind one in the same
  /// paragraph; a backslash before a sign goes, and the sign stays.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var removed: [Range<Int>] = []
    var open: [Run: Int] = [:]
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A, position > 0, bytes[position - 1] == 0x0A { open = [:] }
      if byte == 0x5C, position + 1 < bytes.count,
        [0x2A, 0x5F, 0x23, 0x5B, 0x5D].contains(bytes[position + 1])
      {
        removed.append(position..<(position + 1))
        position += 2
        continue
      }
      guard byte == 0x2A || byte == 0x5F else {
        position += 1
        continue
      }
      let end = bytes[position...].firstIndex { $0 != byte } ?? bytes.count
      let run = Run(sign: byte, count: end - position)
      defer { position = end }
      guard run.count <= 3 else { continue }
      if let start = open[run], closes(run, bytes, position, end) {
        removed.append(start..<(start + run.count))
        removed.append(position..<end)
        open[run] = nil
      } else if opens(run, bytes, position, end) {
        open[run] = position
      }
    }
    guard !removed.isEmpty else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var last = 0
    for range in removed.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      out.append(contentsOf: bytes[last..<range.lowerBound])
      last = range.upperBound
    }
    return out + bytes[last...]
  }

  /// Whether signs may open: a word follows, and none stands before, nor an address that goes on.
  private static func opens(_ run: Run, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    let next = bytes[end]
    let isBeforeWord =
      next >= 0x80 || next.isLetter || next.isDigit
      || [0x22, 0x27, 0x28, 0x23, 0x2A, 0x5F, 0x5B].contains(next)
    guard isBeforeWord, start > 0 else { return isBeforeWord }
    let previous = bytes[start - 1]
    return previous.isBlank || [0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F, 0x2D, 0x3E].contains(previous)
      || isPunctuation(before: start, in: bytes)
  }

  /// Whether signs may close: text stands before, and behind two low or single signs no word.
  private static func closes(_ run: Run, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start > 0, !bytes[start - 1].isBlank else { return false }
    guard end < bytes.count, run.sign == 0x5F || run.count == 1 else { return true }
    let next = bytes[end]
    return !(next.isLetter || next.isDigit || next >= 0x80 && !isPunctuation(at: end, in: bytes))
  }

  /// Whether a quotation mark, a dash or the like ends here: U+0080 to U+00BF but ª º, and U+2010 on.
  private static func isPunctuation(before end: Int, in bytes: [UInt8]) -> Bool {
    if end >= 2, bytes[end - 2] == 0xC2 { return bytes[end - 1] != 0xAA && bytes[end - 1] != 0xBA }
    return end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
  }

  private static func isPunctuation(at start: Int, in bytes: [UInt8]) -> Bool {
    guard start + 1 < bytes.count else { return false }
    return bytes[start] == 0xC2 || bytes[start] == 0xE2 && bytes[start + 1] == 0x80
  }
}
