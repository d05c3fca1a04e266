/// The sheet in which departments answer: a row for each unit, and rows for exceptions.
public struct AnswerSheet: Sendable {
  /// Rows in which exceptions can be added.
  private static let blankRows = 60

  private let account: AnswerAccount
  private let messages: Messages

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - account: The units, and what is answered already.
  ///   - language: Language of the sheet.
  public init(_ account: AnswerAccount, language: Language) {
    self.account = account
    messages = Messages(language)
  }

  private func name(_ column: AnswerColumn) -> String { column.name(messages) }

  /// The ids of a unit to which an answer is owed, as they stand in its row.
  static func ids(of unit: AnswerUnit, in account: AnswerAccount) -> [String] {
    unit.members.filter { id in
      guard let found = account.outcome(of: id) else { return false }
      return found.contribution.setAside == nil
    }
  }

  /// What is answered, in the order of ``AnswerColumn/answers``.
  private func cells(of answer: Answer?) -> [String] {
    guard let answer else { return AnswerColumn.answers.map { _ in "" } }
    return [
      answer.state.name(in: messages.language), answer.reason, answer.reflectedIn,
      answer.responsible, answer.date ?? "",
    ]
  }

  private var answerColumns: [Workbook.Column] {
    let states = AnswerState.all.map { $0.name(in: messages.language) } + [messages["answers.none"]]
    return [
      Workbook.Column(name(.state), width: 24, isAnswer: true, choices: states),
      Workbook.Column(name(.reason), width: 50, isAnswer: true),
      Workbook.Column(name(.reflected), width: 30, isAnswer: true),
      Workbook.Column(name(.responsible), width: 24, isAnswer: true),
      Workbook.Column(name(.date), width: 13, isAnswer: true),
    ]
  }

  /// The sheets as a workbook with lists to choose from; what is answered already stands in it.
  public var workbook: Workbook {
    let units = account.filledUnits.map { unit -> [Workbook.Cell] in
      let ids = Self.ids(of: unit, in: account)
      let own: [Workbook.Cell] = [
        .text(unit.name), .text(unit.shownTitle), .number(Double(ids.count)),
        .text(ids.joined(separator: ", ")),
      ]
      return own + cells(of: account.answer(to: .unit(unit.number))).map { .text($0) }
    }
    let exceptions = account.exceptions.map { answer -> [Workbook.Cell] in
      [.text(answer.subject.name)] + cells(of: answer).map { .text($0) }
    }
    return Workbook(
      title: messages["answers.title"],
      sheets: [
        Workbook.Sheet(
          name: messages["answers.sheet.units"],
          columns: [
            Workbook.Column(name(.unit), width: 9), Workbook.Column(name(.title), width: 50),
            Workbook.Column(name(.count), width: 9), Workbook.Column(name(.ids), width: 24),
          ] + answerColumns, rows: units),
        Workbook.Sheet(
          name: messages["answers.sheet.exceptions"],
          columns: [Workbook.Column(name(.contribution), width: 18, isAnswer: true)]
            + answerColumns,
          rows: exceptions + Array(repeating: [], count: Self.blankRows)),
      ])
  }

  /// The same as one table, exceptions behind the unit that they are in, for programs without workbooks.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: The bytes of a CSV file.
  public func table(_ form: CSVForm = .program) -> [UInt8] {
    let columns: [AnswerColumn] = [.unit, .title, .count, .ids, .contribution]
    var table = CSVTable(header: (columns + AnswerColumn.answers).map(name), form: form)
    let exceptions = Dictionary(grouping: account.exceptions) { answer in
      account.outcome(of: answer.subject.name)?.outcome.unit ?? 0
    }
    func append(_ unit: Int) {
      for answer in exceptions[unit] ?? [] {
        table.append(
          [unit > 0 ? UnitName(unit).text : "", "", "", "", answer.subject.name]
            + cells(of: answer))
      }
    }
    for unit in account.filledUnits {
      let ids = Self.ids(of: unit, in: account)
      table.append(
        [unit.name, unit.shownTitle, String(ids.count), ids.joined(separator: ", "), ""]
          + cells(of: account.answer(to: .unit(unit.number))))
      append(unit.number)
    }
    append(0)
    return table.bytes
  }
}
