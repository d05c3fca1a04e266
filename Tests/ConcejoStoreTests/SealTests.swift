import Concejo
import ConcejoStore
import Testing

/// Seals tell a row that was changed by hand from one that is as it was stored.
@Suite struct SealTests {
  private static let table = """
    comment-id,comment-body,agrees,disagrees,timestamp
    1,Más árboles en la plaza del pueblo,12,9,1577836800
    2,Un autobús los domingos por la tarde,3,0,1577836801
    """

  private func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    let file = try ProposalImport().read(Array(Self.table.utf8), file: "polis.csv")
    try study.add([file.hidingPersonalData()])
    return study
  }

  private func broken(_ study: Study) throws -> [String] {
    try study.checkSeals().flatMap(\.broken)
  }

  @Test func `votes against come back as they were, under a seal that holds`() throws {
    let folder = try TemporaryFolder()
    let study = try study(in: folder)
    #expect(try study.contributions().map(\.opposes) == [9, 0])
    #expect(try study.contributions().map(\.supports) == [12, 3])
    #expect(try broken(study).isEmpty)
  }

  @Test func `votes that somebody changes by hand break the seal of their row alone`() throws {
    let folder = try TemporaryFolder()
    let path = try study(in: folder).path
    try StudyFixture.execute("UPDATE proposal SET opposes = 8 WHERE id = '1'", in: path)
    #expect(try broken(Study.open(at: path)) == ["1"])
    try StudyFixture.execute("UPDATE proposal SET opposes = NULL WHERE id = '2'", in: path)
    #expect(try broken(Study.open(at: path)).sorted() == ["1", "2"])
  }
}
