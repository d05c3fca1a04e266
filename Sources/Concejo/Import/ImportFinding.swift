/// Something that a person should know of a file before it is imported.
public struct ImportFinding: Sendable, Codable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, Comparable {
    /// The file is read as it is.
    case note
    /// Something is lost or may be wrong.
    case warning
    /// The file cannot be imported.
    case error

    /// Whether one matters less than another.
    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// What kind of thing it is, a stable name such as `repeated-id`.
  public let code: String
  /// Line of the file where it is met first, from 1; nil for the whole file.
  public let line: Int?
  /// Number of the column, from 1.
  public let column: Int?
  /// One sentence.
  public let message: String
}

/// What a look at a file found: nothing is written.
public struct ImportCheckup: Sendable {
  /// How the file was understood, if it can be read.
  public let file: ImportedFile?
  /// What was found, the whole file first, then by line.
  public let findings: [ImportFinding]
  /// Columns by field, as a mapping file would state them.
  public let header: [String]
  /// A few cells of each column, to recognise it by.
  public let samples: [String]

  /// What comes of all findings.
  public enum Verdict: String, Sendable, Codable {
    /// Nothing to worry about.
    case ready
    /// It can be imported; something should be looked at.
    case readyWithWarnings = "ready with warnings"
    /// It cannot be imported as it is.
    case refused
  }

  /// What comes of all findings.
  public var verdict: Verdict {
    switch findings.map(\.severity).max() {
    case .error: .refused
    case .warning: .readyWithWarnings
    case .note, nil: .ready
    }
  }
}
