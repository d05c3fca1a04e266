/// A file cut into rows and cells, before anything is known about the meaning of its columns.
public struct RawTable: Sendable, Equatable {
  /// Column names, as the file writes them.
  public let header: [String]
  /// Rows in the order of the file.
  public let rows: [RawRow]
  /// How the file was read.
  public let format: FileFormat
}

/// One row of a file and where it stands.
public struct RawRow: Sendable, Equatable {
  /// Line of the file on which the row starts, from 1.
  public let line: Int
  /// Cells in the order of the header; missing cells at the end are left out.
  public let cells: [String]
}

/// What was found out about the form of a file.
public enum FileFormat: Sendable, Equatable {
  case delimited(delimiter: Delimiter, encoding: TextEncoding)
  case json(encoding: TextEncoding)
  case jsonLines(encoding: TextEncoding)

  /// The encoding of the file.
  public var encoding: TextEncoding {
    switch self {
    case .delimited(_, let encoding), .json(let encoding), .jsonLines(let encoding): encoding
    }
  }

  /// One short phrase for people, such as `CSV with ";", UTF-8`.
  public var summary: String {
    switch self {
    case .delimited(let delimiter, let encoding): "\(delimiter.name), \(encoding.rawValue)"
    case .json(let encoding): "JSON, \(encoding.rawValue)"
    case .jsonLines(let encoding): "JSON Lines, \(encoding.rawValue)"
    }
  }
}

/// The byte that parts the cells of a delimited file.
public enum Delimiter: UInt8, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// Name for people.
  public var name: String {
    switch self {
    case .comma: "CSV with \",\""
    case .semicolon: "CSV with \";\""
    case .tab: "TSV"
    case .bar: "CSV with \"|\""
    }
  }
}
