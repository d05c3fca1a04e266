public import Concejo
internal import GRDB

extension Study {
  /// Keeps what people wrote about the codes; a later codebook takes its place.
  public func save(_ codebook: WrittenCodebook) throws {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO codebook (id, content) VALUES (1, ?)",
        arguments: [try StoredJSON.text(codebook)])
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
