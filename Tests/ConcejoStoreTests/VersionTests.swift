import Concejo
import ConcejoStore
import Foundation
import Testing

/// What another version stored is read as far as this one knows it, and never turned into something else in
/// silence.
@Suite struct VersionTests {
  private func run(after statements: String, in folder: borrowing TemporaryFolder) throws
    -> StoredRun
  {
    let path = try StudyFixture.copy("analysed", into: folder)
    try StudyFixture.execute(statements, in: path)
    return try Study.open(at: path).latestRun()
  }

  @Test(arguments: [
    "json_set(options, '$.crystalBall', json('{\"depth\":3}'))",
    "json_set(options, '$.termVectors.later', 1)",
    "json_remove(options, '$.boilerplate')",
    "json_remove(options, '$.termVectors.seed')",
    "json_remove(options, '$.tfidf.titleWeight')",
  ])
  func `options that came or went with another version do not matter`(options: String) throws {
    let folder = try TemporaryFolder()
    let run = try run(after: "UPDATE run SET options = \(options)", in: folder)
    #expect(run.notes.isEmpty)
    #expect(run.findings.themes.count == 5)
  }

  @Test func `an option of another type has its default, and that is said once`() throws {
    let folder = try TemporaryFolder()
    let run = try run(
      after: "UPDATE run SET options = json_set(options, '$.tfidf.titleWeight', 'heavy')",
      in: folder)
    #expect(
      run.notes == [
        "options: the stored value “\"heavy\"” of tfidf.titleWeight is not known to this version;"
          + " its default is shown."
      ])
  }

  @Test(arguments: [
    "json_set(content, '$.later', 1, '$.summary.later', 2)", "json_remove(content, '$.summary')",
    "json_remove(content, '$.summary.categories')", "json_remove(content, '$.alternativeTitles')",
    "json_set(content, '$.form', 99)",
  ])
  func `members of themes that came or went with another version do not matter`(content: String)
    throws
  {
    let folder = try TemporaryFolder()
    let run = try run(after: "UPDATE theme SET content = \(content)", in: folder)
    #expect(run.notes.isEmpty)
    #expect(run.findings.themes.allSatisfy { !$0.title.text.isEmpty })
  }

  @Test func `values that only a newer version knows are named once each`() async throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    try StudyFixture.execute(
      """
      UPDATE keptApart SET objection = 'other-season';
      UPDATE duplicateMember SET kind = 'echo';
      UPDATE placement SET language = 'ast' WHERE position < 4;
      UPDATE run SET mainLanguage = 'ast';
      """, in: path)
    let study = try Study.open(at: path)
    let notes = try study.latestRun().notes
    #expect(notes.count == 3)
    for value in ["ast", "echo", "other-season"] {
      #expect(notes.count { $0.contains("“\(value)” is not known") } == 1)
    }
    #expect(try study.unknownMainLanguage() == "ast")
    #expect(try await !study.similar(to: "árboles para el parque", limit: 3).isEmpty)
  }

  @Test(arguments: [
    ("UPDATE theme SET content = '{\"tit'", "JSON"),
    ("UPDATE theme SET content = json_remove(content, '$.quotes')", "quotes"),
    ("UPDATE run SET options = '[]'", "Expected"),
    (
      "UPDATE run SET ledger = json_set(ledger, '$.excluded', 9223372036854775807)", "too large"
    ),
    (
      "UPDATE theme SET content = json_set(content, '$.keyTerms[0].inside', -9223372036854775807)",
      "too large"
    ),
    (
      "DROP TABLE grdb_migrations; CREATE TABLE grdb_migrations(identifier); INSERT INTO grdb_migrations VALUES (NULL)",
      "list of versions"
    ),
  ])
  func `a damaged study is refused with what is wrong`(statement: String, place: String) throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StudyError.self) { try run(after: statement, in: folder) }
    guard case .damaged(_, let detail) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.contains(place), "\(detail)")
  }
}
