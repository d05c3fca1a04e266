/// Headings over parts of a table or a list: what they say belongs to each row below.
enum PartHeadings {
  /// The name of the note on them.
  static let code = "sections"

  /// The name of a column for some headings: "place" if most of those that say what they are name places,
  /// else "category".
  static func column(of headings: [String]) -> String {
    let roles = headings.compactMap { heading in
      // "Freguesia da Sé": the first word says what it is.
      ColumnRole.role(ofHeader: heading.split(separator: " ").first.map(String.init) ?? heading)
    }
    return roles.count { $0 == .place } * 2 > roles.count ? "place" : "category"
  }

  /// What was done with them.
  static func sentence(count: Int, column: String, example: String) -> String {
    "\(count == 1 ? "A heading" : "\(count) headings") over parts, such as \"\(example.prefix(60))\":"
      + " read as the \(column) of what follows."
  }

  /// Rows with one cell between rows of a table become a column of their own.
  static func read(_ sheet: inout Sheet) {
    let width = sheet.header.cells.count
    guard width > 1 else { return }
    let names = sheet.header.cells.map(ColumnName.normalized)
    let places = sheet.rows.indices.filter { isHeading($0, of: sheet) }
    guard places.count > 1 else { return }
    let column = column(of: places.compactMap { sheet.rows[$0].cells.first { !$0.isEmpty } })
    // What the table says of its rows goes before what stands above them.
    guard
      !names.contains(where: {
        $0 == column || ColumnRole.role(ofHeader: $0)?.rawValue == column
      })
    else { return }
    let headings = Set(places)
    var (heading, rows): (String, [RawRow]) = ("", [])
    for (index, row) in sheet.rows.enumerated() {
      if headings.contains(index) {
        heading = TextCleaning.clean(
          row.firstText(in: Array(row.cells.indices)) ?? "", singleLine: true, isProse: false)
        continue
      }
      // A row with too many cells stays as it is, to be rejected.
      guard row.cells.count <= width else {
        rows.append(row)
        continue
      }
      let missing = Array(repeating: "", count: width - row.cells.count)
      rows.append(RawRow(line: row.line, cells: row.cells + missing + [heading]))
    }
    let first = sheet.rows[places[0]]
    sheet.header = RawRow(line: sheet.header.line, cells: sheet.header.cells + [column])
    sheet.rows = rows
    sheet.note(
      code,
      sentence(
        count: places.count, column: column,
        example: first.firstText(in: Array(first.cells.indices)) ?? ""), line: first.line)
  }

  /// Words of a heading, at most.
  private static let mostWords = 8

  /// Whether a row is one short cell in the first column, under which numbers, dates or codes stand, and the
  /// next row is a whole one.
  private static func isHeading(_ index: Int, of sheet: Sheet) -> Bool {
    let row = sheet.rows[index]
    guard let text = row.cells.first, row.filledCount == 1, text.contains(where: \.isLetter),
      text.split(separator: " ").count <= mostWords, sheet.rows.indices.contains(index + 1)
    else { return false }
    let next = sheet.rows[index + 1]
    guard next.filledCount > 1, let under = next.firstText(in: [0]) else { return false }
    // A row that has its id alone is no heading.
    guard !hasDigit(text) || under.utf8.count != text.utf8.count else { return false }
    return hasDigit(under) && under.count(where: \.isLetter) <= mostLettersOfCode
  }

  /// Letters of the code or month under which a heading would not stand.
  private static let mostLettersOfCode = 4

  private static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
