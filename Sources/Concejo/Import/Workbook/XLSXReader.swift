/// Reads the sheets of an XLSX file (ECMA-376).
struct XLSXReader {
  /// Name used in errors.
  let file: String

  /// All sheets in their order.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  func sheets(of bytes: [UInt8]) throws(ImportError) -> [WorkbookReader.Sheet] {
    var archive = try ZipArchive(bytes, file: file)
    guard let workbook = try archive.content(of: "xl/workbook.xml") else {
      throw .badWorkbook(file: file, detail: "it is a ZIP archive without a workbook")
    }
    let outline = WorkbookOutline()
    try XMLText(file: file, part: "xl/workbook.xml").read(workbook, by: outline)
    let links = WorkbookLinks()
    if let relations = try archive.content(of: "xl/_rels/workbook.xml.rels") {
      try XMLText(file: file, part: "xl/_rels/workbook.xml.rels").read(relations, by: links)
    }
    let strings = SharedStrings()
    if let shared = try archive.content(of: "xl/sharedStrings.xml") {
      try XMLText(file: file, part: "xl/sharedStrings.xml").read(shared, by: strings)
    }
    let styles = CellStyles()
    if let table = try archive.content(of: "xl/styles.xml") {
      try XMLText(file: file, part: "xl/styles.xml").read(table, by: styles)
    }
    var sheets: [WorkbookReader.Sheet] = []
    var cells = 0
    for (name, link) in outline.sheets {
      guard let target = links.targets[link] else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      guard let content = try archive.content(of: path) else { continue }
      let rows = SheetRows(
        strings: strings.values, isDate: styles.isDate, from1904: outline.from1904,
        mostCells: WorkbookReader.mostCells - cells)
      try XMLText(file: file, part: path).read(content, by: rows)
      guard !rows.isTooLarge else {
        throw .tooLarge(
          file: file, detail: "its sheets have more than \(WorkbookReader.mostCells) cells")
      }
      cells += rows.cellCount
      sheets.append(.init(name: name, rows: rows.rows))
    }
    return sheets
  }
}

/// Names of the sheets, in their order, with the links to their files.
private final class WorkbookOutline: XMLVisitor {
  private(set) var sheets: [(name: String, link: String)] = []
  private(set) var from1904 = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "sheet":
      guard let link = attributes["r:id"] ?? attributes["id"] else { return }
      sheets.append((attributes["name"] ?? "", link))
    case "workbookPr":
      from1904 = ["1", "true"].contains(attributes["date1904"])
    default: return
    }
  }
}

/// Files by their links.
private final class WorkbookLinks: XMLVisitor {
  private(set) var targets: [String: String] = [:]

  func open(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"] else { return }
    targets[id] = attributes["Target"]
  }
}

/// Texts that cells refer to by number.
private final class SharedStrings: XMLVisitor {
  private(set) var values: [String] = []
  private var current = ""
  private var isText = false
  private var isReading = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: return
    }
  }

  func text(_ characters: String) { if isText { current += characters } }

  func close(_ element: String) {
    switch element {
    case "si": values.append(current)
    case "rPh": isReading = false
    case "t": isText = false
    default: return
    }
  }
}

/// Which styles of cells show days.
private final class CellStyles: XMLVisitor {
  private(set) var isDate: [Bool] = []
  private var formats: [Int: Bool] = [:]
  private var isInCells = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      formats[number] = ExcelDate.isDate(format: attributes["formatCode"] ?? "")
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      isDate.append(formats[number] ?? ExcelDate.isDate(formatNumber: number))
    default: return
    }
  }

  func close(_ element: String) { if element == "cellXfs" { isInCells = false } }
}

/// The rows of a sheet.
private final class SheetRows: XMLVisitor {
  private(set) var rows: [RawRow] = []
  private(set) var isTooLarge = false
  private(set) var cellCount = 0
  private let strings: [String]
  private let isDate: [Bool]
  private let from1904: Bool
  private let mostCells: Int
  private var row: (number: Int, cells: [String]) = (0, [])
  private var cell: (column: Int, kind: String, style: Int) = (0, "", 0)
  private var value = ""
  private var isValue = false

  init(strings: [String], isDate: [Bool], from1904: Bool, mostCells: Int) {
    self.strings = strings
    self.isDate = isDate
    self.from1904 = from1904
    self.mostCells = mostCells
  }

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      row = (attributes["r"].flatMap { Int($0) } ?? row.number + 1, [])
    case "c":
      let column = attributes["r"].map { Self.column($0) ?? -1 } ?? row.cells.count
      cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      value = ""
    case "v", "t": isValue = true
    default: return
    }
  }

  func text(_ characters: String) { if isValue { value += characters } }

  func close(_ element: String) {
    switch element {
    case "v", "t": isValue = false
    case "c": take()
    case "row":
      guard row.cells.contains(where: { !$0.isEmpty }) else { return }
      rows.append(RawRow(line: row.number, cells: row.cells))
    default: return
    }
  }

  private func take() {
    guard !value.isEmpty, (0..<16_384).contains(cell.column), !isTooLarge else { return }
    let missing = cell.column + 1 - row.cells.count
    cellCount += max(missing, 0)
    guard cellCount <= mostCells else {
      isTooLarge = true
      return
    }
    if missing > 0 { row.cells.append(contentsOf: repeatElement("", count: missing)) }
    row.cells[cell.column] = text()
  }

  private func text() -> String {
    switch cell.kind {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": return value == "1" ? "true" : "false"
    case "e": return ""
    case "n":
      guard let number = Double(value) else { return value }
      if isDate.indices.contains(cell.style), isDate[cell.style],
        let date = ExcelDate.text(number, from1904: from1904)
      {
        return date
      }
      return SheetNumber.text(number)
    default: return value
    }
  }

  /// The column of a place such as `AB12`, from 0.
  private static func column(_ place: String) -> Int? {
    var column = 0
    for byte in place.utf8 {
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
      column = column * 26 + Int(byte | 0x20) - 0x60
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}

/// Numbers of cells as people write them.
enum SheetNumber {
  /// Whole numbers without a point.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return number == number.rounded() && number.magnitude < 1e15
      ? String(Int64(number)) : String(number)
  }
}
