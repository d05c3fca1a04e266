/// The streams of a compound file, the container of Office documents from 1997 to 2003.
///
/// Source: Microsoft, *[MS-CFB]: Compound File Binary File Format*.
struct CompoundFile {
  private let bytes: [UInt8]
  private let file: String
  private let sectorSize: Int
  private var table: [UInt32] = []

  /// Ends a chain of sectors; numbers from here on are no sectors.
  private static let firstMark: UInt32 = 0xFFFF_FFFA

  /// Reads the table of sectors.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``.
  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    self.bytes = bytes
    self.file = file
    guard bytes.count >= 512, let shift = bytes.number16(at: 30), shift == 9 || shift == 12 else {
      throw .badWorkbook(file: file, detail: "the head of the document is broken")
    }
    sectorSize = 1 << Int(shift)
    var tableSectors: [UInt32] = (0..<109).compactMap { bytes.number32(at: 76 + 4 * $0) }
    var next = bytes.number32(at: 68) ?? Self.firstMark
    var visited = 0
    while next < Self.firstMark, visited < bytes.count / sectorSize {
      let start = place(of: next)
      let numbers = sectorSize / 4
      tableSectors += (0..<numbers - 1).compactMap { bytes.number32(at: start + 4 * $0) }
      next = bytes.number32(at: start + 4 * (numbers - 1)) ?? Self.firstMark
      visited += 1
    }
    for sector in tableSectors.prefix(bytes.count / sectorSize + 109)
    where sector < Self.firstMark {
      let start = place(of: sector)
      table += (0..<sectorSize / 4).compactMap { bytes.number32(at: start + 4 * $0) }
    }
  }

  /// The content of the first stream that has one of these names.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` if there is none, or its sectors form a ring.
  func stream(named names: [String]) throws(ImportError) -> [UInt8] {
    let directory = try chain(from: bytes.number32(at: 48) ?? Self.firstMark)
    let entries = stride(from: 0, to: directory.count - 127, by: 128).map { start in
      (
        name: Self.name(in: directory, at: start), kind: directory[start + 66],
        first: directory.number32(at: start + 116) ?? Self.firstMark,
        size: Int(directory.number32(at: start + 120) ?? 0)
      )
    }
    guard let entry = entries.first(where: { $0.kind == 2 && names.contains($0.name) }) else {
      throw .badWorkbook(file: file, detail: "it is an old Office document without a workbook")
    }
    let smallest = Int(bytes.number32(at: 56) ?? 4096)
    guard entry.size < smallest else {
      return try whole(try chain(from: entry.first), entry)
    }
    guard let root = entries.first(where: { $0.kind == 5 }) else {
      throw .badWorkbook(file: file, detail: "the folder inside it is broken")
    }
    let small = try chain(from: root.first)
    let links = try chain(from: bytes.number32(at: 60) ?? Self.firstMark)
    var content: [UInt8] = []
    var next = entry.first
    while next < Self.firstMark, content.count < entry.size {
      let start = Int(next) * 64
      guard start + 64 <= small.count else { break }
      content += small[start..<start + 64]
      next = links.number32(at: 4 * Int(next)) ?? Self.firstMark
    }
    return try whole(content, entry)
  }

  /// What a stream holds: as many bytes as the folder states, or the file was cut.
  private func whole(
    _ content: [UInt8], _ entry: (name: String, kind: UInt8, first: UInt32, size: Int)
  ) throws(ImportError) -> [UInt8] {
    guard content.count >= entry.size else {
      throw .badWorkbook(
        file: file,
        detail: "its part \(WorkbookReader.quoted(entry.name)) breaks off after \(content.count)"
          + " of \(entry.size) bytes")
    }
    return Array(content.prefix(entry.size))
  }

  private func place(of sector: UInt32) -> Int { (Int(sector) + 1) * sectorSize }

  private func chain(from first: UInt32) throws(ImportError) -> [UInt8] {
    var content: [UInt8] = []
    var next = first
    while next < Self.firstMark {
      let start = place(of: next)
      guard start < bytes.count, content.count <= bytes.count else {
        throw .badWorkbook(file: file, detail: "its sectors do not follow one another")
      }
      content += bytes[start..<min(start + sectorSize, bytes.count)]
      next = Int(next) < table.count ? table[Int(next)] : Self.firstMark
    }
    return content
  }

  private static func name(in directory: [UInt8], at start: Int) -> String {
    let length = Int(directory.number16(at: start + 64) ?? 0)
    let units = stride(from: 0, to: min(max(length - 2, 0), 62), by: 2).compactMap {
      directory.number16(at: start + $0)
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The two bytes at a place, the lower first; nil beyond the end.
  func number16(at place: Int) -> UInt16? {
    guard place >= 0, startIndex + place + 2 <= endIndex else { return nil }
    return UInt16(self[startIndex + place]) | UInt16(self[startIndex + place + 1]) << 8
  }

  /// The four bytes at a place, the lowest first; nil beyond the end.
  func number32(at place: Int) -> UInt32? {
    guard let low = number16(at: place), let high = number16(at: place + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  /// The eight bytes at a place as a number with a point.
  func double(at place: Int) -> Double? {
    guard let low = number32(at: place), let high = number32(at: place + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }
}
