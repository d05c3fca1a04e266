/// A column in which people chose from a list, marked several things of one, or stood on a scale.
enum ChoiceColumn {
  /// So many different things can be chosen from at most.
  private static let mostChoices = 12
  /// A thing that can be chosen is not longer than this many bytes.
  private static let longestChoice = 80
  /// Fewer rows tell no list from chance.
  private static let fewestRows = 8

  /// Whether the cells of a column were chosen: few different ones, each of them short, and not all alike.
  static func isChoice(_ column: Int, in rows: [RawRow]) -> Bool {
    var values: Set<String> = []
    var cells = 0
    for row in rows {
      guard let cell = row.firstText(in: [column]) else { continue }
      cells += 1
      for value in Self.values(of: cell) {
        guard value.utf8.count <= longestChoice else { return false }
        values.insert(value)
      }
      if values.count > mostChoices { return false }
    }
    return values.count > 1 && cells >= max(fewestRows, values.count * 2)
  }

  /// What a cell says was chosen, each once.
  static func values(of cell: String) -> [String] {
    var seen: Set<String> = []
    return cell.split { $0 == ";" || $0 == "|" }.map {
      TextCleaning.clean(String($0), singleLine: true, isProse: false)
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
