import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Comments that are imported after their proposals are held against the same things as those beside them.
@Suite struct LaterCommentTests {
  private static let header =
    "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;"
    + "root_commentable_url"

  private func file(_ name: String, _ rows: [String]) throws -> ImportedFile {
    try ProposalImport().read(Array((rows.joined(separator: "\n") + "\n").utf8), file: name)
      .hidingPersonalData()
  }

  private func proposals() throws -> ImportedFile {
    try file(
      "p.csv",
      [
        "id;component/id;title/es;body/es", "1;7;Sombra;Árboles en la plaza",
        "2;7;Bancos;De madera en el paseo",
      ])
  }

  private func comment(_ id: Int, on parent: Int, _ type: String, _ address: String) -> String {
    "\(id);2026-01-01;Me parece bien;es;1;A;0;0;\(parent);\(type);https://x.example/\(address)"
  }

  private func foreign() throws -> ImportedFile {
    try file(
      "c.csv",
      [
        Self.header,
        comment(5, on: 1, "Decidim::Proposals::Proposal", "processes/y/f/88/proposals/1"),
        comment(6, on: 2, "Decidim::Initiative", "initiatives/i-2"),
        comment(8, on: 2, "Decidim::Proposals::Proposal", "processes/y/f/7/proposals/2"),
      ])
  }

  @Test(arguments: [false, true])
  func `comments on another component or kind hang on no proposal of the study`(isUpdate: Bool)
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try proposals()])
    let turnedDown =
      isUpdate
      ? try study.update(with: [try foreign()]).repeated
      : try study.add([try foreign()]).repeated
    #expect(
      turnedDown.map(\.reason) == [
        .noContribution(kind: "comment on a proposal of another component"),
        .noContribution(kind: "comment on initiative"),
      ])
    #expect(try study.proposals().map(\.id) == ["1", "2", "comment-8"])
  }

  @Test func `plain comments numbered like proposals stay on those that the study holds`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try proposals()])
    let rows = ["id,propuesta_id,comentario", "1,2,Hacen falta", "2,1,De hoja caduca"]
    try study.add([try file("voces.csv", rows)])
    let parents = try study.proposals().filter { $0.parent != nil }.map { [$0.id, $0.parent] }
    #expect(parents == [["voces/1", "2"], ["voces/2", "1"]])
    let update = try study.update(with: [
      try file("voces.csv", rows + ["3,1,Y que den sombra"])
    ])
    #expect(update.added == 1)
    #expect(update.changed == 0)
    let later = try study.proposals().filter { $0.parent != nil }
    #expect(later.map(\.parent).sorted { $0 ?? "" < $1 ?? "" } == ["1", "1", "2"])
  }
}
