import Concejo
import Foundation
import Testing

/// Runs the built program in a folder of its own, as a user would.
struct Program: ~Copyable {
  /// What a run printed and how it ended.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The folder in which the program runs; it goes with this value.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "concejo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program lies beside the test runner.
  static let executable = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "concejo").path

  /// The corpus that ships with the project.
  static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpora/tu-atencion")

  /// Runs the program; `prefix` is a shell command line in front of it, such as a limit.
  func run(_ arguments: [String], prefix: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "\(prefix) \"$0\" \"$@\"", Self.executable] + arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Writes a file into the folder.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// Reads a file of the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The bytes of a file of the folder.
  func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// What can be read in a file of the folder, a document of a word processor among them.
  func words(in name: String) throws -> String {
    guard let paragraphs = try OfficeText.paragraphs(of: Array(data(name)), file: name) else {
      return try read(name)
    }
    return paragraphs.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// Names in the folder, hidden ones too.
  func names(in path: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path
    ).sorted()
  }
}
