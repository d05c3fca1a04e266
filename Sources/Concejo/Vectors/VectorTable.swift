import Foundation

/// A file of vectors: NumPy's `.npy`, or CSV or JSON Lines with an id in each row.
///
/// Source of the form of `.npy`: NumPy documentation, *numpy.lib.format*, versions 1 to 3.
public struct VectorTable: Sendable {
  /// Where the vectors came from.
  public let source: ProposalVectors.Source
  /// Ids, where the file has them.
  public let ids: [String]?
  /// All numbers, vector after vector, finite.
  public let values: [Float]
  /// Number of vectors.
  public let rowCount: Int

  private static let numPyMagic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content: float32 or float64 in C order if it is `.npy`; else a table whose first
  ///     column holds ids and whose others hold numbers, or a JSON object a line with an id and an
  ///     array of numbers.
  ///   - file: Its name without folders.
  /// - Throws: ``VectorFileError``, or ``ImportError`` where a text cannot be read as a table.
  public init(_ bytes: [UInt8], file: String) throws {
    let (ids, values, rowCount): ([String]?, [Float], Int)
    if bytes.starts(with: Self.numPyMagic) {
      let array = try NumPyFile(bytes, file: file)
      (ids, values, rowCount) = (nil, array.values, array.rowCount)
    } else if bytes.first(where: { $0 > 0x20 }) == 0x7B {
      (ids, values) = try Self.objects(in: bytes, file: file)
      rowCount = ids?.count ?? 0
    } else {
      (ids, values) = try Self.cells(in: bytes, file: file)
      rowCount = ids?.count ?? 0
    }
    guard rowCount > 0, values.count >= rowCount else {
      throw VectorFileError.malformed(
        file: file, line: nil, found: "no vectors", expected: "one for each proposal")
    }
    let width = values.count / rowCount
    if let position = values.firstIndex(where: { !$0.isFinite }) {
      throw VectorFileError.notFinite(
        file: file, row: position / width + 1, column: position % width + 1)
    }
    (self.ids, self.values, self.rowCount) = (ids, values, rowCount)
    source = ProposalVectors.Source(
      file: file, sha256: SHA256.hexDigest(of: bytes), dimensions: width)
  }

  /// Ids and numbers of a CSV or TSV file.
  private static func cells(
    in bytes: [UInt8], file: String
  ) throws -> (ids: [String], values: [Float]) {
    let table = try TableReader(file: file).table(of: bytes).table
    let place = table.header.firstIndex { $0.lowercased() == "id" } ?? 0
    var (ids, values): ([String], [Float]) = ([], [])
    for row in table.rows {
      guard row.cells.count == table.header.count else {
        throw VectorFileError.malformed(
          file: file, line: row.line, found: "\(row.cells.count) cells",
          expected: "\(table.header.count), as in the header")
      }
      ids.append(row.cells[place])
      for (column, cell) in row.cells.enumerated() where column != place {
        values.append(try number(cell, file: file, line: row.line))
      }
    }
    return (ids, values)
  }

  /// Ids and numbers of a JSON Lines file.
  private static func objects(
    in bytes: [UInt8], file: String
  ) throws -> (ids: [String], values: [Float]) {
    var (ids, values): ([String], [Float]) = ([], [])
    var width: Int?
    var line = 0
    for slice in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard slice.contains(where: { $0 > 0x20 }) else { continue }
      var parser = JSONParser(slice, file: file, firstLine: line)
      let value = try parser.parse()
      guard case .object(let members, _) = value,
        let id = members.first(where: { $0.name.lowercased() == "id" })?.value.cell, !id.isEmpty,
        let numbers = members.lazy.compactMap({ member -> [JSONValue]? in
          if case .array(let values) = member.value { values } else { nil }
        }).first
      else {
        throw VectorFileError.malformed(
          file: file, line: line, found: "something else",
          expected: "an object with an id and an array of numbers")
      }
      guard width ?? numbers.count == numbers.count else {
        throw VectorFileError.malformed(
          file: file, line: line, found: "\(numbers.count) numbers",
          expected: "\(width ?? 0), as before")
      }
      width = numbers.count
      ids.append(id)
      for number in numbers {
        values.append(try Self.number(number.cell, file: file, line: line))
      }
    }
    return (ids, values)
  }

  private static func number(_ text: String, file: String, line: Int) throws -> Float {
    guard let number = Float(text.trimmingCharacters(in: .whitespaces)) else {
      throw VectorFileError.malformed(
        file: file, line: line, found: "“\(text.prefix(20))”", expected: "a number")
    }
    return number
  }
}
