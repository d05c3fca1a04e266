import Testing

@testable import Concejo

/// Comments that stand inside their proposals.
@Suite struct NestedCommentTests {
  private func parents(_ file: ImportedFile) -> [String: String?] {
    Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.id, $0.parent) })
  }

  @Test func `they become comments on the proposal`() throws {
    let file = try imported(
      """
      [{"id": 1, "title": "Un toldo", "comments": [{"id": 1, "body": "Hace falta"}, {"id": 2, "body": "No lo veo"}]},
       {"id": 2, "title": "Una fuente", "comments": []}]
      """)
    #expect(file.commentCount == 2)
    #expect(parents(file) == ["1": nil, "2": nil, "comment-1": "1", "comment-2": "1"])
    let note = try #require(file.notes.first { $0.code == "comments-inside" })
    #expect(note.sentence.contains("2 comments inside 1 proposals"))
  }

  @Test func `answers inside comments are comments on these`() throws {
    let file = try imported(
      """
      {"data": {"proposals": {"nodes": [{"id": "7", "title": "Un toldo para la plaza",
        "comments": {"totalCount": 2, "edges": [{"node": {"id": "1", "body": "Hace falta sombra",
          "replies": [{"id": "2", "body": "Y un banco"}]}}]}}]}}}
      """)
    #expect(parents(file) == ["7": nil, "comment-1": "7", "comment-2": "comment-1"])
  }

  @Test func `a reply under a hidden comment without text is a comment on the proposal`() throws {
    let file = try imported(
      """
      [{"id": 7, "title": "Un toldo", "comments": [{"id": 1, "body": null, "replies": [
         {"id": 2, "body": "Contesto a quien se borró", "replies": [{"id": 3, "body": "Y yo a ti"}]}]}]},
       {"id": 8, "title": "Una fuente", "comments": [{"id": 4, "body": "Con agua fría"}]}]
      """)
    let discussion = Discussion(CrossFileIDs.resolved([file]).flatMap(\.proposals))
    #expect(discussion.setAside.isEmpty)
    #expect(discussion.comments.map(\.comment.id) == ["comment-2", "comment-3", "comment-4"])
    #expect(discussion.comments.map(\.root) == ["7", "7", "8"])
  }

  @Test func `comments numbered alike or not at all are told apart`() throws {
    let file = try imported(
      """
      [{"id": "a", "title": "Un toldo", "comments": [{"text": "Hace falta"}, {"text": "No lo veo"}]},
       {"id": "b", "title": "Una fuente", "comments": ["Con agua fría"]}]
      """)
    #expect(file.commentCount == 3)
    #expect(
      file.proposals.filter { $0.parent == "a" }.map(\.body).sorted() == [
        "Hace falta", "No lo veo",
      ])
    #expect(file.proposals.first { $0.parent == "b" }?.body == "Con agua fría")
  }

  @Test func `proposals without ids are numbered, so that comments find them`() throws {
    let file = try imported(
      #"[{"title": "Un toldo", "comments": [{"body": "Hace falta"}]}, {"title": "Una fuente"}]"#)
    #expect(file.proposals.first { $0.parent != nil }?.parent == "1")
  }

  @Test func `who writes a comment is no title of it`() throws {
    let file = try imported(
      """
      [{"id": 1, "title": "Un toldo", "comments": [{"id": 5, "nombre": "Antonio Vega Prueba", "texto": "Hace falta"},
        {"id": 6, "nombre": "María José Supuesto", "texto": "No lo veo"}]}]
      """)
    #expect(file.proposals.filter { $0.parent != nil }.allSatisfy { $0.title.isEmpty })
  }

  @Test func `lists that are no comments are left out, and told`() throws {
    let file = try imported(
      #"[{"id": 1, "title": "Un toldo", "attachments": [{"url": "a.pdf", "title": "Plano de la plaza"}]}]"#
    )
    #expect(file.commentCount == 0)
    #expect(
      file.notes.contains { $0.code == "lists-inside" && $0.sentence.contains("attachments") })
  }
}
