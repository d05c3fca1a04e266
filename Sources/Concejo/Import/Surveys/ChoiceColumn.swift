/// A column in which people chose from a list, marked several things of one, or stood on a scale.
struct ChoiceColumn: Sendable {
  /// Position in the table.
  let column: Int
  /// Whether several choices of one person stand behind commas.
  private let partsAtCommas: Bool

  /// So many different things can be chosen from at most.
  static let mostChoices = 12
  /// A thing that can be chosen is not longer than this many bytes.
  private static let longestChoice = 80
  /// Fewer rows tell no list from chance.
  private static let fewestRows = 8

  /// Takes a column for one of choices, or fails: it has few different things, each of them short, and not
  /// all alike.
  init?(_ column: Int, in rows: [RawRow]) {
    let cells = rows.compactMap { $0.firstText(in: [column]) }
    self.column = column
    partsAtCommas = Self.hasLists(cells)
    var values: Set<String> = []
    for cell in cells {
      for value in Self.parts(of: cell, atCommas: partsAtCommas) {
        guard value.utf8.count <= Self.longestChoice else { return nil }
        values.insert(value)
      }
      if values.count > Self.mostChoices { return nil }
    }
    guard values.count > 1, cells.count >= max(Self.fewestRows, values.count * 2) else {
      return nil
    }
  }

  /// What the cell of a row says was chosen, each once.
  func values(in row: RawRow) -> [String] {
    row.firstText(in: [column]).map { Self.parts(of: $0, atCommas: partsAtCommas) } ?? []
  }

  /// Whether commas part choices: most of what stands between them stands in other lists, too.
  ///
  /// "Sí, siempre" is one choice: "siempre" stands nowhere else.
  private static func hasLists(_ cells: [String]) -> Bool {
    var lists: [String: Set<String>] = [:]
    var hasComma = false
    for cell in Set(cells) {
      hasComma = hasComma || cell.contains(",")
      for part in parts(of: cell, atCommas: true) { lists[part, default: []].insert(cell) }
      if lists.count > mostChoices { return false }
    }
    return hasComma && lists.count { $0.value.count > 1 } * 2 > lists.count
  }

  /// The things that a cell lists, each once.
  static func parts(of cell: String, atCommas: Bool) -> [String] {
    var seen: Set<String> = []
    return cell.split { $0 == ";" || $0 == "|" || atCommas && $0 == "," }.map {
      TextCleaning.clean(String($0), singleLine: true, isProse: false)
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
