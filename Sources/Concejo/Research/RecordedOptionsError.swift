/// Why the options of a run cannot be used again.
public enum RecordedOptionsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is no `result.json`.
  case notAResult(file: String)
  /// A later form of the document.
  case newer(file: String, schemaVersion: Int, known: Int)
  /// Options that this version does not know, by their paths, and the version that wrote them.
  case unknown(file: String, options: [String], version: String)
  /// An option whose value is of another kind.
  case wrong(file: String, option: String)
  /// An option with a number that no version of the program takes.
  case beyond(file: String, option: String)

  /// What was found and what was expected, in a sentence.
  public var description: String {
    switch self {
    case .notAResult(let file):
      "\(file) is no result of Concejo; expected the result.json of a run."
    case .newer(let file, let schemaVersion, let known):
      "\(file) has the form \(schemaVersion) of a result; expected \(known) at most: a newer version made it."
    case .unknown(let file, let options, let version):
      "\(file), which version \(version) wrote, has options that this version does not know:"
        + " \(options.prefix(5).joined(separator: ", "))\(options.count > 5 ? ", …" : ""). Nothing was run."
    case .wrong(let file, let option):
      "\(file): options.\(option) is missing or of another kind than expected. Nothing was run."
    case .beyond(let file, let option):
      "\(file): options.\(option) is a number that no version of Concejo takes. Nothing was run."
    }
  }
}
