/// What stands in a column, told by its cells.
enum ColumnContent: Sendable, Equatable {
  /// Nothing, or hardly anything.
  case empty
  /// The same in each row.
  case constant
  /// Numbers, dates, codes or addresses.
  case data
  /// One or some of a few things to choose from.
  case choice
  /// Names or short labels.
  case label
  /// What people wrote in their own words.
  case open

  /// What it is, in words that go on a sentence.
  var summary: String {
    switch self {
    case .empty: "hardly anything stands there"
    case .constant: "it holds the same in each row"
    case .data: "it holds numbers, dates or codes"
    case .choice: "it holds a few things to choose from"
    case .label: "it holds short labels"
    case .open: "it holds people's own words"
    }
  }

  /// Rows that are looked at.
  private static let sampledRows = 400
  /// Words of an answer in one's own words, on average.
  private static let fewestWords = 3.0
  /// Share of the cells that differ from all others, at least, in a column of such answers.
  private static let smallestVariety = 0.3

  /// Looks at the cells of a column.
  ///
  /// What says nothing ("ninguna") is no sign of a choice: it is left out.
  init(of column: Int, in rows: [RawRow]) {
    let all = rows.prefix(Self.sampledRows).compactMap { row in
      row.firstText(in: [column]).map { TextCleaning.clean($0, singleLine: true) }
    }
    let cells = all.filter { !NoAnswers.known.isNone($0) }
    guard cells.count * 50 >= min(rows.count, Self.sampledRows), !cells.isEmpty else {
      self = .empty
      return
    }
    let different = Set(cells)
    guard different.count > 1 || cells.count == 1 else {
      // "Sí" beside as many "No" was chosen.
      self = (all.count - cells.count) * 4 > all.count ? .choice : .constant
      return
    }
    if cells.count(where: Self.isData) * 5 >= cells.count * 4 {
      self = .data
      return
    }
    let words = cells.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    let mean = Double(words) / Double(cells.count)
    let variety = Double(different.count) / Double(cells.count)
    if cells.count > ChoiceColumn.mostChoices, Self.areChosen(different) {
      self = .choice
    } else if mean >= Self.fewestWords, variety >= Self.smallestVariety || mean >= 8 {
      self = .open
    } else {
      self =
        cells.count > ChoiceColumn.mostChoices && variety < Self.smallestVariety ? .choice : .label
    }
  }

  /// Whether all cells hold one or some of a few things; several choices of one row stand side by side.
  private static func areChosen(_ cells: Set<String>) -> Bool {
    var parts: Set<String> = []
    for cell in cells {
      parts.formUnion(ChoiceColumn.parts(of: cell, atCommas: true))
      if parts.count > ChoiceColumn.mostChoices { return false }
    }
    return true
  }

  /// Whether a cell is no words: mostly digits and signs, an address on line, or a key.
  private static func isData(_ cell: String) -> Bool {
    let hasBlank = cell.utf8.contains(0x20)
    if !hasBlank, hasScheme(cell.utf8) || cell.utf8.contains(0x40) { return true }
    let letters = cell.utf8.count { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let digits = cell.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    return digits > letters || !hasBlank && digits > 1
  }

  /// Whether "://" stands somewhere.
  private static func hasScheme(_ bytes: String.UTF8View) -> Bool {
    guard var colon = bytes.firstIndex(of: 0x3A) else { return false }
    while !bytes[colon...].starts(with: "://".utf8) {
      guard let next = bytes[colon...].dropFirst().firstIndex(of: 0x3A) else { return false }
      colon = next
    }
    return true
  }
}
