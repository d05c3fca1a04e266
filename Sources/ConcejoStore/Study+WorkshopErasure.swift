internal import Concejo
internal import Foundation
internal import GRDB

extension Study {
  /// Takes out of what the tables of workshops said whatever speaks of erased contributions.
  ///
  /// Lines about them go, and so do the lines of ideas that are erased; the words that only they had go from
  /// all others, and from who captured the sheets.
  static func forgetHarvest(
    of ids: [String], _ redaction: Redaction, in db: Database, _ result: inout Erasure
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM harvestLine WHERE proposalID IN (SELECT value FROM json_each(?))
        """, arguments: [try StoredJSON.text(ids)])
    result.harvestLines = db.changesCount
    for row in try Row.fetchAll(db, sql: "SELECT position, text FROM harvestLine") {
      let (position, text): (Int64, String) = (row["position"], row["text"])
      guard redaction.touches(text) else { continue }
      try db.execute(
        sql: "UPDATE harvestLine SET text = ? WHERE position = ?",
        arguments: [redaction.redacted(text), position])
      try Seal.Table.harvestLines.seal(where: "position = ?", [position], in: db)
      result.changedHarvestLines += 1
    }
    let sheets = try Row.fetchAll(
      db, sql: "SELECT id, capturedBy FROM harvestSheet WHERE capturedBy IS NOT NULL")
    for row in sheets {
      let (id, name): (Int64, String) = (row["id"], row["capturedBy"])
      guard redaction.touches(name) else { continue }
      try db.execute(
        sql: "UPDATE harvestSheet SET capturedBy = ? WHERE id = ?",
        arguments: [redaction.redactedOrNothing(name), id])
    }
  }
}
