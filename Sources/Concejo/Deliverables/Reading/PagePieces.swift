/// The pieces of a web page: what stands between tags that begin something new.
enum PagePieces {
  /// Tags inside a text, which part no words from each other.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
  ]
  /// Elements whose text no reader sees.
  private static let unseen: Set<String> = ["style"]

  /// Stands for the bytes of a tag: a text file holds no zeros.
  private static let leftOut: UInt8 = 0

  /// Texts without the tags in them, cell by cell and paragraph by paragraph.
  static func pieces(of page: [UInt8]) -> [ReadablePiece] {
    var text = page
    var ranges: [(range: Range<Int>, line: Int)] = []
    var (start, firstLine, line, index) = (0, 1, 1, 0)
    while index < page.count {
      guard page[index] == 0x3C, let tag = tag(at: index, in: page) else {
        if page[index] == 0x0A { line += 1 }
        index += 1
        continue
      }
      line += page[tag.range].count { $0 == 0x0A }
      index = tag.range.upperBound
      if inline.contains(tag.name) {
        for place in tag.range where text[place] != 0x0A { text[place] = leftOut }
      } else {
        if tag.range.lowerBound > start { ranges.append((start..<tag.range.lowerBound, firstLine)) }
        (start, firstLine) = (index, line)
      }
    }
    if page.count > start { ranges.append((start..<page.count, firstLine)) }
    return ranges.map { range, line in
      ReadablePiece(text[range].filter { $0 != leftOut }[...], line: line)
    }
  }

  /// A tag and its name in small letters; of what no reader sees all to its end.
  private static func tag(at start: Int, in page: [UInt8]) -> (range: Range<Int>, name: String)? {
    guard start + 1 < page.count else { return nil }
    if page[start...].starts(with: "<!--".utf8) {
      return (start..<end(of: "-->", in: page, from: start), "!")
    }
    let named = page[(start + 1)...].drop { $0 == 0x2F }
    guard let first = named.first, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first == 0x21
    else { return nil }
    let name = String(
      decoding: named.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }.prefix(longestName),
      as: UTF8.self
    ).lowercased()
    let isUnseen = unseen.contains(name) && page[start + 1] != 0x2F
    let from = isUnseen ? end(of: "</\(name)", in: page, from: start) : start
    return (start..<end(of: ">", in: page, from: from), name)
  }

  private static let longestName = 16

  /// The place behind the next such sign, or the end of the page.
  private static func end(of sign: String, in page: [UInt8], from start: Int) -> Int {
    let bytes = Array(sign.utf8)
    var place = start
    while place + bytes.count <= page.count {
      if page[place] == bytes[0], page[place...].starts(with: bytes) { return place + bytes.count }
      place += 1
    }
    return page.count
  }
}
