/// Takes the signs of Markdown out of a text and leaves its words and lines.
///
/// Only what cannot be meant otherwise goes: `2*3*4`, `snake_case` and `#hashtag` stay.
enum MarkdownText {
  /// The text without pictures, addresses of links, signs of headings and emphasis.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    if text.contains(0x5B) {
      text = withoutLinks(text, images: true)
      text = withoutLinks(text, images: false)
    }
    if text.contains(where: { $0 == 0x23 || $0 == 0x2A || $0 == 0x5F || $0 == 0x5C }) {
      text = MarkdownEmphasis.removed(from: withoutLineSigns(text))
    }
    return text
  }

  /// Longest text of a link.
  private static let longestText = 1000

  /// `[text](address)` becomes its text, `![text](address)` nothing.
  private static func withoutLinks(_ bytes: [UInt8], images: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let open = images ? position + 1 : position
      guard open < bytes.count, bytes[open] == 0x5B, !images || bytes[position] == 0x21,
        let close = bytes[(open + 1)...].prefix(longestText).firstIndex(where: {
          $0 == 0x5B || $0 == 0x5D
        }), bytes[close] == 0x5D, let end = endOfAddress(in: bytes, from: close + 1)
      else {
        out.append(bytes[position])
        position += 1
        continue
      }
      if !images { out.append(contentsOf: bytes[(open + 1)..<close]) }
      position = end
    }
    return out
  }

  /// Position behind `(address)` or `(address "title")`; nil if nothing of the kind stands there.
  private static func endOfAddress(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == 0x28 else { return nil }
    var position = start + 1
    var depth = 0
    while position < bytes.count, !bytes[position].isBlank, bytes[position] != 0x5B {
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    guard position < bytes.count, isAddress(bytes[(start + 1)..<position]) else { return nil }
    if bytes[position] == 0x29 { return position + 1 }
    let title = position + 1
    guard bytes[position] == 0x20, title < bytes.count,
      bytes[title] == 0x22 || bytes[title] == 0x27,
      let end = bytes[(title + 1)...].prefix(300).firstIndex(of: bytes[title]),
      end + 1 < bytes.count, bytes[end + 1] == 0x29
    else { return nil }
    return end + 2
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    // The address of a picture may have been taken out before.
    guard let first = bytes.first else { return true }
    if first == 0x2F || first == 0x23 { return true }
    return bytes.contains(0x2E) && bytes.contains { $0.isLetter }
      || ["mailto:", "tel:", "data:", "http:", "https:"].contains { bytes.starts(with: $0.utf8) }
  }

  /// Headings lose their `##`, and lines of nothing but signs go.
  private static func withoutLineSigns(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { out.append(0x0A) }
      let text = line.drop { $0 == 0x20 }
      let signs = text.prefix { $0 == 0x23 }
      let behind = text.dropFirst(signs.count)
      if (1...6).contains(signs.count), behind.first?.isBlank == true,
        // “# 3” is a number, as people write it in English.
        let first = behind.first(where: { !$0.isBlank }), !first.isDigit || signs.count > 1
      {
        out.append(contentsOf: behind)
      } else if !isRule(text) {
        out.append(contentsOf: line)
      }
    }
    return out
  }

  /// Whether a line is `***`, `---` or `___`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let signs = line.filter { !$0.isBlank }
    guard signs.count >= 3, let first = signs.first else { return false }
    return [0x2A, 0x2D, 0x5F].contains(first) && signs.allSatisfy { $0 == first }
  }
}
