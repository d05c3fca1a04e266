import Testing

@testable import Concejo

/// Comments in a file of their own, beside the proposals that they are on.
@Suite struct CommentFileTests {
  private func file(_ name: String, _ rows: [String]) throws -> ImportedFile {
    try ProposalImport().read(Array((rows.joined(separator: "\n") + "\n").utf8), file: name)
      .hidingPersonalData()
  }

  private func proposals(_ name: String = "ideas.csv") throws -> ImportedFile {
    try file(
      name,
      [
        "id,título,texto", "1,Una fuente en el parque,Que haya agua fresca en verano.",
        "2,Farolas en el camino,De noche no se ve nada junto al río.",
        "3,Un huerto vecinal,Para plantar tomates entre todos.",
      ])
  }

  private func comments() throws -> ImportedFile {
    try file(
      "voces.csv",
      [
        "id,propuesta_id,comentario", "1,2,Hace mucha falta por la noche", "2,1,Con agua potable",
        "3,3,Yo me apunto a regar",
      ])
  }

  private func threads(_ files: [ImportedFile]) -> [String: String] {
    let discussion = Discussion(CrossFileIDs.resolved(files).flatMap(\.proposals))
    #expect(discussion.setAside.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: discussion.comments.map { ($0.comment.body, $0.root) })
  }

  @Test func `comments numbered like proposals stay on them, and the proposals keep their numbers`()
    throws
  {
    for files in [[try proposals(), try comments()], [try comments(), try proposals()]] {
      #expect(
        threads(files) == [
          "Hace mucha falta por la noche": "2", "Con agua potable": "1",
          "Yo me apunto a regar": "3",
        ])
      let ids = CrossFileIDs.resolved(files).flatMap(\.proposals).map(\.id)
      #expect(Set(ids) == ["1", "2", "3", "voces/1", "voces/2", "voces/3"])
    }
  }

  @Test func `a comment on a number that two files of proposals have goes to neither`() throws {
    let other = try file("2020.csv", ["id,texto", "1,Más papeleras en la avenida"])
    let resolved = CrossFileIDs.resolved([try proposals(), other, try comments()])
    #expect(resolved[2].proposals.compactMap(\.parent) == ["2", "3"])
    #expect(
      resolved[2].rejected.map(\.reason) == [
        .noContribution(kind: "comment on one of several proposals")
      ])
  }

  @Test func `replies in a table with its own proposals are no comments on another file`() throws {
    let forum = try file(
      "foro.csv",
      [
        "id,parent_id,texto", "10,,Un carril para bicicletas", "1,10,Mejor en la calle ancha",
        "2,1,La ancha está en obras",
      ])
    let resolved = CrossFileIDs.resolved([try proposals(), forum])
    let discussion = Discussion(resolved.flatMap(\.proposals))
    #expect(discussion.comments.map(\.root) == ["10", "10"])
  }

  @Test(arguments: ["No", "Gracias", "Muy bien", "Nada", "👍", "❤️", "De acuerdo", "Ok"])
  func `what says nothing in a survey is a comment under a proposal`(text: String) throws {
    let plain = try file("c.csv", ["id,proposal_id,comentario", "7,1,\(text)"])
    #expect(plain.proposals.map(\.body) == [text])
    let decidim = try file(
      "d.csv",
      [
        "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;root_commentable_url",
        "7;2026-01-01;\(text);es;1;A;0;0;1;Decidim::Proposals::Proposal;",
      ])
    #expect(decidim.proposals.map(\.body) == [text])
    let nested = try imported(
      #"[{"id": 1, "title": "Un toldo", "comments": [{"id": 5, "body": "\#(text)"}]}]"#)
    #expect(nested.commentCount == 1)
    #expect(nested.rejected.isEmpty)
  }

  @Test func `comments of Go Vocal are on their inputs`() throws {
    let comments = try file(
      "c.csv",
      [
        "ID,Input,Input ID,Content,Upvotes Count,Author Name,Created At,Parent Comment ID,Project",
        "c1,Quiet streets,u1,This is well put,3,Jo,2026-11-02,,Plan",
        "c2,Quiet streets,u1,So it is,0,Al,2026-11-03,c1,Plan",
      ])
    #expect(comments.commentCount == 2)
    #expect(comments.proposals.map(\.parent) == ["u1", "c1"])
  }

  @Test func `a linked proposal is what a comment is on`() throws {
    let comments = try file(
      "c.csv", ["ID;Proposition liée;Commentaire;J'aime", "1;#2;Bravo, bonne idée;4", "2;#1;Oui;0"])
    #expect(comments.proposals.map(\.parent) == ["2", "1"])
    #expect(threads([try proposals(), comments]) == ["Bravo, bonne idée": "2", "Oui": "1"])
  }

  @Test func `comments among proposals are on the rows that they name`() throws {
    let table = try file(
      "t.csv",
      [
        "Nr;Typ;Bezug;Text", "1;Beitrag;;Mehr Bänke im Schatten", "2;Beitrag;;Ein sicherer Radweg",
        "3;Kommentar;1;Das finde ich gut", "4;Kommentar;2;Das auch",
      ])
    #expect(threads([table]) == ["Das finde ich gut": "1", "Das auch": "2"])
    let loose = try file(
      "l.csv", ["Nr;Typ;Text", "1;Beitrag;Mehr Bänke im Schatten", "2;Kommentar;Das finde ich gut"])
    #expect(loose.notes.contains { $0.code == "loose-comments" && $0.line == 3 })
  }

  @Test func `arguments beside a repeated contribution are comments on it`() throws {
    let consultation = try file(
      "k.csv",
      [
        "type;contribution_id;contribution_title;contribution_body;contribution_arguments_id;contribution_arguments_body",
        "contribution;o1;Le calme;Des bancs à l'ombre;;",
        "argument;o1;Le calme;Des bancs à l'ombre;a1;Tout à fait",
        "vote;o1;Le calme;Des bancs à l'ombre;;",
      ])
    #expect(threads([consultation]) == ["Tout à fait": "o1"])
    #expect(consultation.rejected.map(\.reason) == [.noContribution(kind: "vote")])
  }
}
