import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// What is erased is in no byte of the study, everything else stays, and an old export does not bring it back.
@Suite struct ErasureTests {
  /// Words that nobody else uses, and the id of who does.
  private static let traces = ["xilobalaustre", "krapfenhalle", "ghost-77"]
  private static let ghost =
    "GHOST-77,,\"Un Xilobalaustre y un carril bici hasta la Krapfenhalle, con aparcamiento para"
    + " bicicletas y con sombra. Llamad al 600 111 222\""

  private static func file(_ name: String = "march.csv", _ extra: [String] = [ghost]) throws
    -> ImportedFile
  {
    let rows = FiveThemes.proposals.map { "\($0.id),,\"\($0.body)\"" }
    let table = (["id,title,body"] + rows + extra).joined(separator: "\n") + "\n"
    return try ProposalImport().read(Array(table.utf8), file: name).hidingPersonalData()
  }

  /// Traces in any file of a folder, hidden ones too, whatever their capitals.
  private static func held(in folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.flatMap { name -> [String] in
      let bytes = try Data(contentsOf: folder.appending(path: name)).map { byte in
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      }
      let lower = Data(bytes)
      return (traces + ["600 111 222"]).filter { lower.range(of: Data($0.utf8)) != nil }
        .map { "\(name): \($0)" }
    }
  }

  private static func analyze(_ study: Study) async throws -> Findings {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    let precedent = try study.precedent()
    let discussion = Discussion(
      try study.contributions(), excluding: precedent.log.exclusions.mapValues(\.code))
    let analysis = try await pipeline.analysis(of: discussion.proposals, after: precedent)
    let findings = Findings(
      analysis, options: pipeline, rows: try study.rowCount(),
      rejected: try study.rejectedRows(), masked: try study.personalDataCounts(),
      comments: discussion.comments, setAside: discussion.setAside,
      erased: try study.erasedCount(), log: precedent.log)
    try study.save(findings, history: analysis.history)
    return findings
  }

  private static let order = Study.ErasureOrder(
    ids: ["GHOST-77"], code: "author-request", by: "Ana", when: "2026-11-28T10:00:00Z")

  private static func decision(_ action: Decision.Action, _ why: String, at minute: Int) throws
    -> Decision
  {
    Decision(
      action, by: "Ana", when: try #require(DecisionTime("2026-11-28T10:1\(minute):00Z")),
      why: why)
  }

  /// A study in which the ghost has left a trace wherever one can be left.
  private static func haunted(in folder: borrowing TemporaryFolder) async throws -> Study {
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([
      try file(
        "march.csv",
        [ghost, "c1,,Muy buena idea la de la plaza", "c1,,Muy buena idea la de la plaza"])
    ])
    let first = try await analyze(study)
    let theme = try #require(first.placements.first { $0.proposal == "GHOST-77" }?.theme)
    let other = try #require(first.themes.map(\.id).first { $0 != theme })
    func reference(_ number: Int) throws -> ThemeReference {
      ThemeReference(number, anchors: try #require(first.theme(number)).proposals)
    }
    let move = try decision(
      .move(["GHOST-77", "1"], to: try reference(other)), "ghost-77 asks for it", at: 1)
    try study.record([
      move, try decision(.rename(try reference(theme), title: "Bicis y Xilobalaustre"), "", at: 2),
      try decision(.same(["GHOST-77", "6"]), "both want a Krapfenhalle", at: 3),
      try decision(.undo(move.id), "not at all", at: 4),
    ])
    // Runs of several states, an index of terms, an update that tells all again.
    _ = try await analyze(study)
    let update = try study.update(with: [
      try file("april.csv", [ghost, "later,,Otra farola en la plaza"])
    ])
    #expect(update.unchanged > 50)
    let findings = try await analyze(study)
    let sample = """
      {"division": "\(findings.divisionFingerprint)", "seed": 1, "strata": [], "pairs": [],
       "texts": [{"proposal": "GHOST-77", "theme": \(theme)}], "copyCount": 0, "apartCount": 0}
      """
    try study.save(try JSONDecoder().decode(AuditSample.self, from: Data(sample.utf8)))
    try study.save(
      WrittenCodebook(codes: [
        Codebook.Code(
          id: "T01", title: "Bicis", description: "Como la Krapfenhalle",
          examples: ["Un Xilobalaustre (GHOST-77)", "Un carril bici (1)"])
      ]))
    return study
  }

  @Test func `not one byte is left of texts, words and id, and the rest is as it was`() async throws
  {
    let folder = try TemporaryFolder()
    let study = try await Self.haunted(in: folder)
    #expect(try Set(Self.held(in: folder.url)).count == 4)
    let before = try study.contributions().filter { $0.id != "GHOST-77" }
    let places = try study.latestFindings().placements.filter { $0.proposal != "GHOST-77" }
    let preview = try study.preview(Self.order)
    #expect(try study.contributions().count == before.count + 1)
    let erasure = try study.erase(Self.order)
    #expect(erasure == preview)
    #expect(erasure.contributions == 1 && erasure.originals == 1 && erasure.audits == 1)
    #expect(erasure.runs == 3 && erasure.isCodebookChanged)
    #expect(erasure.changedDecisions == 3 && erasure.droppedDecisions == 1)
    let findings = try await Self.analyze(study)
    try study.compact()
    #expect(try study.contributions() == before)
    #expect(try study.decisions().decisions.map(\.action.kind) == ["move", "rename", "undo"])
    #expect(try study.decisions().undoneBy.count == 1)
    // Themes keep their numbers and members.
    let now = Dictionary(uniqueKeysWithValues: findings.placements.map { ($0.proposal, $0.theme) })
    #expect(places.allSatisfy { now[$0.proposal] == $0.theme })
    #expect(findings.ledger.erased == 1 && findings.ledger.isBalanced)
    #expect(try study.writtenCodebook()?.codes[0].examples == ["Un carril bici (1)"])
    #expect(try !study.search("bici", limit: 5).isEmpty)
    #expect(try study.search("xilobalaustre", limit: 5).isEmpty)
    try study.close()
    #expect(try Self.held(in: folder.url) == [])
    // Quotes stand where they are said to stand, and the account adds up.
    let reopened = try Study.open(at: study.path, for: .reading)
    let run = try reopened.latestFindings()
    let texts = Dictionary(
      uniqueKeysWithValues: try reopened.contributions().map { ($0.id, $0) })
    #expect(run.quotes.allSatisfy { quote in texts[quote.proposal].map(quote.stands) ?? false })
  }

  @Test func `an old export does not bring it back, under its id or another one`() async throws {
    let folder = try TemporaryFolder()
    let study = try await Self.haunted(in: folder)
    try study.erase(Self.order)
    let known = try study.contributions().count
    let again = try study.add([try Self.file()])
    #expect(again.erased == 1 && again.added == 0)
    let update = try study.update(with: [try Self.file("may.csv")])
    #expect(update.erased == 1 && update.added == 0)
    // Edited since, or numbered anew.
    let edited = "GHOST-77,,Ahora pido otra cosa: que arreglen la acera de la calle del Sol"
    #expect(try study.update(with: [try Self.file("june.csv", [edited])]).erased == 1)
    let renumbered = Self.ghost.replacing("GHOST-77", with: "990")
    #expect(try study.update(with: [try Self.file("july.csv", [renumbered])]).erased == 1)
    #expect(try study.contributions().count == known)
    let findings = try await Self.analyze(study)
    #expect(findings.ledger.isBalanced && findings.ledger.erased == 1)
    #expect(findings.ledger.rejected["erased"] == 4)
    try study.compact()
    try study.close()
    #expect(try Self.held(in: folder.url) == [])
  }

  @Test func `decisions of an older file bring nothing of it back`() async throws {
    let folder = try TemporaryFolder()
    let study = try await Self.haunted(in: folder)
    let old = try study.decisions().decisions
    try study.erase(Self.order)
    let kept = try study.decisions().decisions
    #expect(try study.record(old) == 0)
    #expect(try study.decisions().decisions == kept)
    let new = try Self.decision(.exclude(["GHOST-77", "2"], code: "spam"), "see ghost-77", at: 9)
    #expect(try study.record([new]) == 1)
    #expect(try study.decisions().exclusions.keys.sorted() == ["2"])
    try study.compact()
    try study.close()
    #expect(try Self.held(in: folder.url) == [])
  }

  @Test func `a study that takes the place of another remembers what that one erased`() async throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try Self.file()])
    try study.erase(Self.order)
    let other = try Study.create(at: folder.path("b.concejo"))
    #expect(try other.remember(erasuresOf: study) == 1)
    let addition = try other.add([try Self.file()])
    #expect(addition.erased == 1 && addition.added == 60)
    // It was never a contribution of this one: its row is a rejected one here.
    #expect(try other.erasedCount() == 0)
    #expect(try await Self.analyze(other).ledger.isBalanced)
  }

  @Test func `answers stay and name it no more, and copies made by migrations go`() async throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let study = try Study.open(at: path)
    let backup = try #require(study.backup)
    #expect(try study.backups() == [URL(filePath: backup).standardizedFileURL.path])
    let parents = try study.contributions().compactMap(\.parent)
    let parent = try #require(parents.first)
    let erasure = try study.erase(
      Study.ErasureOrder(
        ids: [parent], code: "author-request", by: nil, when: "2026-11-28T10:00:00Z"))
    #expect(erasure.answers == parents.count { $0 == parent })
    #expect(try study.contributions().count { $0.parent == "[erased]" } == erasure.answers)
    try study.removeBackups()
    #expect(try study.backups().isEmpty && !FileManager.default.fileExists(atPath: backup))
    let findings = try await Self.analyze(study)
    #expect(findings.ledger.isBalanced)
  }

  @Test func `only copies that migrations made are removed`() throws {
    let folder = try TemporaryFolder()
    let path = try StudyFixture.copy("analysed", into: folder)
    let study = try Study.open(at: path)
    let made = try study.backups()
    #expect(made.count == 1)
    let stem = String(path.dropLast(".concejo".count))
    let own = ["\(stem).before-2026-03-01.concejo", "\(stem).before-07.concejo"]
    for name in own { try FileManager.default.copyItem(atPath: made[0], toPath: name) }
    let elsewhere = folder.path("elsewhere.txt")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: elsewhere))
    let link = "\(stem).before-7.concejo"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: elsewhere)
    #expect(try study.backups() == made)
    try study.removeBackups()
    #expect((own + [link]).allSatisfy(FileManager.default.fileExists))
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "mine")
    #expect(!FileManager.default.fileExists(atPath: made[0]))
  }

  @Test func `of a person all of whose answers go, no row keeps the number`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("s.concejo"))
    let rows = (1...8).map {
      "KW\($0)8,Un banco al sol junto al pozo número \($0),\($0 == 3 ? "Ninguna" : "El río y sus paseos de la tarde \($0)")"
    }
    let table = (["ref,¿Qué mejorarías?,¿Qué te gusta de aquí?"] + rows).joined(separator: "\n")
    func survey() throws -> ImportedFile {
      try ProposalImport().read(Array(table.utf8), file: "s.csv").hidingPersonalData()
    }
    try study.add([try survey()])
    #expect(try study.rejectedRows().contains { $0.id == "KW38-2" })
    let order = Study.ErasureOrder(
      ids: ["KW38-1"], code: "author-request", by: nil, when: "2026-11-28T10:00:00Z")
    #expect(try study.erase(order).rejectedRows == 1)
    try study.update(with: [try survey()])
    #expect(try !study.rejectedRows().contains { $0.id.contains("KW38") })
    #expect(try study.erasedCount() == 1)
    try study.compact()
    try study.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.path))
    #expect(bytes.range(of: Data("KW38".utf8)) == nil)
  }

  @Test func `the account of a survey counts nobody who is gone`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("s.concejo"))
    let rows = (1...8).map { number in
      let second = [3: "Ninguna", 4: ""][number] ?? "El río y sus paseos de la tarde \(number)"
      return "KW\(number)8,Un banco al sol junto al pozo número \(number),\(second)"
    }
    let table = (["ref,¿Qué mejorarías?,¿Qué te gusta de aquí?"] + rows).joined(separator: "\n")
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "s.csv").hidingPersonalData()
    ])
    // One said nothing to the second question, one left it empty, and of one an answer stays.
    let order = Study.ErasureOrder(
      ids: ["KW38-1", "KW48-1", "KW58-2"], code: "author-request", by: nil,
      when: "2026-11-28T10:00:00Z")
    try study.erase(order)
    let account = try #require(try study.surveys().first)
    #expect(account.respondents == 6 && account.isBalanced)
    #expect(account.questions.map(\.answers) == [6, 5])
    #expect(account.questions.map(\.noAnswers) == [0, 0])
    #expect(account.questions.map(\.blanks) == [0, 1])
  }

  @Test func `who asks for an erasure leaves no word of what is erased in its record`() async throws
  {
    let folder = try TemporaryFolder()
    let study = try await Self.haunted(in: folder)
    try study.erase(
      Study.ErasureOrder(
        ids: ["GHOST-77"], code: "author-request", by: "GHOST-77", when: "2026-11-28T10:00:00Z"))
    let marks = "SELECT count(*) FROM erasure"
    #expect(try StudyFixture.count(marks, in: study.path) == 1)
    #expect(
      try StudyFixture.count("\(marks) WHERE erasedBy LIKE '%GHOST%'", in: study.path) == 0)
  }

  @Test func `an old codebook brings no example back`() async throws {
    let folder = try TemporaryFolder()
    let study = try await Self.haunted(in: folder)
    let codebook = try #require(try study.writtenCodebook())
    try study.erase(Self.order)
    #expect(try study.save(codebook) == 1)
    #expect(try study.writtenCodebook()?.codes[0].examples == ["Un carril bici (1)"])
  }
}
