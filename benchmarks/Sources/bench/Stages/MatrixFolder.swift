import Concejo
import Foundation

/// The folder in which the engine and a peer exchange a matrix and what is known of it.
struct MatrixFolder: Sendable {
  private let folder: URL

  /// The shape of a matrix.
  private struct Shape: Codable {
    let rows: Int
    let columns: Int
  }

  /// Names a folder, which is made if it is not there.
  ///
  /// - Throws: Foundation's error when it cannot be made.
  init(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder
  }

  /// Writes a matrix in compressed sparse row form.
  ///
  /// - Throws: Foundation's error when a file cannot be written.
  func write(_ matrix: SparseMatrix) throws {
    try NumPyArray(matrix.rowOffsets).write(to: file("rowOffsets.npy"), type: "<i8")
    try NumPyArray(matrix.columns).write(to: file("columns.npy"), type: "<u4")
    try NumPyArray(matrix.values).write(to: file("values.npy"), type: "<f4")
    let shape = Shape(rows: matrix.rowCount, columns: matrix.columnCount)
    try JSONEncoder().encode(shape).write(to: file("shape.json"))
  }

  /// Writes what the neighbours of some rows must be.
  ///
  /// - Throws: Foundation's error when the file cannot be written.
  func write(_ check: NeighborCheck) throws {
    try JSONEncoder().encode(check).write(to: file("check.json"))
  }

  /// Reads what the neighbours of some rows must be.
  ///
  /// - Throws: Foundation's error when the file cannot be read.
  func neighborCheck() throws -> NeighborCheck {
    try JSONDecoder().decode(NeighborCheck.self, from: Data(contentsOf: file("check.json")))
  }

  private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
