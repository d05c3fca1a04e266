import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// What the tables of a workshop said goes into a study once, is corrected line by line, and is erased.
@Suite struct WorkshopTests {
  private static let when = "2026-11-28T10:00:00Z"
  private static let mark = HarvestKey.mark(ofStudy: "estudio")

  private static func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let rows = FiveThemes.proposals.map { "\($0.id),,\"\($0.body)\"" }
    let table = (["id,title,body"] + rows).joined(separator: "\n") + "\n"
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "in.csv").hidingPersonalData()
    ])
    return study
  }

  /// A sheet with one line a row: key without its mark, kind, proposal, text, for, against.
  private static func harvest(
    _ rows: [String], of study: Study, _ name: String = "mesas.csv"
  ) throws -> Harvest {
    let lines = rows.map { row -> String in
      let cells = row.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      return "\(cells[0])-\(mark),\(cells[1])"
    }
    let text = (["Clave,Tipo,Propuesta,Texto,A favor,En contra"] + lines).joined(separator: "\n")
    return try HarvestReading(file: name).harvest(
      of: Array((text + "\n").utf8), mark: mark, known: Set(try study.contributions().map(\.id)),
      memory: try study.erasureMemory())
  }

  private static let rows = [
    "S1-R1-T01-1,voto,1,,14,3", "S1-R1-T01-2,desacuerdo,2,Sale caro y hay quien lo pide antes,,",
    "S1-R1-T00-1,idea nueva,,Un huerto con xilobalaustre; llamad al 612 345 678,,",
    "S1-R2-T01-1,voto,1,,6,0", "S1-R2-T00-1,idea nueva,,Un taller de costura los martes,,",
    "S1-R2-T01-2,,,,,",
  ]

  @Test func `votes, dissent and new ideas come back under the same names`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let harvest = try Self.harvest(Self.rows, of: study)
    let preview = try study.preview(harvest, by: "Ana", when: Self.when)
    #expect(try study.harvestLines().isEmpty)
    let capture = try study.capture(harvest, by: "Ana", when: Self.when)
    #expect(capture == preview)
    #expect(capture.added.count == 5 && capture.newIdeas == 2)
    #expect(try study.harvestLines() == harvest.lines)
    let ideas = try study.contributions().filter { $0.id.hasPrefix("S1-") }
    #expect(ideas.map(\.id) == ["S1-R1-T00-1", "S1-R2-T00-1"])
    #expect(!ideas[0].body.contains("612"))
    #expect(try study.originalCounts(of: "S1-R1-T00-1").values.reduce(0, +) == 1)
    // Every row is accounted for.
    #expect(try study.rowCount() == study.contributions().count + study.rejectedRows().count)
    #expect(try study.checkHarvest().isEmpty)
    #expect(try study.checkSeals().allSatisfy { $0.broken.isEmpty })
    #expect(try study.files().map(\.name) == ["in.csv", "mesas.csv"])
  }

  @Test func `the same again changes nothing, not one byte`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    try study.capture(try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    let before = try Data(contentsOf: URL(filePath: study.path))
    let again = try study.capture(
      try Self.harvest(Self.rows.reversed(), of: study, "otra.csv"), by: "Luis",
      when: "2026-11-29T10:00:00Z")
    #expect(again.isNothing && again.unchanged == 5)
    #expect(try Data(contentsOf: URL(filePath: study.path)) == before)
  }

  @Test func `a corrected sheet takes the place of what it said, line by line`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    try study.capture(try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    let corrected = try Self.harvest(
      [
        "S1-R1-T01-1,voto,1,,15,3", "S1-R1-T01-2,,,,,",
        "S1-R1-T00-1,idea nueva,,Un huerto en el solar de la escuela,,",
        "S1-R2-T00-1,acuerdo,,Un taller de costura los martes,,", "S1-R2-T01-2,voto,2,,1,1",
      ], of: study)
    let capture = try study.capture(corrected, by: nil, when: Self.when)
    #expect(capture.changed.map(\.text) == ["S1-R1-T01-1", "S1-R1-T00-1", "S1-R2-T00-1"])
    #expect(capture.removed.map(\.text) == ["S1-R1-T01-2"])
    #expect(capture.added.map(\.text) == ["S1-R2-T01-2"])
    #expect(capture.missing.map(\.text) == ["S1-R2-T01-1"])
    #expect(capture.changedIdeas == 1 && capture.withdrawnIdeas == 1 && capture.newIdeas == 0)
    let lines = try study.harvestLines()
    #expect(lines.count == 5 && lines.contains { $0.favor == 15 })
    let ideas = try study.contributions().filter { $0.id.hasPrefix("S1-") }
    #expect(ideas.map(\.state) == [nil, "withdrawn"])
    #expect(ideas[0].body == "Un huerto en el solar de la escuela")
    #expect(try study.rowCount() == study.contributions().count + study.rejectedRows().count)
    #expect(try study.checkHarvest().isEmpty)
    // The first sheet again brings back what the second one changed, and what it took back.
    let back = try study.capture(
      try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    #expect(back.changedIdeas == 2)
    #expect(
      try study.contributions().filter { $0.id.hasPrefix("S1-") }.allSatisfy { $0.state == nil })
    #expect(try study.rowCount() == study.contributions().count + study.rejectedRows().count)
    #expect(try study.files().map(\.name) == ["in.csv", "mesas.csv", "mesas.csv"])
  }

  @Test func `what is erased is in no line, and the sheet does not bring it back`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let rows = Self.rows + ["S1-R2-T00-2,acuerdo,,Lo del xilobalaustre gusta a la mesa,,"]
    try study.capture(try Self.harvest(rows, of: study), by: nil, when: Self.when)
    let order = Study.ErasureOrder(
      ids: ["1", "S1-R1-T00-1"], code: "author-request", by: nil, when: Self.when)
    let erasure = try study.erase(order)
    try study.compact()
    // Two votes on 1, and the idea's own line.
    #expect(erasure.harvestLines == 3 && erasure.changedHarvestLines == 1)
    let lines = try study.harvestLines()
    #expect(
      lines.map(\.key.text) == ["S1-R1-T01-2", "S1-R2-T00-1", "S1-R2-T00-2"])
    #expect(lines.last?.text == "Lo del [erased] gusta a la mesa")
    let bytes = try Data(contentsOf: URL(filePath: study.path))
    #expect(bytes.range(of: Data("xilobalaustre".utf8)) == nil)
    #expect(bytes.range(of: Data("612 345 678".utf8)) == nil)
    #expect(try study.checkHarvest().isEmpty && study.checkSeals().allSatisfy { $0.broken.isEmpty })
    #expect(
      try study.rowCount()
        == study.contributions().count + study.rejectedRows().count + study.erasedCount())
    let again = try study.capture(
      try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    #expect(again.erased == 3 && again.newIdeas == 0)
    #expect(try study.contributions().allSatisfy { $0.id != "S1-R1-T00-1" })
  }

  @Test func `a later export does not take back what tables said`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    try study.capture(try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    // A platform that took over one of the two ideas of the workshop.
    let export =
      "id,title,body\n900,,Un taller de costura los martes\n1,,\"\(FiveThemes.proposals[0].body)\"\n"
    let update = try study.update(with: [
      try ProposalImport().read(Array(export.utf8), file: "later.csv").hidingPersonalData()
    ])
    #expect(update.comparedWith.allSatisfy { !$0.name.hasPrefix("session") })
    #expect(
      try study.contributions().filter { $0.id.hasPrefix("S1-") }.allSatisfy { $0.state == nil })
  }

  @Test func `a line changed behind the program's back is found`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    try study.capture(try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    try study.close()
    try StudyFixture.execute(
      """
      UPDATE harvestLine SET peopleFor = 99 WHERE key = 'S1-R1-T01-1';
      UPDATE harvestLine SET proposalID = 'nobody' WHERE key = 'S1-R2-T01-1';
      """, in: study.path)
    let damaged = try Study.open(at: study.path, for: .reading)
    let check = try #require(try damaged.checkSeals().first { $0.kind == .harvestLine })
    #expect(check.broken == ["S1-R1-T01-1", "S1-R2-T01-1"])
    #expect(try damaged.checkHarvest() == ["S1-R2-T01-1 speaks of nobody, which is not there"])
  }

  @Test func `an id that somebody else has is refused, and nothing is taken in`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(in: folder)
    let table = "id,title,body\nS1-R1-T00-1,,Otra cosa que pide otra persona en otro sitio\n"
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "b.csv").hidingPersonalData()
    ])
    #expect(throws: HarvestError.idTaken(id: "S1-R1-T00-1")) {
      try study.capture(try Self.harvest(Self.rows, of: study), by: nil, when: Self.when)
    }
    #expect(try study.harvestLines().isEmpty)
  }
}
