internal import Concejo

/// Fields of forms, as the template `fields` shows them.
struct FormContent {
  let messages: Messages
  /// What the ids of its fields begin with: no two on a page are the same.
  var prefix = "f"

  /// A value that can be chosen.
  struct Choice {
    let value: String
    let name: String
  }

  /// How a field is filled in.
  enum Kind {
    case choice([Choice])
    case text
    case longText
    case day
    case number
  }

  /// A field with what was written, and with what is wrong beside it.
  ///
  /// - Parameters:
  ///   - name: Its name in the form.
  ///   - label: Its name for people.
  ///   - kind: How it is filled in.
  ///   - values: What was written, by name.
  ///   - problems: What is wrong, in a sentence each, by name.
  /// - Returns: What the template shows.
  func field(
    _ name: String, _ label: String, _ kind: Kind, _ values: [String: String],
    _ problems: [String: String] = [:]
  ) -> [String: Any] {
    let value = values[name] ?? ""
    let chosen = kind.choices?.first { $0.value == value }?.name ?? value
    let content: [String: Any] = [
      "name": name, "id": "\(prefix)-\(name)", "label": label, "value": value,
    ]
    // What is no day stands in a field of text: one of days would hide it.
    let isDay = value.isEmpty || CalendarDay(value)?.description == value
    return content.with([
      "read": chosen.isEmpty ? nil : chosen,
      "problem": problems[name],
      "select": kind.choices.map { choices -> [String: Any] in
        [
          "choices": choices.map {
            ["value": $0.value, "name": $0.name, "isChosen": $0.value == value] as [String: Any]
          }
        ]
      },
      "area": kind.isLong ? true : nil,
      "input": kind.type.map { ["type": $0 == "date" && !isDay ? "text" : $0] },
      "list": name == "responsible" ? true : nil,
    ])
  }

  /// What is wrong with a field, in a sentence.
  func problem(of field: FormField) -> String { messages["field.\(field.expected.key)"] }

  /// What is wrong with fields, by their names.
  func problems(of fields: [FormField]) -> [String: String] {
    Dictionary(
      fields.map { ($0.name, problem(of: $0)) }, uniquingKeysWith: { $0 == $1 ? $0 : "\($0) \($1)" }
    )
  }

  /// States of an answer to choose from.
  func states(first: String) -> [Choice] {
    [Choice(value: "", name: first)]
      + AnswerState.all.map { Choice(value: $0.code, name: $0.name(in: messages.language)) }
  }

  /// The fields of an answer.
  func answer(
    _ values: [String: String], _ wrong: [FormField] = [], firstState: String
  ) -> [[String: Any]] {
    [
      ("state", Kind.choice(states(first: firstState))), ("reason", .longText),
      ("reflected", .text), ("responsible", .text), ("date", .day),
    ].map { field($0.0, messages["answers.column.\($0.0)"], $0.1, values, problems(of: wrong)) }
  }

  /// The fields of a commitment, but for the recommendations that it answers.
  func commitment(_ values: [String: String], _ wrong: [FormField] = []) -> [[String: Any]] {
    let statuses = Commitment.statusCodes.map {
      Choice(value: $0, name: messages["status.\($0)"])
    }
    return [
      ("text", Kind.longText), ("responsible", .text), ("deadline", .day), ("indicator", .text),
      ("status", .choice(statuses)), ("progress", .number), ("evidence", .text),
      ("updated", .day), ("milestones", .longText),
    ].map { field($0.0, messages["commit.column.\($0.0)"], $0.1, values, problems(of: wrong)) }
  }
}

extension FormContent.Kind {
  fileprivate var choices: [FormContent.Choice]? {
    if case .choice(let choices) = self { choices } else { nil }
  }

  fileprivate var isLong: Bool { if case .longText = self { true } else { false } }

  fileprivate var type: String? {
    switch self {
    case .text: "text"
    case .day: "date"
    case .number: "number"
    case .choice, .longText: nil
    }
  }
}
