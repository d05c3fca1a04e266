import Foundation

/// The numbers and strings of a model, read in place: nothing is parsed at the start but the header.
///
/// The file: `CONCEJO MODEL\n` and two blanks, the length of the header in four bytes, the header in JSON, blanks
/// up to a multiple of eight bytes, the sections, each from a multiple of eight on, and the check sum of all before
/// it, in sixteen digits. Numbers are little-endian, of four bytes: whole ones without a sign, or of single precision.
struct ModelFile: Sendable {
  let header: ModelHeader
  private let bytes: Data
  private let starts: [ModelSection: Range<Int>]

  static let magic = Array("CONCEJO MODEL\n  ".utf8)
  private static let longestHeader = 64 << 20

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - bytes: All of it, mapped.
  ///   - file: Its name, for errors.
  /// - Throws: ``ModelFileError``.
  init(_ bytes: Data, file: String) throws(ModelFileError) {
    let start = Self.magic.count + 4
    guard bytes.count > start, bytes.prefix(Self.magic.count).elementsEqual(Self.magic) else {
      throw .notAModel(file: file)
    }
    let length = Self.number(bytes, at: Self.magic.count)
    guard length <= Self.longestHeader, start + length <= bytes.count else {
      throw .damaged(file: file, found: "\(bytes.count) bytes", expected: "a header of \(length)")
    }
    let json = bytes.subdata(in: start..<(start + length))
    struct Version: Decodable { let schemaVersion: Int }
    if let version = try? JSONDecoder().decode(Version.self, from: json).schemaVersion,
      version > ModelHeader.currentSchemaVersion
    {
      throw .newer(file: file, version: version)
    }
    let written = bytes.suffix(ModelChecksum.length)
    let sum = ModelChecksum.digits(of: bytes.dropLast(ModelChecksum.length))
    guard written.elementsEqual(sum.utf8) else {
      throw .damaged(
        file: file, found: "bytes of the check sum \(sum)", expected: "those that were written")
    }
    guard let header = try? JSONDecoder().decode(ModelHeader.self, from: json),
      header.schema == ModelHeader.schemaName
    else { throw .damaged(file: file, found: "another header", expected: "that of a model") }
    guard header.stemmerProbe == Findings.currentStemmerProbe else {
      throw .otherStemmers(file: file)
    }
    let body = Self.padded(start + length)
    let end = bytes.count - ModelChecksum.length - body
    let sections = header.sections.values
    guard sections.count == ModelSection.allCases.count,
      sections.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= end })
    else {
      throw .damaged(
        file: file, found: "other sections",
        expected: "\(ModelSection.allCases.count) in \(max(end, 0)) bytes")
    }
    self.header = header
    self.bytes = bytes
    starts = header.sections.mapValues { $0.lowerBound + body..<$0.upperBound + body }
    if let fault = firstFault(options: json) {
      throw .damaged(file: file, found: fault, expected: "what `concejo model` writes")
    }
  }

  /// The bytes of a whole file.
  static func bytes(
    _ sections: [ModelSection: [UInt8]],
    header: ([ModelSection: Range<Int>]) -> ModelHeader
  ) throws -> [UInt8] {
    var body: [UInt8] = []
    var places: [ModelSection: Range<Int>] = [:]
    for section in ModelSection.allCases {
      let content = sections[section] ?? []
      places[section] = body.count..<(body.count + content.count)
      body += content
      body += [UInt8](repeating: 0, count: padded(body.count) - body.count)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(header(places))
    var file = magic + little([UInt32(json.count)]) + json
    file += [UInt8](repeating: 0x20, count: padded(file.count) - file.count)
    file += body
    return file + ModelChecksum.digits(of: file).utf8
  }

  /// Numbers as four bytes each.
  static func little(_ numbers: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return bytes
  }

  private static func padded(_ count: Int) -> Int { (count + 7) / 8 * 8 }

  private static func number(_ bytes: Data, at offset: Int) -> Int {
    let place = bytes.startIndex + offset
    return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// How many numbers a section holds.
  func count(of section: ModelSection) -> Int { (starts[section]?.count ?? 0) / 4 }

  /// The numbers of a section.
  func numbers(_ section: ModelSection) -> ModelNumbers {
    ModelNumbers(bytes: bytes, place: starts[section] ?? 0..<0)
  }

  /// The strings of a section, with where they end.
  func strings(_ section: ModelSection, ends: ModelSection) -> ModelStrings {
    ModelStrings(bytes: bytes, place: starts[section] ?? 0..<0, ends: numbers(ends))
  }
}

/// Numbers that lie in a model file.
struct ModelNumbers: Sendable {
  fileprivate let bytes: Data
  fileprivate let place: Range<Int>

  var count: Int { place.count / 4 }

  subscript(index: Int) -> UInt32 {
    precondition(index >= 0 && index < count, "number \(index) of \(count)")
    return unsafe bytes.bytes.unsafeLoadUnaligned(
      fromByteOffset: place.lowerBound + 4 * index, as: UInt32.self)
  }

  func float(_ index: Int) -> Float { Float(bitPattern: self[index]) }

  /// Whether every number is below another.
  func areAll(below limit: Int) -> Bool { allSatisfy { Int($0) < limit } }

  /// Whether the numbers, as ends of the items of a list, ascend up to its length.
  func areEnds(of length: Int) -> Bool {
    var last: UInt32 = 0
    let areAscending = allSatisfy { number in
      defer { last = number }
      return number >= last
    }
    return areAscending && Int(last) == length
  }

  /// Whether all, as numbers of single precision, are such as can be added up.
  var areWeights: Bool {
    allSatisfy { Float(bitPattern: $0).magnitude <= Self.largestWeight }
  }

  /// A weight by rarity is below 20, and what a term adds to a theme below 10.
  static let largestWeight: Float = 1_000_000

  private func allSatisfy(_ condition: (UInt32) -> Bool) -> Bool {
    let numbers = bytes.bytes
    for index in 0..<count {
      let number = unsafe numbers.unsafeLoadUnaligned(
        fromByteOffset: place.lowerBound + 4 * index, as: UInt32.self)
      if !condition(number) { return false }
    }
    return true
  }

  /// Reads consecutive numbers, and those in the same places of another section as numbers of single precision.
  func each(
    in places: Range<Int>, with other: ModelNumbers, _ read: (_ number: UInt32, Float) -> Void
  ) {
    precondition(
      places.lowerBound >= 0 && places.upperBound <= min(count, other.count),
      "numbers \(places) of \(count) and \(other.count)")
    let numbers = bytes.bytes
    for index in places {
      let number = unsafe numbers.unsafeLoadUnaligned(
        fromByteOffset: place.lowerBound + 4 * index, as: UInt32.self)
      let weight = unsafe numbers.unsafeLoadUnaligned(
        fromByteOffset: other.place.lowerBound + 4 * index, as: UInt32.self)
      read(number, Float(bitPattern: weight))
    }
  }

  /// Where the items of a list stand, by the section of its ends.
  func range(of item: Int) -> Range<Int> {
    Int(item == 0 ? 0 : self[item - 1])..<Int(self[item])
  }

  /// Adds a row of numbers times a weight.
  func add(row: Int, times weight: Float, to sums: inout [Float]) {
    let width = sums.count
    precondition(row >= 0 && (row + 1) * width <= count, "row \(row) of \(count / max(width, 1))")
    let numbers = bytes.bytes
    let start = place.lowerBound + 4 * row * width
    for column in 0..<width {
      let value = unsafe numbers.unsafeLoadUnaligned(
        fromByteOffset: start + 4 * column, as: UInt32.self)
      sums[column] += weight * Float(bitPattern: value)
    }
  }
}

/// Strings that lie in a model file.
struct ModelStrings: Sendable {
  fileprivate let bytes: Data
  fileprivate let place: Range<Int>
  fileprivate let ends: ModelNumbers

  var count: Int { ends.count }

  /// Whether each string ends where the next one begins, the last at the end of the section.
  var areWhole: Bool { ends.areEnds(of: place.count) }

  /// Bytes of a string.
  func length(of index: Int) -> Int { ends.range(of: index).count }

  subscript(index: Int) -> String {
    let place = place(ofString: index)
    let start = bytes.startIndex
    return String(
      decoding: bytes[(start + place.lowerBound)..<(start + place.upperBound)], as: UTF8.self)
  }

  /// The place of a string, where they stand in the order of their bytes.
  func place(of wanted: ArraySlice<UInt8>) -> Int? {
    let (all, wanted) = (bytes.bytes, wanted.span)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let order = Self.order(all.extracting(place(ofString: middle)), wanted)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Where a string lies in the file.
  private func place(ofString index: Int) -> Range<Int> {
    let range = ends.range(of: index)
    return (place.lowerBound + range.lowerBound)..<(place.lowerBound + range.upperBound)
  }

  /// Below 0 if the first bytes stand before the second, 0 if they are equal.
  private static func order(_ first: borrowing RawSpan, _ second: borrowing Span<UInt8>) -> Int {
    for offset in 0..<min(first.byteCount, second.count) {
      let byte = unsafe first.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      if byte != second[offset] { return Int(byte) - Int(second[offset]) }
    }
    return first.byteCount - second.count
  }
}
