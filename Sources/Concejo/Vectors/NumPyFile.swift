import Foundation

/// An array of two dimensions in NumPy's `.npy` form.
struct NumPyFile {
  /// All numbers, row after row.
  let values: [Float]
  /// Number of rows.
  let rowCount: Int

  /// Reads float32 or float64 in C order, little-endian.
  ///
  /// - Throws: ``VectorFileError/malformed(file:line:found:expected:)``.
  init(_ bytes: [UInt8], file: String) throws(VectorFileError) {
    func wrong(_ found: String, _ expected: String) -> VectorFileError {
      .malformed(file: file, line: nil, found: found, expected: expected)
    }
    guard bytes.count > 12 else { throw wrong("\(bytes.count) bytes", "a NumPy array") }
    let isLong = bytes[6] >= 2
    let start = isLong ? 12 : 10
    let length = (8..<start).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    guard start + length <= bytes.count else {
      throw wrong("\(bytes.count) bytes", "a header of \(length)")
    }
    let header = String(decoding: bytes[start..<start + length], as: UTF8.self)
    let isDouble = header.contains("'<f8'")
    guard isDouble || header.contains("'<f4'") else {
      throw wrong("numbers of another type", "float32 or float64, as astype('float32') makes them")
    }
    guard header.contains("'fortran_order': False") else {
      throw wrong("an array in Fortran order", "C order, as np.ascontiguousarray makes it")
    }
    let shape = header.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
      .split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    guard shape.count == 2, let rows = Int(shape[0]), let columns = Int(shape[1]), rows > 0,
      columns > 0, rows <= bytes.count, columns <= bytes.count
    else {
      throw wrong(
        "the shape (\(shape.joined(separator: ", ")))", "two dimensions: proposals and numbers")
    }
    let size = isDouble ? 8 : 4
    let content = bytes.count - start - length
    guard rows * columns * size == content else {
      throw wrong(
        "\(content) bytes of numbers", "\(rows * columns * size) for \(rows) × \(columns)")
    }
    rowCount = rows
    values = (0..<rows * columns).map { position in
      let first = start + length + position * size
      let bits = (0..<size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[first + $1]) }
      return isDouble
        ? Float(Double(bitPattern: bits)) : Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
  }

  /// A matrix as an array of float32 in C order, form 1.0: rows and numbers of each row.
  ///
  /// The header is padded so that the numbers begin at a multiple of 64 bytes, as NumPy has it.
  static func bytes(of matrix: DenseMatrix) -> [UInt8] {
    let shape = "(\(matrix.rowCount), \(matrix.columnCount))"
    var header = Array("{'descr': '<f4', 'fortran_order': False, 'shape': \(shape), }".utf8)
    let magic: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    let unpadded = magic.count + 2 + header.count + 1
    header += repeatElement(0x20, count: (64 - unpadded % 64) % 64)
    header.append(0x0A)
    var bytes = magic + [UInt8(header.count & 0xFF), UInt8(header.count >> 8)] + header
    bytes.reserveCapacity(bytes.count + 4 * matrix.rowCount * matrix.columnCount)
    for row in 0..<matrix.rowCount {
      for column in 0..<matrix.columnCount {
        let bits = matrix[row, column].bitPattern
        for shift in stride(from: UInt32(0), through: 24, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
      }
    }
    return bytes
  }
}
