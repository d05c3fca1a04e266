import Concejo
import Foundation

/// Opens files that `concejo model` wrote.
enum ModelInput {
  /// Opens a model; its bytes are mapped, and read where they are needed.
  ///
  /// - Throws: ``CLIError`` where there is no file; ``ModelFileError``.
  static func open(_ path: String) throws -> PlacementModel {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      _ = try InputFile.bytes(of: path)
      throw error
    }
    return try PlacementModel(bytes, file: path)
  }

  /// Whether a file begins as a model does.
  static func isModel(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let start = try? handle.read(upToCount: PlacementModel.signature.count)
    return start.map { $0.elementsEqual(PlacementModel.signature) } ?? false
  }
}
