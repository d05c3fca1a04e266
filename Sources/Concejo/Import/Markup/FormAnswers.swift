/// The answers of a form that a platform keeps as a list in one cell:
/// `<dl><dt>Barrio</dt><dd>Arrabal</dd></dl>`, as the custom fields of Decidim Awesome.
struct FormAnswers: Equatable {
  /// An answer and the question above it.
  struct Answer: Equatable {
    /// The question in plain words.
    let label: String
    /// The answer, still with its tags.
    let text: String
  }

  /// The answers in their order.
  let answers: [Answer]
  /// What stands in the cell besides the list.
  let rest: String

  /// Reads a cell; nil if it holds no list of answers.
  init?(_ cell: String) {
    guard cell.utf8.contains(0x3C) || cell.utf8.contains(0x26) else { return nil }
    var bytes = Array(cell.utf8)
    // A list that was encoded once too often.
    while !Self.hasTag("<dl", in: bytes), bytes.contains(0x26),
      let decoded = CharacterReferences.decoded(bytes)
    {
      bytes = decoded
    }
    guard Self.hasTag("<dl", in: bytes), Self.hasTag("<dt", in: bytes) else { return nil }
    var search = ForwardSearch(bytes)
    guard let start = search.position(of: "<dl", from: 0) else { return nil }
    let close = search.position(of: "</dl>", from: start)
    let end = close ?? bytes.count
    var answers: [Answer] = []
    var position = start
    while let term = Self.tag("<dt", in: bytes, &search, from: position), term.content < end {
      let termEnd = search.position(of: "</dt>", from: term.content) ?? end
      let next = Self.tag("<dt", in: bytes, &search, from: term.content)?.start ?? end
      let label = TextCleaning.clean(
        String(decoding: bytes[term.content..<min(termEnd, next)], as: UTF8.self), singleLine: true)
      // All that stands before the next question answers this one, in one `dd` or several.
      let from = min(termEnd + 5, next)
      let text = String(decoding: bytes[from..<max(from, min(next, end))], as: UTF8.self)
      if !label.isEmpty { answers.append(Answer(label: label, text: text)) }
      position = term.content
    }
    guard !answers.isEmpty else { return nil }
    self.answers = answers
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let behind = close.map { String(decoding: bytes[($0 + 5)...], as: UTF8.self) } ?? ""
    let around = TextCleaning.clean(before + "\n" + behind, singleLine: false)
    rest = around
  }

  private static func hasTag(_ tag: String, in bytes: [UInt8]) -> Bool {
    var search = ForwardSearch(bytes)
    return self.tag(tag, in: bytes, &search, from: 0) != nil
  }

  /// The next such tag: where it starts, and where what it holds starts.
  private static func tag(
    _ tag: String, in bytes: [UInt8], _ search: inout ForwardSearch, from start: Int
  ) -> (start: Int, content: Int)? {
    var position = start
    while let found = search.position(of: tag, from: position) {
      let behind = found + tag.utf8.count
      guard behind < bytes.count else { return nil }
      if bytes[behind] == 0x3E || bytes[behind].isBlank {
        return bytes[behind...].firstIndex(of: 0x3E).map { (found, $0 + 1) }
      }
      position = behind
    }
    return nil
  }
}
