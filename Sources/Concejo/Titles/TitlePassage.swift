/// One proposal as titles read it: its bytes, and where its words stand.
struct TitlePassage: Sendable {
  /// The proposal.
  let proposal: Int
  /// Its text.
  let bytes: [UInt8]
  /// Bytes of its title.
  let titleLength: Int
  /// Its words.
  let tokens: ArraySlice<Token>

  /// Whether nothing but a blank or an apostrophe stands between a word and the one before it.
  func continues(at index: Int) -> Bool {
    isBlank(Int(tokens[index - 1].end)..<Int(tokens[index].start))
  }

  /// Whether a word goes on behind a hyphen: "ping" is not what "ping-pong" says.
  func isHyphen(behind index: Int) -> Bool {
    let end = Int(tokens[index].end)
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: "-") && isWord(bytes[end + 1])
  }

  /// Whether a word began before a hyphen.
  func isHyphen(before index: Int) -> Bool {
    let start = Int(tokens[index].start)
    return start > 1 && bytes[start - 1] == UInt8(ascii: "-") && isWord(bytes[start - 2])
  }

  /// Whether a word stands inside a name and does not end it: "calle" is not what "calle Mayor" says,
  /// nor "Font" what "Font d'en Fargues" says.
  ///
  /// - Parameters:
  ///   - index: Of the word.
  ///   - forms: What the forms are.
  /// - Returns: Whether the name goes on behind it.
  func isInsideName(_ index: Int, _ forms: WordForms) -> Bool {
    guard forms[tokens[index].surface].contains(.capitalTellsName) else { return false }
    var next = index + 1
    if tokens[index].isCapitalized {
      while next < tokens.endIndex, next < index + 3 {
        let traits = forms[tokens[next].surface]
        guard traits.contains(.connector), !traits.contains(.coordinator), continues(at: next)
        else { break }
        next += 1
      }
    }
    guard next < tokens.endIndex, tokens[next].isCapitalized else { return false }
    let gap = Int(tokens[next - 1].end)..<Int(tokens[next].start)
    return next == index + 1 ? gap.count == 1 && bytes[gap.lowerBound] == 0x20 : isBlank(gap)
  }

  /// Whether a word is a name, as of a place or a road ("M-40"), and no abbreviation such as SEXPE.
  func isProperName(_ index: Int, _ forms: WordForms) -> Bool {
    let token = tokens[index]
    let word = bytes[token.range]
    return word.contains { (0x30...0x39).contains($0) }
      || token.isCapitalized && forms[token.surface].isSuperset(of: [.name, .capitalTellsName])
        && word.contains { (0x61...0x7A).contains($0) }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// A blank, or an apostrophe, straight or curly.
  private func isBlank(_ gap: Range<Int>) -> Bool {
    let first = gap.lowerBound
    return gap.count == 1
      ? bytes[first] == 0x20 || bytes[first] == 0x27
      : gap.count == 3 && bytes[first] == 0xE2 && bytes[first + 1] == 0x80
        && bytes[first + 2] == 0x99
  }
}
