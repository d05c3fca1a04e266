/// A column of the sheet of answers.
enum AnswerColumn: String, SheetColumn {
  case unit, title, count, ids, contribution, state, reason, reflected, responsible, date

  /// What people write for a unit or for an exception.
  static let answers: [AnswerColumn] = [.state, .reason, .reflected, .responsible, .date]

  static let prefix = "answers"
}
