public import Concejo
internal import GRDB

extension Study {
  /// Keeps what people wrote about the codes; a later codebook takes its place.
  ///
  /// - Returns: How many examples are left out, since what they quote was erased.
  @discardableResult
  public func save(_ codebook: WrittenCodebook) throws -> Int {
    try write { db in
      let memory = try erasureMemory(in: db)
      let held = Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
      let ids = codebook.quotedIDs.filter(memory.holds).subtracting(held)
      let kept = ids.isEmpty ? codebook : codebook.erasing(Redaction(ids: ids))
      try db.execute(
        sql: "INSERT OR REPLACE INTO codebook (id, content) VALUES (1, ?)",
        arguments: [try StoredJSON.text(kept)])
      return codebook.exampleCount - kept.exampleCount
    }
  }

  /// What people wrote about the codes, or nil.
  public func writtenCodebook() throws -> WrittenCodebook? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT content FROM codebook").map {
        try StoredJSON.value(WrittenCodebook.self, $0)
      }
    }
  }
}
