/// What became of a contribution, in one paragraph; those of one unit share theirs.
public struct AnswerParagraphs: Sendable {
  private let messages: Messages
  private let units: [Int: String]

  /// Prepares the paragraphs of a study.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer.
  ///   - language: Language of the sentences.
  public init(_ account: AnswerAccount, language: Language) {
    let messages = Messages(language)
    self.messages = messages
    // Exceptions are answered apart.
    let together = account.outcomes.reduce(into: [Int: Int]()) { counts, outcome in
      switch outcome {
      case .inherited(_, let unit), .unanswered(let unit): counts[unit, default: 0] += 1
      case .exception, .inNoUnit, .setAside: break
      }
    }
    units = Dictionary(
      uniqueKeysWithValues: account.filledUnits.map { unit in
        let others = (together[unit.number] ?? 1) - 1
        let answer = account.answer(to: .unit(unit.number))
        return (
          unit.number,
          ((answer.map { Self.sentences(of: $0, messages) } ?? [messages["return.pending"]])
            + (others > 0
              ? [messages.counted("return.together", others, ["unit": unit.name])] : []))
            .joined(separator: " ")
        )
      })
  }

  /// The paragraph of an outcome; empty only where there is no answer because none is owed.
  public func text(of outcome: AnswerAccount.Outcome) -> String {
    switch outcome {
    case .inherited(_, let unit), .unanswered(let unit): units[unit] ?? messages["return.pending"]
    case .exception(let answer, _):
      Self.sentences(of: answer, messages).joined(separator: " ")
    case .inNoUnit: messages["return.pending"]
    case .setAside: ""
    }
  }

  /// State, reason, place, department and day, each with its name in front.
  static func sentences(of answer: Answer, _ messages: Messages) -> [String] {
    let day = answer.date.flatMap { CalendarDay($0) }
    return [
      messages("return.state", ["state": answer.state.name(in: messages.language)]),
      named("return.reason", answer.reason, messages),
      named("return.reflected", answer.reflectedIn, messages),
      named("return.responsible", answer.responsible, messages),
      day.map { messages("return.date", Messages.parts(of: $0)) } ?? "",
    ].filter { !$0.isEmpty }
  }

  private static let enders: Set<Character> = [".", "!", "?", "…"]

  private static func named(_ key: String, _ text: String, _ messages: Messages) -> String {
    guard let last = text.last else { return "" }
    // A text that ends its sentence needs no second full stop.
    return messages(key, ["text": enders.contains(last) ? text : text + "."])
  }
}
