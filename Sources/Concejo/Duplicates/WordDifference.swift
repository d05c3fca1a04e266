/// Where two texts part, word by word, to be shown beside each other.
package struct WordDifference: Sendable, Equatable {
  /// Some words of a text with the spaces behind them.
  package struct Piece: Sendable, Equatable {
    /// The words, letter by letter.
    package let text: String
    /// Whether the other text has them too, in the same order; capitals and punctuation aside.
    package let isShared: Bool
  }

  /// The first text in pieces: together they are all of it.
  package let first: [Piece]
  /// The second text in pieces.
  package let second: [Piece]

  /// Aligns two texts.
  package init(_ first: String, _ second: String) {
    let (left, right) = (Self.words(of: first), Self.words(of: second))
    var numbers: [String: UInt32] = [:]
    func numbered(_ words: [Substring]) -> [UInt32] {
      words.map { word in
        let form = word.filter { $0.isLetter || $0.isNumber }.lowercased()
        let number = numbers[form] ?? UInt32(numbers.count)
        numbers[form] = number
        return number
      }
    }
    let (removed, inserted) = EditScript.changes(from: numbered(left), to: numbered(right))
    self.first = Self.pieces(left, removed)
    self.second = Self.pieces(right, inserted)
  }

  /// Words, each with the spaces behind it; spaces in front of all go with the first.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var (start, hasWord, isBehind) = (text.startIndex, false, false)
    for place in text.indices {
      let isSpace = text[place].isWhitespace
      if isBehind, !isSpace {
        words.append(text[start..<place])
        (start, isBehind) = (place, false)
      }
      if isSpace { isBehind = hasWord } else { hasWord = true }
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private static func pieces(_ words: [Substring], _ isAlone: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    for (word, isAlone) in zip(words, isAlone) {
      if let last = pieces.last, last.isShared != isAlone {
        pieces[pieces.count - 1] = Piece(text: last.text + word, isShared: last.isShared)
      } else {
        pieces.append(Piece(text: String(word), isShared: !isAlone))
      }
    }
    return pieces
  }
}
