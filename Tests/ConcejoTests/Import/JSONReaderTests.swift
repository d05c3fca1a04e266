import Testing

@testable import Concejo

@Suite struct JSONReaderTests {
  private func read(
    _ text: String
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    try TableReader(file: "f.json").table(of: Array(text.utf8))
  }

  @Test func `an array of objects gives a row for each, with its line`() throws {
    let (table, rejected) = try read(
      """
      [
        {"id": 1, "title": "Uno"},
        {"id": 2,
         "title": "Dos"},
        {"id": 3, "title": "Tres"}
      ]
      """)
    #expect(table.format == .json(encoding: .utf8))
    #expect(table.header == ["id", "title"])
    let expected = [
      RawRow(line: 2, cells: ["1", "Uno"]), RawRow(line: 3, cells: ["2", "Dos"]),
      RawRow(line: 5, cells: ["3", "Tres"]),
    ]
    #expect(table.rows == expected)
    #expect(rejected.isEmpty)
  }

  @Test func `nested members become columns with a slash`() throws {
    let (table, _) = try read(
      #"[{"id": 7, "title": {"es": "Uno", "ca": "Un"}, "likes": {"total": {"count": 3}}}]"#)
    #expect(table.header == ["id", "title/es", "title/ca", "likes/total/count"])
    #expect(table.rows.map(\.cells) == [["7", "Uno", "Un", "3"]])
  }

  @Test func `cells of every kind are text`() throws {
    let (table, _) = try read(
      #"[{"a": null, "b": true, "c": -1.50, "d": ["x", 2, false], "e": 90071992547409931}]"#)
    #expect(table.rows.map(\.cells) == [["", "true", "-1.50", "x, 2, false", "90071992547409931"]])
  }

  @Test func `members that come late or in another order find their column`() throws {
    let (table, _) = try read(#"[{"a": 1}, {"b": 2, "a": 3}, {"b": 4}]"#)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1"], ["3", "2"], ["", "4"]])
  }

  @Test func `an element that is no object is rejected by line`() throws {
    let (table, rejected) = try read("[{\"a\": 1},\n5,\n[{\"a\": 2}],\n{\"a\": 3}]")
    #expect(table.rows.map(\.line) == [1, 4])
    #expect(rejected.map(\.line) == [2, 3])
    #expect(rejected.allSatisfy { $0.reason == .notAnObject })
  }

  @Test func `an object that holds the array is looked into`() throws {
    let (table, _) = try read(
      "{\n\"total\": 2,\n\"proposals\": [\n{\"id\": 1},\n{\"id\": 2}\n]}")
    #expect(table.rows.map(\.cells) == [["1"], ["2"]])
    #expect(table.format == .json(encoding: .utf8))
  }

  @Test func `rows of a held array stand on their own lines`() throws {
    let (table, _) = try read("{\n\"proposals\": [\n{\"id\": 1},\n{\"id\": 2}\n]}")
    #expect(table.rows.map(\.line) == [3, 4])
  }

  @Test func `an object that holds the array may stand on one line`() throws {
    let (table, _) = try read(#"{"proposals": [{"id": 1, "title": "a"}, {"id": 2}]}"#)
    #expect(table.rows.map(\.cells) == [["1", "a"], ["2", ""]])
  }

  @Test func `a single object over several lines is one row`() throws {
    let (table, _) = try read("{\n\"id\": 1,\n\"title\": \"Uno\"\n}")
    #expect(table.rows.map(\.cells) == [["1", "Uno"]])
  }

  @Test func `JSON Lines give one row a line and skip blank lines`() throws {
    let (table, rejected) = try read(
      "{\"id\": 1, \"t\": \"a\"}\r\n\n{\"id\": 2}\n[3]\n{\"id\": 4}\n")
    #expect(table.format == .jsonLines(encoding: .utf8))
    #expect(table.rows.map(\.line) == [1, 3, 5])
    let expected = [RejectedRow(file: "f.json", line: 4, id: "", reason: .notAnObject)]
    #expect(rejected == expected)
  }

  @Test func `JSON Lines may start with a blank line`() throws {
    let (table, _) = try read("\n{\"id\": 1}\n{\"id\": 2}\n")
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test func `a broken line is named`() throws {
    let error = try #require(throws: ImportError.self) {
      try read("{\"id\": 1}\n{\"id\": 2}\n{\"id\": }\n")
    }
    guard case .malformedJSON(_, let line, let column, _, _) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(line == 3)
    #expect(column == 8)
  }

  @Test func `a byte-order mark before JSON is passed over`() throws {
    let (table, _) = try read("\u{FEFF}[{\"id\": 1}]")
    #expect(table.header == ["id"])
    #expect(table.format == .json(encoding: .utf8WithByteOrderMark))
  }

  @Test func `an empty array has no rows`() {
    #expect(throws: ImportError.noRows(file: "f.csv")) { try imported("[]") }
  }

  @Test func `names that differ from record to record make no table as wide as it is long`() throws
  {
    let lines = (0..<4000).map { "{\"id\":\($0),\"title\":\"Un banco\",\"k\($0)\":\"v\"}" }
    let many = try read(lines.joined(separator: "\n")).table
    #expect(many.rows.count == 4000)
    #expect(many.header.prefix(2) == ["id", "title"])
    #expect(
      many.rows.allSatisfy { $0.cells.count <= many.header.count && $0.cells[1] == "Un banco" })
    #expect(many.header.count * many.rows.count < 2_000_000)
    #expect(many.noteCodes == ["rare-members"])
    let few = try read(lines.prefix(300).joined(separator: "\n")).table
    #expect(few.header.count == 302 && few.noteCodes == [])
  }

  /// One record of 120,000 members took a quarter of a minute: each name was looked at as if it were a column's.
  @Test func `a record has no more members than a table has columns`() throws {
    let members = (0..<20_000).map { ",\"k\($0)\":\"v\"" }.joined()
    let table = try read("[{\"id\":1,\"title\":\"Un parque\"\(members)}]").table
    #expect(table.header.count == 16_384 && table.header.starts(with: ["id", "title", "k0"]))
    #expect(table.noteCodes == ["rare-members"])
  }

  @Test func `a survey of many questions is whole, though most are not answered`() throws {
    let lines = (0..<2000).map { row in
      let answers = (0..<50).map { "\"q\(row % 20 * 50 + $0)\":\"sí\"" }.joined(separator: ",")
      return "{\"id\":\(row),\"text\":\"Más bancos\",\(answers)}"
    }
    let table = try read(lines.joined(separator: "\n")).table
    #expect(table.header.count == 1002 && table.noteCodes == [])
  }

  @Test(arguments: [
    #"{"time":1,"blocks":[{"type":"paragraph","data":{"text":"Una fuente"}},{"type":"list","data":{"items":["y un banco"]}}]}"#,
    #"{"ops":[{"insert":"Una fuente\n"},{"insert":{"image":"x"}},{"insert":"y un banco\n"}]}"#,
    #"{"blocks":[{"key":"a","text":"Una fuente","type":"unstyled"},{"key":"b","text":"y un banco","type":"unstyled"}],"entityMap":{}}"#,
    #"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Una "},{"type":"text","text":"fuente"}]},{"type":"paragraph","content":[{"type":"text","text":"y un banco"}]}]}"#,
    #"[{"type":"paragraph","children":[{"text":"Una fuente"}]},{"type":"paragraph","children":[{"text":"y un banco"}]}]"#,
  ])
  func `documents of editors are read as their texts`(document: String) throws {
    let json = try imported(
      #"[{"id": 4, "title": "Agua", "body": \#(document)}, {"id": 5, "title": "Sol", "body": \#(document)}]"#
    )
    #expect(json.proposals.map(\.body) == ["Una fuente\ny un banco", "Una fuente\ny un banco"])
    let cell = "\"" + document.replacing("\"", with: "\"\"") + "\""
    let table = try imported("id,title,body\n4,Agua,\(cell)\n")
    #expect(table.proposals.map(\.body) == ["Una fuente\ny un banco"])
  }
}
