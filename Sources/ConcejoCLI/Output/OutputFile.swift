import Foundation

/// A single file to write: whole or not at all, and never over another one unasked.
struct OutputFile {
  /// Where it goes.
  let path: String
  /// Whether a file that is there may be replaced.
  let isReplaced: Bool

  /// Says so if something is in the way.
  ///
  /// - Throws: ``CLIError/fileExists(_:)`` or ``CLIError/isDirectory(_:)``.
  func check() throws {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return
    }
    guard !isDirectory.boolValue else { throw CLIError.isDirectory(path) }
    guard isReplaced else { throw CLIError.fileExists(path) }
  }

  /// Writes the file beside its place and moves it there.
  ///
  /// - Throws: ``CLIError/cannotWrite(_:reason:)``.
  func write(_ content: some Sequence<UInt8>) throws {
    do {
      try Data(content).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      let reason =
        cause.domain == NSPOSIXErrorDomain
        ? unsafe String(cString: strerror(Int32(cause.code))).lowercased()
        : error.localizedDescription
      throw CLIError.cannotWrite(path, reason: reason)
    }
  }
}
