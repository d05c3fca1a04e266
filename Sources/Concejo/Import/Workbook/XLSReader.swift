/// Reads the sheets of the XLS files of Excel 97 to 2003 (BIFF8).
///
/// Source: Microsoft, *[MS-XLS]: Excel Binary File Format (.xls) Structure*.
struct XLSReader {
  /// Name used in errors.
  let file: String

  /// The records that hold anything for us.
  private enum Kind {
    static let formula: UInt16 = 0x0006
    static let end: UInt16 = 0x000A
    static let dateMode: UInt16 = 0x0022
    static let password: UInt16 = 0x002F
    static let more: UInt16 = 0x003C
    static let sheet: UInt16 = 0x0085
    static let multipleNumbers: UInt16 = 0x00BD
    static let cellFormat: UInt16 = 0x00E0
    static let sharedStrings: UInt16 = 0x00FC
    static let sharedString: UInt16 = 0x00FD
    static let merged: UInt16 = 0x00E5
    static let number: UInt16 = 0x0203
    static let label: UInt16 = 0x0204
    static let truthOrError: UInt16 = 0x0205
    static let formulaString: UInt16 = 0x0207
    static let packedNumber: UInt16 = 0x027E
    static let format: UInt16 = 0x041E
    static let start: UInt16 = 0x0809
  }

  private struct Record {
    let kind: UInt16
    let body: ArraySlice<UInt8>
  }

  /// All sheets of cells in their order.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  func sheets(of bytes: [UInt8]) throws(ImportError) -> [WorkbookReader.Sheet] {
    let compound = try CompoundFile(bytes, file: file)
    // Excel puts a workbook with a password into the old container, whatever its own format is.
    if (try? compound.stream(named: ["EncryptedPackage"])) != nil {
      throw .badWorkbook(file: file, detail: "it is protected by a password")
    }
    let stream = try compound.stream(named: ["Workbook", "Book"])
    guard stream.number16(at: 0) == Kind.start, stream.number16(at: 4) == 0x0600 else {
      throw .badWorkbook(file: file, detail: "it was written by an Excel from before 1997")
    }
    let globals = try records(of: stream, from: 0, part: "its workbook")
    guard !globals.contains(where: { $0.kind == Kind.password }) else {
      throw .badWorkbook(file: file, detail: "it is protected by a password")
    }
    let styles = styles(in: globals)
    let from1904 = globals.first { $0.kind == Kind.dateMode }?.body.number16(at: 0) == 1
    let strings = strings(in: globals)
    var sheets: [WorkbookReader.Sheet] = []
    var left = WorkbookReader.mostCells
    let budget = CellBudget()
    for record in globals where record.kind == Kind.sheet {
      guard let start = record.body.number32(at: 0), Int(start) < stream.count,
        record.body.count > 8, record.body[record.body.startIndex + 5] == 0
      else { continue }
      var name = BinaryText([record.body.dropFirst(6)])
      var grid = Grid(shows: styles, from1904: from1904, strings: strings, mostCells: left)
      let title = name.string(wideLength: false) ?? ""
      let part = "its sheet \(WorkbookReader.quoted(title))"
      grid.read(
        try records(of: stream, from: Int(start), part: part).map { ($0.kind, $0.body) })
      if let missing = grid.missingText {
        throw .badWorkbook(file: file, detail: "its texts are not whole: \(missing)")
      }
      left -= grid.cellCount
      guard left > 0 else {
        throw .tooLarge(
          file: file, detail: "its sheets have more than \(WorkbookReader.mostCells) cells")
      }
      sheets.append(
        grid.sheet(
          named: title,
          isHidden: record.body[record.body.startIndex + 4] & 3 != 0, budget: budget))
      if let excess = budget.excess { throw .tooLarge(file: file, detail: excess) }
    }
    return sheets
  }

  /// The records from a place to the end of their part.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` where the part ends before it says so.
  private func records(
    of stream: [UInt8], from start: Int, part: String
  ) throws(ImportError) -> [Record] {
    var records: [Record] = []
    var place = start
    while let kind = stream.number16(at: place), let size = stream.number16(at: place + 2),
      place + 4 + Int(size) <= stream.count
    {
      records.append(Record(kind: kind, body: stream[place + 4..<place + 4 + Int(size)]))
      place += 4 + Int(size)
      if kind == Kind.end { return records }
    }
    throw .badWorkbook(file: file, detail: "\(part) breaks off")
  }

  /// What each format of cells shows numbers as.
  private func styles(in records: [Record]) -> [ExcelDate.Kind?] {
    var formats: [Int: ExcelDate.Kind?] = [:]
    for record in records where record.kind == Kind.format {
      var text = BinaryText([record.body.dropFirst(2)])
      if let number = record.body.number16(at: 0), let code = text.string(wideLength: true) {
        formats[Int(number)] = .some(ExcelDate.kind(ofFormat: code))
      }
    }
    return records.filter { $0.kind == Kind.cellFormat }.map { record in
      let number = Int(record.body.number16(at: 2) ?? 0)
      return formats[number] ?? ExcelDate.kind(ofFormatNumber: number)
    }
  }

  /// The texts that cells refer to by number.
  private func strings(in records: [Record]) -> [String] {
    guard let first = records.firstIndex(where: { $0.kind == Kind.sharedStrings }),
      let count = records[first].body.number32(at: 4)
    else { return [] }
    let more = records[(first + 1)...].prefix { $0.kind == Kind.more }.map(\.body)
    var text = BinaryText([records[first].body.dropFirst(8)] + more)
    var strings: [String] = []
    while strings.count < Int(count), let string = text.string(wideLength: true) {
      strings.append(string)
    }
    return strings
  }

  /// The cells of a sheet as they are met.
  private struct Grid {
    let shows: [ExcelDate.Kind?]
    let from1904: Bool
    let strings: [String]
    let mostCells: Int
    private(set) var cellCount = 0
    /// The first cell that refers to a text which the workbook does not have, as a clause.
    private(set) var missingText: String?
    private var cells: [Int: [String]] = [:]
    private var pending: (row: Int, column: Int)?
    private var merges: [(rows: ClosedRange<Int>, column: Int)] = []
    /// Columns of cells that hold an error, by row.
    private var errors: [Int: [Int]] = [:]

    init(shows: [ExcelDate.Kind?], from1904: Bool, strings: [String], mostCells: Int) {
      self.shows = shows
      self.from1904 = from1904
      self.strings = strings
      self.mostCells = mostCells
    }

    /// The sheet with its rows from above.
    func sheet(named name: String, isHidden: Bool, budget: CellBudget) -> WorkbookReader.Sheet {
      var grid = SheetGrid(budget: budget)
      for (row, cells) in cells.sorted(by: { $0.key < $1.key }) {
        grid.startRow(row + 1)
        for (column, cell) in cells.enumerated() { grid.put(cell, at: column) }
        for column in errors[row] ?? [] { grid.countError(at: column) }
        grid.endRow()
      }
      for merge in merges { grid.merge(rows: merge.rows, column: merge.column) }
      return grid.sheet(named: name, isHidden: isHidden)
    }

    mutating func read(_ records: [(kind: UInt16, body: ArraySlice<UInt8>)]) {
      for (kind, body) in records {
        if kind == Kind.merged {
          merge(body)
          continue
        }
        guard let row = body.number16(at: 0), let column = body.number16(at: 2) else { continue }
        let place = (row: Int(row), column: Int(column))
        let style = Int(body.number16(at: 4) ?? 0)
        switch kind {
        case Kind.sharedString:
          let index = Int(body.number32(at: 6) ?? .max)
          if strings.indices.contains(index) {
            put(strings[index], at: place)
          } else {
            let cell = "\(ColumnLetters.name(of: place.column))\(place.row + 1)"
            missingText =
              missingText ?? "cell \(cell) shows text \(index), and there are \(strings.count)"
          }
        case Kind.label:
          var text = BinaryText([body.dropFirst(6)])
          put(text.string(wideLength: true) ?? "", at: place)
        case Kind.number: put(body.double(at: 6).map { text($0, style: style) } ?? "", at: place)
        case Kind.packedNumber:
          put(body.number32(at: 6).map { text(Self.unpacked($0), style: style) } ?? "", at: place)
        case Kind.multipleNumbers:
          for index in 0..<max((body.count - 6) / 6, 0) {
            guard let packed = body.number32(at: 6 + 6 * index) else { break }
            let style = Int(body.number16(at: 4 + 6 * index) ?? 0)
            put(text(Self.unpacked(packed), style: style), at: (place.row, place.column + index))
          }
        case Kind.formula:
          // The two upper bytes tell a text, which follows in a record of its own.
          if body.number16(at: 12) == 0xFFFF {
            pending = nil
            switch body.number16(at: 6).map({ $0 & 0xFF }) {
            case 0: pending = place
            case 1:
              put(body.number16(at: 8).map { $0 & 1 == 1 ? "true" : "false" } ?? "", at: place)
            case 2: errors[place.row, default: []].append(place.column)
            default: break
            }
          } else {
            put(body.double(at: 6).map { text($0, style: style) } ?? "", at: place)
          }
        case Kind.truthOrError:
          guard let value = body.number16(at: 6) else { continue }
          if value >> 8 == 0 {
            put(value & 1 == 1 ? "true" : "false", at: place)
          } else {
            errors[place.row, default: []].append(place.column)
          }
        case Kind.formulaString:
          var text = BinaryText([body])
          if let pending { put(text.string(wideLength: true) ?? "", at: pending) }
          pending = nil
        default: continue
        }
      }
    }

    /// Notes the areas of cells that were made one.
    private mutating func merge(_ body: ArraySlice<UInt8>) {
      for index in 0..<Int(body.number16(at: 0) ?? 0) {
        let start = 2 + 8 * index
        guard let top = body.number16(at: start), let bottom = body.number16(at: start + 2),
          let column = body.number16(at: start + 4), top <= bottom
        else { return }
        merges.append((Int(top) + 1...Int(bottom) + 1, Int(column)))
      }
    }

    private mutating func put(_ text: String, at place: (row: Int, column: Int)) {
      guard !text.isEmpty, place.column < 16_384, cellCount < mostCells else { return }
      let missing = place.column + 1 - cells[place.row, default: []].count
      if missing > 0 {
        cells[place.row, default: []].append(contentsOf: repeatElement("", count: missing))
        cellCount += missing
      }
      cells[place.row, default: []][place.column] = text
    }

    private func text(_ number: Double, style: Int) -> String {
      if shows.indices.contains(style), let shown = shows[style],
        let date = ExcelDate.text(number, shows: shown, from1904: from1904)
      {
        return date
      }
      return SheetNumber.text(number)
    }

    /// A number packed into four bytes: whole or the upper half of one with a point, and perhaps
    /// hundredths.
    private static func unpacked(_ packed: UInt32) -> Double {
      let value =
        packed & 2 != 0
        ? Double(Int32(bitPattern: packed) >> 2)
        : Double(bitPattern: UInt64(packed & ~3) << 32)
      return packed & 1 != 0 ? value / 100 : value
    }
  }
}
