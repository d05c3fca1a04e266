import CZip
import Foundation

@testable import Concejo

/// Small spreadsheet files, made for one test each.
enum SampleWorkbook {
  /// A ZIP file with these texts in it.
  static func archive(_ parts: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "\(UUID().uuidString).zip"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var error: Int32 = 0
    // SAFETY: the bytes live until the archive is closed.
    guard let archive = unsafe zip_open(path, ZIP_CREATE, &error) else { return [] }
    unsafe parts.flatMap(\.content).withUnsafeBufferPointer { bytes in
      var start = 0
      for part in parts {
        let content = unsafe bytes.baseAddress.map { unsafe $0 + start }
        let source = unsafe zip_source_buffer(
          archive, content, zip_uint64_t(part.content.count), 0)
        _ = unsafe zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_OVERWRITE))
        start += part.content.count
      }
      _ = unsafe zip_close(archive)
    }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// A ZIP file with these texts in it.
  static func archive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    try archive(parts.map { (name: $0.name, content: Array($0.text.utf8)) })
  }

  /// A workbook with these sheets, as XML or as rows of texts.
  ///
  /// - Parameters:
  ///   - sheets: Names of the sheets and their parts.
  ///   - hidden: Names of the sheets that are not shown.
  ///   - besides: Further parts, which the workbook links to by what they are.
  /// - Returns: The bytes of the file.
  /// - Throws: Where no temporary file can be written.
  static func xlsx(
    _ sheets: [(name: String, xml: String)], hidden: Set<String> = [],
    besides: [(kind: String, xml: String)] = []
  ) throws -> [UInt8] {
    let declared = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\"\(hidden.contains(sheet.name) ? " state=\"hidden\"" : "")"
        + " r:id=\"s\(index)\"/>"
    }
    let links =
      sheets.indices.map { link("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      + besides.map { link($0.kind, $0.kind, "/xl/\($0.kind).xml") }
    return try archive(
      [
        ("_rels/.rels", "<R>\(link("a", "officeDocument", "xl/workbook.xml"))</R>"),
        (
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets>\(declared.joined())</sheets></workbook>"
        ),
        ("xl/_rels/workbook.xml.rels", "<R>\(links.joined())</R>"),
      ]
        + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) }
        + besides.map { ("xl/\($0.kind).xml", $0.xml) })
  }

  /// A link of an archive's part.
  static func link(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://x/\(kind)\" Target=\"\(target)\"/>"
  }

  /// A sheet of texts; an empty text is no cell.
  static func sheet(_ rows: [[String]], tail: String = "") -> String {
    let data = rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, text in
        let place = "\(ColumnLetters.name(of: column))\(number + 1)"
        return text.isEmpty
          ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return "<worksheet><sheetData>\(data.joined())</sheetData>\(tail)</worksheet>"
  }

  /// Proposals with numbers, one a row, under a header.
  static func proposals(_ numbers: ClosedRange<Int>) -> [[String]] {
    [["id", "titulo", "descripcion"]]
      + numbers.map { ["\($0)", "Banco \($0)", "Un banco con sombra en la plaza número \($0)"] }
  }

  /// The table of a file.
  static func table(_ bytes: [UInt8], sheet: String? = nil) throws -> RawTable {
    try TableReader(file: "f", sheet: sheet).table(of: bytes).table
  }
}

extension RawTable {
  /// The names of what there is to tell.
  var noteCodes: [String] { notes.map(\.code) }
  /// The cells of all rows.
  var cells: [[String]] { rows.map(\.cells) }
  /// The lines of all rows.
  var lines: [Int] { rows.map(\.line) }
}
