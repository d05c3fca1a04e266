internal import Concejo
internal import GRDB

/// Somebody who answered a survey.
struct SurveyPerson: Hashable {
  /// Number that the study gives.
  let respondent: String
  /// Number that the file states.
  let number: String
  /// Name of the file.
  let file: String
  /// Name of its source.
  let source: String
}

extension Study {
  /// SQL: rows of a person in a file that became no contribution: their number, and that with a question's.
  private static let ownRows = "file = ? AND (id = ? OR substr(id, 1, length(?) + 1) = ? || '-')"

  /// Takes answers out of the account of their survey, and the person if nothing else is left of them.
  static func discount(
    _ person: SurveyPerson, answering answers: [Proposal], isGone: Bool, in db: Database
  ) throws {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, survey FROM file WHERE name = ? AND survey IS NOT NULL ORDER BY id DESC LIMIT 1
          """, arguments: [person.file])
    else { return }
    let file: Int64 = row["id"]
    var account = try StoredJSON.value(SurveyAccount.self, row["survey"])
    let questions = Set(answers.compactMap(\.category))
    if isGone {
      let silent = try Row.fetchAll(
        db, sql: "SELECT id, reason FROM rejectedRow WHERE \(ownRows)",
        arguments: [person.file, person.number, person.number, person.number]
      ).filter { try StoredJSON.value(RejectedRow.Reason.self, $0["reason"]) == .noAnswer }
      let places = silent.compactMap { row -> Int? in
        let id: String = row["id"]
        return Int(id.dropFirst(person.number.count + 1)).map { $0 - 1 }
      }
      account.erase(answering: questions, sayingNothing: Set(places))
    } else {
      account.erase(answersTo: questions)
    }
    try db.execute(
      sql: "UPDATE file SET survey = ? WHERE id = ?",
      arguments: [try StoredJSON.text(account), file])
  }

  /// Takes the number of a person out of the rows of a survey that became no contribution.
  static func forget(
    answersOf respondent: String, inFile name: String, in db: Database, _ result: inout Erasure
  ) throws {
    try db.execute(
      sql: "UPDATE rejectedRow SET id = '' WHERE \(ownRows)",
      arguments: [name, respondent, respondent, respondent])
    result.rejectedRows += db.changesCount
  }
}
