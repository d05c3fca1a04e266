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
      wrong.append(
        self.wrong(
          .state,
          expected: written.isEmpty
            ? "a state, since the row has more"
            : "a state of the list, such as “\(AnswerState.all[0].name(in: .es))”"))
    }
    if let state, state.needsReason, self[.reason].isEmpty {
      wrong.append(self.wrong(.reason, expected: "why, since the state is “\(written)”"))
    }
    let day = self.day(.date, wrong: &wrong)
    checkPersonalData(in: [.reason, .reflected, .responsible], PersonalDataGate(), wrong: &wrong)
    return state.map {
      Answer(
        to: subject, $0, reason: self[.reason], reflectedIn: self[.reflected],
        responsible: self[.responsible], date: day, by: person)
    }
  }

  /// Whether it says that there is no answer.
  var isNone: Bool {
    let written = ColumnName.normalized(self[.state])
    return Messages.available.contains {
      ColumnName.normalized(Messages($0)["answers.none"]) == written
    }
  }
}
