import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Standing criteria in a study: stored whole, sealed, carried, and rid of what is erased.
@Suite struct CriteriaStoreTests {
  private static let criteria = [
    Criterion(
      4, "Un Xilobalaustre en cada plaza",
      source: Criterion.Source(
        study: "Valle", mark: "m1", recommendation: "R03", commitments: ["C05"], units: ["U12"]),
      appliesTo: "Plazas", check: "proposal", evidence: ["1", "GHOST-77"], by: "Ana"),
    Criterion(
      5, "Sombra", source: Criterion.Source(study: "Valle", mark: nil, recommendation: "R04"),
      check: "person",
      statement: Criterion.Statement(isMet: false, who: "Parques", day: "2026-11-29")),
  ]

  private static func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    let table = "id,title,body\n1,,Un carril bici\nGHOST-77,,Un Xilobalaustre junto al río\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    try study.store(criteria)
    return study
  }

  @Test func `what is stored comes back whole`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    #expect(try study.standingCriteria().criteria == Self.criteria)
  }

  @Test func `a criterion that somebody changes by hand no longer has its seal`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    try study.close()
    let path = folder.path("a.concejo")
    try StudyFixture.execute(
      "UPDATE criterion SET content = replace(content, 'Sombra', 'Sol')", in: path)
    let checks = try Study.open(at: path).checkSeals()
    #expect(checks.first { $0.kind == .criterion }?.broken == ["P5"])
  }

  @Test func `the file of decisions carries them to a new study`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let file = DecisionFile(try study.decisions(), recipe: try study.recipe())
    let read = try DecisionFile(Array(file.text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.recipe?.criteria == Self.criteria)
    #expect(file.merged(with: file).text == file.text)
  }

  @Test func `what is erased leaves criteria and their evidence`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let result = try study.erase(
      Study.ErasureOrder(
        ids: ["GHOST-77"], code: "author-request", by: nil, when: "2026-11-28T12:00:00Z"))
    #expect(result.changedRecords == 1)
    #expect(try study.standingCriteria().criteria[0].evidence == ["1"])
    try study.compact()
    try study.close()
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.concejo")))
    for trace in ["GHOST-77", "Xilobalaustre"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }
}
