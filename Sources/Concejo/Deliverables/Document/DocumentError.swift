/// Why a document cannot be made.
public enum DocumentError: Error, Equatable {
  /// Memory was not enough to pack the file; its format.
  case notPacked(format: String)
}

extension DocumentError: CustomStringConvertible {
  /// One sentence: what was found.
  public var description: String {
    switch self {
    case .notPacked(let format): "the \(format) file cannot be packed: there is no memory left."
    }
  }
}
