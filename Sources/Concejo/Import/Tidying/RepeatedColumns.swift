/// Columns of one name that hold other texts in the same row: two lists side by side, or a form that asked for
/// two proposals.
extension RawTable {
  /// The table with a row for each text that stands under one name, and a note of it.
  ///
  /// What stands once in a row holds for each of them; only its id gets a number behind it. The columns keep
  /// their places, and those behind the first of a name are empty then.
  func partingRepeatedColumns() -> RawTable {
    let repeated = Repeats(of: header)
    let texts = repeated.texts(in: self)
    guard let count = texts.map(\.count).max() else { return self }
    if texts.count == 1, let pair = TitleAndText(among: texts[0], in: self) {
      return namingTitle(pair)
    }
    let groups = repeated.groups.filter { $0.count == count || texts.contains($0) }
    let grouped = Set(groups.joined())
    let ids = header.indices.filter {
      !grouped.contains($0) && ColumnMapping.isID(named: header[$0])
    }
    var parted: [RawRow] = []
    var several = 0
    for row in rows {
      var known: Set<[String]> = []
      for part in 0..<count {
        let text = texts.map { part < $0.count ? row.firstText(in: [$0[part]]) ?? "" : "" }
        // A row without any text is kept, to be turned down and told.
        let isLast = part == count - 1 && known.isEmpty
        guard isLast || text.contains(where: { !$0.isEmpty }), known.insert(text).inserted
        else { continue }
        parted.append(row.taking(part, of: groups, numbering: known.count > 1 ? ids : []))
      }
      if known.count > 1 { several += 1 }
    }
    let names = texts.map { header[$0[0]] }.joined(separator: ", ")
    return RawTable(
      header: header, rows: parted, format: format,
      notes: notes + [
        ImportedFile.Note(
          code: "repeated-columns",
          sentence: "\(count) columns are called \(names): each is read as a proposal of its own."
            + " \(rows.count) rows give \(parted.count), \(several) rows more than one; what stands"
            + " once in a row holds for all that it gives.", isWarning: true, line: headerLine,
          column: texts[0][1] + 1)
      ], headerLine: headerLine)
  }
}

/// Two columns of one name of which one is the title of the other: a form asked for the proposal in a few words, and
/// again in full.
private struct TitleAndText {
  let title: Int
  let text: Int

  /// Share of the rows in which the two have a word in common, at least.
  private static let leastShared = 0.6
  /// Length of the titles, at most, of that of the texts.
  private static let mostLength = 0.6
  /// Letters of a word that says something.
  private static let fewestLetters = 5

  /// Nil where the columns are more than two, or say other things.
  init?(among columns: [Int], in table: RawTable) {
    guard columns.count == 2 else { return nil }
    let pairs = table.rows.compactMap { row in
      row.firstText(in: [columns[0]]).flatMap { first in
        row.firstText(in: [columns[1]]).map { (first, $0) }
      }
    }
    let shared = pairs.count { !Self.words($0.0).isDisjoint(with: Self.words($0.1)) }
    guard !pairs.isEmpty, Double(shared) >= Self.leastShared * Double(pairs.count) else {
      return nil
    }
    let lengths = pairs.reduce((0, 0)) { ($0.0 + $1.0.utf8.count, $0.1 + $1.1.utf8.count) }
    let (short, long) = (min(lengths.0, lengths.1), max(lengths.0, lengths.1))
    guard Double(short) <= Self.mostLength * Double(long) else { return nil }
    (title, text) = lengths.0 < lengths.1 ? (columns[0], columns[1]) : (columns[1], columns[0])
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(ColumnName.normalized(text).split(separator: " ").filter { $0.utf8.count >= fewestLetters })
  }
}

extension RawTable {
  /// The table with a name of its own for the column of titles, and a note of it.
  fileprivate func namingTitle(_ pair: TitleAndText) -> RawTable {
    var names = header
    names[pair.title] = "title"
    names[pair.text] = "body"
    return RawTable(
      header: names, rows: rows, format: format,
      notes: notes + [
        ImportedFile.Note(
          code: "repeated-columns",
          sentence:
            "2 columns are called \(header[pair.text]), and one says in short what the other says: it is"
            + " read as the title, the other as the text.", isWarning: true, line: headerLine,
          column: pair.title + 1)
      ], headerLine: headerLine)
  }
}

/// Columns of the same name.
private struct Repeats {
  /// Positions of the columns of each name that stands over several, by their first.
  let groups: [[Int]]
  private let header: [String]

  init(of header: [String]) {
    let names = header.map(ColumnName.normalized)
    let places = Dictionary(grouping: header.indices) { names[$0] }
    groups = places.filter { !$0.key.isEmpty && $0.value.count > 1 }.map { $0.value.sorted() }
      .sorted { $0[0] < $1[0] }
    self.header = header
  }

  /// The columns of texts among which any row has two that say something else.
  func texts(in table: RawTable) -> [[Int]] {
    groups.filter { group in
      let name = header[group[0]]
      let role = ColumnRole.role(ofHeader: name)
      guard ColumnMapping.isText(ColumnName.normalized(name)) || role?.isText == true else {
        return false
      }
      return table.rows.contains { row in
        Set(group.compactMap { row.firstText(in: [$0]) }).count > 1
      }
    }
  }
}

extension RawRow {
  /// The row with one column of each group in the place of the first, and the others empty.
  fileprivate func taking(_ part: Int, of groups: [[Int]], numbering ids: [Int]) -> RawRow {
    var cells = cells
    for group in groups {
      let cell = part < group.count ? firstText(in: [group[part]]) ?? "" : ""
      for place in group where place < cells.count { cells[place] = "" }
      if group[0] < cells.count { cells[group[0]] = cell }
    }
    for place in ids where isFilled(place) { cells[place] += "-\(part + 1)" }
    return RawRow(line: line, cells: cells)
  }
}
