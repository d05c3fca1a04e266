import Testing

@testable import Concejo

@Suite struct ProposalImportTests {
  @Test func `every known column reaches its field`() throws {
    let file = try imported(
      """
      id;title;description;supports;date;municipality;category;proposal_id
      7;Uno;Texto;12;01/02/2024 10:00;Mérida;Agua;3

      """)
    let expected = Proposal(
      id: "7", title: "Uno", body: "Texto", supports: 12, date: "2024-02-01T10:00",
      place: "Mérida", category: "Agua", parent: "3")
    #expect(file.proposals == [expected])
    #expect(file.lines == [2])
    #expect(file.rowCount == 1)
    #expect(file.rejected.isEmpty)
    #expect(file.name == "f.csv")
    #expect(file.format == .delimited(delimiter: .semicolon, encoding: .utf8))
    #expect(file.columns.map(\.field).contains(.parent))
  }

  @Test func `empty cells are absent, not empty`() throws {
    let file = try imported("id,title,supports,date,place\n1,Uno,,,\n")
    let proposal = try #require(file.proposals.first)
    #expect(proposal.supports == nil)
    #expect(proposal.date == nil)
    #expect(proposal.place == nil)
  }

  @Test func `the title stands on one line and the body keeps its lines`() throws {
    let file = try imported("id,title,body\n1,\"a\nb\",\"c\nd\"\n")
    #expect(file.proposals.map(\.title) == ["a b"])
    #expect(file.proposals.map(\.body) == ["c\nd"])
    #expect(file.proposals.map(\.text) == ["a b\nc\nd"])
  }

  @Test func `the summary stands in for a missing body only`() throws {
    let file = try imported("id,title,summary,body\n1,Uno,corto,largo\n2,Dos,corto,\n")
    #expect(file.proposals.map(\.body) == ["largo", "corto"])
  }

  @Test func `text is cleaned of HTML and composed`() throws {
    let file = try imported("id,title,body\n1,A\u{301}rbol&nbsp;<b>alto</b>,<p>S&iacute;</p>\n")
    let proposal = try #require(file.proposals.first)
    #expect(Array(proposal.title.utf8) == Array("\u{C1}rbol alto".utf8))
    #expect(proposal.body == "Sí")
  }

  @Test func `columns the user names are used`() throws {
    var stage = ProposalImport()
    stage.columns[.body] = "Qué pide usted"
    let file = try stage.read(Array("nº,Qué pide usted\n1,Sombra\n".utf8), file: "f.csv").file
    #expect(file.proposals.map(\.body) == ["Sombra"])
  }

  @Test func `a row without anything to read is rejected`() throws {
    let file = try imported("id,texto\n1,hola\n2,\n3,\"  \"\n4,???\n5,👍\n6,<p> </p>\n7,&nbsp;\n")
    #expect(file.proposals.map(\.id) == ["1"])
    #expect(file.rejected.map(\.line) == [3, 4, 5, 6, 7, 8])
    #expect(file.rejected.map(\.id) == ["2", "3", "4", "5", "6", "7"])
    #expect(file.rejected.allSatisfy { $0.reason == .noText })
    #expect(file.rowCount == 7)
  }

  @Test func `a row with more cells than columns is rejected with both numbers`() throws {
    let file = try imported("id,texto\n1,hola\n2,uno,dos,tres\n3,fin,,\n")
    let expected = RejectedRow(
      file: "f.csv", line: 3, id: "2", reason: .tooManyCells(found: 4, expected: 2))
    #expect(file.rejected == [expected])
    #expect(file.proposals.map(\.id) == ["1", "3"])
  }

  @Test func `a row with fewer cells than columns is read`() throws {
    let file = try imported("id,title,body,date\n1,Uno\n2,Dos,x,2024\n")
    #expect(file.proposals.map(\.title) == ["Uno", "Dos"])
  }

  @Test func `a rejected row states its id as an accepted one would`() throws {
    let file = try imported("id,texto\n1,hola\n 2 ,\n")
    #expect(file.rejected.map(\.id) == ["2"])
  }

  @Test func `every row is accepted or rejected`() throws {
    let file = try imported("id,texto\n1,a\n1,b\n2,\n3,c,d\n4,e\n\n5,f\n")
    #expect(file.rowCount == 6)
    #expect(file.proposals.count + file.rejected.count == file.rowCount)
    #expect(file.lines.count == file.proposals.count)
    let lines = (file.lines + file.rejected.map(\.line)).sorted()
    #expect(lines == [2, 3, 4, 5, 6, 8])
  }

  @Test func `a file whose rows are all rejected is refused with the first reason`() throws {
    let error = try #require(throws: ImportError.self) { try imported("id,texto\n1,\n2,?\n") }
    guard case .nothingAccepted(_, let rows, let line, let reason) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(rows == 2)
    #expect(line == 2)
    #expect(reason == RejectedRow.Reason.noText.summary)
  }

  @Test func `the digest is that of the bytes`() throws {
    let text = "id,texto\n1,hola\n"
    #expect(try imported(text).sha256 == SHA256.hexDigest(of: text.utf8))
  }

  @Test func `the same rows as CSV, JSON and JSON Lines give the same proposals`() throws {
    let csv = try imported("id,title,body\n1,Uno,\"a \"\"b\"\"\"\n2,Dos,ñ\n")
    let json = try imported(
      #"[{"id":1,"title":"Uno","body":"a \"b\""},{"id":2,"title":"Dos","body":"\u00f1"}]"#)
    let lines = try imported(
      """
      {"id":"1","title":"Uno","body":"a \\"b\\""}
      {"body":"ñ","title":"Dos","id":2}
      """)
    #expect(csv.proposals.count == 2)
    #expect(json.proposals == csv.proposals)
    #expect(lines.proposals == csv.proposals)
  }

  @Test func `a file in which nobody says anything is refused with that reason`() throws {
    let error = try #require(throws: ImportError.self) {
      try imported("id;resposta\n0;nada\n1;non sei\n2;-\n")
    }
    guard case .nothingSaid(_, let rows, let line) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(rows == 3)
    #expect(line == 2)
  }
}
