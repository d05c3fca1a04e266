import Concejo
import ConcejoStore
import Foundation
import Testing

/// What is set aside is in no index, and no news.
@Suite struct SetAsideTests {
  private static let table = """
    id,title,body,state
    1,Bancos en la alameda,Pedimos bancos en la alameda para descansar,
    2,Sombra en la alameda,Pedimos sombra en la alameda para el verano,
    3,Riego del vivero,Pedimos riego en el vivero municipal,
    4,Un quiosco en la alameda,Pedimos un quiosco en la alameda con helados,hidden
    """

  private func study(in folder: borrowing TemporaryFolder) throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([
      try ProposalImport().read(Array(Self.table.utf8), file: "a.csv").hidingPersonalData()
    ])
    return study
  }

  private func analyse(_ study: Study, including states: [String] = []) async throws {
    var pipeline = Pipeline()
    pipeline.includedStates = states
    let discussion = Discussion(try study.contributions(), including: states)
    let analysis = try await pipeline.analysis(of: discussion.proposals)
    try study.save(
      Findings(
        analysis, options: pipeline, rows: try study.rowCount(),
        rejected: try study.rejectedRows(), setAside: discussion.setAside))
  }

  /// Pages of the index of words that hold the end of a word: its start may be shared with its neighbour.
  private func pages(with end: String, of study: Study) throws -> Int {
    try StudyFixture.count(
      "SELECT count(*) FROM proposalText_data WHERE instr(block, CAST('\(end)' AS BLOB))",
      in: study.path)
  }

  @Test func `what an analysis sets aside did not come after it`() async throws {
    let folder = try TemporaryFolder()
    let study = try study(in: folder)
    #expect(try study.unanalyzedCount() == 3)
    try await analyse(study)
    #expect(try study.unanalyzedCount() == 0)
  }

  @Test func `the indexes hold no word of a withdrawn text`() async throws {
    let folder = try TemporaryFolder()
    let study = try study(in: folder)
    try await analyse(study)
    #expect(try study.search("vivero", limit: 5).map(\.proposal) == ["3"])
    #expect(try await study.similar(to: "vivero", limit: 5).map(\.proposal) == ["3"])
    #expect(try pages(with: "ivero", of: study) > 0)
    let later = Self.table.split(separator: "\n").filter { !$0.hasPrefix("3,") }
      .joined(separator: "\n")
    try study.update(
      with: [
        try ProposalImport().read(Array(later.utf8), file: "b.csv").hidingPersonalData()
      ])
    for _ in 0..<2 {
      #expect(try pages(with: "ivero", of: study) == 0)
      #expect(
        try StudyFixture.count(
          "SELECT count(*) FROM wordForm WHERE form = 'vivero'", in: study.path) == 0)
      #expect(try study.search("vivero", limit: 5).isEmpty)
      #expect(try await study.similar(to: "vivero", limit: 5).isEmpty)
      #expect(try study.search("alameda", limit: 5).map(\.proposal).sorted() == ["1", "2"])
    }
  }

  @Test func `what a run takes in is found until another one sets it aside`() async throws {
    let folder = try TemporaryFolder()
    let study = try study(in: folder)
    try await analyse(study, including: ["hidden"])
    #expect(try study.search("quiosco", limit: 5).map(\.proposal) == ["4"])
    #expect(try study.setAsideState(of: "4") == nil)
    try await analyse(study)
    #expect(try pages(with: "uiosco", of: study) == 0)
    #expect(try study.search("quiosco", limit: 5).isEmpty)
    #expect(try study.setAsideState(of: "4") == "hidden")
  }
}
