/// Reads the sheets of an XLSX file (ECMA-376), transitional or strict.
///
/// Nothing is taken for granted but the links: programs other than Excel name the parts as they like.
struct XLSXReader {
  /// Name used in errors.
  let file: String

  /// Sheets that a workbook may declare.
  static let mostSheets = 1024

  /// All sheets of cells in their order.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  func sheets(in archive: inout ZipArchive) throws(ImportError) -> [WorkbookReader.Sheet] {
    let path = try workbookPath(in: &archive)
    guard let workbook = try archive.content(of: path) else {
      throw .badWorkbook(file: file, detail: "its workbook \(path) is not in the archive")
    }
    let outline = WorkbookOutline(mostSheets: Self.mostSheets)
    try XMLText(file: file, part: path).read(workbook, by: outline)
    guard outline.sheets.count <= Self.mostSheets else {
      throw .tooLarge(file: file, detail: "it declares more than \(Self.mostSheets) sheets")
    }
    let links = try links(of: path, in: &archive)
    let strings = SharedStrings()
    if let part = links.values.first(where: { $0.holds("sharedStrings") })?.path
      ?? archive.names.first(where: { $0.lowercased().hasSuffix("/sharedstrings.xml") })
    {
      guard let shared = try archive.content(of: part) else {
        throw .badWorkbook(file: file, detail: "its texts, \(part), are not in the archive")
      }
      try XMLText(file: file, part: part).read(shared, by: strings)
    }
    let styles = CellStyles()
    if let part = links.values.first(where: { $0.holds("styles") })?.path,
      let table = try archive.content(of: part)
    {
      try XMLText(file: file, part: part).read(table, by: styles)
    }
    let budget = CellBudget()
    var sheets: [WorkbookReader.Sheet] = []
    for (index, declared) in outline.sheets.enumerated() {
      // A chart or a dialogue is a sheet without cells.
      let link = links[declared.link]
      if let link, !link.holds("worksheet"),
        ["chartsheet", "dialogsheet", "xlMacrosheet"].contains(where: link.holds)
      {
        continue
      }
      let part = link?.path ?? "\(Self.folder(of: path))worksheets/sheet\(index + 1).xml"
      guard let content = try archive.content(of: part) else {
        throw .badWorkbook(
          file: file,
          detail: "its sheet \(WorkbookReader.quoted(declared.name)) is not in the archive")
      }
      let cells = XLSXSheet(
        strings: strings.values, styles: styles.shown, from1904: outline.from1904, budget: budget)
      try XMLText(file: file, part: part).read(content, by: cells)
      let sheet = cells.grid.sheet(named: declared.name, isHidden: declared.isHidden)
      if let excess = budget.excess { throw .tooLarge(file: file, detail: excess) }
      guard cells.hasData else {
        throw .badWorkbook(file: file, detail: "\(part) inside it is no sheet of cells")
      }
      if let missing = cells.missingText {
        throw .badWorkbook(file: file, detail: "its texts are not whole: \(missing)")
      }
      sheets.append(sheet)
    }
    return sheets
  }

  /// Where the workbook lies: the main document of the archive, by its link or by its usual name.
  private func workbookPath(in archive: inout ZipArchive) throws(ImportError) -> String {
    let main = try links(of: "", in: &archive).values
      .filter { $0.holds("officeDocument") }.map(\.path).sorted().first
    if let main {
      let name = main.lowercased()
      if name.hasSuffix(".bin") {
        throw .badWorkbook(
          file: file, detail: "it is a binary workbook (.xlsb); saved as .xlsx it can be read")
      }
      if name.contains("word/") || name.contains("ppt/") {
        throw .badWorkbook(
          file: file, detail: "it is a \(name.contains("word/") ? "Word document" : "presentation")"
        )
      }
      return main
    }
    let named = archive.names.filter {
      let name = $0.lowercased().split(separator: "/").last ?? ""
      return name.hasPrefix("workbook") && name.hasSuffix(".xml")
    }
    guard let path = named.first(where: { $0.lowercased() == "xl/workbook.xml" }) ?? named.first
    else {
      throw .badWorkbook(file: file, detail: "it is a ZIP archive without a workbook")
    }
    return path
  }

  /// What a part links to, by the names of the links; nothing if it links to nothing.
  private func links(
    of part: String, in archive: inout ZipArchive
  ) throws(ImportError) -> [String: WorkbookLinks.Link] {
    let folder = Self.folder(of: part)
    let path = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let content = try archive.content(of: path) else { return [:] }
    let links = WorkbookLinks(folder: folder)
    try XMLText(file: file, part: path).read(content, by: links)
    return links.links
  }

  /// The folder of a part with the slash at its end, or an empty text.
  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }
}
