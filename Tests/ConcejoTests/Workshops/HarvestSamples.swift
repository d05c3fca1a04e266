@testable import Concejo

/// The sheet of three tables on two themes, filled in by a test.
enum HarvestSamples {
  static let identity = "estudio"
  static let mark = HarvestKey.mark(ofStudy: identity)
  static let known: Set<String> = ["1", "2", "4", "10"]

  /// Columns of the sheet, by position.
  enum Column: Int {
    case key, session, table, channel, theme, kind, proposal, text, favor, against
  }

  static var spanish: HarvestSheet { sheet(.es) }

  static func sheet(_ language: Language) -> HarvestSheet {
    var sheet = HarvestSheet(
      on: DeliverableSamples.findings().themes, among: [], ofStudy: identity,
      language: language)
    (sheet.session, sheet.tables, sheet.themeLines, sheet.ideaLines) = (2, 3, 2, 1)
    return sheet
  }

  /// Rows of a sheet by their names, with cells that can be set.
  struct Rows {
    fileprivate(set) var rows: [[Workbook.Cell]]

    /// Sets cells of a line, such as `S2-R1-T01-1`.
    mutating func set(_ key: String, _ cells: KeyValuePairs<Column, String>) {
      guard
        let row = rows.firstIndex(where: { $0[0] == .text("\(key)-\(HarvestSamples.mark)") })
      else { preconditionFailure("no line \(key)") }
      for (column, text) in cells { rows[row][column.rawValue] = .text(text) }
    }

    /// Sorts the rows the other way round.
    mutating func reverse() { rows.reverse() }

    /// Takes out lines.
    mutating func remove(_ key: String) {
      rows.removeAll { $0[0] == .text("\(key)-\(HarvestSamples.mark)") }
    }
  }

  /// The blank workbook with cells written into it.
  static func filled(
    in sheet: HarvestSheet = spanish, _ fill: (inout Rows) -> Void
  ) throws -> [UInt8] {
    var workbook = sheet.workbook
    let width = workbook.sheets[0].columns.count
    var rows = Rows(
      rows: workbook.sheets[0].rows.map { row in
        row + Array(repeating: .blank, count: width - row.count)
      })
    fill(&rows)
    workbook.sheets[0].rows = rows.rows
    return try workbook.xlsx()
  }

  /// What three tables wrote: votes, an agreement, a dissent and two ideas.
  static func threeTables(_ rows: inout Rows) {
    rows.set("S2-R1-T01-1", [.kind: "voto", .proposal: "2", .favor: "14", .against: "3"])
    rows.set("S2-R2-T01-1", [.kind: "Voto", .proposal: "2", .favor: "6", .against: "0"])
    rows.set("S2-R3-T01-1", [.kind: "acuerdo", .text: "Hacen falta fuentes en los parques"])
    rows.set(
      "S2-R3-T01-2", [.kind: "desacuerdo", .proposal: "1", .text: "Sale caro", .against: "2"])
    rows.set("S2-R1-T02-1", [.kind: "idea nueva", .text: "Farolas que se apaguen de madrugada"])
    rows.set("S2-R2-T00-1", [.kind: "idea nueva", .text: "Un huerto junto a la escuela"])
  }

  static func harvest(_ bytes: [UInt8], _ name: String = "mesas.xlsx") throws -> Harvest {
    try HarvestReading(file: name).harvest(of: bytes, mark: mark, known: known)
  }

  /// The cells that a file is refused for.
  static func wrongCells(_ bytes: [UInt8], _ name: String = "mesas.xlsx") -> [WrongCell] {
    do {
      _ = try harvest(bytes, name)
      return []
    } catch HarvestError.wrongCells(_, let cells) {
      return cells
    } catch {
      return [WrongCell(place: "?", found: "\(error)", expected: "")]
    }
  }
}
