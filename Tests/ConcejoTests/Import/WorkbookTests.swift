import Foundation
import Testing

@testable import Concejo

/// Spreadsheet files from strangers.
@Suite struct WorkbookTests {
  private func workbook(sheet: String, workbook: String? = nil) throws -> [UInt8] {
    try SampleWorkbook.archive([
      (
        "xl/workbook.xml",
        Array(
          (workbook
            ?? """
            <workbook xmlns:r="r"><sheets><sheet name="Uno" r:id="a"/></sheets></workbook>
            """).utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<R><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></R>".utf8)
      ),
      ("xl/worksheets/s.xml", Array(sheet.utf8)),
    ])
  }

  private func read(_ bytes: [UInt8]) throws -> ImportedFile {
    try ProposalImport().read(bytes, file: "f.xlsx").file
  }

  private static let sound = """
    <worksheet><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="str"><v>body</v></c></row>
    <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>Un banco &amp; un árbol</v></c></row>
    </sheetData></worksheet>
    """

  @Test func `a small workbook is read`() throws {
    let file = try read(try workbook(sheet: Self.sound))
    #expect(file.proposals.map(\.id) == ["1"])
    #expect(file.proposals.map(\.body) == ["Un banco & un árbol"])
    #expect(file.lines == [2])
  }

  @Test func `entities that grow are refused`() throws {
    let laughs = """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
      """
    #expect(throws: ImportError.self) { try read(try workbook(sheet: laughs)) }
  }

  @Test func `a file that unpacks to far more than it is is refused`() throws {
    let bomb = [UInt8](repeating: 0x20, count: 80 << 20)
    let bytes = try SampleWorkbook.archive([("xl/workbook.xml", bomb)])
    #expect(bytes.count < 200_000)
    do {
      _ = try read(bytes)
      Issue.record("the bomb went off")
    } catch let error as ImportError {
      guard case .tooLarge = error else { throw error }
    }
  }

  @Test func `a file that unpacks to a hundred times what it is is refused unread`() throws {
    // Blanks behind what cannot be packed: 130 times as long, which 250 let through.
    var random = SplitMix64(seed: 3)
    let noise = (0..<(500 << 10)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let bytes = try SampleWorkbook.archive([
      ("xl/workbook.xml", noise + [UInt8](repeating: 0x20, count: 80 << 20))
    ])
    #expect((100..<250).contains((80 << 20) / bytes.count))
    #expect {
      _ = try read(bytes)
    } throws: { error in
      guard case .tooLarge(_, let detail)? = error as? ImportError else { return false }
      // The size that the archive states: nothing was unpacked.
      return detail.contains("unpacks to 80 MiB from")
    }
  }

  @Test func `cells far to the right take no memory`() throws {
    let row = "<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>"
    let sheet =
      "<worksheet><sheetData>" + String(repeating: row, count: 4000) + "</sheetData></worksheet>"
    #expect(throws: ImportError.self) { try read(try workbook(sheet: sheet)) }
    let beyond = Self.sound.replacing("r=\"B2\"", with: "r=\"ZZZZZZ2\"")
    #expect(throws: ImportError.self) { try read(try workbook(sheet: beyond)) }
  }

  @Test func `an archive without a workbook is told`() throws {
    let bytes = try SampleWorkbook.archive([("../../etc/passwd", Array("x".utf8))])
    #expect(throws: ImportError.self) { try read(bytes) }
  }

  @Test func `workbooks cut off anywhere or with bytes changed end in an error or a table`() throws
  {
    let folder = PlatformTests.folder
    for name in ["generic.xls", "generic.xlsx"] {
      let whole = Array(try Data(contentsOf: folder.appending(path: name)))
      var random = SplitMix64(seed: 7)
      for _ in 0..<300 {
        var bytes = whole
        if Bool.random(using: &random) {
          bytes = Array(bytes.prefix(Int.random(in: 4..<bytes.count, using: &random)))
        }
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          let place = Int.random(in: 4..<bytes.count, using: &random)
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try? read(bytes)
      }
    }
  }
}
