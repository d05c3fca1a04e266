/// Columns that hold people's names, telephones or e-mail addresses, found by what stands in them.
///
/// A form asks who writes: "Nombre" is a title in one file and a person in the next. Such a column is
/// never a title, a text or an id.
enum PersonColumns {
  /// Cells of a column that are looked at.
  private static let sampledRows = 500
  /// Longer cells hold more than an address with its markup.
  private static let longestCell = 1000
  /// Share of the cells that must be people, in a column whose name says so and in any other.
  private static let smallestShares = (named: 0.5, unnamed: 0.8)
  /// Where nobody is in so many cells from all over a column, the others are not looked at: with people in half of
  /// them that comes once in 16 million columns.
  private static let spreadCells = 24

  /// Positions of such columns.
  ///
  /// - Parameters:
  ///   - table: The file's table.
  ///   - explicit: Columns the user named: these are left to the user.
  /// - Returns: The columns.
  static func found(in table: RawTable, besides explicit: Set<Int>) -> Set<Int> {
    let names = PersonNameList.known
    let rows = table.rows.prefix(sampledRows)
    let holdPeople = parallelChunks(table.header.indices, chunk: 1) { columns in
      columns.map { column in
        guard !explicit.contains(column) else { return false }
        let cells = rows.compactMap { $0.firstText(in: [column]) }
        guard !cells.isEmpty else { return false }
        let isNamed = names.isHeader(ColumnName.normalized(table.header[column]))
        let share = isNamed ? smallestShares.named : smallestShares.unnamed
        // Districts and categories repeat.
        var known: [String: Bool] = [:]
        func isPersonal(_ cell: String) -> Bool {
          if let known = known[cell] { return known }
          let isPersonal = isPerson(cell, names, isNamed: isNamed) || isAddress(cell)
          known[cell] = isPersonal
          return isPersonal
        }
        let spread = stride(from: 0, to: cells.count, by: max(cells.count / spreadCells, 1))
        guard spread.contains(where: { isPersonal(cells[$0]) }) else { return false }
        var people = cells.count
        for cell in cells where !isPersonal(cell) {
          people -= 1
          guard Double(people) >= share * Double(cells.count) else { return false }
        }
        return true
      }
    }.flatMap(\.self)
    return Set(table.header.indices.filter { holdPeople[$0] })
  }

  /// Whether a fourth of a column's cells are people: more than of ideas have a surname in their name.
  static func areLikely(in column: Int, of rows: [RawRow]) -> Bool {
    let cells = rows.prefix(sampledRows).compactMap { $0.firstText(in: [column]) }
    let people = cells.count {
      isPerson($0, PersonNameList.known, isNamed: true) || isAddress($0)
    }
    return people * 4 >= cells.count
  }

  /// Whether a cell is a person's name and nothing else but an age; one given name in small letters, and initials,
  /// are only where the column is named for people.
  private static func isPerson(_ cell: String, _ names: PersonNameList, isNamed: Bool) -> Bool {
    let text = withoutAge(cell)
    return names.isPerson(text)
      || (isNamed || text.contains(" ")) && names.isPersonInSmallLetters(text)
      || isNamed && names.isInitials(text)
  }

  /// A cell without an age behind a comma or in brackets: "Ana Gil, 30 años".
  private static func withoutAge(_ cell: String) -> String {
    guard let cut = cell.lastIndex(where: { $0 == "," || $0 == "(" }) else { return cell }
    let behind = cell[cell.index(after: cut)...]
    let parts = behind.split { !$0.isLetter && !$0.isNumber }
    guard parts.count <= longestAge, parts.first?.allSatisfy(\.isNumber) ?? false else {
      return cell
    }
    return String(cell[..<cut])
  }

  /// Words of an age, at most: "30 años", "30 anys d'edat".
  private static let longestAge = 4

  /// Whether a cell is an e-mail address or a telephone number and nothing else.
  private static func isAddress(_ cell: String) -> Bool {
    // A page of text is none, whatever markup it has.
    guard cell.utf8.count <= longestCell else { return false }
    let text = TextCleaning.clean(cell, singleLine: true)
    guard text.utf8.count <= 80 else { return false }
    let found = PersonalDataGate().data(in: text)
    guard found.count == 1, let datum = found.first,
      datum.kind == .email || datum.kind == .telephone
    else { return false }
    return datum.range.count * 10 >= text.utf8.count * 8
  }
}
