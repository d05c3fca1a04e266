import Foundation
import Testing

@testable import Concejo

/// A file that lost its end, or a part of it, is refused or read whole; what cannot be known is told.
@Suite struct DamagedFileTests {
  private static let rows = SampleWorkbook.proposals(1...7)

  /// Parts of a workbook whose cells refer to texts by number.
  private static let shared: [(name: String, text: String)] = {
    var texts: [String] = []
    let data = Self.rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, text in
        texts.append(text)
        return
          "<c r=\"\(ColumnLetters.name(of: column))\(number + 1)\" t=\"s\"><v>\(texts.count - 1)</v></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return [
      ("_rels/.rels", "<R>\(SampleWorkbook.link("a", "officeDocument", "xl/workbook.xml"))</R>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Hoja\" r:id=\"s\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<R>\(SampleWorkbook.link("s", "worksheet", "worksheets/sheet1.xml"))"
          + "\(SampleWorkbook.link("t", "sharedStrings", "sharedStrings.xml"))</R>"
      ),
      (
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(data.joined())</sheetData></worksheet>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(texts.map { "<si><t>\($0)</t></si>" }.joined())</sst>"),
    ]
  }()

  private static let openDocument: [(name: String, text: String)] = {
    let rows = Self.rows.map { row in
      let cells = row.map {
        "<t:table-cell o:value-type=\"string\"><x:p>\($0)</x:p></t:table-cell>"
      }
      return "<t:table-row>\(cells.joined())</t:table-row>"
    }
    return [
      (
        "content.xml",
        "<o:document-content><o:spreadsheet><t:table t:name=\"A\">\(rows.joined())</t:table>"
          + "</o:spreadsheet></o:document-content>"
      )
    ]
  }()

  private func isRefusedOrWhole(_ bytes: [UInt8]) -> Bool {
    do {
      return try SampleWorkbook.table(bytes).rows.count == 7
    } catch {
      return error is ImportError
    }
  }

  @Test(arguments: ["shared", "OpenDocument"])
  func `a part cut anywhere is refused or whole`(kind: String) throws {
    let parts = kind == "shared" ? Self.shared : Self.openDocument
    #expect(try SampleWorkbook.table(SampleWorkbook.archive(parts)).rows.count == 7)
    for index in parts.indices {
      for step in 0..<40 {
        var cut = parts
        cut[index].text = String(cut[index].text.prefix(cut[index].text.count * step / 40))
        #expect(isRefusedOrWhole(try SampleWorkbook.archive(cut)), "\(cut[index].name) at \(step)")
      }
    }
  }

  @Test func `a cell whose text is not there is told, not left empty`() throws {
    var parts = Self.shared
    parts[4].text = "<sst><si><t>id</t></si></sst>"
    #expect(
      throws: ImportError.badWorkbook(
        file: "f", detail: "its texts are not whole: cell B1 shows text 1, and there are 1")
    ) { try SampleWorkbook.table(SampleWorkbook.archive(parts)) }
  }

  @Test func `the XML of Excel 2003 is refused or whole wherever it is cut`() {
    let rows = Self.rows.map { row in
      "<Row>\(row.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined())</Row>"
    }
    let text =
      "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
      + "<Worksheet ss:Name=\"A\"><Table>\(rows.joined())</Table></Worksheet></Workbook>"
    #expect(isRefusedOrWhole(Array(text.utf8)))
    for step in stride(from: 30, to: text.utf8.count, by: 13) {
      #expect(isRefusedOrWhole(Array(text.utf8.prefix(step))), "at \(step)")
    }
  }

  @Test func `an old workbook is refused or whole wherever it is cut`() throws {
    let bytes = Array(try Data(contentsOf: PlatformTests.folder.appending(path: "generic.xls")))
    let whole = try SampleWorkbook.table(bytes).rows
    #expect(whole.count > 1)
    for step in stride(from: 512, to: bytes.count, by: 256) {
      let cut = try? SampleWorkbook.table(Array(bytes.prefix(step))).rows
      #expect(cut == nil || cut == whole, "at \(step)")
    }
  }

  @Test func `raw text arrives, and names that are no text are refused`() throws {
    let sheet = SampleWorkbook.sheet([
      ["id", "titulo"], ["1", "<![CDATA[Más bancos & fuentes]]>"],
    ])
    #expect(
      try SampleWorkbook.table(SampleWorkbook.xlsx([("A", sheet)])).cells[0][1]
        == "Más bancos & fuentes")
    for place in ["<wörk\u{0}sheet>", "sheetData", "<row", "r=\"1\""] {
      var parts = Self.shared.map { (name: $0.name, content: Array($0.text.utf8)) }
      let found = parts[3].content.firstRange(of: Array(place.utf8)).map(\.upperBound) ?? 3
      parts[3].content.insert(0xFF, at: found)
      #expect(throws: ImportError.self) { try SampleWorkbook.table(SampleWorkbook.archive(parts)) }
    }
  }

  @Test func `more sheets than a workbook has are refused at once, whatever the format`() throws {
    let sheets = String(repeating: "<Worksheet ss:Name=\"A\"><Table/></Worksheet>", count: 100_000)
    let texts = [
      "<?xml version=\"1.0\"?><Workbook>\(sheets)</Workbook>",
      "<html>" + String(repeating: "<table><tr><td>a</td></tr></table>", count: 100_000),
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      let time = try ContinuousClock().measure {
        do {
          _ = try SampleWorkbook.table(bytes)
          Issue.record("was read")
        } catch ImportError.tooLarge(_, let detail) {
          #expect(detail.utf8.count < 200)
        }
      }
      // A debug build on a busy machine; all sheets would take minutes.
      #expect(time < .seconds(20))
    }
  }

  // MARK: Tables of text

  private func notes(_ text: String) throws -> [String] {
    try SampleWorkbook.table(Array(text.utf8)).notes.filter { $0.code == "cut-off" }.map(\.sentence)
  }

  @Test func `a table that breaks off in its last row says so`() throws {
    let lines = Self.rows.map { "\($0[0]);\($0[1]);\($0[2])." }
    let whole = lines.joined(separator: "\n")
    #expect(try notes(whole + "\n") == [])
    #expect(try notes(whole) == [])
    #expect(
      try notes(lines.dropLast().joined(separator: "\n") + "\n7;Banco") == [
        "The file breaks off in its last row: line 8 has 2 of 3 cells."
      ])
    let sentences = (1...8).map {
      "\($0);Árboles;Pido \(String(repeating: "muchos ", count: $0))árboles."
    }
    let text = "id;title;body\n" + sentences.joined(separator: "\n")
    #expect(try notes(text) == [])
    #expect(
      try notes(String(text.dropLast(9))).first?.contains("in the middle of a sentence") == true)
    let dated = (1...9).map { "\($0),Un banco,2024-03-0\($0)" }
    #expect(
      try notes("id,title,date\n" + dated.joined(separator: "\n").dropLast(3)).first?
        .contains("of 7 bytes, and the rows before of 10") == true)
    #expect(
      try notes("id,title,date\n" + dated.joined(separator: "\n").dropLast(10)).first?
        .contains("nothing in its last cell") == true)
  }

  @Test func `short rows are a habit where many are, and no sign of a cut`() throws {
    let ragged = (1...9).map { $0 % 2 == 0 ? "\($0);Un banco" : "\($0);Un banco;5" }
    #expect(try notes("id;title;votes\n" + ragged.joined(separator: "\n") + "\n10;Fin") == [])
  }

  @Test func `a corpus without a line end at its end may be incomplete`() throws {
    let text = "**** *lugar_Zafra\nMás bancos en la plaza\n**** *lugar_Coria\nUna fuente en el par"
    #expect(try notes(text + "que\n") == [])
    #expect(try notes(text).first?.contains("the text that starts on line 3") == true)
    #expect(try notes(String(text.dropLast(22))).first?.contains("has no words") == true)
  }
}
