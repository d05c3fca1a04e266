import Foundation

/// Bytes of a file before its header: magic bytes, version, length of the header.
private let preambleLength = 10

/// An array as NumPy's format 1.0 stores it: numbers of this machine's byte order, row after row.
///
/// Source: *NEP 1: A simple file format for NumPy arrays*, 2007.
struct NumPyArray<Number: BitwiseCopyable & Sendable>: Sendable {
  /// The numbers, row after row.
  var numbers: [Number]

  /// Adopts numbers.
  init(_ numbers: [Number]) { self.numbers = numbers }

  /// Reads a file whose numbers are of this type.
  ///
  /// - Throws: Foundation's error when the file cannot be read.
  init(contentsOf url: URL) throws {
    let data = try Data(contentsOf: url)
    let start = preambleLength + Int(data[8]) + Int(data[9]) << 8
    let count = (data.count - start) / MemoryLayout<Number>.stride
    unsafe numbers = Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe data.copyBytes(to: buffer, from: start..<data.count)
      initialized = count
    }
  }

  /// Writes a file; `type` is NumPy's name of the numbers' type, as `<f4`.
  ///
  /// - Throws: Foundation's error when the file cannot be written.
  func write(to url: URL, type: String, columnCount: Int = 1) throws {
    let shape =
      columnCount == 1 ? "(\(numbers.count),)" : "(\(numbers.count / columnCount), \(columnCount))"
    var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }"
    // The numbers start at a multiple of 64.
    let rest = 64 - (preambleLength + header.utf8.count + 1) % 64
    header += String(repeating: " ", count: rest) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
    data += [UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)]
    data += Data(header.utf8)
    unsafe numbers.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    try data.write(to: url)
  }
}
