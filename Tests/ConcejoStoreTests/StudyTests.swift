import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// A folder that goes when the test is over.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "concejo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// What goes into a study comes out of it.
@Suite struct StudyTests {
  private static let table = """
    id,title,description,supports,municipality
    1,Más árboles en la plaza,Que planten árboles con sombra en la plaza del pueblo,3,Zafra
    2,MÁS ÁRBOLES EN LA PLAZA,que planten arboles con sombra en la plaza del pueblo,5,
    3,Autobús los domingos,Un autobús los domingos por la tarde al hospital,,Coria
    4,Autobús al hospital,El autobús al hospital no pasa los domingos,1,
    5,,,2,
    6,Sombra en la plaza,Árboles y bancos a la sombra en la plaza,0,Zafra
    """

  private func imported() throws -> ImportedFile {
    try ProposalImport().read(Array(Self.table.utf8), file: "mini.csv").hidingPersonalData()
  }

  @Test func `proposals and rejected rows come back as they were`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let file = try imported()
    #expect(try study.add([file]).added == 5)
    #expect(try study.proposals() == file.proposals)
    #expect(try study.rejectedRows() == file.rejected)
    #expect(try study.rowCount() == 6)
  }

  @Test func `a stored run comes back equal`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let file = try imported()
    try study.add([file])
    let pipeline = Pipeline()
    let analysis = try await pipeline.analysis(of: file.proposals)
    let findings = Findings(
      analysis, options: pipeline, rows: file.rowCount, rejected: file.rejected)
    try study.save(findings)
    let reopened = try Study.open(at: study.path)
    #expect(try reopened.latestFindings() == findings)
  }

  @Test func `similar finds the same topic first, whatever the accents`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let file = try imported()
    try study.add([file])
    let pipeline = Pipeline()
    let analysis = try await pipeline.analysis(of: file.proposals)
    try study.save(
      Findings(analysis, options: pipeline, rows: file.rowCount, rejected: file.rejected))
    let matches = try await study.similar(to: "autobuses para ir al HOSPITAL", limit: 2)
    #expect(Set(matches.map(\.proposal)) == ["3", "4"])
    let exact = try await study.similar(to: file.proposals[2].text, limit: 1)
    #expect(exact.first?.proposal == "3")
    #expect(try await study.similar(to: "xyz", limit: 5).isEmpty)
  }

  @Test func `search folds accents and capitals and wants all words`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try imported()])
    #expect(Set(try study.search("arboles PLAZA", limit: 10).map(\.proposal)) == ["1", "2", "6"])
    #expect(Set(try study.search("autobus", limit: 10).map(\.proposal)) == ["3", "4"])
    #expect(try study.search("autobús plaza", limit: 10).isEmpty)
    #expect(try study.search("\" OR *", limit: 10).isEmpty)
  }

  @Test func `a second file with the same ids is rejected row by row, with lines`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let file = try imported()
    try study.add([file])
    let addition = try study.add([file])
    #expect(addition.added == 0)
    #expect(addition.repeated.map(\.line) == [2, 3, 4, 5, 7])
    #expect(try study.proposals() == file.proposals)
    #expect(try study.rowCount() == 12)
    #expect(try study.rejectedRows().count == 7)
  }

  @Test func `a later export adds, changes and withdraws, and every row stays accounted for`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try imported()])
    let pipeline = Pipeline()
    let first = try await pipeline.analysis(of: try study.proposals())
    try study.save(Findings(first, options: pipeline, rows: 6, rejected: try study.rejectedRows()))
    let later =
      Self.table.replacing("Autobús los domingos", with: "Autobuses los domingos")
      .split(separator: "\n").filter { !$0.hasPrefix("6,") }.joined(separator: "\n")
      + "\n7,Una fuente,Que pongan una fuente en el parque,3,Zafra\n"
    let file = try ProposalImport().read(Array(later.utf8), file: "later.csv")
      .hidingPersonalData()
    let update = try study.update(with: [file])
    #expect(update.added == 1)
    #expect(update.changed == 1)
    #expect(update.unchanged == 3)
    #expect(update.withdrawn == 1)
    #expect(try study.withdrawnCount() == 1)
    #expect(try study.proposals().map(\.id) == ["1", "2", "3", "4", "7"])
    #expect(throws: StudyError.changed(path: study.path, count: 2)) { try study.latestFindings() }
    let second = try await pipeline.analysis(of: try study.proposals())
    let findings = Findings(
      second, options: pipeline, rows: try study.rowCount(), rejected: try study.rejectedRows(),
      excluded: try study.withdrawnCount())
    #expect(findings.ledger.isBalanced, "\(findings.ledger)")
    try study.save(findings)
    #expect(try study.latestFindings() == findings)
    #expect(try study.search("fuente", limit: 5).map(\.proposal) == ["7"])
  }

  @Test func `a run whose ids are not in the study changes nothing`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try imported()])
    let pipeline = Pipeline()
    let stranger = [Proposal(id: "99", title: "Otra cosa distinta", body: "")]
    let analysis = try await pipeline.analysis(of: stranger)
    let findings = Findings(analysis, options: pipeline, rows: 1, rejected: [])
    #expect(throws: StudyError.self) { try study.save(findings) }
    #expect(throws: StudyError.noRun(path: study.path)) { try study.latestFindings() }
  }

  @Test func `what is no study is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("b.concejo")
    #expect(throws: StudyError.missing(path: path)) { try Study.open(at: path) }
    #expect(throws: StudyError.directory(path: folder.url.path)) {
      try Study.open(at: folder.url.path)
    }
    let bytes = Data("id,title\n1,a\n".utf8)
    try bytes.write(to: URL(filePath: path))
    #expect(throws: StudyError.notAStudy(path: path)) { try Study.open(at: path) }
    #expect(throws: StudyError.exists(path: path)) { try Study.create(at: path) }
    #expect(throws: StudyError.exists(path: path)) { try Study.draft(at: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }
}
