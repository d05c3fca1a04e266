import Testing

@testable import Concejo

/// What became of contributions, by their platforms.
@Suite struct ContributionStateTests {
  struct Table: Sendable {
    let header: String
    let rows: [String]
    let states: [String?]
  }

  static let tables: [Table] = [
    Table(
      header: "id;component/id;title/es;body/es;state;withdrawn;withdrawn_at;votes",
      rows: [
        "1;7;Sombra;En la plaza;accepted;false;;1",
        "2;7;Bancos;En el paseo;withdrawn;true;2026-10-01;2",
        "3;7;Rampas;En el museo;rejected;false;;3", "4;7;Farolas;En el puente;;false;;4",
      ], states: ["accepted", "withdrawn", "rejected", nil]),
    Table(
      header: "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
      rows: [
        "1700000000001,x,1,1,1,1,1,Sombra en la plaza", "1700000000002,x,2,1,1,1,-1,Bancos malos",
      ],
      states: [nil, "moderated-out"]),
    Table(
      header: "id,titulo,texto,estado",
      rows: [
        "1,Sombra,En la plaza,Publicada", "2,Bancos,En el paseo,Retirada", "3,Rampas,Ya,Fusionada",
      ],
      states: ["published", "withdrawn", "merged"]),
    Table(
      header: "id,title,description,cached_votes_up,retired_at",
      rows: ["1,Shade,In the square,3,", "2,Benches,On the quay,2,2024-05-01"],
      states: [nil, "retired"]),
    Table(
      header: "id,titulo,texto,duplicada de",
      rows: ["1,Sombra,En la plaza,", "2,Sombra,En la plaza vieja,1"], states: [nil, "duplicate"]),
    Table(
      header: "id,titulo,texto,publicada",
      rows: ["1,Sombra,En la plaza,sí", "2,Bancos,En el paseo,No"], states: [nil, "hidden"]),
    Table(
      header: "id,titulo,texto,status",
      rows: [
        "1,Sombra,En la plaza,employed", "2,Bancos,En el paseo,retired", "3,Rampas,Ya,student",
      ], states: [nil, nil, nil]),
    Table(
      header: "id,titulo,texto,estado",
      rows: ["1,Sombra,En la plaza,soltero", "2,Bancos,En el paseo,casada"], states: [nil, nil]),
  ]

  @Test(arguments: tables)
  func `states are read by name and by value`(table: Table) throws {
    let file = try imported(([table.header] + table.rows).joined(separator: "\n") + "\n")
    #expect(file.proposals.map(\.state) == table.states)
  }

  @Test(arguments: [
    ("Retirada por su autora el 5/11", "withdrawn"), ("Retirada a petición propia", "withdrawn"),
    ("Vom Verfasser am 3. Mai zurückgezogen", "withdrawn"), ("Gelöscht", "hidden"),
    ("Supprimée le 12 mai", "hidden"), ("Eliminada", "hidden"), ("Removed by the author", "hidden"),
    ("Borrador", "hidden"), ("Entwurf", "hidden"), ("Esborrada", "hidden"),
    ("Inadmitida por la moderación", "moderated-out"),
    ("Rejetée par la modération", "moderated-out"),
    ("Oculta por moderación", "moderated-out"), ("Duplicada de la 12", "duplicate"),
    ("Fusionada con otra propuesta", "merged"), ("Inadmitida", "rejected"),
    ("No viable por presupuesto", "rejected"), ("Pendiente de moderación", "evaluating"),
    ("Aún no retirada", "Aún no retirada"), ("Descartada per moderació", "moderated-out"),
    ("Descartada", "rejected"), ("Écartée par la modération", "moderated-out"),
    ("Scartata dalla moderazione", "moderated-out"), ("Moderatua", "moderated-out"),
    ("Moderazioak baztertua", "moderated-out"), ("Baztertua", "rejected"),
    ("Von der Moderation abgelehnt", "moderated-out"), ("Moderat", "moderated-out"),
  ])
  func `a value that says more than its state has the state`(value: String, state: String) throws {
    let file = try imported("id,texto,estado\n1,Sombra,Publicada\n2,Bancos,\(value)\n")
    #expect(file.proposals.map(\.state) == ["published", state])
  }

  @Test(arguments: [
    ("proposal_trashed", "true", "hidden"), ("proposal_publicationStatus", "TRASHED", "hidden"),
    ("contribution_trashed", "true", "hidden"), ("withdrawnAt", "2026-05-01", "withdrawn"),
    ("isHidden", "true", "hidden"), ("contributionTrashedAt", "2026-05-01", "hidden"),
  ])
  func `names in the manner of programs are read in words`(
    name: String, value: String, state: String
  ) throws {
    let file = try imported(
      "id,title,body,\(name)\n1,Shade,In the square,\n2,Benches,Here,\(value)\n")
    #expect(file.proposals.map(\.state) == [nil, state])
  }

  @Test func `an unknown state stays in, and is told with its count`() throws {
    let file = try imported(
      "id,texto,estado\n1,Sombra,Retirada\n2,Bancos,En la nube\n3,Rampas,En la nube\n")
    #expect(file.proposals.map(\.state) == ["withdrawn", "En la nube", "En la nube"])
    #expect(file.unknownStates == ["En la nube": 2])
    #expect(Discussion(file.proposals).proposals.map(\.id) == ["2", "3"])
  }

  @Test func `a column that may be one of states is told, and read where the user says so`() throws
  {
    let table =
      "id,titulo,texto,status\n1,Sombra,Ya,employed\n2,Bancos,Ya,retired\n3,Rampas,Ya,student\n"
    #expect(try imported(table).doubtfulStates == ["status"])
    #expect(try imported(table).notes.contains { $0.sentence.contains("--map state=status") })
    var stage = ProposalImport()
    stage.columns[.state] = "status"
    let file = try stage.read(Array(table.utf8), file: "f.csv").hidingPersonalData()
    #expect(file.proposals.map(\.state) == ["employed", "retired", "student"])
    #expect(file.doubtfulStates.isEmpty)
  }

  @Test func `what is set aside takes its comments along, and may be asked for`() {
    let contributions = [
      Proposal(id: "1", title: "Sombra", body: ""),
      Proposal(id: "2", title: "Bancos", body: "", state: "withdrawn"),
      Proposal(id: "3", title: "Rampas", body: "", state: "rejected"),
      Proposal(id: "comment-1", title: "", body: "De acuerdo", parent: "2"),
      Proposal(id: "comment-2", title: "", body: "Yo no", parent: "9"),
    ]
    let discussion = Discussion(contributions)
    #expect(discussion.proposals.map(\.id) == ["1", "3"])
    #expect(discussion.comments.isEmpty)
    #expect(discussion.setAside.map(\.contribution) == ["2", "comment-1", "comment-2"])
    #expect(discussion.setAside.map(\.state) == ["withdrawn", "withdrawn", Discussion.orphan])
    let all = Discussion(contributions, including: ["withdrawn"])
    #expect(all.proposals.map(\.id) == ["1", "2", "3"])
    #expect(all.comments.map(\.root) == ["2"])
  }

  @Test func `comments alone stand for themselves`() {
    let comments = (1...3).map { Proposal(id: "\($0)", title: "", body: "Hola", parent: "x") }
    #expect(Discussion(comments).proposals.count == 3)
  }

  @Test(arguments: [
    ("Moderación", "Aprobada", "Rechazada", "moderated-out"),
    ("Moderation status", "approved", "rejected", "moderated-out"),
    ("Modération", "Validé", "Refusé", "moderated-out"), ("Sichtbar", "ja", "nein", "hidden"),
    ("Publicar", "SÍ", "NO", "hidden"), ("Validada", "Sim", "Não", "moderated-out"),
    ("Nascosta", "no", "sì", "hidden"), ("Ikusgai", "bai", "ez", "hidden"),
    ("Moderació", "Aprovada", "Rebutjada", "moderated-out"),
  ])
  func `what moderators turned down or hid is set aside`(
    name: String, yes: String, no: String, state: String
  ) throws {
    let file = try imported(
      "id;texto;\(name)\n1;Bancos con sombra;\(yes)\n2;Un carril bici;\(no)\n3;Árboles;\(yes)\n")
    #expect(file.proposals[1].state == state)
    #expect(Discussion(file.proposals).setAside.map(\.contribution) == ["2"])
    #expect(file.notes.contains { $0.code == "states" && $0.sentence.contains("1 \(state)") })
  }

  @Test(arguments: [
    "-", "—", "n/a", "N/A", "0", "0000-00-00", "00/00/0000", "0001-01-01T00:00:00", "1970-01-01",
    "9999-12-31", "NULL", "(null)", "ninguna", "no procede", "sin fecha", "no retirada",
    "Sense data", "cap", "Sen data", "Ningunha", "Datarik gabe", "ez", "Sem data", "Nenhuma",
    "Pas de date", "Aucune", "Senza data", "Nessuna", "kein Datum", "Ohne Datum", "entfällt",
    "none", "not withdrawn", "false",
  ])
  func `a column of days sets aside what has a day`(none: String) throws {
    for name in ["Fecha de retirada", "withdrawn_at", "retired_at", "hidden_at"] {
      let file = try imported("id;texto;\(name)\n1;Un rocódromo;\(none)\n2;Una fuente;\n")
      #expect(file.proposals.map(\.state) == [nil, nil], "\(name)")
    }
  }

  @Test func `what is neither a day nor nothing stays in, and is told`() throws {
    let file = try imported(
      "id;texto;Fecha de retirada\n1;Un rocódromo;por error\n2;Una fuente;-\n")
    #expect(file.proposals.map(\.state) == ["por error", nil])
    #expect(Discussion(file.proposals).proposals.count == 2)
    #expect(file.notes.contains { $0.sentence.contains("1 por error") })
  }

  @Test(arguments: [
    "2026-05-01", "3/5/2026 10:12", "12 de mayo de 2026", "Mai 2026", "2026", "31/02/2026", "5/11",
    "1777593600000", "46143", "sí", "true", "x", "✓", "Retirada por su autora",
  ])
  func `a day is one however it is written, and a plain yes is enough`(day: String) throws {
    let file = try imported(
      "id;texto;Fecha de retirada\n1;Un rocódromo;\(day)\n2;Una fuente;-\n")
    #expect(file.proposals.map(\.state) == ["withdrawn", nil])
  }

  @Test(arguments: [
    "-", "—", "n/a", "0", "-1", "NULL", "ninguna", "no procede", "No es duplicada", "única",
    "original", "sin duplicados", "cap", "No és duplicada de cap", "ningunha", "Ez da bikoiztua",
    "bat ere ez", "nenhuma", "Não se aplica", "aucune", "pas de doublon", "sans objet", "nessuna",
    "non è un duplicato", "keine", "kein Duplikat", "none", "not applicable", "not a duplicate",
    "7", "#7", "7.0", "Propuesta 7",
  ])
  func `what is a copy of nothing, or of itself, stays in`(none: String) throws {
    let file = try imported(
      "id;texto;Duplicada de;Fusionada con\n7;Un rocódromo;\(none);\(none)\n8;Una fuente;;\n")
    #expect(file.proposals.map(\.state) == [nil, nil])
  }

  @Test(arguments: [
    "7", "7.0", "#7", "nº 7", "Propuesta 7", "Un rocódromo", "x", "✓", "la anterior",
  ])
  func `what is a copy of another one is set aside`(original: String) throws {
    let file = try imported(
      "id;texto;Duplicada de\n7;Un rocódromo;\n8;Otro rocódromo;\(original)\n")
    #expect(file.proposals.map(\.state) == [nil, "duplicate"])
  }

  @Test func `a state counts though another column says that all is published`() throws {
    let file = try imported(
      """
      proposal_id,proposal_title,proposal_body,proposal_status_name,proposal_publicationStatus
      1,Un four à pain,Un four à pain au jardin partagé,Fusionnée,PUBLISHED
      2,Des ruches,Des ruches sur le toit de la mairie,Refusée,PUBLISHED
      3,Un four,Un four à pain pour le quartier,Doublon,PUBLISHED
      4,Un préau,Un préau devant le gymnase,,PUBLISHED

      """)
    #expect(file.proposals.map(\.state) == ["merged", "rejected", "duplicate", "published"])
    #expect(Discussion(file.proposals).proposals.map(\.id) == ["2", "4"])
  }

  @Test func `numbers of moderation are read with a point behind them`() throws {
    let file = try imported(
      "tid,txt,mod\n4,Un rocódromo,-1.0\n5,Una fuente,0.0\n6,Un kiosco,1.0\n")
    #expect(file.proposals.map(\.state) == ["moderated-out", nil, nil])
  }

  @Test func `what a council turned down stays in`() throws {
    let file = try imported(
      "id;texto;Estado\n1;Bancos con sombra;Aceptada\n2;Un carril bici;Rechazada\n")
    #expect(file.proposals.map(\.state) == ["accepted", "rejected"])
    #expect(Discussion(file.proposals).setAside.isEmpty)
  }
}
