/// An answer as the fields of a form, by the names of the columns of the sheet of answers.
package struct AnswerFields: Sendable, Equatable {
  /// What was written, or is to be shown.
  package var values: [String: String]

  /// Names of the fields, in the order of the sheet.
  package static let names = AnswerColumn.answers.map(\.rawValue)

  /// What was written.
  package init(_ values: [String: String]) { self.values = values }

  /// What an answer says; nothing where there is none.
  package init(of answer: Answer?) {
    guard let answer else {
      values = [:]
      return
    }
    let cells: [AnswerColumn: String] = [
      .state: answer.state.code, .reason: answer.reason, .reflected: answer.reflectedIn,
      .responsible: answer.responsible, .date: answer.date ?? "",
    ]
    values = Dictionary(
      cells.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The answer, checked as a row of the sheet is.
  ///
  /// - Parameters:
  ///   - subject: Whom it answers.
  ///   - person: Who writes it.
  /// - Returns: The answer, nil where nothing was written or fields are wrong; and these.
  package func answer(
    to subject: Answer.Subject, by person: String
  ) -> (answer: Answer?, wrong: [FormField]) {
    AnswerRow.answer(from: values, to: subject, by: person)
  }
}
