/// A row of a filled sheet of answers.
typealias AnswerRow = SheetRow<AnswerColumn>

extension SheetRow<AnswerColumn> {
  /// The answer in it, or nil where it says that there is none.
  ///
  /// - Parameters:
  ///   - subject: Whom the row answers.
  ///   - person: Who brings it in.
  ///   - wrong: Gets every cell that cannot be understood.
  /// - Returns: The answer; nil where it takes one back, or where cells are wrong.
  func answer(to subject: Answer.Subject, by person: String?, wrong: inout [WrongCell]) -> Answer? {
    let written = self[.state]
    let state = AnswerState(written: written)
    if state == nil, !isNone {
      wrong.append(self.wrong(.state, written.isEmpty ? .stateBesideMore : .state))
    }
    if let state, state.needsReason, self[.reason].isEmpty {
      wrong.append(self.wrong(.reason, .reason(state: written)))
    }
    let day = self.day(.date, wrong: &wrong)
    checkPersonalData(in: [.reason, .reflected, .responsible], PersonalDataGate(), wrong: &wrong)
    return state.map {
      Answer(
        to: subject, $0, reason: self[.reason], reflectedIn: self[.reflected],
        responsible: self[.responsible], date: day, by: person)
    }
  }

  /// What the fields of a form say, checked as a row of a sheet is.
  ///
  /// - Parameters:
  ///   - fields: What was written, by the names of the columns; without any there is no answer.
  ///   - subject: Whom it answers.
  ///   - person: Who writes it.
  /// - Returns: The answer, nil where there is none or fields are wrong; and these.
  static func answer(
    from fields: [String: String], to subject: Answer.Subject, by person: String
  ) -> (answer: Answer?, wrong: [FormField]) {
    let row = AnswerRow(fields: fields)
    guard !row.isBlank(in: AnswerColumn.answers) else { return (nil, []) }
    var wrong: [WrongCell] = []
    let answer = row.answer(to: subject, by: person, wrong: &wrong)
    return (wrong.isEmpty ? answer : nil, wrong.fields)
  }

  /// Whether it says that there is no answer.
  var isNone: Bool {
    let written = ColumnName.normalized(self[.state])
    return Messages.available.contains {
      ColumnName.normalized(Messages($0)["answers.none"]) == written
    }
  }
}
