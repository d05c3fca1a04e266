/// Style sheets that a word processor pastes into a text as if they were words.
enum PastedStyles {
  /// The text without rules such as `p.MsoNormal {margin:0cm;}` and the comments before them.
  ///
  /// A rule is taken out where its braces hold properties of style sheets and what stands before them are
  /// selectors: `{nombre: Ana}` stays.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var floor = 0
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x7B,
        let close = bytes[(position + 1)...].firstIndex(where: { $0 == 0x7D || $0 == 0x7B }),
        bytes[close] == 0x7D, isDeclarations(bytes[(position + 1)..<close]),
        let start = startOfSelector(in: out, floor: floor)
      {
        out.removeLast(out.count - withoutComment(out[..<start], floor: floor))
        out.append(0x20)
        floor = out.count
        position = close + 1
      } else {
        out.append(bytes[position])
        position += 1
      }
    }
    return floor > 0 ? withoutSettings(out) : out
  }

  /// Whether the text is `name: value;` with names of properties.
  private static func isDeclarations(_ text: ArraySlice<UInt8>) -> Bool {
    var (good, bad) = (0, 0)
    for part in text.split(separator: 0x3B) where part.contains(where: { !$0.isBlank }) {
      if isDeclaration(part) { good += 1 } else { bad += 1 }
    }
    return good > 0 && good >= bad
  }

  private static func isDeclaration(_ text: ArraySlice<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: 0x3A), colon + 1 < text.endIndex else { return false }
    let name = text[..<colon].drop(while: \.isBlank).prefix { !$0.isBlank }
    guard !name.isEmpty, name.count <= 60, name.allSatisfy({ $0.isLetter || $0 == 0x2D }) else {
      return false
    }
    let lowered = String(decoding: name.map(\.lowered), as: UTF8.self)
    return lowered.contains("-") || HTMLElements.known.cssProperties.contains(lowered)
  }

  /// Where the selectors at the end of a text begin, or nil if there are none.
  private static func startOfSelector(in text: [UInt8], floor: Int) -> Int? {
    var start: Int?
    var end = text.count
    while true {
      while end > floor, text[end - 1].isBlank { end -= 1 }
      let word = startOfWord(in: text, before: end, floor: floor)
      guard word < end else { return start }
      if text[word] == 0x40 { return word }
      if !isSelector(text[word..<end]) {
        // A name of a page stands behind `@page`.
        var before = word
        while before > floor, text[before - 1].isBlank { before -= 1 }
        let rule = startOfWord(in: text, before: before, floor: floor)
        return rule < before && text[rule] == 0x40 ? rule : start
      }
      start = word
      end = word
    }
  }

  private static func startOfWord(in text: [UInt8], before end: Int, floor: Int) -> Int {
    var word = end
    while word > floor, !text[word - 1].isBlank, end - word < 200 { word -= 1 }
    return word
  }

  private static func isSelector(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    let isSign = word.count == 1 && [0x2A, 0x3E, 0x2B, 0x7E, 0x2C].contains(first)
    if isSign || (first == 0x2E || first == 0x23) && word.dropFirst().first?.isLetter == true {
      return true
    }
    let name = word.prefix { $0.isLetter || $0.isDigit }
    let behind = word.dropFirst(name.count).first
    guard behind == nil || [0x2E, 0x23, 0x3A, 0x2C, 0x3E, 0x5B].contains(behind) else {
      return false
    }
    return HTMLElements.known.elements.contains(
      String(decoding: name.map(\.lowered), as: UTF8.self))
  }

  /// The length of a text without the comment `/* … */` at its end.
  private static func withoutComment(_ text: ArraySlice<UInt8>, floor: Int) -> Int {
    var end = text.endIndex
    while end > floor, text[end - 1].isBlank { end -= 1 }
    guard end - floor >= 4, text[end - 1] == 0x2F, text[end - 2] == 0x2A else {
      return text.endIndex
    }
    var start = end - 3
    while start > floor, end - start < 200 {
      start -= 1
      if text[start] == 0x2F, text[start + 1] == 0x2A { return start }
    }
    return text.endIndex
  }

  /// The text without the settings that Word writes before its styles: `Normal 0 21 false false false ES
  /// X-NONE X-NONE`.
  private static func withoutSettings(_ bytes: [UInt8]) -> [UInt8] {
    let words = bytes.indices.split { bytes[$0].isBlank }
    func text(_ index: Int) -> String {
      String(decoding: bytes[words[index].startIndex..<words[index].endIndex], as: UTF8.self)
    }
    guard
      let start = words.indices.first(where: {
        $0 + 4 < words.count && text($0) == "Normal" && text($0 + 1) == "0"
      })
    else { return bytes }
    var end = start + 2
    while end < words.count, Int(text(end)) != nil { end += 1 }
    let switches = end
    while end < words.count, ["false", "true"].contains(text(end)) { end += 1 }
    guard end - switches >= 2 else { return bytes }
    while end < words.count {
      let word = text(end)
      let isLocale =
        (word.utf8.count == 2 || word.utf8.count <= 6 && word.contains("-"))
        && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2D }
      guard isLocale || word.hasPrefix("MicrosoftInternetExplorer") else { break }
      end += 1
    }
    let rest = end < words.count ? words[end].startIndex : bytes.count
    return Array(bytes[..<words[start].startIndex]) + Array(bytes[rest...])
  }
}
