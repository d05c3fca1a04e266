import Testing

@testable import Concejo

/// ZIP archives of tables.
@Suite struct TableArchiveTests {
  private static let proposals =
    "id;title;body\n"
    + (1...5).map { "\($0);Banco \($0);Un banco con sombra \($0)\n" }.joined()
  private static let comments =
    "id;body;commentable\n" + (1...90).map { "\($0);Un comentario largo \($0);3\n" }.joined()

  @Test func `open data of Decidim give the proposals, and tell what is left out`() throws {
    let table = try SampleWorkbook.table(
      try SampleWorkbook.archive([
        ("README.md", "x"), ("h-open-data-proposal_comments.csv", Self.comments),
        ("h-open-data-proposals.csv", Self.proposals), ("h-open-data-meetings.csv", Self.comments),
        ("__MACOSX/._x.csv", "x"),
      ]))
    #expect(table.header == ["id", "title", "body"])
    #expect(table.rows.count == 5)
    #expect(table.noteCodes == ["zip-entries"])
    #expect(table.notes[0].sentence.contains("h-open-data-proposal_comments.csv"))
    #expect(!table.notes[0].sentence.contains("MACOSX"))
  }

  @Test func `the one file that reads as a table is read, a workbook as well`() throws {
    let workbook = try SampleWorkbook.xlsx([
      ("P", SampleWorkbook.sheet(SampleWorkbook.proposals(1...3)))
    ])
    let table = try SampleWorkbook.table(
      try SampleWorkbook.archive([
        ("carpeta/listado final.xlsx", workbook), ("foto.png", [0x89, 0x50]),
      ]))
    #expect(table.rows.count == 3)
    #expect(table.noteCodes == ["zip-entries"])
  }

  @Test func `an archive inside another is not opened`() throws {
    let inner = try SampleWorkbook.archive([("p.csv", Self.proposals)])
    #expect(throws: ImportError.self) {
      try SampleWorkbook.table(try SampleWorkbook.archive([("a.zip", inner)]))
    }
    #expect(throws: ImportError.self) {
      try SampleWorkbook.table(try SampleWorkbook.archive([("a.csv", inner)]))
    }
  }

  @Test func `the fault of the only table is told with its name`() throws {
    do {
      _ = try SampleWorkbook.table(
        try SampleWorkbook.archive([("proposals.json", "[{\"id\": 1, }]x")]))
      Issue.record("it was read")
    } catch let error as ImportError {
      #expect(error.description.contains("proposals.json"))
    }
  }
}
