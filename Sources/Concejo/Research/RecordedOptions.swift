import Foundation

/// The options of a run, as its `result.json` has them.
///
/// What another version wrote is never passed over: members that it lacks have their defaults and are named,
/// and members that this version does not know are an error, since no result with them could be the same.
public struct RecordedOptions: Sendable {
  /// The options.
  public let pipeline: Pipeline
  /// Version of the program that made the run.
  public let programVersion: String
  /// Fingerprint of the stemmers of that run; nil where it does not say.
  public let stemmerProbe: String?
  /// Options that came after that version, such as `themeFinder.seed`; they have their defaults.
  public let missing: [String]

  /// Reads the options of a result.
  ///
  /// - Parameters:
  ///   - bytes: The content of a `result.json`.
  ///   - file: Its name, for errors.
  /// - Throws: ``RecordedOptionsError``.
  public init(_ bytes: [UInt8], file: String) throws(RecordedOptionsError) {
    let head: Head
    do {
      head = try JSONDecoder().decode(Head.self, from: Data(bytes))
    } catch {
      throw .notAResult(file: file)
    }
    guard head.schema == Findings.schemaName else { throw .notAResult(file: file) }
    guard head.schemaVersion <= Findings.currentSchemaVersion else {
      throw .newer(
        file: file, schemaVersion: head.schemaVersion, known: Findings.currentSchemaVersion)
    }
    do {
      let defaults = try Self.value(of: Pipeline())
      missing = defaults.paths(notIn: head.options).filter { path in
        // Of a choice another case than the default's is no lack.
        head.options.over(defaults).holds(path)
      }
      if let option = OptionRange.firstBeyond(in: head.options, beside: defaults) {
        throw RecordedOptionsError.beyond(file: file, option: option)
      }
      pipeline = try JSONDecoder().decode(
        Pipeline.self, from: JSONEncoder().encode(head.options.over(defaults)))
      let unknown = head.options.paths(notIn: try Self.value(of: pipeline))
      guard unknown.isEmpty else {
        throw RecordedOptionsError.unknown(
          file: file, options: unknown, version: head.programVersion)
      }
    } catch let error as RecordedOptionsError {
      throw error
    } catch let error as DecodingError {
      throw .wrong(file: file, option: Self.place(of: error))
    } catch {
      throw .notAResult(file: file)
    }
    programVersion = head.programVersion
    stemmerProbe = head.stemmerProbe
  }

  /// What is read before the options are understood.
  private struct Head: Decodable {
    let schema: String
    let schemaVersion: Int
    let programVersion: String
    let stemmerProbe: String?
    let options: StoredValue
  }

  private static func value(of pipeline: Pipeline) throws -> StoredValue {
    try JSONDecoder().decode(StoredValue.self, from: JSONEncoder().encode(pipeline))
  }

  private static func place(of error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    return path.map(\.stringValue).joined(separator: ".")
  }
}

extension StoredValue {
  /// Whether a path of members leads to a value.
  fileprivate func holds(_ path: String) -> Bool {
    var value: StoredValue? = self
    for name in path.split(separator: ".") { value = value?[String(name)] }
    return value != nil
  }
}
