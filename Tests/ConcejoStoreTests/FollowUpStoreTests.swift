import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Recommendations and commitments in a study: stored whole, sealed, carried, and rid of what is erased.
@Suite struct FollowUpStoreTests {
  private static func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    let table = "id,title,body\n1,,Un carril bici\nGHOST-77,,Un Xilobalaustre junto al río\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    try study.store([
      Recommendation(1, "Un Xilobalaustre", rationale: "Lo pide GHOST-77", units: [1], by: "Ana"),
      Recommendation(2, "Un carril", units: [2]),
    ])
    try study.store([Commitment(5, "Obra", recommendations: [1], updated: "2026-11-29")])
    return study
  }

  @Test func `what is stored comes back, and of one number the new one holds`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    #expect(try study.followUp().recommendations.map(\.name) == ["R01", "R02"])
    try study.store([Recommendation(2, "Dos carriles", units: [2])])
    #expect(
      try study.followUp().recommendations.map(\.text) == ["Un Xilobalaustre", "Dos carriles"])
    #expect(try study.followUp().commitments.map(\.name) == ["C05"])
  }

  @Test func `a commitment that somebody changes by hand no longer has its seal`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.close()
    let path = folder.path("a.concejo")
    try StudyFixture.execute(
      "UPDATE commitment SET content = replace(content, 'planned', 'done')", in: path)
    let check = try #require(
      try Study.open(at: path).checkSeals().first { $0.kind == .commitment })
    #expect(check.broken == ["C5"])
  }

  @Test func `the file of decisions carries both to a new study`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let file = DecisionFile(try study.decisions(), recipe: try study.recipe())
    let read = try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.text == file.text)
    let followUp = try study.followUp()
    #expect(read.recipe?.recommendations == followUp.recommendations)
    #expect(read.recipe?.commitments == followUp.commitments)
    #expect(file.merged(with: file).text == file.text)
  }

  @Test func `what is erased leaves recommendations`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let result = try study.erase(
      Study.ErasureOrder(
        ids: ["GHOST-77"], code: "author-request", by: nil, when: "2026-11-28T12:00:00Z"))
    #expect(result.changedRecords == 1)
    #expect(try study.followUp().recommendations[0].rationale == "Lo pide [erased]")
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.compact()
    try study.close()
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.concejo")))
    for trace in ["GHOST-77", "Xilobalaustre"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }
}
