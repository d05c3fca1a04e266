/// Reads the tables of a web page, which many programs send as an Excel file.
///
/// Tags need not be closed, as in every web page; each table is a sheet, named by its caption, by the
/// heading above it or by its number.
struct HTMLTables {
  /// Tables inside one another; a page laid out by tables has some four.
  private static let deepest = 32
  /// Tables of a page that are kept.
  private static let mostTables = 1024
  /// Columns that cells which reach into further rows may take in all these rows together.
  private static let longestReach = 5_000_000
  /// What stands inside these is no text of the page.
  private static let besides: Set<String> = ["script", "style", "template", "noscript", "title"]
  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// A table that is not closed yet.
  private struct Open {
    var grid: SheetGrid
    var name = ""
    var isInRow = false
    var isInCell = false
    var column = 0
    var colspan = 1
    var rowspan = 1
    /// Columns that cells of rows above still reach into, with the last row they reach.
    var reached: [Int: Int] = [:]
    /// Columns of cells that reach into further rows, counted in each row.
    var reach = 0
    var text: [UInt8] = []
  }

  private let bytes: [UInt8]
  private let budget = CellBudget()
  private var place = 0
  private var open: [Open] = []
  private var heading: [UInt8]?
  private var lastHeading = ""
  private var caption: [UInt8]?
  private var sheets: [WorkbookReader.Sheet] = []

  private init(_ text: [UInt8]) { bytes = text }

  /// The tables of a page in UTF-8 that have any text.
  ///
  /// - Throws: ``ImportError/tooLarge(file:detail:)``.
  static func sheets(of text: [UInt8], file: String) throws(ImportError) -> [WorkbookReader.Sheet] {
    var reader = HTMLTables(text)
    reader.run()
    if let excess = reader.budget.excess { throw .tooLarge(file: file, detail: excess) }
    return reader.sheets
  }

  private mutating func run() {
    while place < bytes.count, budget.excess == nil, sheets.count < Self.mostTables {
      if bytes[place] == 0x3C, place + 1 < bytes.count {
        let next = bytes[place + 1]
        if next == 0x21 || next == 0x3F {
          skipDeclaration()
          continue
        }
        if next == 0x2F || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) {
          tag()
          continue
        }
      }
      take(bytes[place])
      place += 1
    }
    guard sheets.count < Self.mostTables else {
      return budget.refuse("it has \(Self.mostTables) tables or more")
    }
    // Rows may be missing where the page ends before its table does.
    let isCut = !open.isEmpty
    while !open.isEmpty { closeTable() }
    if isCut, !sheets.isEmpty {
      for index in sheets.indices {
        sheets[index].notes.append(
          .init(
            code: "cut-off",
            sentence: "The file ends before its table is closed: rows may be missing.",
            isWarning: true, line: sheets[index].rows.last?.line))
      }
    }
  }

  /// Adds a byte of text to what is open.
  private mutating func take(_ byte: UInt8) {
    if heading != nil { heading?.append(byte) }
    if caption != nil {
      caption?.append(byte)
      return
    }
    guard let last = open.indices.last, open[last].isInCell else { return }
    // Blanks and line ends of the page are one blank.
    if byte <= 0x20 {
      guard let before = open[last].text.last, before != 0x20, before != 0x0A else { return }
      open[last].text.append(0x20)
    } else {
      open[last].text.append(byte)
    }
  }

  /// Starts a new line in the cell that is open.
  private mutating func breakLine(always: Bool) {
    guard let last = open.indices.last, open[last].isInCell else { return }
    if open[last].text.last == 0x20 { open[last].text.removeLast() }
    if always || !(open[last].text.isEmpty || open[last].text.last == 0x0A) {
      open[last].text.append(0x0A)
    }
  }

  private mutating func skipDeclaration() {
    let isComment = bytes[place...].starts(with: "<!--".utf8)
    let end: [UInt8] = isComment ? Array("-->".utf8) : [0x3E]
    while place < bytes.count, !(bytes[place] == end[0] && bytes[place...].starts(with: end)) {
      place += 1
    }
    place = min(place + end.count, bytes.count)
  }

  /// Reads a tag, and does what it says.
  private mutating func tag() {
    place += 1
    let isEnd = bytes[place] == 0x2F
    if isEnd { place += 1 }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != 0x3E, bytes[place] != 0x2F {
      place += 1
    }
    let name = String(decoding: bytes[start..<min(place, start + 32)], as: UTF8.self).lowercased()
    let attributesStart = place
    var quote: UInt8?
    while place < bytes.count, quote != nil || bytes[place] != 0x3E {
      if let open = quote {
        if bytes[place] == open { quote = nil }
      } else if bytes[place] == 0x22 || bytes[place] == 0x27 {
        quote = bytes[place]
      }
      place += 1
    }
    let attributes = attributesStart..<place
    place = min(place + 1, bytes.count)
    if isEnd { end(name) } else { begin(name, attributes) }
  }

  private mutating func begin(_ name: String, _ attributes: Range<Int>) {
    switch name {
    case "table":
      guard open.count < Self.deepest else { return }
      var table = Open(grid: SheetGrid(budget: budget))
      table.name = lastHeading
      open.append(table)
    case "tr": openRow()
    case "td", "th":
      guard !open.isEmpty else { return }
      openCell(
        colspan: span("colspan", in: attributes, most: 1000),
        rowspan: span("rowspan", in: attributes, most: 65_534))
    case "caption": if !open.isEmpty { caption = [] }
    case "br": breakLine(always: true)
    case let name where Self.besides.contains(name): skipContent(of: name)
    case let name where Self.headings.contains(name):
      if open.isEmpty { heading = [] } else { breakLine(always: false) }
    case let name where Self.blocks.contains(name): breakLine(always: false)
    default: return
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "table": closeTable()
    case "tr": closeRow()
    case "td", "th": closeCell()
    case "caption":
      if let caption, let last = open.indices.last { open[last].name = Self.line(caption) }
      caption = nil
    case let name where Self.headings.contains(name) && heading != nil:
      lastHeading = Self.line(heading ?? [])
      heading = nil
    case let name where Self.blocks.contains(name): breakLine(always: false)
    default: return
    }
  }

  /// Goes past what is no text of the page.
  private mutating func skipContent(of name: String) {
    let end = Array("</\(name)".utf8)
    while place < bytes.count {
      if bytes[place] == 0x3C, place + end.count <= bytes.count,
        zip(bytes[place..<place + end.count], end).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return
      }
      place += 1
    }
  }

  private mutating func openRow() {
    guard let last = open.indices.last else { return }
    closeRow()
    caption = nil
    open[last].grid.startRow(nil)
    open[last].isInRow = true
    open[last].column = 0
  }

  private mutating func openCell(colspan: Int, rowspan: Int) {
    guard let last = open.indices.last else { return }
    closeCell()
    if !open[last].isInRow { openRow() }
    let row = open[last].grid.row
    while open[last].column < SheetGrid.mostColumns,
      let reach = open[last].reached[open[last].column]
    {
      guard reach >= row else {
        open[last].reached[open[last].column] = nil
        break
      }
      open[last].column += 1
      open[last].reach += 1
    }
    (open[last].colspan, open[last].rowspan) = (colspan, rowspan)
    open[last].isInCell = true
    open[last].text = []
  }

  private mutating func closeCell() {
    guard let last = open.indices.last, open[last].isInCell else { return }
    finishCell(of: &open[last])
  }

  /// Puts the text of the open cell into its table, and notes how far the cell reaches.
  private func finishCell(of table: inout Open) {
    table.isInCell = false
    while let byte = table.text.last, byte <= 0x20 { table.text.removeLast() }
    table.grid.put(Self.text(table.text), at: table.column)
    table.text = []
    if table.rowspan > 1 {
      let end = table.grid.row + table.rowspan - 1
      table.grid.merge(rows: table.grid.row...end, column: table.column)
      let columns = table.column..<table.column + table.colspan
      for column in columns where column < SheetGrid.mostColumns { table.reached[column] = end }
      table.reach += table.colspan
    }
    if table.reach > Self.longestReach {
      budget.refuse("its merged cells reach over more than \(Self.longestReach) columns")
    }
    table.column += table.colspan
  }

  private mutating func closeRow() {
    guard let last = open.indices.last, open[last].isInRow else { return }
    closeCell()
    open[last].grid.endRow()
    open[last].isInRow = false
  }

  private mutating func closeTable() {
    guard !open.isEmpty else { return }
    closeRow()
    caption = nil
    let table = open.removeLast()
    guard !table.grid.rows.isEmpty else { return }
    let number = "table \(sheets.count + 1)"
    let name = table.name.isEmpty || sheets.contains { $0.name == table.name } ? number : table.name
    sheets.append(table.grid.sheet(named: name))
  }

  /// How many rows or columns a cell says that it takes.
  private func span(_ name: String, in attributes: Range<Int>, most: Int) -> Int {
    let text = String(decoding: bytes[attributes].prefix(4096), as: UTF8.self).lowercased()
    guard let start = text.firstRange(of: name) else { return 1 }
    let digits = text[start.upperBound...].drop { " =\"'".contains($0) }.prefix {
      $0.isASCII && $0.isNumber
    }
    return min(max(Int(digits.prefix(6)) ?? 1, 1), most)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return CharacterReferences.decoded(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
      ?? text
  }

  private static func line(_ bytes: [UInt8]) -> String {
    text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(60).description
  }
}
