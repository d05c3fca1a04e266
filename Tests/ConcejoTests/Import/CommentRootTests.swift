import Testing

@testable import Concejo

/// Comments go to the thing they comment on, by type and id.
@Suite struct CommentRootTests {
  private static let header =
    "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;"
    + "root_commentable_url\n"

  private func comments(_ rows: [String]) throws -> ImportedFile {
    try ProposalImport().read(
      Array((Self.header + rows.joined(separator: "\n")).utf8), file: "c.csv"
    )
    .hidingPersonalData()
  }

  private func proposals() throws -> ImportedFile {
    let table =
      "id;component/id;title/es;body/es\n1;7;Sombra;En la plaza\n2;7;Bancos;En el paseo\n"
    return try ProposalImport().read(Array(table.utf8), file: "p.csv").hidingPersonalData()
  }

  private static func row(_ id: Int, on parent: Int, _ type: String, root: String) -> String {
    "\(id);2026-01-01;Me parece bien;es;1;A;1;0;\(parent);\(type);https://x.example/processes/y/f/\(root)"
  }

  @Test func `a comment on a debate or a meeting hangs on no proposal of that number`() throws {
    let file = try comments([
      Self.row(1, on: 1, "Decidim::Proposals::Proposal", root: "7/proposals/1"),
      Self.row(2, on: 1, "Decidim::Debates::Debate", root: "9/debates/1"),
      Self.row(3, on: 2, "Decidim::Meetings::Meeting", root: "9/meetings/2"),
    ])
    #expect(file.proposals.map(\.id) == ["comment-1"])
    #expect(
      file.rejected.map(\.reason) == [
        .noContribution(kind: "comment on debate"), .noContribution(kind: "comment on meeting"),
      ])
  }

  @Test func `a comment on another component's proposal is set aside and counted`() throws {
    let file = try comments([
      Self.row(1, on: 1, "Decidim::Proposals::Proposal", root: "88/proposals/1"),
      Self.row(2, on: 2, "Decidim::Proposals::Proposal", root: "7/proposals/2"),
    ])
    let resolved = CrossFileIDs.resolved([try proposals(), file])
    #expect(resolved[1].proposals.map(\.id) == ["comment-2"])
    #expect(resolved[1].rejected.count == 1)
  }

  @Test func `a reply to a missing comment goes to the root of its thread`() throws {
    let file = try comments([
      Self.row(5, on: 4, "Decidim::Comments::Comment", root: "7/proposals/2")
    ])
    let resolved = CrossFileIDs.resolved([try proposals(), file])
    let discussion = Discussion(resolved.flatMap(\.proposals))
    #expect(discussion.proposals.map(\.id) == ["1", "2"])
    #expect(discussion.comments.map(\.root) == ["2"])
  }

  @Test func `a comment on an investment or a bill hangs on no proposal of that number`() throws {
    let file = try comments([
      Self.row(1, on: 1, "Decidim::Proposals::Proposal", root: "7/proposals/1"),
      "2;2026-01-01;Me parece bien;es;1;A;1;0;1;Budget::Investment;",
      "3;2026-01-01;Me parece mal;es;1;A;1;0;1;Legislation::Proposal;",
    ])
    let resolved = CrossFileIDs.resolved([try proposals(), file])
    #expect(resolved[1].proposals.map(\.id) == ["comment-1"])
    #expect(
      resolved[1].rejected.map(\.reason) == [
        .noContribution(kind: "comment on investment"),
        .noContribution(kind: "comment on legislation proposal"),
      ])
    #expect(resolved[1].commentCount == 1)
  }

  @Test func `a comment on an investment hangs on the investments`() throws {
    let investments = try ProposalImport().read(
      Array("id;titulo;viabilidad\n1;Sombra en la plaza;viable\n".utf8), file: "i.csv"
    ).hidingPersonalData()
    let file = try comments([
      "1;2026-01-01;Me parece bien;es;1;A;1;0;1;Proposal;",
      "2;2026-01-01;Me parece mal;es;1;A;1;0;1;Budget::Investment;",
    ])
    let resolved = CrossFileIDs.resolved([investments, file])
    #expect(resolved[1].proposals.map(\.id) == ["comment-2"])
  }

  @Test func `beside a table of unknown kind comments on proposals are taken first`() throws {
    let table = try imported("id,texto\n1,Sombra en la plaza\n")
    let both = try comments([
      "1;2026-01-01;Me parece bien;es;1;A;1;0;1;Proposal;",
      "2;2026-01-01;Me parece mal;es;1;A;1;0;1;Budget::Investment;",
    ])
    #expect(CrossFileIDs.resolved([table, both])[1].proposals.map(\.id) == ["comment-1"])
    let one = try comments(["2;2026-01-01;Me parece mal;es;1;A;1;0;1;Budget::Investment;"])
    #expect(CrossFileIDs.resolved([table, one])[1].proposals.map(\.id) == ["comment-2"])
  }

  @Test func `a file with comments on other things alone is empty, and no fault`() throws {
    let file = try comments([Self.row(3, on: 2, "Decidim::Meetings::Meeting", root: "9/meetings/2")]
    )
    #expect(file.proposals.isEmpty)
    #expect(file.rejected.map(\.reason) == [.noContribution(kind: "comment on meeting")])
  }

  @Test(arguments: [
    ("Decidim::Proposals::Proposal", CommentTarget.contribution(kind: "proposal")),
    ("Budget::Investment", .contribution(kind: "investment")),
    ("Legislation::Proposal", .contribution(kind: "legislation proposal")),
    ("Comment", .comment), ("Decidim::Comments::Comment", .comment),
    ("", .contribution(kind: nil)),
    ("Debate", .other("debate")), ("Decidim::Budgets::Project", .other("project")),
  ])
  func `types are told by their last part`(type: String, target: CommentTarget) {
    #expect(CommentTarget(type: type) == target)
  }
}
