import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// A tender in a study: stored whole, sealed, carried, and rid of what is erased.
@Suite struct TenderStoreTests {
  private static func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    let table = "id,title,body\n1,,Un carril bici\nGHOST-77,,Un Xilobalaustre junto al río\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    try study.store([
      Clause(1, "Como pide GHOST-77", cpv: CPVCode("45233162-2"), units: [1], by: "Ana"),
      Clause(2, "Se hará un Xilobalaustre", units: [2]),
    ])
    try study.store([TenderUnit(1, by: "Ana"), TenderUnit(3, isSelected: false)])
    return study
  }

  @Test func `what is stored comes back, and of one number the new one holds`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    try study.store([Clause(2, "Dos carriles", units: [2])])
    let tender = try study.tender()
    #expect(tender.clauses.map(\.text) == ["Como pide GHOST-77", "Dos carriles"])
    #expect(tender.clauses[0].cpv?.text == "45233162-2")
    #expect(tender.selections == [TenderUnit(1, by: "Ana"), TenderUnit(3, isSelected: false)])
  }

  @Test func `a clause or a selection that somebody changes by hand no longer has its seal`()
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.close()
    let path = folder.path("a.concejo")
    try StudyFixture.execute(
      "UPDATE clause SET content = replace(content, 'Como', 'Nunca')", in: path)
    try StudyFixture.execute("UPDATE tenderUnit SET number = 7 WHERE number = 3", in: path)
    let checks = try Study.open(at: path).checkSeals()
    #expect(checks.first { $0.kind == .clause }?.broken == ["K1"])
    #expect(checks.first { $0.kind == .tenderUnit }?.broken == ["U7"])
  }

  @Test func `the file of decisions carries both to a new study`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let file = DecisionFile(try study.decisions(), recipe: try study.recipe())
    let read = try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.text == file.text)
    let tender = try study.tender()
    #expect(read.recipe?.clauses == tender.clauses)
    #expect(read.recipe?.tenderUnits == tender.selections)
    #expect(file.merged(with: file).text == file.text)
  }

  @Test func `what is erased leaves clauses`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let result = try study.erase(
      Study.ErasureOrder(
        ids: ["GHOST-77"], code: "author-request", by: nil, when: "2026-11-28T12:00:00Z"))
    #expect(result.changedRecords == 2)
    #expect(try study.tender().clauses[0].text == "Como pide [erased]")
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.compact()
    try study.close()
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.concejo")))
    for trace in ["GHOST-77", "Xilobalaustre"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }
}
