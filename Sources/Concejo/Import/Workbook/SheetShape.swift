/// What a sheet looks like: where its header stands, and how much text its table holds.
struct SheetShape {
  /// Rows among which the header is looked for: titles and dates may stand above it.
  private static let headerRows = 20
  /// Rows whose text is weighed.
  private static let weighedRows = 5000
  /// Letters of a cell that count: one long page of explanation is no table.
  private static let countedLetters = 300
  /// Words of names that say what a sheet is for, with what its weight is multiplied by.
  private static let telling: [(words: [String], weight: Double)] = [
    (
      [
        "leeme", "readme", "instrucciones", "instructions", "instruccions", "anleitung", "leyenda",
        "legend", "info", "about", "ayuda", "help", "metadatos", "metadata", "diccionario",
        "listas", "lists", "resumen", "summary", "indice", "index", "portada",
      ], 0.1
    ),
    (["comentarios", "comments", "comentaris", "commentaires", "iruzkinak", "kommentare"], 0.1),
    (
      [
        "propuestas", "proposals", "propostes", "propostas", "proposamenak", "propositions",
        "proyectos", "projects", "respuestas", "responses", "aportaciones", "ideas", "vorschlage",
      ], 3
    ),
    (["datos", "data", "dades", "dados", "daten", "donnees"], 1.5),
  ]

  /// Position of the header among the rows.
  let header: Int
  /// The names of the columns, normalised; empty where a column has none.
  let names: [String]
  /// How much the sheet looks like a table of people's texts.
  let weight: Double
  /// Whether its name says that it holds comments.
  let isOfComments: Bool
  /// Values of its columns, of the first rows: a sheet that explains another lists its columns.
  let values: [Set<String>]

  /// Looks at a sheet.
  init(_ sheet: WorkbookReader.Sheet, file: String) {
    let rows = sheet.rows
    let widths = rows.prefix(Self.headerRows).map { $0.cells.count { !$0.isEmpty } }
    let isWide = widths.contains { $0 > 1 }
    let candidates = widths.indices.filter { !isWide || widths[$0] > 1 }
    let known = candidates.first { Self.isKnown(rows[$0].cells, file: file) }
    let widest = widths.max() ?? 0
    header = known ?? widths.firstIndex(of: widest) ?? 0
    names = rows.isEmpty ? [] : rows[header].cells.map(ColumnName.normalized)
    let below = rows.dropFirst(header + 1).prefix(Self.weighedRows)
    let isTable = names.count { !$0.isEmpty } > 1
    var text = 0.0
    for row in below {
      let filled = row.cells.count { !$0.isEmpty }
      let letters = row.cells.reduce(0) { sum, cell in
        cell.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x80 }
          ? sum + min(cell.utf8.count, Self.countedLetters) : sum
      }
      // A line of prose fills one cell; a row of a table fills several.
      text += Double(letters) * (isTable && filled < 2 ? 0.1 : isTable ? 1 : 0.25)
    }
    let words = Set(ColumnName.normalized(sheet.name).split(separator: " ").map(String.init))
    let told = Self.telling.first { !words.isDisjoint(with: $0.words) }?.weight ?? 1
    weight = text * told * (known == nil ? 1 : 4)
    isOfComments = !words.isDisjoint(with: Self.telling[1].words)
    let width = min(names.count, 50)
    values = (0..<width).map { column in
      Set(
        below.prefix(200).compactMap {
          column < $0.cells.count && $0.cells[column].utf8.count < 80
            ? ColumnName.normalized($0.cells[column]) : nil
        })
    }
  }

  /// Whether a row names columns that a table of proposals has.
  private static func isKnown(_ cells: [String], file: String) -> Bool {
    guard cells.allSatisfy({ $0.utf8.count < 500 }) else { return false }
    let table = RawTable(header: cells, rows: [], format: .json(encoding: .utf8))
    return FileShape.recognized(in: table) != nil
      || (try? ColumnMapping(header: cells, file: file)) != nil
  }

  /// Whether this sheet explains the columns of another: it lists most of their names in a column.
  func explains(_ other: SheetShape) -> Bool {
    let wanted = Set(other.names.filter { !$0.isEmpty })
    guard wanted.count > 1 else { return false }
    return values.contains { 3 * $0.intersection(wanted).count >= 2 * wanted.count }
  }

  /// Whether two sheets have the same columns, but for a few that one has besides.
  func hasColumns(of other: SheetShape) -> Bool {
    let (mine, theirs) = (
      Set(names.filter { !$0.isEmpty }), Set(other.names.filter { !$0.isEmpty })
    )
    guard !mine.isEmpty, isOfComments == other.isOfComments else { return false }
    let shared = mine.intersection(theirs).count
    let (fewer, more) = (min(mine.count, theirs.count), max(mine.count, theirs.count))
    return mine == theirs
      || fewer > 2 && (5 * shared >= 4 * more || shared == fewer && 3 * shared >= 2 * more)
  }
}
