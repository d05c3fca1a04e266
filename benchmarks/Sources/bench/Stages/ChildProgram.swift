import Foundation

/// A program run as a process of its own.
struct ChildProgram: Sendable {
  /// The executable.
  let executable: URL
  /// Its arguments.
  let arguments: [String]

  /// A program that did not end well.
  struct Failure: Error, CustomStringConvertible {
    /// Name of the program and its arguments.
    let command: String
    /// Its exit code or signal.
    let status: Int32

    /// One sentence: what was found and what was expected.
    var description: String { "\(command) ended with status \(status), not 0" }
  }

  /// Runs a program of this machine by its name.
  init(named name: String, _ arguments: [String]) {
    executable = URL(fileURLWithPath: "/usr/bin/env")
    self.arguments = [name] + arguments
  }

  /// Runs an executable.
  init(_ executable: URL, _ arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Runs to the end; what the program says on standard error is passed on.
  ///
  /// - Returns: What it printed.
  /// - Throws: ``Failure``, or Foundation's error when it cannot be started.
  @discardableResult
  func output() throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(
        command: ([executable.lastPathComponent] + arguments).joined(separator: " "),
        status: process.terminationStatus)
    }
    return output
  }

  /// Runs to the end and decodes what it printed.
  ///
  /// - Throws: ``Failure``, or Foundation's error when it cannot be started or decoded.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: output())
  }
}
