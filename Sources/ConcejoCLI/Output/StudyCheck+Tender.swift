import Concejo
import ConcejoStore

extension StudyCheck {
  /// Looks at a tender: every unit selected for it has a clause, and every clause units that are there.
  ///
  /// - Throws: ``StudyError``.
  mutating func checkTender() throws {
    let tender = try study.tender()
    guard !tender.isEmpty else { return }
    let units = try study.answerAccount()
    account.append(
      "\(Counted.of(tender.standing.count, "clause")) and"
        + " \(Counted.of(tender.selected(in: units).count, "unit")) selected for the tender")
    for entry in tender.withoutUnit(in: units) {
      let gone = entry.gone.map { UnitName($0).text }.joined(separator: ", ")
      note(
        "clause without its unit",
        entry.clause.name + (gone.isEmpty ? " names none" : " rests on \(gone)"))
    }
    for unit in tender.withoutClause(in: units) {
      note("unit without a clause", "\(UnitName(unit).text), selected for the tender")
    }
    for unit in tender.gone(in: units) {
      note("selected unit that is gone", UnitName(unit).text)
    }
  }
}
