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

  @Test(arguments: [
    ("id_comentario", "id_propuesta", "respuesta_a", "comentario"),
    ("Comentario ID", "Propuesta", "En respuesta a", "Texto del comentario"),
    ("Nº", "Id de la propuesta", "Id del comentario padre", "Tu comentario"),
    ("id", "proposal_id", "parent_id", "comment"),
    ("Comment ID", "Proposal ID", "In reply to", "Comment text"),
    ("commentId", "proposalId", "replyTo", "comment"),
    ("ID", "Proposta ID", "En resposta a", "Text del comentari"),
    ("Núm.", "Núm. de proposta", "Resposta a", "Comentari"),
    ("Código", "Código da proposta", "En resposta a", "Comentario"),
    ("Iruzkin zenbakia", "Proposamen zenbakia", "Honi erantzunez", "Iruzkina"),
    ("Iruzkinaren IDa", "Proposamenaren IDa", "Iruzkin honi erantzunez", "Iruzkinaren testua"),
    ("N.º", "N.º da proposta", "Em resposta a", "Comentário"),
    ("N°", "N° de la proposition", "En réponse à", "Commentaire"),
    ("ID commento", "ID proposta", "In risposta a", "Testo del commento"),
    ("Nr.", "Vorschlag Nr.", "Antwort auf", "Kommentar"),
    ("Kommentar-Nr.", "Vorschlagsnummer", "Antwort auf Kommentar", "Kommentartext"),
    ("id_comentario", "id_propuesta", "respuesta_a", "texto"),
  ])
  func `comments and replies find their places by names in nine languages`(
    id: String, proposal: String, answered: String, text: String
  ) throws {
    let table = try file(
      "voces.csv",
      [
        "\(id);\(proposal);\(answered);\(text)", "1;2;;De noche da miedo pasar",
        "2;2;1;A mí también me da", "3;1;;Con agua fresca", "4;3;77;Contesto a quien se borró",
        "5;9;;Esa propuesta ya no está",
      ])
    let resolved = CrossFileIDs.resolved([try proposals(), table])
    let parents = Dictionary(
      uniqueKeysWithValues: resolved[1].proposals.map { ($0.id, $0.parent) })
    #expect(
      parents == [
        "comment-1": "2", "comment-2": "comment-1", "comment-3": "1", "comment-4": "3",
        "comment-5": "9",
      ])
    let discussion = Discussion(resolved.flatMap(\.proposals))
    #expect(discussion.proposals.map(\.id) == ["1", "2", "3"])
    #expect(discussion.comments.map(\.root) == ["2", "2", "1", "3"])
    #expect(discussion.setAside.map(\.state) == [Discussion.orphan])
  }

  @Test func `comments without replies find their proposals by either order of words`() throws {
    for names in [
      "id_comentario,id_propuesta,comentario", "comment_id,proposal_id,comment_text",
      "Nr.,Nr. des Vorschlags,Kommentar", "id,propuesta_id,comentario",
    ] {
      let table = try file(
        "voces.csv", [names, "1,2,De noche da miedo pasar", "2,2,Y tanto", "3,1,Con agua fresca"])
      #expect(table.proposals.map(\.parent) == ["2", "2", "1"], "\(names)")
    }
  }

  @Test(arguments: [
    [
      "id,id_propuesta,título,descripción,comentarios",
      "1,7,Una fuente,Que haya agua fresca,Lo verá la oficina", "2,7,Farolas,De noche no se ve,",
      "3,8,Un huerto,Para plantar tomates,Sin sitio todavía",
    ],
    [
      "id_propuesta,título,descripción,comentarios", "1,Una fuente,Que haya agua fresca,4",
      "2,Farolas,De noche no se ve,0", "3,Un huerto,Para plantar tomates,12",
    ],
    [
      "Nr.;Vorschlag;Kommentare", "1;Ein Brunnen mit frischem Wasser;Wird geprüft",
      "2;Laternen am dunklen Weg;Zu teuer", "3;Ein Garten für alle;Gern",
    ],
    [
      "id_propuesta,comentario", "1,Que haya agua fresca en la plaza",
      "2,De noche no se ve junto al río", "3,Para plantar tomates entre todos",
    ],
    [
      "id_propuesta,título,número de comentarios,comentarios", "1,Una fuente,4,Lo verá la oficina",
      "2,Farolas en el camino,0,Sin medios", "3,Un huerto vecinal,12,Sin sitio todavía",
    ],
  ])
  func `proposals with remarks or numbers of comments stay proposals`(rows: [String]) throws {
    let table = try file("p.csv", rows)
    #expect(table.proposals.count == 3)
    #expect(table.proposals.allSatisfy { $0.id.first != "c" })
    #expect(table.platform == nil)
  }

  @Test func `a number of the proposal that is the row's own makes no comment`() throws {
    let table = RawTable(
      header: ["id", "proposal_id", "comment"],
      rows: (1...3).map {
        RawRow(line: $0 + 1, cells: ["\($0)", "\($0)", "Más sombra en la plaza"])
      },
      format: .delimited(delimiter: .comma, encoding: .utf8))
    #expect(CommentColumns(in: table, people: []) == nil)
  }

  @Test func `a column that names comments on other proposals is no reply`() throws {
    let table = try file(
      "voces.csv",
      [
        "id_comentario,id_propuesta,parent_id,comentario", "1,2,2,De noche da miedo",
        "2,1,1,Con agua fresca", "3,1,1,Y un banco",
      ])
    #expect(table.proposals.map(\.parent) == ["2", "1", "1"])
  }
}
