import Concejo
import ConcejoStore
import Foundation
import GRDB
import Testing

/// A study that holds what no version stored is refused with what and where, and never ends the program.
@Suite struct DamagedStudyTests {
  /// Puts a value past the checks of the schema.
  private func damage(_ path: String, _ statements: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; \(statements)")
    }
  }

  @Test(arguments: [
    ("UPDATE proposal SET title = x'FF00' WHERE position = 1", "proposal.title holds a blob"),
    ("UPDATE proposal SET supports = 'many'", "proposal.supports holds a text"),
    ("UPDATE placement SET x = 'left'", "placement.x holds a text"),
    ("UPDATE theme SET content = x'00'", "theme.content holds a blob"),
    ("UPDATE run SET options = x'00'", "run.options holds a blob"),
    ("UPDATE file SET columns = x'7B7D'", "file.columns holds a blob"),
    ("UPDATE duplicateMember SET overlap = 'all'", "duplicateMember.overlap holds a text"),
    (
      "INSERT INTO rejectedRow (position, file, line, id, reason) VALUES (99, 'a.csv', 'first', '1', '{}')",
      "rejectedRow.line holds a text"
    ),
    (
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = replace(sql, 'body TEXT NOT NULL', 'body TEXT')
        WHERE name = 'proposal';
      PRAGMA writable_schema = RESET;
      UPDATE proposal SET body = NULL WHERE position = 2;
      """, "proposal.body holds nothing where a text belongs"
    ),
  ])
  func `a value of another kind is refused, for reading and for writing`(
    statements: String, detail: String
  ) throws {
    for purpose in [Study.Purpose.reading, .writing] {
      let folder = try TemporaryFolder()
      let path = try StudyFixture.copy("analysed", into: folder)
      _ = try Study.open(at: path).latestRun()
      try damage(path, statements)
      do {
        _ = try Study.open(at: path, for: purpose)
        Issue.record("was opened")
      } catch StudyError.damaged(_, let found) {
        #expect(found.hasPrefix(detail), "\(found)")
      }
    }
  }

  @Test(arguments: [
    ("UPDATE duplicateGroup SET kind = 'twin'", "of no kind"),
    (
      "UPDATE run SET options = json_set(options, '$.themeFinder.neighborGraph.neighborCount', -9)",
      "themeFinder.neighborGraph.neighborCount"
    ),
    (
      "UPDATE run SET options = json_set(options, '$.termVectors.dimensions', 2147483648)",
      "termVectors.dimensions"
    ),
    ("UPDATE run SET options = json_set(options, '$.tfidf.titleWeight', 0)", "tfidf.titleWeight"),
  ])
  func `a run that no version can have stored is refused`(
    statements: String, detail: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    try damage(
      path,
      """
      INSERT OR IGNORE INTO duplicateGroup (runID, id, kind, headPosition)
        SELECT id, 99, 'near', 1 FROM run; \(statements)
      """)
    do {
      _ = try Study.open(at: path).latestRun()
      Issue.record("was read")
    } catch StudyError.damaged(_, let found) {
      #expect(found.contains(detail), "\(found)")
    }
  }

  @Test func `a stored value that is none is damage for what writes, too`() throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let id = try #require(try Study.open(at: path).contributions().first?.id)
    try damage(path, "UPDATE run SET history = '{\"themes\": 7}'")
    let study = try Study.open(at: path)
    do {
      try study.erase(
        Study.ErasureOrder(ids: [id], code: "request", by: nil, when: "2026-01-01T00:00:00Z"))
      Issue.record("was erased")
    } catch StudyError.damaged(_, let found) {
      #expect(found.contains("a stored value cannot be read"), "\(found)")
    }
    #expect(try study.contributions().contains { $0.id == id })
  }

  @Test func `a table or a column that is gone is damage`() throws {
    for statement in ["DROP TABLE keptApart", "ALTER TABLE run DROP COLUMN ledger"] {
      let folder = try TemporaryFolder()
      let path = try StudyFixture.copy("analysed", into: folder)
      _ = try Study.open(at: path)
      try damage(path, statement)
      #expect(throws: StudyError.self) { try Study.open(at: path, for: .reading) }
    }
  }

  /// Bytes changed anywhere: what comes of it is an answer or an error.
  @Test func `no damaged byte traps`() async throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    _ = try Study.open(at: path)
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    let count = ProcessInfo.processInfo.environment["FUZZ_STUDIES"].flatMap { Int($0) } ?? 100
    var refused = 0
    for seed in 0..<UInt64(count) {
      var random = SplitMix64(seed: seed)
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 16..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if seed % 7 == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 16..<bytes.count, using: &random)))
      }
      try Data(bytes).write(to: URL(filePath: path))
      do {
        let study = try Study.open(at: path, for: .reading)
        _ = try study.contributions()
        _ = try study.rejectedRows()
        _ = try study.personalDataCounts()
        _ = try study.latestRun()
        _ = try study.search("plaza", limit: 3)
        _ = try await study.similar(to: "plaza", limit: 3)
      } catch {
        refused += 1
        #expect(error is StudyError, "\(seed): \(error)")
      }
    }
    #expect(refused > 0)
  }
}
