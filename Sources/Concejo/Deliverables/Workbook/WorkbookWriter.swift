internal import CXLSXWriter
internal import Foundation

extension Workbook {
  /// The workbook as the bytes of an XLSX file.
  ///
  /// - Throws: ``WorkbookError``.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    try check()
    // The library writes into files only: they lie in a folder that nobody else can read.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("concejo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("workbook.xlsx")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .notWritten(reason: "no temporary folder can be made")
    }
    try WorkbookWriter(path: path.path, folder: folder.path).write(self)
    guard let content = try? Data(contentsOf: path) else {
      throw .notWritten(reason: "the file that was made cannot be read")
    }
    return [UInt8](content)
  }

  private func check() throws(WorkbookError) {
    var names: Set<String> = [WorkbookWriter.listSheet]
    for sheet in sheets {
      let isAllowed =
        (1...31).contains(sheet.name.utf16.count)
        && !sheet.name.contains { "[]:*?/\\".contains($0) } && !sheet.name.hasPrefix("'")
        && !sheet.name.hasSuffix("'")
      guard isAllowed, names.insert(sheet.name.lowercased()).inserted else {
        throw .sheetName(sheet.name)
      }
      let rows = max(
        sheet.rows.count + 1 + sheet.headerRow, sheet.columns.map(\.choices.count).max() ?? 0)
      guard rows <= SheetGrid.lastRow else { throw .tooLarge(sheet: sheet.name, rows: rows) }
    }
  }
}

/// Owns a workbook of libxlsxwriter from its making to its closing.
@safe private struct WorkbookWriter: ~Copyable {
  /// The hidden sheet of what may be chosen.
  ///
  /// A list inside the rule of a cell is at most 255 bytes long and may have no commas; an area of a
  /// sheet has no such bounds, and stays where one program saves what another made.
  static let listSheet = "_lists"

  /// 1 January 2000, in seconds: else the time of writing would stand in every file.
  private static let created = 946_684_800

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let header: UnsafeMutablePointer<lxw_format>
  private let locked: UnsafeMutablePointer<lxw_format>
  private let answer: UnsafeMutablePointer<lxw_format>
  /// A number, with air between it and the column behind it.
  private let number: UnsafeMutablePointer<lxw_format>
  /// The sentence above the header: on one line, over the blank cells behind it.
  private let note: UnsafeMutablePointer<lxw_format>

  init(path: String, folder: String) throws(WorkbookError) {
    // SAFETY: the library copies all strings that it is given.
    let made = unsafe folder.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let book = unsafe made, let header = unsafe workbook_add_format(book),
      let locked = unsafe workbook_add_format(book), let answer = unsafe workbook_add_format(book),
      let number = unsafe workbook_add_format(book), let note = unsafe workbook_add_format(book)
    else { throw .notWritten(reason: "there is no memory left") }
    unsafe (self.book, self.header, self.locked, self.answer) =
      unsafe (book, header, locked, answer)
    unsafe (self.number, self.note) = unsafe (number, note)
    unsafe Self.wrap(header)
    unsafe Self.wrap(locked)
    unsafe Self.wrap(answer)
    // A number has one line: LibreOffice leaves no air beside what may be wrapped.
    unsafe format_set_align(number, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    unsafe format_set_align(number, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_indent(number, 1)
    unsafe format_set_italic(note)
    unsafe format_set_bold(header)
    unsafe format_set_bg_color(header, 0xDDE6EE)
    unsafe format_set_unlocked(answer)
    unsafe format_set_bg_color(answer, 0xFFF8DC)
    // On paper, too, one sees where a line ends.
    unsafe format_set_border(answer, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_border_color(answer, 0xC8BE96)
    // What people write stays a text: 1/4 is no date.
    unsafe format_set_num_format(answer, "@")
  }

  private static func wrap(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  /// Writes everything and ends the file.
  consuming func write(_ workbook: Workbook) throws(WorkbookError) {
    properties(of: workbook)
    var lists: [[String]] = []
    for sheet in workbook.sheets { append(sheet, lists: &lists) }
    if !lists.isEmpty { append(lists) }
    // SAFETY: closing frees the workbook, whether it succeeds or not; nothing uses it after this.
    let outcome = unsafe workbook_close(book)
    guard outcome == LXW_NO_ERROR else {
      let reason = unsafe lxw_strerror(outcome).map { unsafe String(cString: $0) } ?? "no reason"
      throw .notWritten(reason: reason)
    }
  }

  private func properties(of workbook: Workbook) {
    unsafe workbook.title.withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = UnsafeMutablePointer(mutating: title)
      unsafe properties.created = Self.created
      _ = unsafe workbook_set_properties(book, &properties)
    }
  }

  private func append(_ sheet: Workbook.Sheet, lists: inout [[String]]) {
    guard let made = unsafe workbook_add_worksheet(book, sheet.name) else {
      preconditionFailure("a sheet called \(sheet.name), which was checked")
    }
    let top = lxw_row_t(sheet.headerRow)
    if let text = sheet.note {
      _ = unsafe worksheet_write_string(made, 0, 0, Self.cell(text), note)
    }
    if let height = RowHeight.points(ofHeader: sheet.columns) {
      _ = unsafe worksheet_set_row(made, top, height, nil)
    }
    for (position, column) in sheet.columns.enumerated() {
      let index = lxw_col_t(position)
      _ = unsafe worksheet_set_column(made, index, index, column.width, nil)
      _ = unsafe worksheet_write_string(made, top, index, Self.cell(column.name), header)
      guard !column.choices.isEmpty, !sheet.rows.isEmpty else { continue }
      let list = lists.firstIndex(of: column.choices) ?? lists.count
      if list == lists.count { lists.append(column.choices) }
      let letters = ColumnLetters.name(of: list)
      let area = "=\(Self.listSheet)!$\(letters)$1:$\(letters)$\(column.choices.count)"
      unsafe area.withCString { area in
        var rule = unsafe lxw_data_validation()
        unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        unsafe rule.value_formula = UnsafeMutablePointer(mutating: area)
        _ = unsafe worksheet_data_validation_range(
          made, top + 1, index, top + lxw_row_t(sheet.rows.count), index, &rule)
      }
    }
    let paper = SheetPaper(of: sheet)
    for (number, row) in sheet.rows.enumerated() {
      let place = top + lxw_row_t(number + 1)
      if let height = RowHeight.points(of: row, in: sheet.columns, answers: paper.answerHeight) {
        _ = unsafe worksheet_set_row(made, place, height, nil)
      }
      for (position, column) in sheet.columns.enumerated() {
        let cell = position < row.count ? row[position] : .blank
        unsafe put(
          cell, in: made, row: place, column: lxw_col_t(position),
          format: column.isAnswer ? answer : locked)
      }
    }
    unsafe layOut(made, of: sheet, on: paper)
  }

  private func put(
    _ cell: Workbook.Cell, in sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t,
    column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>
  ) {
    switch cell {
    case .text(let text) where !text.isEmpty:
      _ = unsafe worksheet_write_string(sheet, row, column, Self.cell(text), format)
    case .number(let value) where value.isFinite:
      let isLocked = unsafe format == locked
      _ = unsafe worksheet_write_number(sheet, row, column, value, isLocked ? number : format)
    case .text, .number, .blank: _ = unsafe worksheet_write_blank(sheet, row, column, format)
    }
  }

  /// The header stays in sight and on every page; a page is as wide as the table.
  private func layOut(
    _ made: UnsafeMutablePointer<lxw_worksheet>, of sheet: Workbook.Sheet, on paper: SheetPaper
  ) {
    let top = lxw_row_t(sheet.headerRow)
    unsafe worksheet_freeze_panes(made, top + 1, 0)
    if let last = sheet.columns.indices.last {
      _ = unsafe worksheet_autofilter(
        made, top, 0, top + lxw_row_t(sheet.rows.count), lxw_col_t(last))
    }
    unsafe worksheet_set_landscape(made)
    // 9 is A4.
    unsafe worksheet_set_paper(made, 9)
    let (side, end) = (SheetPaper.sideMargin, SheetPaper.endMargin)
    unsafe worksheet_set_margins(made, side, side, end, end)
    if sheet.pageStarts.isEmpty {
      unsafe worksheet_fit_to_pages(made, 1, 0)
    } else {
      // Excel forgets where pages start on a sheet that it is to fit to their width.
      unsafe worksheet_set_print_scale(made, paper.scale)
      // A zero ends the list.
      var breaks = sheet.pageStarts.map { top + 1 + lxw_row_t($0) } + [0]
      _ = unsafe worksheet_set_h_pagebreaks(made, &breaks)
    }
    _ = unsafe worksheet_repeat_rows(made, 0, top)
    // On paper rows have lines between them, and pages their number behind the name of the sheet.
    unsafe worksheet_gridlines(made, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    _ = unsafe worksheet_set_footer(made, "&L&A&R&P / &N")
    guard sheet.columns.contains(where: \.isAnswer) else { return }
    var allowed = lxw_protection()
    allowed.format_columns = 1
    allowed.format_rows = 1
    allowed.sort = 1
    allowed.autofilter = 1
    unsafe worksheet_protect(made, nil, &allowed)
  }

  private func append(_ lists: [[String]]) {
    guard let made = unsafe workbook_add_worksheet(book, Self.listSheet) else {
      preconditionFailure("a sheet of this name was refused before")
    }
    for (column, choices) in lists.enumerated() {
      for (row, choice) in choices.enumerated() {
        _ = unsafe worksheet_write_string(
          made, lxw_row_t(row), lxw_col_t(column), Self.cell(choice), nil)
      }
    }
    unsafe worksheet_hide(made)
  }

  /// A text as a cell can hold it: not too long, without what XML has no sign for, and with `_x0041_`
  /// written so that it is not read as the sign of that number.
  private static func cell(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var text = text
    if text.utf16.count > Workbook.longestText {
      var (kept, units) = (text.unicodeScalars.startIndex, 0)
      for index in text.unicodeScalars.indices {
        units += UTF16.width(text.unicodeScalars[index])
        if units >= Workbook.longestText { break }
        kept = text.unicodeScalars.index(after: index)
      }
      text = String(text.unicodeScalars[..<kept]) + "…"
    }
    if text.unicodeScalars.contains(where: { $0.value == 0 || $0.value & 0xFFFE == 0xFFFE }) {
      text = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.value != 0 && $0.value & 0xFFFE != 0xFFFE }))
    }
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4}_)/) { "_x005F_x\($0.output.1)" }
  }

  /// Whether a text is too long, or has bytes that may need another form: one look at most texts.
  private static func needsCare(_ text: String) -> Bool {
    guard text.utf8.count <= Workbook.longestText else { return true }
    var last: UInt8 = 1
    for byte in text.utf8 {
      // A zero, `_x`, or the end of U+FFFE, U+FFFF and their like in other planes.
      if byte == 0 || last == 0x5F && byte == 0x78 || last == 0xBF && byte >= 0xBE { return true }
      last = byte
    }
    return false
  }
}
