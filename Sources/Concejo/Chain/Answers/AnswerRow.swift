/// A row of a filled sheet of answers: its cells by column, and where they are.
struct AnswerRow {
  private let sheet: FilledSheet
  private let row: RawRow
  private let columns: [AnswerColumn: Int]

  init(_ row: RawRow, of sheet: FilledSheet, _ columns: [AnswerColumn: Int]) {
    self.row = row
    self.sheet = sheet
    self.columns = columns
  }

  /// Where each column stands in a sheet; of two of one name the first counts.
  static func columns(of sheet: FilledSheet) -> [AnswerColumn: Int] {
    AnswerColumn.allCases.reduce(into: [:]) { columns, column in
      columns[column] = sheet.column(where: column.isName)
    }
  }

  /// What stands in a column; empty where the sheet has no such one.
  subscript(column: AnswerColumn) -> String { sheet.cell(row, columns[column]) }

  /// Whether its sheet has a column.
  func has(_ column: AnswerColumn) -> Bool { columns[column] != nil }

  /// Whether nobody wrote an answer into it.
  var isUnanswered: Bool { AnswerColumn.answers.allSatisfy { self[$0].isEmpty } }

  /// A cell that cannot be understood.
  func wrong(_ column: AnswerColumn, expected: String) -> WrongCell {
    WrongCell(
      place: columns[column].map { sheet.place(row, $0) } ?? "line \(row.line)",
      found: self[column], expected: expected)
  }

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
            ? "a state, since the row has more" : "a state of the list, such as “\(Self.example)”"))
    }
    if let state, state.needsReason, self[.reason].isEmpty {
      wrong.append(self.wrong(.reason, expected: "why, since the state is “\(written)”"))
    }
    let day = self[.date].isEmpty ? nil : CalendarDay(self[.date])
    if day == nil, !self[.date].isEmpty {
      wrong.append(self.wrong(.date, expected: "a day such as 2026-03-31 or 31/3/2026"))
    }
    for column in [AnswerColumn.reason, .reflected, .responsible] where !self[column].isEmpty {
      if let datum = Self.gate.data(in: self[column]).first {
        wrong.append(
          self.wrong(column, expected: "no personal data (\(datum.kind.rawValue)): it is published")
        )
      }
    }
    return state.map {
      Answer(
        to: subject, $0, reason: self[.reason], reflectedIn: self[.reflected],
        responsible: self[.responsible], date: day?.description, by: person)
    }
  }

  private static let gate = PersonalDataGate()
  private static let example = AnswerState.all[0].name(in: .es)

  /// Whether it says that there is no answer.
  var isNone: Bool { Self.none.contains(ColumnName.normalized(self[.state])) }

  private static let none = Set(
    Messages.available.map { ColumnName.normalized(Messages($0)["answers.none"]) })
}
