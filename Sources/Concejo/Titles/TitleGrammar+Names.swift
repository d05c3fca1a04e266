extension TitleGrammar {
  /// Whether a word stands inside a name and does not end it: "calle" is not what "calle Mayor" says,
  /// nor "Font" what "Font d'en Fargues" says.
  ///
  /// - Parameters:
  ///   - index: Of the word.
  ///   - tokens: The proposal's.
  ///   - bytes: The proposal's text.
  /// - Returns: Whether the name goes on behind it.
  func isInsideName(at index: Int, in tokens: ArraySlice<Token>, bytes: [UInt8]) -> Bool {
    guard capitalTellsName[Int(tokens[index].surface)] else { return false }
    var next = index + 1
    if tokens[index].isCapitalized {
      while next < tokens.endIndex, next < index + 3,
        isConnector[Int(tokens[next].surface)],
        !isCoordinator[Int(tokens[next].surface)],
        Self.isBlank(bytes[Int(tokens[next - 1].end)..<Int(tokens[next].start)])
      {
        next += 1
      }
    }
    guard next < tokens.endIndex, tokens[next].isCapitalized else { return false }
    let gap = bytes[Int(tokens[next - 1].end)..<Int(tokens[next].start)]
    return next == index + 1 ? gap == [0x20] : Self.isBlank(gap)
  }

  /// Whether a word goes on behind a hyphen: "ping" is not what "ping-pong" says.
  static func isHyphen(behind token: Token, in bytes: [UInt8]) -> Bool {
    let end = Int(token.end)
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: "-") && isWord(bytes[end + 1])
  }

  /// Whether a word began before a hyphen.
  static func isHyphen(before token: Token, in bytes: [UInt8]) -> Bool {
    let start = Int(token.start)
    return start > 1 && bytes[start - 1] == UInt8(ascii: "-") && isWord(bytes[start - 2])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// A blank or an apostrophe.
  static func isBlank(_ gap: ArraySlice<UInt8>) -> Bool {
    gap == [0x20] || gap == [0x27] || gap == [0xE2, 0x80, 0x99]
  }
}
