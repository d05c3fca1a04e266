/// Why a document cannot be made.
public enum DocumentError: Error, Equatable {
  /// The file could not be packed: its format, and what the library says that packs it.
  case notPacked(format: String, reason: String)
}

extension DocumentError: CustomStringConvertible {
  /// One sentence: what was found.
  public var description: String {
    switch self {
    case .notPacked(let format, let reason): "the \(format) file cannot be packed: \(reason)."
    }
  }
}

extension ZipWriter {
  /// The bytes of a document whose parts are packed.
  static func document(
    _ format: String, _ parts: [(path: String, content: [UInt8])], stored: Set<String> = []
  ) throws(DocumentError) -> [UInt8] {
    do {
      return try archive(parts, stored: stored)
    } catch {
      throw .notPacked(format: format, reason: error.reason)
    }
  }
}
