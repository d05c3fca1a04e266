/// Words or pieces of text that are looked for where their first byte stands.
struct MarkTable: Decodable {
  private var byFirstByte = [[[UInt8]]](repeating: [], count: 256)

  /// Reads a list of strings, none of them empty.
  init(from decoder: any Decoder) throws {
    for mark in try [String](from: decoder) {
      let bytes = Array(mark.utf8)
      byFirstByte[Int(bytes[0])].append(bytes)
    }
  }

  /// Whether a word is one of them.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return byFirstByte[Int(first)].contains { $0.count == word.count && word.starts(with: $0) }
  }

  /// The lengths of those that a text begins with.
  func prefixes(of text: ArraySlice<UInt8>) -> [Int] {
    guard let first = text.first else { return [] }
    return byFirstByte[Int(first)].filter { text.starts(with: $0) }.map(\.count)
  }

  /// Whether any of them stands anywhere in a text.
  func standsIn(_ text: [UInt8]) -> Bool {
    text.indices.contains { place in
      let marks = byFirstByte[Int(text[place])]
      return !marks.isEmpty && marks.contains { text[place...].starts(with: $0) }
    }
  }
}
