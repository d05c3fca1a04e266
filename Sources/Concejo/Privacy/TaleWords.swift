/// How the parts of turns in one language are read into words.
struct TaleWords: Sendable {
  private let endings: [[UInt8]]
  private let lists: [String: [FoldedWord]]

  /// The endings that a tilde stands for, and the lists that an at sign names, whose words may have tildes.
  init(endings: [String], lists: [(name: String, entries: [String])] = []) {
    let endings = endings.map { Array($0.utf8) }
    self.endings = endings
    self.lists = Dictionary(
      uniqueKeysWithValues: lists.map { name, words in
        (name, words.flatMap { Self.words(of: Array($0.utf8)[...], endings: endings) })
      })
  }

  /// The words that a part of a turn stands for: one, a stem with each ending, or those of a list.
  func words(of part: ArraySlice<UInt8>) -> [FoldedWord] {
    guard part.first == 0x40 else { return Self.words(of: part, endings: endings) }
    let name = String(decoding: part.dropFirst(), as: UTF8.self)
    guard let words = lists[name] else { preconditionFailure("a turn names no list: \(name)") }
    return words
  }

  private static func words(of part: ArraySlice<UInt8>, endings: [[UInt8]]) -> [FoldedWord] {
    guard part.last == 0x7E else { return [FoldedWord(part)] }
    var stem = FoldedWord.Folder()
    for byte in part.dropLast() { stem.add(byte) }
    return endings.map { ending in
      var word = stem
      for byte in ending { word.add(byte) }
      return word.word
    }
  }
}
