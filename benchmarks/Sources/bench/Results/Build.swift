import Foundation

/// What was measured: the commit and the compiler.
struct Build: Sendable {
  /// Short name of the commit.
  let commit: String
  /// Version of the compiler.
  let swift: String

  /// Asks git and the compiler.
  ///
  /// - Throws: ``ChildProgram/Failure``, or Foundation's error.
  static func current() throws -> Build {
    let commit = try ChildProgram(named: "git", ["rev-parse", "--short", "HEAD"]).output()
    let swift = String(
      decoding: try ChildProgram(named: "swift", ["--version"]).output(), as: UTF8.self)
    let version = swift.firstMatch(of: #/Swift version (\S+)/#).map { String($0.1) }
    return Build(
      commit: String(decoding: commit, as: UTF8.self).filter { !$0.isWhitespace },
      swift: version ?? "unknown")
  }
}
