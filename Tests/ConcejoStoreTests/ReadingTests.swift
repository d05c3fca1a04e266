import Concejo
import ConcejoStore
import Foundation
import GRDB
import Testing

/// Who reads a study writes nothing to it, and waits for nobody.
@Suite struct ReadingTests {
  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  @Test(arguments: ["analysed", "updated"])
  func `a study of an older version is read as it is`(name: String) async throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy(name, into: folder)
    let before = try bytes(path)
    let study = try Study.open(at: path, for: .reading)
    #expect(try !study.contributions().isEmpty)
    _ = try? study.latestRun()
    _ = try study.search("parque", limit: 3)
    _ = try await study.similar(to: "árboles en el parque", limit: 3)
    #expect(try bytes(path) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["\(name).concejo"])
  }

  /// A connection that may leave a transaction open.
  private static let holding: Configuration = {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return configuration
  }()

  @Test func `beside a writer the answers are the same`() async throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let alone = try Study.open(at: path, for: .writing)
    let (found, similar) = (
      try alone.search("parque", limit: 5),
      try await alone.similar(to: "sombra en el parque", limit: 5)
    )
    #expect(!found.isEmpty && !similar.isEmpty)
    try alone.close()
    let writer = try DatabaseQueue(path: path, configuration: Self.holding)
    try await writer.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE; UPDATE proposal SET supports = 1")
    }
    let study = try Study.open(at: path, for: .reading)
    #expect(try study.search("parque", limit: 5) == found)
    #expect(try await study.similar(to: "sombra en el parque", limit: 5) == similar)
    try await writer.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  @Test func `a writer's journal that was left is rolled back before reading`() throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let whole = try Study.open(at: path, for: .writing).contributions()
    let (copy, journal) = (folder.path("b.concejo"), folder.path("b.concejo-journal"))
    // The files of a writer that was killed in the middle.
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
          UPDATE proposal SET body = body || hex(randomblob(5000));
          """)
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try FileManager.default.copyItem(atPath: path + "-journal", toPath: journal)
      try db.execute(sql: "ROLLBACK")
    }
    let texts = try Study.open(at: copy, for: .reading).contributions()
    #expect(texts == whole)
    #expect(!FileManager.default.fileExists(atPath: journal))
  }
}
