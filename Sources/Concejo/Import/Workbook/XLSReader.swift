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
    static let number: UInt16 = 0x0203
    static let label: UInt16 = 0x0204
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
    let stream = try CompoundFile(bytes, file: file).stream(named: ["Workbook", "Book"])
    guard stream.number16(at: 0) == Kind.start, stream.number16(at: 4) == 0x0600 else {
      throw .badWorkbook(file: file, detail: "it was written by an Excel from before 1997")
    }
    let globals = Self.records(of: stream, from: 0)
    guard !globals.contains(where: { $0.kind == Kind.password }) else {
      throw .badWorkbook(file: file, detail: "it is protected by a password")
    }
    let styles = styles(in: globals)
    let from1904 = globals.first { $0.kind == Kind.dateMode }?.body.number16(at: 0) == 1
    let strings = strings(in: globals)
    var sheets: [WorkbookReader.Sheet] = []
    var left = WorkbookReader.mostCells
    for record in globals where record.kind == Kind.sheet {
      guard let start = record.body.number32(at: 0), Int(start) < stream.count,
        record.body.count > 8, record.body[record.body.startIndex + 5] == 0
      else { continue }
      var name = BinaryText([record.body.dropFirst(6)])
      var grid = Grid(isDate: styles, from1904: from1904, strings: strings, mostCells: left)
      grid.read(Self.records(of: stream, from: Int(start)).map { ($0.kind, $0.body) })
      left -= grid.cellCount
      guard left > 0 else {
        throw .tooLarge(
          file: file, detail: "its sheets have more than \(WorkbookReader.mostCells) cells")
      }
      sheets.append(.init(name: name.string(wideLength: false) ?? "", rows: grid.rows))
    }
    return sheets
  }

  /// The records from a place to the end of their part.
  private static func records(of stream: [UInt8], from start: Int) -> [Record] {
    var records: [Record] = []
    var place = start
    while let kind = stream.number16(at: place), let size = stream.number16(at: place + 2),
      place + 4 + Int(size) <= stream.count
    {
      records.append(Record(kind: kind, body: stream[place + 4..<place + 4 + Int(size)]))
      place += 4 + Int(size)
      if kind == Kind.end { break }
    }
    return records
  }

  /// Whether each format of cells shows days.
  private func styles(in records: [Record]) -> [Bool] {
    var formats: [Int: Bool] = [:]
    for record in records where record.kind == Kind.format {
      var text = BinaryText([record.body.dropFirst(2)])
      if let number = record.body.number16(at: 0), let code = text.string(wideLength: true) {
        formats[Int(number)] = ExcelDate.isDate(format: code)
      }
    }
    return records.filter { $0.kind == Kind.cellFormat }.map { record in
      let number = Int(record.body.number16(at: 2) ?? 0)
      return formats[number] ?? ExcelDate.isDate(formatNumber: number)
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
    let isDate: [Bool]
    let from1904: Bool
    let strings: [String]
    let mostCells: Int
    private(set) var cellCount = 0
    private var cells: [Int: [String]] = [:]
    private var pending: (row: Int, column: Int)?

    init(isDate: [Bool], from1904: Bool, strings: [String], mostCells: Int) {
      self.isDate = isDate
      self.from1904 = from1904
      self.strings = strings
      self.mostCells = mostCells
    }

    /// The rows with any text, from above.
    var rows: [RawRow] {
      cells.sorted { $0.key < $1.key }.map { RawRow(line: $0.key + 1, cells: $0.value) }
    }

    mutating func read(_ records: [(kind: UInt16, body: ArraySlice<UInt8>)]) {
      for (kind, body) in records {
        guard let row = body.number16(at: 0), let column = body.number16(at: 2) else { continue }
        let place = (row: Int(row), column: Int(column))
        let style = Int(body.number16(at: 4) ?? 0)
        switch kind {
        case Kind.sharedString:
          let index = Int(body.number32(at: 6) ?? .max)
          put(strings.indices.contains(index) ? strings[index] : "", at: place)
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
            pending = place
          } else {
            put(body.double(at: 6).map { text($0, style: style) } ?? "", at: place)
          }
        case Kind.formulaString:
          var text = BinaryText([body])
          if let pending { put(text.string(wideLength: true) ?? "", at: pending) }
          pending = nil
        default: continue
        }
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
      if isDate.indices.contains(style), isDate[style],
        let date = ExcelDate.text(number, from1904: from1904)
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

/// Texts of records, which may go on in the next record in the middle of a text.
private struct BinaryText {
  private let parts: [ArraySlice<UInt8>]
  private var part = 0
  private var place = 0

  init(_ parts: [ArraySlice<UInt8>]) { self.parts = parts }

  private mutating func byte() -> UInt8? {
    while part < parts.count, place >= parts[part].count {
      part += 1
      place = 0
    }
    guard part < parts.count else { return nil }
    defer { place += 1 }
    return parts[part][parts[part].startIndex + place]
  }

  private mutating func number16() -> UInt16? {
    guard let low = byte(), let high = byte() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }

  /// The next text, or nil where the records end before it does.
  ///
  /// - Parameter wideLength: Whether its length takes two bytes.
  /// - Returns: The text without its formats.
  mutating func string(wideLength: Bool) -> String? {
    guard let length = wideLength ? number16() : byte().map(UInt16.init), let flags = byte() else {
      return nil
    }
    var isWide = flags & 1 != 0
    let runs = flags & 8 != 0 ? number16() ?? 0 : 0
    var extra = 0
    if flags & 4 != 0 {
      guard let low = number16(), let high = number16() else { return nil }
      extra = Int(UInt32(low) | UInt32(high) << 16)
    }
    var units: [UInt16] = []
    while units.count < Int(length) {
      // A new record repeats how wide its signs are.
      if part < parts.count, place >= parts[part].count, part + 1 < parts.count {
        part += 1
        place = 0
        guard let again = byte() else { return nil }
        isWide = again & 1 != 0
      }
      guard let unit = isWide ? number16() : byte().map(UInt16.init) else { return nil }
      units.append(unit)
    }
    for _ in 0..<4 * Int(runs) + min(extra, 1 << 20) where byte() == nil { return nil }
    return String(decoding: units, as: UTF16.self)
  }
}
