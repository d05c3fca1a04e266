/// Reads back a sheet of answers that people filled in.
///
/// Rows may be sorted, columns hidden or moved, headers in any language, cells merged: rows are known by
/// their unit. Whatever cannot be understood is named, all at once, and then nothing is taken.
public struct AnswerReading: Sendable {
  /// Names that are told where many rows are alike.
  private static let mostNamed = 8

  private let file: String
  private let account: AnswerAccount
  private let stated: [String: String]

  /// Prepares to read a file of this name into a study.
  ///
  /// - Parameters:
  ///   - file: Its name, for errors.
  ///   - account: Who has which answer.
  ///   - stated: Ids as their files state them, where those differ from the study's: a platform knows no
  ///     others.
  public init(file: String, into account: AnswerAccount, stated: [String: String] = [:]) {
    self.file = file
    self.account = account
    self.stated = stated
  }

  /// What a filled file changes.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file, or one for Decidim's importer of answers.
  ///   - person: Who brings the answers in, or nil.
  /// - Returns: New and changed answers; those that are as they were are only counted.
  /// - Throws: ``ImportError`` where the file cannot be read, ``AnswerSheetError`` where it is no such sheet
  ///   or cells cannot be understood.
  public func changes(in bytes: [UInt8], by person: String? = nil) throws -> AnswerChanges {
    let decidim = DecidimAnswersReading(file: file, into: account, stated: stated)
    if let changes = try decidim.changes(in: bytes, by: person) { return changes }
    let sheets = try FilledSheet.sheets(of: bytes, file: file) {
      AnswerColumn.unit.isName($0) || AnswerColumn.contribution.isName($0)
    }
    guard !sheets.isEmpty else { throw AnswerSheetError.notAnswers(file: file) }
    var found: [Answer.Subject: Answer?] = [:]
    var seen: [Answer.Subject] = []
    var (wrong, notes, blank): ([WrongCell], [String], [Answer.Subject]) = ([], [], [])
    var merged: [String] = []
    for sheet in sheets {
      let columns = AnswerRow.columns(of: sheet)
      guard columns[.state] != nil else {
        throw AnswerSheetError.noStates(file: file, sheet: sheet.name, found: sheet.header)
      }
      for row in sheet.rows.map({ AnswerRow($0, of: sheet, columns) }) {
        guard row.hasValues(in: AnswerColumn.answers, wrong: &wrong),
          let subject = subject(of: row, wrong: &wrong, notes: &notes)
        else { continue }
        merged += row.mergedPlaces(in: AnswerColumn.answers)
        guard !row.isBlank(in: AnswerColumn.answers) else {
          blank.append(subject)
          continue
        }
        let answer = row.answer(to: subject, by: person, wrong: &wrong)
        // A row that was copied may stand twice, but must say the same.
        if let earlier = found[subject] {
          let isSame =
            answer.map { new in earlier.map { $0.says(new) } ?? false } ?? (earlier == nil)
          if !isSame {
            wrong.append(
              row.wrong(
                .state, expected: "one answer to \(subject.name); another one stands above"))
          }
        } else {
          seen.append(subject)
        }
        found.updateValue(answer, forKey: subject)
      }
    }
    guard wrong.isEmpty else { throw AnswerSheetError.wrongCells(file: file, cells: wrong) }
    let unanswered = blank.filter { found[$0] == nil }
    var changes = changes(found, in: seen)
    changes.blank = Set(unanswered).count
    changes.notes =
      SheetNotes.merged(merged) + notes + remarks(blank: unanswered, named: Set(seen + blank))
    return changes
  }

  private func changes(
    _ found: [Answer.Subject: Answer?], in order: [Answer.Subject]
  ) -> AnswerChanges {
    var changes = AnswerChanges()
    for subject in order.sorted(by: Answer.Subject.precedes) {
      let stored = account.answer(to: subject)
      switch (found[subject] ?? nil, stored) {
      case (let new?, let old?) where new.says(old): changes.repeated += 1
      case (let new?, _): changes.answers.append(new)
      case (nil, .some): changes.withdrawn.append(subject)
      case (nil, nil): break
      }
    }
    return changes
  }

  /// What is told of rows that are blank or missing: nothing is lost by either.
  private func remarks(
    blank: [Answer.Subject], named: Set<Answer.Subject>
  ) -> [String] {
    var notes: [String] = []
    let kept = blank.filter { account.answer(to: $0) != nil }
    if !kept.isEmpty {
      notes.append("Blank, though answered before: \(Self.list(kept)); the answers stay.")
    }
    let subjects =
      account.filledUnits.map { Answer.Subject.unit($0.number) }
      + account.exceptions.map(\.subject)
    let missing = subjects.filter { !named.contains($0) }
    let answered = missing.filter { account.answer(to: $0) != nil }
    let open = missing.filter { account.answer(to: $0) == nil }
    if !answered.isEmpty {
      notes.append("Not in the file: \(Self.list(answered)); they keep the answer they have.")
    }
    if !open.isEmpty {
      notes.append("Not in the file: \(Self.list(open)); they have no answer.")
    }
    return notes
  }

  private static func list(_ subjects: [Answer.Subject]) -> String {
    subjects.prefix(mostNamed).map(\.name).joined(separator: ", ")
      + (subjects.count > mostNamed ? " and \(subjects.count - mostNamed) more" : "")
  }

  /// Whom a row answers; nil in an empty row, or where that is wrong.
  private func subject(
    of row: AnswerRow, wrong: inout [WrongCell], notes: inout [String]
  ) -> Answer.Subject? {
    let id = row[.contribution]
    guard id.isEmpty else { return exception(id, row, wrong: &wrong) }
    let name = row[.unit]
    if name.isEmpty {
      if !row.isBlank(in: AnswerColumn.answers) {
        wrong.append(
          row.wrong(
            row.has(.unit) ? .unit : .contribution,
            expected: row.has(.unit) ? "a unit such as U12" : "the id of a contribution"))
      }
      return nil
    }
    guard let unit = UnitName(name).flatMap({ account.units[$0.number] }) else {
      wrong.append(row.wrong(.unit, expected: expectation(for: name)))
      return nil
    }
    check(row, of: unit, wrong: &wrong, notes: &notes)
    return .unit(unit.number)
  }

  private func expectation(for name: String) -> String {
    guard let number = UnitName(name)?.number else { return "a unit such as U12" }
    let standing = account.units.standing(number)
    return standing == number
      ? "a unit of this study" : "\(UnitName(standing).text), into which it was merged"
  }

  /// A title beside the wrong unit is the sign of a column that was sorted by itself.
  private func check(
    _ row: AnswerRow, of unit: AnswerUnit, wrong: inout [WrongCell], notes: inout [String]
  ) {
    let title = row[.title]
    let own = [unit.shownTitle, unit.title] + unit.formerTitles
    if !title.isEmpty, !own.contains(where: { Self.isSame($0, title) }) {
      let other = account.units.units.first { Self.isSame($0.shownTitle, title) }
      wrong.append(
        row.wrong(
          .title,
          expected: "“\(unit.shownTitle)”, the title of \(unit.name)"
            + (other.map { "; this one is that of \($0.name): was a column sorted alone?" } ?? "")))
    }
    let ids = row[.ids]
    let present = AnswerSheet.ids(of: unit, in: account).joined(separator: ", ")
    // A long list is cut where no cell can hold it.
    if !ids.isEmpty, ids != present, !ids.hasSuffix("…") {
      notes.append("\(unit.name) has other contributions now than when the sheet was written.")
    }
  }

  /// Blanks at the ends and inside do not count: spreadsheets change them.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    ColumnName.normalized(left) == ColumnName.normalized(right)
  }

  /// A contribution that is answered apart from its unit.
  private func exception(
    _ id: String, _ row: AnswerRow, wrong: inout [WrongCell]
  ) -> Answer.Subject? {
    guard let found = account.outcome(of: id) else {
      wrong.append(row.wrong(.contribution, expected: "the id of a contribution of this study"))
      return nil
    }
    if let reason = found.contribution.setAside {
      wrong.append(
        row.wrong(
          .contribution, expected: "a contribution to which an answer is owed; it is \(reason)"))
      return nil
    }
    let unit = account.units.number(of: id).map { UnitName($0).text }
    if let named = UnitName(row[.unit])?.text ?? (row[.unit].isEmpty ? nil : row[.unit]),
      named != unit
    {
      wrong.append(row.wrong(.unit, expected: unit ?? "nothing: \(id) is in no unit"))
      return nil
    }
    return .contribution(id)
  }
}
