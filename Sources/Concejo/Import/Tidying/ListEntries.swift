/// Lists that somebody typed: a title, headings over parts, and entries behind bullets or numbers, whose
/// lines an editor may have broken.
struct ListEntries {
  /// Share of the entries that must have a mark.
  private static let smallestShare = 0.8
  /// Fewest entries of a list.
  private static let fewestEntries = 3
  /// Words of a heading, at most.
  private static let mostHeadingWords = 8

  /// Words of a column's name, at most; a longer title is none.
  private static let mostNameWords = 4

  /// A line of the list.
  private enum Part {
    case entry(line: Int, text: String)
    case heading(String)
  }

  /// Makes one row of each entry of a table with one column.
  ///
  /// - Parameters:
  ///   - sheet: The table; its header may be the first entry.
  ///   - hasHeader: Whether the user says that the first line names the column.
  /// - Returns: Whether it is such a list.
  static func read(_ sheet: inout Sheet, hasHeader: Bool?) -> Bool {
    guard sheet.header.cells.count == 1, sheet.rows.count >= fewestEntries else { return false }
    let named = hasHeader == true
    let lines = (named ? [] : [sheet.header]) + sheet.rows
    let texts = lines.map { $0.cells.joined() }
    let marks = texts.map(ListMarks.length)
    guard let first = marks.firstIndex(where: { $0 != nil }) else { return false }
    var list = ListEntries()
    for index in lines.indices.dropFirst(first) {
      let isFirst = lines[index].line > (index > 0 ? lines[index - 1].line + 1 : 0)
      if let mark = marks[index] {
        list.marked += 1
        let text = String(decoding: texts[index].utf8.dropFirst(mark), as: UTF8.self)
        list.parts.append(.entry(line: lines[index].line, text: text))
      } else if list.isHeading(texts[index], behindBlankLine: isFirst),
        marks.indices.contains(index + 1), marks[index + 1] != nil
      {
        list.parts.append(.heading(tidy(texts[index])))
      } else {
        list.goOn(texts[index], line: lines[index].line, behindBlankLine: isFirst)
      }
    }
    guard list.marked >= fewestEntries,
      Double(list.marked) >= smallestShare * Double(list.marked + list.unmarked)
    else { return false }
    let above = lines[..<first].map { tidy($0.cells.joined()) }.filter { !$0.isEmpty }
    // A heading stands right above its entries, a title apart.
    list.beginsWithHeading =
      above.count > 1 || first > 0 && lines[first - 1].line + 1 == lines[first].line
    list.put(into: &sheet, above: above, keepsHeader: named)
    return true
  }

  private var parts: [Part] = []
  /// Entries with a mark and without one, and lines that were put together with the one before.
  private var (marked, unmarked, joined) = (0, 0, 0)

  /// Whether the last line above the first entry is a heading as those below.
  private var beginsWithHeading = false

  private static func tidy(_ text: String) -> String {
    TextCleaning.clean(text, singleLine: true, isProse: false)
  }

  /// Whether a line without a mark names what follows: a few words without a full stop, which go on nothing.
  private func isHeading(_ text: String, behindBlankLine: Bool) -> Bool {
    let words = Self.tidy(text)
    guard let first = words.first, let last = words.last, !".!?;,…".contains(last),
      words.split(separator: " ").count <= Self.mostHeadingWords
    else { return false }
    if behindBlankLine || last == ":" { return true }
    // "Zona sur" names a place, whether the entry before has a full stop or not.
    return first.isUppercase && text.first?.isWhitespace == false
      && (isAtSentenceEnd || PartHeadings.column(of: [words]) == "place")
  }

  /// Whether the entry before ends as a sentence does.
  private var isAtSentenceEnd: Bool {
    guard case .entry(_, let text)? = parts.last else { return true }
    return text.last { !$0.isWhitespace }.map { ".!?…".contains($0) } ?? true
  }

  /// Takes a line without a mark for more of the entry before, or for an entry whose mark was forgotten.
  private mutating func goOn(_ text: String, line: Int, behindBlankLine: Bool) {
    guard case .entry(let start, let before)? = parts.last else {
      parts.append(.entry(line: line, text: text))
      unmarked += 1
      return
    }
    let isIndented = text.first?.isWhitespace ?? false
    if !behindBlankLine,
      isIndented || !isAtSentenceEnd || text.first?.isLowercase == true
    {
      parts[parts.count - 1] = .entry(line: start, text: Self.together(before, text))
      joined += 1
    } else {
      parts.append(.entry(line: line, text: text))
      unmarked += 1
    }
  }

  /// Two lines of one text.
  private static func together(_ before: String, _ more: String) -> String {
    before + (before.last?.isWhitespace == true ? "" : " ") + more.drop(while: \.isWhitespace)
  }

  private func put(into sheet: inout Sheet, above: [String], keepsHeader: Bool) {
    let headings = parts.compactMap { if case .heading(let text) = $0 { text } else { nil } }
    let column = PartHeadings.column(of: headings)
    var heading = headings.isEmpty || !beginsWithHeading ? "" : above.last ?? ""
    let titles = heading.isEmpty ? above : Array(above.dropLast())
    let count = headings.count + (heading.isEmpty ? 0 : 1)
    if !keepsHeader {
      let name = titles.first.map { ColumnName.normalized($0) } ?? ""
      let isName =
        titles.count == 1 && titles[0].split(separator: " ").count <= Self.mostNameWords
        && (ColumnMapping.isKnown(name) || ColumnRole.role(ofHeader: name) != nil)
      let title = isName ? titles[0] : "text"
      sheet.header = RawRow(
        line: sheet.header.line, cells: headings.isEmpty ? [title] : [title, column])
      if !titles.isEmpty, !isName {
        sheet.note(
          "preamble",
          "\(titles.count == 1 ? "A line" : "\(titles.count) lines") above the list left out, such as"
            + " \"\(titles[0].prefix(60))\".", line: sheet.header.line)
      }
    } else if !headings.isEmpty {
      sheet.header = RawRow(line: sheet.header.line, cells: sheet.header.cells + [column])
    }
    var rows: [RawRow] = []
    for part in parts {
      switch part {
      case .heading(let text): heading = text
      case .entry(let line, let text):
        rows.append(RawRow(line: line, cells: headings.isEmpty ? [text] : [text, heading]))
      }
    }
    sheet.rows = rows
    sheet.note("list", "\(marked) entries stand behind bullets or numbers; these were left out.")
    if joined > 0 {
      sheet.note(
        "broken-lines",
        "\(joined == 1 ? "A line goes" : "\(joined) lines go") on with the entry before and"
          + " \(joined == 1 ? "was" : "were") put together with it.")
    }
    if let first = headings.first {
      sheet.note(
        PartHeadings.code,
        PartHeadings.sentence(count: count, column: column, example: first))
    }
  }
}
