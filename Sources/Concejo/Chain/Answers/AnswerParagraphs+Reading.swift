extension AnswerParagraphs {
  /// What a paragraph says, so that an answer that went to a platform as one text comes back as it was.
  ///
  /// A text that people wrote there anew is a reason as it stands. A full stop that the paragraph added
  /// behind a place or a department is taken off again.
  ///
  /// - Parameters:
  ///   - paragraph: A text of ``text(of:)`` in the language, or any other.
  ///   - language: Language of its sentences.
  /// - Returns: The state that it names in front, or nil where it names none, and what else it says.
  static func read(
    _ paragraph: String, language: Language
  ) -> (state: AnswerState?, reason: String, reflected: String, responsible: String, date: String?)
  {
    let messages = Messages(language)
    let text = withoutCompany(paragraph, messages)
    let named = AnswerState.all.first {
      text.hasPrefix(messages("return.state", ["state": $0.name(in: language)]))
    }
    guard let state = named else { return (nil, text, "", "", nil) }
    let rest = String(
      text.dropFirst(messages("return.state", ["state": state.name(in: language)]).count)
        .drop(while: \.isWhitespace))
    let parts = parts(of: rest, messages)
    let answer = Answer(
      to: .unit(1), state, reason: parts[0], reflectedIn: withoutStop(parts[1]),
      responsible: withoutStop(parts[2]), date: day(parts[3], messages))
    // Only what would be written just so was read rightly.
    guard sentences(of: answer, messages).joined(separator: " ") == text else {
      return (state, rest, "", "", nil)
    }
    return (state, answer.reason, answer.reflectedIn, answer.responsible, answer.date)
  }

  private static let labels = [
    "return.reason", "return.reflected", "return.responsible", "return.date",
  ]

  /// What stands behind each label, empty where it is missing; labels come in one order.
  private static func parts(of text: String, _ messages: Messages) -> [String] {
    let starts = labels.map { label in
      let name = literals(of: messages[label])[0]
      return text.hasPrefix(name)
        ? (text.startIndex, name)
        : text.ranges(of: " " + name).last.map { (text.index(after: $0.lowerBound), name) }
    }
    return starts.indices.map { position in
      guard let (start, name) = starts[position] else { return "" }
      let end = starts[(position + 1)...].lazy.compactMap { $0?.0 }.first { $0 > start }
      let part = text[start..<(end ?? text.endIndex)].dropFirst(name.count)
      return String(part.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// The day in what stands behind its label, by the order of day, month and year in the language.
  private static func day(_ text: String, _ messages: Messages) -> String? {
    let order = ["day", "month", "year"].compactMap { name in
      messages["return.date"].firstRange(of: "{\(name)}").map { (name, $0.lowerBound) }
    }.sorted { $0.1 < $1.1 }.map(\.0)
    let numbers = text.split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard numbers.count == order.count else { return nil }
    let parts = Dictionary(zip(order, numbers)) { first, _ in first }
    return CalendarDay("\(parts["day"] ?? 0)/\(parts["month"] ?? 0)/\(parts["year"] ?? 0)")?
      .description
  }

  /// A paragraph without the sentence that tells with how many others it is answered.
  private static func withoutCompany(_ text: String, _ messages: Messages) -> String {
    let trimmed = String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    for key in ["return.together.one", "return.together.other"] {
      let pieces = literals(of: messages[key])
      for start in trimmed.ranges(of: pieces[0]).reversed().map(\.lowerBound)
      where isSentence(trimmed[start...], of: pieces) {
        return String(trimmed[..<start].reversed().drop(while: \.isWhitespace).reversed())
      }
    }
    return trimmed
  }

  /// Whether a text is a template of these pieces to its end, with a number or a unit in each gap.
  private static func isSentence(_ text: Substring, of pieces: [String]) -> Bool {
    var rest = text.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst() {
      guard let found = rest.firstRange(of: piece), found.lowerBound > rest.startIndex,
        rest[..<found.lowerBound].allSatisfy({ !$0.isLetter || $0 == "U" })
      else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty
  }

  /// What stands between the gaps of a template.
  private static func literals(of template: String) -> [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
      $0.offset == 0 ? String($0.element) : String($0.element.drop { $0 != "}" }.dropFirst())
    }
  }
}
