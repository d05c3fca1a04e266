public import Concejo
internal import GRDB

/// What a program that stays open reads of a study, piece by piece, while others may write to it.
extension Study {
  /// What the texts and findings that are read are those of: equal as long as none of them changed.
  public struct Edition: Sendable, Hashable {
    /// Number of the latest run; nil before the first.
    public let run: Int64?
    /// Contributions that were erased for good.
    public let erased: Int
    /// Contributions that were changed or withdrawn after the latest run.
    public let changed: Int
    /// Contributions that came after it, but for those that an analysis sets aside.
    public let unanalyzed: Int
  }

  /// A number that changes whenever another connection has written to the file.
  ///
  /// Asking for it reads nothing.
  public func dataVersion() throws -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// What the study is at this moment, decisions aside.
  public func edition() throws -> Edition {
    try read { db in
      let run = try Int64.fetchOne(db, sql: "SELECT max(id) FROM run")
      let changed = try run.map {
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM proposal WHERE changedAfterRun >= ?", arguments: [$0]) ?? 0
      }
      return Edition(
        run: run, erased: try erasedCount(in: db), changed: changed ?? 0,
        unanalyzed: run == nil ? 0 : try unanalyzedCount(in: db))
    }
  }

  /// Those of some contributions that may be shown, by id.
  public func visibleContributions(_ ids: [String]) throws -> [String: Proposal] {
    guard !ids.isEmpty else { return [:] }
    return try read { db in
      let found = try proposals(
        where: "id IN (SELECT value FROM json_each(?)) AND \(SetAside.isVisible)",
        arguments: [try StoredJSON.text(ids)], in: db)
      return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
