import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Studies of earlier versions are opened, read, updated and analysed by this one.
@Suite struct FixtureTests {
  private static let names = ["analysed", "imported", "updated"]

  private func copy(_ name: String, into folder: borrowing TemporaryFolder) throws -> Study {
    try Study.open(at: try StudyFixture.copy(name, into: folder))
  }

  @Test func `an analysed study of an earlier version reports as it did`() throws {
    let folder = try TemporaryFolder()
    let study = try copy("analysed", into: folder)
    let run = try study.latestRun()
    #expect(run.notes.isEmpty)
    #expect(run.findings.themes.count == 5)
    #expect(run.findings.comments.count == 3)
    #expect(run.findings.duplicateGroups.count == 1)
    #expect(try study.personalDataCounts() == ["email": 1, "telephone": 1])
  }

  @Test(arguments: names)
  func `a study of an earlier version is searched, updated and analysed`(name: String)
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try copy(name, into: folder)
    #expect(try !study.search("parque", limit: 3).isEmpty)
    let table = "id,title,body\n1,Árboles de sombra para el parque,Pido árboles.\n"
    let file = try ProposalImport().read(Array(table.utf8), file: "later.csv").hidingPersonalData()
    let update = try study.update(with: [file], source: "proposals.csv")
    #expect(update.changed == 1)
    let pipeline = Pipeline()
    let analysis = try await pipeline.analysis(of: try study.proposals())
    try study.save(
      Findings(
        analysis, options: pipeline, rows: try study.rowCount(),
        rejected: try study.rejectedRows(), excluded: try study.withdrawnCount()))
    #expect(try study.latestRun().notes.isEmpty)
  }

  @Test func `withdrawn updates of an earlier version are in no search`() throws {
    let folder = try TemporaryFolder()
    let study = try copy("updated", into: folder)
    #expect(try study.withdrawnCount() == 4)
    #expect(try study.setAsideState(of: "16") == "withdrawn")
    #expect(try !study.search("autobús", limit: 50).map(\.proposal).contains("16"))
  }
}
