import ConcejoStore
import Foundation

/// A study that appears whole or not at all.
enum NewStudy {
  /// Whether no study is there: an import that was interrupted may have left an empty file.
  static func isFree(_ path: String) -> Bool {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return facts == nil
      || facts?[.type] as? FileAttributeType == .typeRegular
        && facts?[.size] as? Int == 0
  }

  /// Makes a study beside its place, and puts it there when it is done.
  ///
  /// - Parameters:
  ///   - path: Where it shall lie.
  ///   - body: Fills it.
  /// - Returns: What filling it gives.
  /// - Throws: ``StudyError/exists(path:)``, ``CLIError/cannotWrite(_:reason:)``, and what filling it throws.
  static func made<Value>(
    at path: String, _ body: (Study) async throws -> Value
  ) async throws -> Value {
    try await made(at: path, of: ()) { study, _ in try await body(study) }
  }

  /// The same, with the empty study made while something is read that shall fill it.
  ///
  /// - Parameters:
  ///   - path: Where it shall lie.
  ///   - input: Reads what the study is filled with; what it throws is thrown before anything that is wrong with the
  ///     study.
  ///   - body: Fills it.
  /// - Returns: What filling it gives.
  /// - Throws: What `input` throws, and as above.
  static func made<Input, Value>(
    at path: String, of input: @autoclosure () throws -> Input,
    _ body: (Study, Input) async throws -> Value
  ) async throws -> Value {
    guard isFree(path) else { throw StudyError.exists(path: path) }
    let target = URL(fileURLWithPath: path).standardizedFileURL
    StagingFolder.sweep(beside: target)
    let staging = try StagingFolder(beside: target)
    defer { staging.discard() }
    let draft = staging.url.appendingPathComponent(OutputFolder.study)
    do {
      async let made = Study.draft(at: draft.path)
      let input = try input()
      let study = try await made
      let value = try await body(study, input)
      try study.close()
      // An empty file of this name gives way; a study that has come since does not.
      guard isFree(path) else { throw StudyError.exists(path: path) }
      try staging.settle {
        guard unsafe rename(draft.path, target.path) == 0 else {
          throw CLIError.cannotWrite(
            path, reason: unsafe String(cString: strerror(errno)).lowercased())
        }
        try? FileManager.default.removeItem(at: staging.url)
      }
      return value
    } catch StudyError.database(_, let code, let message) {
      throw CLIError.cannotWrite(path, reason: code == 13 ? "the disk is full" : message)
    }
  }
}
